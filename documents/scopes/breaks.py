"""Where the sentences of a passage end, found once: every sentence asks for those before it."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache

from documents.language.compiling import compiled

_BREAK = compiled(r"[.!?…](?=\s)")  # none at the end of a passage


def starts_before(text: str, place: int) -> tuple[int, ...]:
    """Return where the sentences of a passage that start before ``place`` do, in order."""
    starts = _starts(text)
    return starts[: bisect_left(starts, place)]


def start_of(text: str, place: int) -> int:
    """Return where the sentence that holds ``place`` begins: behind the last mark with a blank between the two."""
    behind = bisect_left(_ends(text), place)
    return _ends(text)[behind - 1] if behind else 0


def next_end(text: str, place: int) -> int | None:
    """Return where the mark stands that ends the sentence from ``place`` on, None if the passage ends before."""
    ends = _ends(text)
    behind = bisect_left(ends, place + 1)
    return ends[behind] - 1 if behind < len(ends) else None


def parts(text: str, start: int, end: int) -> bool:
    """Tell whether a sentence ends between two places, its mark and the blank behind it."""
    mark = next_end(text, start)
    return mark is not None and mark + 1 < end


@lru_cache(maxsize=64)
def _ends(text: str) -> tuple[int, ...]:
    """Return the places right behind the marks."""
    return tuple([match.end() for match in _BREAK.finditer(text)])


@lru_cache(maxsize=64)
def _starts(text: str) -> tuple[int, ...]:
    return (0, *[end + 1 for end in _ends(text)])
