"""Work that would hold up the event loop, on a few threads with a short queue before them."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncGenerator, Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, TypeVar

from assistant.api.errors import Overloaded, TookTooLong
from assistant.awaiting import Turns

T = TypeVar("T")


class Pool:
    """Runs functions on ``threads`` threads; at most ``waiting`` more wait, and the next is turned away at once."""

    def __init__(self, threads: int, waiting: int, *, timeout_seconds: float) -> None:
        self._executor = ThreadPoolExecutor(threads, thread_name_prefix="work")
        self._most, self._timeout = threads + waiting, timeout_seconds
        self._busy = 0

    @property
    def busy(self) -> int:
        """Number of calls that run or wait."""
        return self._busy

    def check_room(self) -> None:
        """Make sure that one more call can be taken now.

        Raises:
            Overloaded: all threads are busy and the queue is full.
        """
        if self._busy >= self._most:
            raise Overloaded("Đang có quá nhiều yêu cầu; mong đồng chí thử lại sau giây lát.")

    async def run(self, work: Callable[..., T], *arguments: Any) -> T:
        """Return ``work(*arguments)``.

        A thread cannot be stopped: work that is given up keeps its place until it ends, so that what is turned away
        is counted against what really runs.

        Raises:
            Overloaded: all threads are busy and the queue is full.
            TookTooLong: the time limit passed first.
        """
        self._enter()
        future = self._executor.submit(work, *arguments)
        self._leave_after(future)
        return await _result(future, self._timeout)

    async def iterate(self, begin: Callable[[], Iterator[T]]) -> AsyncGenerator[T, None]:
        """Yield the items of ``begin()``, each made in a thread when it is asked for: a slow reader holds up its own.

        If the reader leaves, the iterator is closed after the item in hand.

        Raises:
            Overloaded: all threads are busy and the queue is full.
            TookTooLong: the time limit passed first.
        """
        self._enter()
        source, deadline = Turns(_begun(begin)), time.monotonic() + self._timeout
        try:
            while taken := await _result(self._executor.submit(source.take), deadline - time.monotonic()):
                yield taken[0]
        finally:
            self._leave_after(self._executor.submit(source.close))

    def close(self) -> None:
        """Let running work end and drop what waits."""
        self._executor.shutdown(wait=True, cancel_futures=True)

    def _enter(self) -> None:
        self.check_room()
        self._busy += 1

    def _leave_after(self, future: Future[Any]) -> None:
        loop = asyncio.get_running_loop()
        future.add_done_callback(lambda _: None if loop.is_closed() else loop.call_soon_threadsafe(self._leave))

    def _leave(self) -> None:
        self._busy -= 1


async def _result(future: Future[T], timeout: float) -> T:
    awaited = asyncio.wrap_future(future)
    done, _ = await asyncio.wait([awaited], timeout=max(0.0, timeout))
    if not done:
        awaited.cancel()  # what has not begun never will
        raise TookTooLong("Chưa trả lời kịp trong thời gian cho phép; mong đồng chí thử lại.")
    return awaited.result()


def _begun(begin: Callable[[], Iterator[T]]) -> Iterator[T]:
    """Yield the items of ``begin()``, which is called by the thread that asks for the first."""
    yield from begin()
