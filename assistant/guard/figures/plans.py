"""Whether a figure is a target or a result: a plan told as done is wrong, and so is the reverse."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.guard.figures.claimed import PLANNING, ClaimedFigure
from assistant.guard.text.sources import Source
from documents.language.compiling import compiled
from documents.periods.plans import find_cues, tells_plan
from documents.periods.targets import names_target
from documents.types import BlockKind, Figure

_ALLOTTED = compiled(r"\bđược giao\b", re.IGNORECASE)  # "218/225 biên chế được giao"
_CLAUSE_END = compiled(r"[,;]\s")


def tells_done(claimed: ClaimedFigure, own: Sequence[tuple[Figure, Source]]) -> bool:
    """Tell whether a claim takes a target for a result: by "đã", or because it leaves out the words that plan."""
    if claimed.plans:
        return False
    return claimed.done or any(_is_planned_in_words(figure, source) for figure, source in own)


def speaks_of_plans(figure: Figure, source: Source) -> bool:
    """Tell whether the sentence of a figure plans before it comes to the end of the figure's clause."""
    text = source.statement.text
    ends = _CLAUSE_END.search(text, max(0, figure.span.end - source.statement.span.start))
    end = ends.start() if ends else len(text)
    planned = any(pattern.search(text, 0, end) for pattern in (PLANNING, _ALLOTTED))
    return planned or source.statement.kind is BlockKind.TABLE_ROW


def _is_planned_in_words(figure: Figure, source: Source) -> bool:
    text = source.statement.text
    at = max(0, figure.span.start - source.statement.span.start)
    return names_target(text, start=0, at=at) or tells_plan(text, find_cues(text), start=0, at=at) is True
