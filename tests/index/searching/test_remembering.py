from __future__ import annotations

from index.searching.remembering import Remembered


def test_a_value_is_read_once_a_generation() -> None:
    """What is at hand is not read again."""
    names, reads = Remembered[str](most=2), iter(["first", "second"])
    names.get(1, "a", lambda: next(reads))
    assert names.get(1, "a", lambda: next(reads)) == "first"


def test_the_next_generation_begins_with_nothing() -> None:
    """What an older state of the index said is never told."""
    names = Remembered[str](most=2)
    names.keep(1, "a", "old")
    assert names.get(2, "a", lambda: "new") == "new"


def test_a_thread_that_is_behind_forgets_nothing_for_the_others() -> None:
    """A value of an earlier generation comes too late to be kept."""
    names = Remembered[str](most=2)
    names.keep(2, "a", "new")
    names.keep(1, "a", "old")
    assert names.recall(2, "a") == "new"


def test_the_one_unused_for_longest_goes_first() -> None:
    """No more values are held than were allowed."""
    names = Remembered[str](most=2)
    for key in "abac":
        names.get(1, key, lambda key=key: key)  # type: ignore[misc]
    assert [names.recall(1, key) for key in "abc"] == ["a", None, "c"]
