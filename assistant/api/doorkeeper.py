"""Who calls without a key, and what is looked up for that once a second instead of for every call."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Generic, TypeVar

from assistant.access.principals import LOCAL, Principal
from assistant.access.rights import Role
from index.types import DEFAULT_ACCESS

# Who calls without a key where that was asked for explicitly, beyond this machine.
ANYONE = Principal("anyone", "Mạng nội bộ", frozenset({Role.READER}), frozenset({DEFAULT_ACCESS}))

T = TypeVar("T")

_LOOK_SECONDS = 1.0  # how soon a first key ends the time without keys, and a new origin is let in


class Doorkeeper:
    """Tells who calls without a key: this machine's own programs while there is no key, and else nobody.

    With ``without_keys``, which somebody has to ask for, it is whoever reaches the port, as a reader.
    """

    def __init__(self, keys_exist: Callable[[], bool], *, on_loopback: bool, without_keys: bool) -> None:
        self._keys_exist, self._on_loopback, self._without_keys = keys_exist, on_loopback, without_keys

    def __call__(self) -> Principal | None:
        """Return who calls without a key; None if a key is needed."""
        if self._without_keys and not self._on_loopback:
            return ANYONE
        return LOCAL if self._on_loopback and not self._keys_exist() else None


class LookedUpSeldom(Generic[T]):
    """A value that is looked up again once a second, not for every call."""

    def __init__(self, look_up: Callable[[], T], *, clock: Callable[[], float] = time.monotonic) -> None:
        self._look_up, self._clock = look_up, clock
        self._held: tuple[float, T] | None = None

    def __call__(self) -> T:
        """Return the value, at most a second old."""
        now = self._clock()
        if self._held is None or now - self._held[0] >= _LOOK_SECONDS:
            self._held = (now, self._look_up())
        return self._held[1]
