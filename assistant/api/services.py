"""What the calls are answered with, and who keeps it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from assistant.access.principals import Principal
from assistant.api.reading import Reader


class Keys(Protocol):
    """Whoever knows the keys."""

    def authenticate(self, secret: str, *, origin: str | None = None) -> Principal:
        """Return whose key it is; raises KeyRefused."""
        ...


class Removal(Protocol):
    """Whoever takes documents out of the index."""

    def __call__(self, document_id: str) -> int:
        """Take a document out and return how many went; raises IndexLocked while another process writes."""
        ...


@dataclass(frozen=True, slots=True)
class Services:
    """The parts behind the calls.

    Attributes:
        is_open: whether calls from this machine need no key.
        origins: the pages that may call, by origin.
        log_questions: whether the log may hold what was asked.
    """

    home: Path
    reader: Reader
    keys: Keys
    remove: Removal
    is_open: Callable[[], bool] = field(default=lambda: False)
    origins: Callable[[], Sequence[str]] = field(default=tuple)
    log_questions: bool = False
