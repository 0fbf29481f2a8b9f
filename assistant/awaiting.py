"""Use the chain from asynchronous code: its events are made in threads and awaited here."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Iterator
from itertools import islice
from threading import Lock
from typing import Generic, TypeVar

T = TypeVar("T")


async def iterate_in_threads(items: Iterator[T]) -> AsyncGenerator[T, None]:
    """Yield ``items``, each made in a thread; if the consumer leaves early, the iterator is closed behind it."""
    turns = Turns(items)
    try:
        while batch := await asyncio.to_thread(turns.take):
            yield batch[0]
    finally:
        # The thread may still be at work on an item; waiting for it here would hold up the event loop's cancellation.
        asyncio.get_running_loop().run_in_executor(None, turns.close)


class Turns(Generic[T]):
    """An iterator that is advanced and closed from several threads, one at a time."""

    def __init__(self, items: Iterator[T]) -> None:
        """Take the iterator; it is begun by the thread that first asks for an item."""
        self._items = items
        self._turn = Lock()

    def take(self) -> list[T]:
        """Return the next item alone in a list, or an empty list at the end."""
        with self._turn:
            return list(islice(self._items, 1))

    def close(self) -> None:
        """Close the iterator if it can be closed."""
        with self._turn:
            if close := getattr(self._items, "close", None):
                close()
