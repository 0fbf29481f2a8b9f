"""Answers kept: the most lately used stay, as many as there is room for."""

from __future__ import annotations

from assistant.api.caching import Cache


def test_what_was_used_longest_ago_goes_first() -> None:
    """Asking for a value keeps it."""
    cache = Cache[int](2)
    cache.put("a", 1)
    cache.put("b", 2)
    cache.get("a")
    cache.put("c", 3)
    assert [cache.get(name) for name in "abc"] == [1, None, 3]


def test_it_never_grows_beyond_its_room() -> None:
    """Memory stays flat whatever is asked."""
    cache = Cache[int](10)
    for number in range(1000):
        cache.put(number, number)
    assert len(cache) == 10
