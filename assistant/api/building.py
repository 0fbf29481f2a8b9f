"""Build the service of one process from its settings; the assistant itself comes from ``assistant.bootstrap``."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from assistant.access.errors import KeyRefused
from assistant.access.principals import Principal
from assistant.api.app import create_app
from assistant.api.limits import Limits
from assistant.api.reading import Reader
from assistant.api.services import Services
from assistant.api.serving import is_loopback
from assistant.bootstrap import open_assistant, open_ingest

if TYPE_CHECKING:
    from fastapi import FastAPI

    from assistant.settings import Settings


def open_service(settings: Settings) -> FastAPI:
    """Return the application over the installation of ``settings``."""
    on_loopback = is_loopback(settings.host)
    services = Services(
        home=settings.home,
        reader=Reader(lambda: open_assistant(settings)),
        keys=NoKeys(),
        remove=lambda document_id: _remove(settings, document_id),
        is_open=lambda: on_loopback,
    )
    return create_app(services, Limits())


def _remove(settings: Settings, document_id: str) -> int:
    index, ingest = open_ingest(settings)
    with closing(index):
        return ingest.remove([document_id])


class NoKeys:
    """An installation without keys: none is valid."""

    def authenticate(self, secret: str, *, origin: str | None = None) -> Principal:
        """Refuse every key."""
        raise KeyRefused("there are no keys")
