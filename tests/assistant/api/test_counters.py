from __future__ import annotations

import threading

from limits import parse
from limits.strategies import SlidingWindowCounterRateLimiter

from assistant.api.counters import Counters


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
