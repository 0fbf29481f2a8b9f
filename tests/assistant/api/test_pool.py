"""The pool: bounded, timed, and freed when a reader goes."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator

import pytest

from assistant.api.errors import Overloaded, TookTooLong
from assistant.api.pool import Pool


def test_work_is_done_off_the_event_loop() -> None:
    """The loop stays free while a thread works."""

    async def work() -> bool:
        pool = Pool(1, 0, timeout_seconds=5)
        return await pool.run(threading.current_thread) is not threading.main_thread()

    assert asyncio.run(work())


def test_the_call_after_the_last_place_is_turned_away() -> None:
    """One runs, one waits, the third is told at once."""

    async def work() -> None:
        pool, gate = Pool(1, 1, timeout_seconds=5), threading.Event()
        under_way = [asyncio.create_task(pool.run(gate.wait)) for _ in range(2)]
        await asyncio.sleep(0.01)
        try:
            await pool.run(int)
        finally:
            gate.set()
            await asyncio.gather(*under_way)

    with pytest.raises(Overloaded):
        asyncio.run(work())


def test_places_are_free_again_after_the_work() -> None:
    """Whatever came before, an idle pool takes as many as it promised."""

    async def work() -> int:
        pool = Pool(1, 0, timeout_seconds=5)
        for _ in range(3):
            await pool.run(int)
            await asyncio.sleep(0.01)
        return pool.busy

    assert asyncio.run(work()) == 0


def test_work_that_takes_too_long_is_given_up() -> None:
    """The caller is told in time, even though the thread goes on."""

    async def work() -> None:
        gate = threading.Event()
        try:
            await Pool(1, 0, timeout_seconds=0.02).run(gate.wait, 5)
        finally:
            gate.set()

    with pytest.raises(TookTooLong):
        asyncio.run(work())


def test_an_error_of_the_work_reaches_the_caller() -> None:
    """Nothing is wrapped or swallowed."""

    async def work() -> None:
        await Pool(1, 0, timeout_seconds=5).run(int, "x")

    with pytest.raises(ValueError, match="invalid literal"):
        asyncio.run(work())


def test_items_are_made_one_at_a_time_and_their_maker_closed() -> None:
    """A reader who leaves after the first of many ends the making."""
    made: list[int] = []

    def numbers() -> Iterator[int]:
        try:
            for number in range(100):
                made.append(number)
                yield number
        finally:
            made.append(-1)

    async def work() -> int:
        pool = Pool(1, 0, timeout_seconds=5)
        items = pool.iterate(numbers)
        await anext(items)
        await items.aclose()
        await asyncio.to_thread(pool.close)
        await asyncio.sleep(0.01)
        return pool.busy

    assert (asyncio.run(work()), made) == (0, [0, -1])
