"""Where the parts of a sentence are joined, and sentences that no part of can be read alone."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from documents.language.compiling import compiled_regex
from documents.types import Span

_ENCLOSED = compiled_regex(r"\([^()]*\)|“[^”]*”")
# "A, B và C lần lượt với 8, 6 và 5 kháng nghị": amounts distributed over what stands before.
_DISTRIBUTES = compiled_regex(r"\b(?:lần lượt|tương ứng|theo thứ tự)\b", regex.IGNORECASE)


def distributes(text: str) -> bool:
    """True if a sentence joins names and amounts that stand apart, so that it has to be quoted whole."""
    return _DISTRIBUTES.search(text) is not None


def joints_of(text: str, whole: Span, joint: regex.Pattern[str], focus: Sequence[Span] = ()) -> list[tuple[int, int]]:
    """Return where the parts of a stretch are joined: end of one, start of the next.

    What stands in brackets and quotation marks is no part, unless a bracket holds all of ``focus``: that opens one.
    """
    enclosed = [match.span() for match in _ENCLOSED.finditer(text, whole.start, whole.end)]
    opened = [at for at in enclosed if focus and all(Span(*at).holds(span) for span in focus)]
    found = [
        match.span()
        for match in joint.finditer(text, whole.start, whole.end)
        if not any(low < match.start() < high for low, high in enclosed if (low, high) not in opened)
    ]
    return sorted([*found, *((low, low + 1) for low, _ in opened)])
