"""A proxy with TLS before a Chroma server, which lets nobody pass without the key: what stands there in earnest."""

from __future__ import annotations

import ssl
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import httpx

from tests.chroma import RunningChroma

_PASSED_ON = ("content-type",)


@dataclass(frozen=True)
class Gate:
    """An address behind which a server stands, and the certificate that it shows."""

    url: str
    authority: Path


@contextmanager
def guarded(server: RunningChroma, folder: Path, *, header: str, value: str) -> Iterator[Gate]:
    """Put a gate before a server that asks for ``value`` in ``header``."""
    certificate, key = folder / "gate.pem", folder / "gate.key"
    make = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1"]
    make += ["-addext", "subjectAltName=IP:127.0.0.1", "-keyout", str(key), "-out", str(certificate)]
    subprocess.run(make, check=True, capture_output=True)
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(certificate, key)
    gate = ThreadingHTTPServer(("127.0.0.1", 0), _handler(server.url, header, value))
    gate.socket = tls.wrap_socket(gate.socket, server_side=True)
    Thread(target=gate.serve_forever, daemon=True).start()
    try:
        yield Gate(f"https://127.0.0.1:{gate.server_port}", certificate)
    finally:
        gate.shutdown()
        gate.server_close()


def _handler(url: str, header: str, value: str) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def _pass_on(self) -> None:
            content = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            if self.headers.get(header) != value:
                self._reply(401, b"who are you?", "text/plain")
                return
            headers = {name: text for name, text in self.headers.items() if name.lower() in _PASSED_ON}
            got = httpx.request(self.command, url + self.path, content=content, headers=headers, trust_env=False)
            self._reply(got.status_code, got.content, got.headers.get("content-type", "application/json"))

        do_GET = do_POST = do_PUT = do_DELETE = _pass_on

        def _reply(self, status: int, content: bytes, kind: str) -> None:
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    return Handler
