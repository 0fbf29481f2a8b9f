from __future__ import annotations

import sqlite3
import threading
from pathlib import Path

import pytest
from limits import parse
from limits.strategies import SlidingWindowCounterRateLimiter

from assistant.api.counters import Counters, SharedCounters


def test_calls_are_counted_up_to_the_rate() -> None:
    """As with the library's own counters."""
    limiter, rate = SlidingWindowCounterRateLimiter(Counters()), parse("3/hour")
    assert [limiter.hit(rate, "k1") for _ in range(4)] == [True, True, True, False]


def test_counting_starts_no_thread() -> None:
    """A thread for each call costs more than the call."""
    storage, before = Counters(), threading.active_count()
    for number in range(50):
        storage.incr(str(number), 60)
    assert threading.active_count() <= before


def test_counters_that_ran_out_are_swept() -> None:
    """They would pile up, one for each key and minute."""
    storage = Counters(sweep_seconds=0)
    storage.incr("old", -1)
    storage.incr("new", 60)
    assert set(storage.expirations) == {"new"}


def test_processes_count_together(tmp_path: Path) -> None:
    """A rate of three is three, whichever of two processes is called."""
    rate = parse("3/hour")
    limiters = [SlidingWindowCounterRateLimiter(SharedCounters(tmp_path)) for _ in range(2)]
    assert [limiters[number % 2].hit(rate, "k1") for number in range(5)] == [True, True, True, False, False]


def test_threads_lose_no_count(tmp_path: Path) -> None:
    """Each adds to what the others have counted."""
    counters = [SharedCounters(tmp_path) for _ in range(2)]
    threads = [threading.Thread(target=lambda one=one: [one.incr("k1", 60) for _ in range(50)]) for one in counters]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert counters[0].get("k1") == 100


@pytest.mark.parametrize("expiry", [60.0, -1.0])
def test_a_shared_count_runs_out(tmp_path: Path, expiry: float) -> None:
    """And begins again at nothing."""
    storage = SharedCounters(tmp_path)
    storage.incr("k1", expiry, 5)
    assert (storage.get("k1"), storage.incr("k1", 60)) == ((5, 6) if expiry > 0 else (0, 1))


def test_what_is_taken_back_is_not_counted(tmp_path: Path) -> None:
    """The library takes a call back that came too late into a window."""
    storage = SharedCounters(tmp_path)
    storage.incr("k1", 60, 3)
    assert (storage.decr("k1", 2), storage.get("k1"), storage.get_expiry("k1") > 0) == (1, 1, True)


def test_without_the_database_each_counts_for_itself(tmp_path: Path) -> None:
    """A rate is still kept while another process holds the database."""
    storage = SharedCounters(tmp_path)
    with sqlite3.connect(tmp_path / "counters.sqlite", isolation_level=None) as other:
        other.execute("BEGIN EXCLUSIVE")
        limiter = SlidingWindowCounterRateLimiter(storage)
        assert [limiter.hit(parse("2/hour"), "k1") for _ in range(3)] == [True, True, False]
