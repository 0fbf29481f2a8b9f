"""Where an installation that is shared by several machines keeps what it shares."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

BEARER, CHROMA_TOKEN, BASIC = "bearer", "x-chroma-token", "basic"


@dataclass(frozen=True, slots=True)
class ChromaServer:
    """How a Chroma server is reached.

    Attributes:
        url: "http://host:port" or "https://host:port".
        key: a token, or "user:password" for ``BASIC``; never shown.
        sent_as: ``BEARER``, ``CHROMA_TOKEN`` or ``BASIC``: how the key is sent.
        authority: file with the certificates that sign the server's; None for those that the system trusts.
    """

    url: str
    key: str | None = field(default=None, repr=False)
    sent_as: str = BEARER
    authority: Path | None = None
    tenant: str = "default_tenant"
    database: str = "default_database"

    @property
    def is_encrypted(self) -> bool:
        """True where TLS is spoken."""
        return urlsplit(self.url).scheme == "https"

    @property
    def host(self) -> str:
        """The name or address of the machine."""
        return urlsplit(self.url).hostname or ""

    @property
    def port(self) -> int:
        """The port, 443 or 80 unless the address names one."""
        return urlsplit(self.url).port or (443 if self.is_encrypted else 80)


@dataclass(frozen=True, slots=True)
class Servers:
    """The servers of an installation; what has none lies in files.

    Attributes:
        database: address of the PostgreSQL database that holds the catalogue; never to be shown.
        chroma: the server that holds the vectors. With it, everything in the folder of the index can be made anew from
            the servers, and any number of machines may answer from them, see ``index.sharing.replica``.
    """

    database: str | None = field(default=None, repr=False)
    chroma: ChromaServer | None = None


IN_FILES = Servers()
