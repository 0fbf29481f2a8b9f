"""Which pages of other origins may call: those that are listed, and no others."""

from __future__ import annotations

from collections.abc import Callable, Collection

from starlette.middleware.cors import CORSMiddleware
from starlette.types import ASGIApp


class PageOrigins(CORSMiddleware):
    """Answers browsers that ask whether a page may call; the list may change while the service runs."""

    def __init__(self, app: ASGIApp, origins: Callable[[], Collection[str]]) -> None:
        super().__init__(
            app,
            allow_methods=("GET", "POST", "PATCH", "DELETE"),
            allow_headers=("Authorization", "Content-Type", "X-Request-ID"),
            expose_headers=("X-Request-ID", "Retry-After", "Content-Disposition"),
        )
        self._origins = origins

    def is_allowed_origin(self, origin: str) -> bool:
        """Tell whether pages of ``origin`` may call."""
        return origin in self._origins()
