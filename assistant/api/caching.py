"""Answers given before, kept as long as nothing that they rest on has changed."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable
from threading import Lock
from typing import Generic, TypeVar

T = TypeVar("T")


class Cache(Generic[T]):
    """The last ``most`` values, the least recently used going first. Any number of threads may use it.

    Example:
        >>> cache = Cache[str](most=1)
        >>> cache.put("a", "x")
        >>> cache.put("b", "y")
        >>> cache.get("a"), cache.get("b")
        (None, 'y')
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._held: OrderedDict[Hashable, T] = OrderedDict()
        self._turn = Lock()

    def get(self, key: Hashable) -> T | None:
        """Return the value kept under ``key``; None if there is none (any more)."""
        with self._turn:
            if key not in self._held:
                return None
            self._held.move_to_end(key)
            return self._held[key]

    def put(self, key: Hashable, value: T) -> None:
        """Keep ``value`` under ``key``."""
        with self._turn:
            self._held[key] = value
            self._held.move_to_end(key)
            while len(self._held) > self._most:
                self._held.popitem(last=False)

    def __len__(self) -> int:
        return len(self._held)
