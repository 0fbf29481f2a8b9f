"""Streams: kept alive, at the reader's pace, ended when the reader goes."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator

import pytest

from assistant.api.errors import Overloaded
from assistant.api.streaming import ending_with_failure, kept_alive


class Source:
    """Events that note how many were made and whether the maker was told to end."""

    def __init__(self, *, wait: float = 0.0) -> None:
        self.made, self.ended, self._wait = 0, asyncio.Event(), wait

    async def events(self) -> AsyncGenerator[bytes, None]:
        """Yield three events."""
        try:
            for _ in range(3):
                await asyncio.sleep(self._wait)
                self.made += 1
                yield b"data: 1\n\n"
        finally:
            self.ended.set()


def test_a_silent_stream_is_kept_alive() -> None:
    """Comments fill the time before each event, and every event arrives."""

    async def read() -> list[bytes]:
        return [one async for one in kept_alive(Source(wait=0.05).events(), seconds=0.02)]

    pieces = asyncio.run(read())
    assert (pieces.count(b"data: 1\n\n"), pieces[0]) == (3, b": ping\n\n")


def test_nothing_is_made_ahead_of_a_slow_reader() -> None:
    """A reader who has taken one event has cost the making of one."""

    async def read() -> int:
        source = Source()
        pieces = kept_alive(source.events())
        await anext(pieces)
        await asyncio.sleep(0.02)
        return source.made

    assert asyncio.run(read()) == 1


@pytest.mark.parametrize("wait", [0.0, 60.0])
def test_a_reader_who_goes_ends_the_work(wait: float) -> None:
    """Whether an event is being made or waits to be taken, its maker is told to end."""

    async def leave() -> bool:
        source = Source(wait=wait)
        pieces = kept_alive(source.events(), seconds=0.01)
        await anext(pieces)
        await pieces.aclose()
        await asyncio.wait_for(source.ended.wait(), 5)
        return source.ended.is_set()

    assert asyncio.run(leave())


def test_what_goes_wrong_on_the_way_is_the_last_event() -> None:
    """The status has been sent by then, so the error comes as an event."""

    async def fail() -> AsyncGenerator[bytes, None]:
        yield b"data: 1\n\n"
        raise Overloaded("Quá tải.")

    async def read() -> list[bytes]:
        return [one async for one in ending_with_failure(fail(), name="error")]

    assert asyncio.run(read())[-1].startswith(b'event: error\ndata: {"error":{"code":"overloaded"')
