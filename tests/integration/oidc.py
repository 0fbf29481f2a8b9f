"""An OpenID provider in miniature on loopback: it lets in whoever the test says, and ends sessions when asked."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from joserfc import jwt
from joserfc.jwk import RSAKey

CLIENT, SECRET = "trang-hoi-dap", "bi-mat-cua-trang"
_HOUR = 3600


@dataclass
class Provider:
    """A running provider.

    Attributes:
        user: claims of whoever signs in next.
        ended: how many sessions it was asked to end.
    """

    address: str
    key: RSAKey
    user: dict[str, Any] = field(default_factory=dict)
    nonces: dict[str, str] = field(default_factory=dict)
    ended: int = 0

    def secrets(self) -> str:
        """Return the part of Streamlit's secrets that leads to this provider."""
        return (
            '[auth]\nredirect_uri = "http://127.0.0.1:{port}/oauth2callback"\n'
            'cookie_secret = "mot-chuoi-ngau-nhien-du-dai-de-ky-cookie"\n'
            f'client_id = "{CLIENT}"\nclient_secret = "{SECRET}"\n'
            f'server_metadata_url = "{self.address}/.well-known/openid-configuration"\n'
        )

    def metadata(self) -> dict[str, Any]:
        """Return what a provider says of itself (OpenID Connect Discovery 1.0, section 3)."""
        paths = {
            "authorization_endpoint": "authorize",
            "token_endpoint": "token",
            "jwks_uri": "keys",
            "end_session_endpoint": "end",
        }
        return {
            "issuer": self.address,
            **{name: f"{self.address}/{path}" for name, path in paths.items()},
            "response_types_supported": ["code"],
            "subject_types_supported": ["public"],
            "id_token_signing_alg_values_supported": ["RS256"],
        }

    def token(self, code: str) -> dict[str, Any]:
        """Return the tokens for a code that was given out."""
        now = int(time.time())
        claims = {"iss": self.address, "aud": CLIENT, "iat": now, "exp": now + _HOUR, "nonce": self.nonces.pop(code)}
        signed = jwt.encode({"alg": "RS256", "kid": self.key.kid}, claims | self.user, self.key)
        return {"access_token": "khong-dung", "token_type": "Bearer", "expires_in": _HOUR, "id_token": signed}


@contextmanager
def provider() -> Iterator[Provider]:
    """Run a provider until the block ends."""
    key = RSAKey.generate_key(2048, {"use": "sig", "alg": "RS256"}, auto_kid=True)
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    server.daemon_threads = True
    running = Provider(f"http://127.0.0.1:{server.server_address[1]}", key)
    _Handler.provider = running
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    try:
        yield running
    finally:
        server.shutdown()
        server.server_close()


class _Handler(BaseHTTPRequestHandler):
    provider: Provider

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        asked = urlsplit(self.path)
        query = {name: values[0] for name, values in parse_qs(asked.query).items()}
        if asked.path == "/.well-known/openid-configuration":
            self._send(self.provider.metadata())
        elif asked.path == "/keys":
            self._send({"keys": [self.provider.key.as_dict(private=False)]})
        elif asked.path == "/authorize":
            code = f"ma-{time.monotonic_ns()}"
            self.provider.nonces[code] = query.get("nonce", "")
            self._lead(f"{query['redirect_uri']}?{urlencode({'code': code, 'state': query['state']})}")
        elif asked.path == "/end":
            self.provider.ended += 1
            self._lead(query["post_logout_redirect_uri"])
        else:
            self.send_error(404)

    def do_POST(self) -> None:
        sent = parse_qs(self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode())
        self._send(self.provider.token(sent["code"][0]))

    def _lead(self, address: str) -> None:
        self.send_response(302)
        self.send_header("Location", address)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _send(self, data: dict[str, Any]) -> None:
        content = json.dumps(data).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)
