"""A comparison of three sides or more as a table: bodies down, periods across, every cell with its citation."""

from __future__ import annotations

from collections.abc import Sequence

from assistant import texts
from assistant.deciding.comparing import Side
from documents.numbers.finding import format_number
from documents.organisations.finding import label as unit_label
from documents.periods.finding import label as period_label
from documents.types import Figure

_GAP = "–"
TABLE_FROM = 3  # sides; two are read more easily one below the other


def table_of(sides: Sequence[Side], markers: Sequence[int | None]) -> str:
    """Return the sides as a Markdown table; ``markers`` has the citation of each side, None for a gap."""
    rows = list(dict.fromkeys((side.site, side.unit) for side in sides))
    columns = list(dict.fromkeys((side.period, side.question.wants_plan) for side in sides))
    cells = {
        ((side.site, side.unit), (side.period, side.question.wants_plan)): _cell(side, marker)
        for side, marker in zip(sides, markers, strict=True)
    }
    heads = [_head(sides, column) for column in columns]
    lines = [_line([texts.TABLE_BODY, *heads]), _line(["---"] * (len(columns) + 1))]
    for row in rows:
        site, unit = row
        name = site or (unit_label(unit) if unit else texts.TABLE_ALL)
        lines.append(_line([name, *(cells.get((row, column), _GAP) for column in columns)]))
    return "\n".join(lines)


def _head(sides: Sequence[Side], column: tuple[object, bool]) -> str:
    side = next(side for side in sides if (side.period, side.question.wants_plan) == column)
    name = period_label(side.period) if side.period else texts.TABLE_FIGURE
    if not side.question.against_plan:
        return name
    return texts.SIDE_PLANNED.format(of=name) if side.question.wants_plan else texts.SIDE_DONE.format(of=name)


def _cell(side: Side, marker: int | None) -> str:
    evidence = side.evidence
    if evidence is None or evidence.figure is None or marker is None:
        return _GAP
    return f"{', '.join(_spoken(figure) for figure in evidence.beside or (evidence.figure,))} [{marker}]"


def _spoken(figure: Figure) -> str:
    unit = figure.count_unit
    hedge = f"{figure.hedge} " if figure.hedge else ""
    return f"{hedge}{format_number(figure.value)}{'' if unit == '%' else ' '}{unit}".strip()


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
