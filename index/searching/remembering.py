"""What was looked up lately, for as long as the index stays as it is."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, TypeVar

T = TypeVar("T")
K = TypeVar("K")
V = TypeVar("V")


class Remembered(Generic[T]):
    """The last ``most`` values of one generation of the index; the next one begins with none.

    Any number of threads may use it.

    Example:
        >>> names = Remembered[str](most=100)
        >>> names.keep(1, "a", "x")
        >>> names.recall(1, "a"), names.recall(2, "a")
        ('x', None)
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._generation = -1
        self._held: OrderedDict[Hashable, T] = OrderedDict()
        self._turn = Lock()

    def get(self, generation: int, key: Hashable, read: Callable[[], T]) -> T:
        """Return what was kept under ``key`` in this generation, or what ``read`` returns, which is then kept."""
        found = self.recall(generation, key)
        if found is None:
            found = read()
            self.keep(generation, key, found)
        return found

    def recall(self, generation: int, key: Hashable) -> T | None:
        """Return what was kept under ``key`` in this generation; None if nothing was, or it is gone."""
        with self._turn:
            if generation != self._generation or key not in self._held:
                return None
            self._held.move_to_end(key)
            return self._held[key]

    def keep(self, generation: int, key: Hashable, value: T) -> None:
        """Keep ``value``, which was read when the generation was this one or later."""
        with self._turn:
            if generation < self._generation:
                return  # another thread is ahead
            if generation > self._generation:
                self._held.clear()
                self._generation = generation
            self._held[key] = value
            if len(self._held) > self._most:
                self._held.popitem(last=False)


def hold(held: dict[K, V], key: K, value: V, *, most: int) -> None:
    """Keep a value, and begin anew once there are ``most``; any number of threads may do so without a lock."""
    if len(held) >= most:
        held.clear()
    held[key] = value
