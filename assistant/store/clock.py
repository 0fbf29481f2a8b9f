"""The clock that everything kept is dated by; tests bring their own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]


def now_utc() -> datetime:
    """Return the present moment."""
    return datetime.now(UTC)
