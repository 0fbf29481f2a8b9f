"""Figures of one sentence that belong together: parts of a whole, and what became of what was counted before."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.guard.figures.claimed import ClaimedFigure, worded
from assistant.guard.figures.stated import agreeing
from assistant.guard.text.sources import Source
from documents.language.compiling import compiled
from documents.types import Figure

_PARTS = frozenset({"field", "inspection", "outcome", "punctuality", "way", "gravity"})
STAGES = frozenset({"proceeding", "progress", "outcome", "suspension"})
_ANEW = compiled(r"\b(?:tổng|toàn|các loại|nói chung)\b", re.IGNORECASE)
_OF_WHICH = compiled(r"^[^\d]*\b(?:trong đó|trong số đó|riêng)\b", re.IGNORECASE)
Stated = tuple[Figure, Source]


def narrowed_elsewhere(claimed: ClaimedFigure, own: Sequence[Stated], rivals: Sequence[Stated]) -> Stated | None:
    """Return the figure that the evidence counts for the part that the claim names, if its own is for the whole.

    "Khởi tố 1.120 vụ về ma túy" of "khởi tố 1.120 vụ, trong đó ma túy 312 vụ".
    """
    for group in claimed.worded.exclusive.keys() & _PARTS:
        values = claimed.worded.exclusive[group]
        if any(worded(figure.wording).exclusive.get(group, frozenset()) & values for figure, _ in own):
            continue
        for rival in rivals:
            beside = any(rival[1] is pair[1] and not goes_on(claimed, pair, rival) for pair in own)
            if beside and worded(rival[0].wording).exclusive.get(group, frozenset()) & values:
                return rival
    return None


def goes_on(claimed: ClaimedFigure, stated: Stated, before: Stated) -> bool:
    """Tell whether a figure tells what became of those before it, so that it counts what was named there.

    "Khởi tố 243 vụ án ma túy; có 03 vụ Tòa án trả hồ sơ": these are of drugs, too. A total is one of all.
    """
    between = _between(before, stated)
    own, theirs = agreeing(claimed, stated[0]), agreeing(claimed, before[0])
    return between is not None and bool((own - theirs) & STAGES) and not _ANEW.search(between)


def is_part(stated: Stated, whole: Stated) -> bool:
    """Tell whether a figure is a part of the one before it: "truy tố 402 vụ, trong đó tham nhũng 7 vụ"."""
    between = _between(whole, stated)
    return between is not None and _OF_WHICH.search(between) is not None


def _between(before: Stated, behind: Stated) -> str | None:
    """Return the text between two figures of a sentence; None if they do not stand in this order in one."""
    (one, source), (two, other) = before, behind
    if source is not other or one.span.end > two.span.start:
        return None
    start = source.statement.span.start
    return source.statement.text[max(0, one.span.end - start) : max(0, two.span.start - start)]
