"""A list of bodies or periods with a figure each, cut down to the one asked for."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.quoting.joints import joints_of
from assistant.weighing.evidence import Evidence
from documents.language.compiling import compiled_regex
from documents.types import Figure, Span

_ITEM_JOINT = compiled_regex(r",\s+(?:và |tiếp đến là |còn )?|\s+và\s+(?=\p{Lu})")


def without_siblings(item: Evidence, clause: Span) -> Span:
    """Cut a list of bodies with a figure each down to the one asked for: "VKSND tỉnh B 970 điểm"."""
    others = [
        figure
        for figure in item.statement.figures
        if clause.holds(figure.span) and figure not in item.beside and _is_sibling(figure, item.beside)
    ]
    if not others:
        return clause
    joints = joints_of(item.statement.document.text, clause, _ITEM_JOINT)
    first, last = min(span.start for span in item.focus), max(span.end for span in item.focus)
    before = [other.span.end for other in others if other.span.end <= first]
    after = [other.span.start for other in others if other.span.start >= last]
    starts = [end for start, end in joints if before and max(before) <= start and end <= first]
    ends = [start for start, end in joints if after and last <= start and end <= min(after)]
    return Span(starts[0] if starts else clause.start, ends[0] if ends else clause.end)


def _is_sibling(figure: Figure, beside: Sequence[Figure]) -> bool:
    return any(
        figure.count_unit == other.count_unit and (figure.unit, figure.period) != (other.unit, other.period)
        for other in beside
    )
