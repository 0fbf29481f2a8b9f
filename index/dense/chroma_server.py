"""A Chroma server, as ``index.dense.chroma`` meets the embedded one.

Chroma's server checks no keys of its own since version 1: a proxy before it does, or Chroma's cloud. The client sends a
key as Chroma's own providers do, in ``Authorization`` or in ``X-Chroma-Token``.
"""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from typing import Any

import httpx

from index.dense.chroma import Rows
from index.errors import IndexDamaged, ServerUnreachable
from index.sharing.servers import BASIC, BEARER, CHROMA_TOKEN, ChromaServer

_SECONDS = 30.0  # for one call; Chroma's client would wait for ever
# What a proxy says in the place of Chroma. Chroma's client makes a bare Exception of words that are not its server's.
_REFUSALS = frozenset({401, 403, 407, 429, 502, 503, 504})
_PROVIDERS = {
    BEARER: "chromadb.auth.token_authn.TokenAuthClientProvider",
    CHROMA_TOKEN: "chromadb.auth.token_authn.TokenAuthClientProvider",
    BASIC: "chromadb.auth.basic_authn.BasicAuthClientProvider",
}
_HEADERS = {BEARER: "Authorization", CHROMA_TOKEN: "X-Chroma-Token"}


class Server:
    """A Chroma server; nothing is connected before it is first used, and it is found again by itself."""

    def __init__(self, access: ChromaServer) -> None:
        self._access = access
        self._client: Any = None
        self._turn = Lock()

    def open(self, name: str) -> Rows:
        """Return a collection that is there.

        Raises:
            IndexDamaged: it is not there.
            ServerUnreachable: the server does not answer, or wants another key.
        """
        with self._reported():
            return Rows(self._connected().get_collection(name, embedding_function=None), self._reported)

    def begin(self, name: str) -> Rows:
        """Return an empty collection in the place of what may be there."""
        self.drop({name})
        settings: Any = {"hnsw": {"space": "cosine"}}
        with self._reported():
            made = self._connected().create_collection(name, embedding_function=None, configuration=settings)
            return Rows(made, self._reported)

    def names(self) -> frozenset[str]:
        """Return the names of all collections."""
        with self._reported():
            return frozenset(one.name for one in self._connected().list_collections())

    def drop(self, names: set[str]) -> None:
        """Delete collections; names that are not there are passed over."""
        for name in sorted(names & self.names()):
            with self._reported():
                self._connected().delete_collection(name)

    def close(self) -> None:
        """Let go of the connections."""
        with self._turn:
            if self._client is not None:
                self._client.close()
                self._client = None

    def _connected(self) -> Any:
        with self._turn:
            if self._client is None:
                self._client = _connect(self._access)
            return self._client

    @contextmanager
    def _reported(self) -> Iterator[None]:
        from chromadb.errors import ChromaError, NotFoundError

        try:
            yield
        except (NotFoundError, ValueError) as error:
            raise IndexDamaged("vectors", str(error)) from error
        except (ChromaError, httpx.HTTPError, OSError) as error:
            raise ServerUnreachable("vectors", self._access.url, str(error)) from error


def _connect(access: ChromaServer) -> Any:
    import chromadb
    from chromadb.config import Settings
    from chromadb.errors import ChromaError

    settings = Settings(anonymized_telemetry=False)
    if access.authority is not None:
        settings.chroma_server_ssl_verify = str(access.authority)
    if access.key is not None:
        settings.chroma_client_auth_provider = _PROVIDERS[access.sent_as]
        settings.chroma_client_auth_credentials = access.key
        settings.chroma_auth_token_transport_header = _HEADERS.get(access.sent_as)
    _knock(access)
    try:
        client: Any = chromadb.HttpClient(
            host=access.host,
            port=access.port,
            ssl=access.is_encrypted,
            settings=settings,
            tenant=access.tenant,
            database=access.database,
        )
    except (ChromaError, ValueError) as error:  # a wrong key, tenant or database: nothing of ours is damaged
        raise ConnectionError(str(error)) from error
    # Chroma has no setting for either.
    session = client._server._session
    session.timeout = httpx.Timeout(_SECONDS)
    session.event_hooks = {"response": [_look]}
    return client


def _knock(access: ChromaServer) -> None:
    """Ask for a sign of life: when it makes a client, Chroma calls a server that is away a wrong value."""
    verify = ssl.create_default_context(cafile=access.authority) if access.authority is not None else True
    httpx.get(f"{access.url.rstrip('/')}/api/v2/heartbeat", timeout=_SECONDS, verify=verify)


def _look(response: httpx.Response) -> None:
    if response.status_code in _REFUSALS:
        response.raise_for_status()
