"""The embedding model that the settings mean: on this machine, or on the server that they name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.errors import BadSetting
from index.embedding.models import REMOTE, Embedder, Server, choose_model, remote_model

if TYPE_CHECKING:
    from assistant.settings import Settings


def open_embedder(settings: Settings) -> Embedder:
    """Return the embedding model; nothing is loaded or asked before the first text.

    Raises:
        BadSetting: a model on a server is set without the server's address.
        IndexingError: the model is not on this machine.
    """
    if not settings.embedder.startswith(REMOTE):
        return choose_model(settings.embedder, home=settings.home)
    if settings.embedder_url is None:
        raise BadSetting("ASSISTANT_EMBEDDER_URL", "", "mô hình nhúng trên máy chủ cần địa chỉ của máy chủ")
    key = settings.embedder_key.get_secret_value() if settings.embedder_key else ""
    return remote_model(settings.embedder, Server(settings.embedder_url, key))
