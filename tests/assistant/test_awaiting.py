"""Items made in threads and awaited."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator

import pytest

from assistant.awaiting import iterate_in_threads


def test_all_items_arrive_in_order() -> None:
    """None is lost between the threads."""

    async def gather() -> list[int]:
        return [item async for item in iterate_in_threads(iter(range(50)))]

    assert asyncio.run(gather()) == list(range(50))


def test_the_event_loop_goes_on_while_an_item_is_made() -> None:
    """A slow answer to one caller keeps no other waiting."""
    go_on = threading.Event()

    def waiting() -> Iterator[str]:
        go_on.wait(timeout=10)
        yield "made"

    async def both() -> list[str]:
        made: list[str] = []

        async def consume() -> None:
            made.extend([item async for item in iterate_in_threads(waiting())])

        task = asyncio.create_task(consume())
        await asyncio.sleep(0)
        go_on.set()  # the loop comes here although the item is not made
        await task
        return made

    assert asyncio.run(both()) == ["made"]


def test_an_error_arrives_where_the_items_do() -> None:
    """It is the caller's to tell."""

    def failing() -> Iterator[int]:
        yield 1
        raise ValueError("no second item")

    async def gather() -> list[int]:
        return [item async for item in iterate_in_threads(failing())]

    with pytest.raises(ValueError, match="no second item"):
        asyncio.run(gather())


def test_a_consumer_that_leaves_closes_the_iterator_behind_it() -> None:
    """What it holds, such as a connection to a model, is let go."""
    closed = threading.Event()

    def endless() -> Iterator[int]:
        try:
            while True:
                yield 1
        finally:
            closed.set()

    async def leave() -> bool:
        items = iterate_in_threads(endless())
        await anext(items)
        await items.aclose()
        return await asyncio.to_thread(closed.wait, 10)

    assert asyncio.run(leave())
