"""What is quoted of a table row: the values asked for, with their labels."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.weighing.cells import cells_of
from assistant.weighing.evidence import Evidence
from assistant.weighing.statements import Statement
from documents.cleaning.tables import SEPARATOR
from documents.figures.change_columns import heads_bare_change
from documents.language.text import canonical
from documents.numbers.finding import format_number
from documents.types import Figure, Span

_MONEY = "đồng"
_SIGNS = frozenset("+-−–")  # "So cùng kỳ (vụ): -6"


def excerpt_of_row(item: Evidence) -> str:
    """Return the values asked for, and the labels and cells of the row that they stand in."""
    statement = item.statement
    parts = _parts(statement)
    values = [cell for cell in parts if any(cell.holds(span) for span in item.focus)]
    values = _with_changed(parts, values, statement)
    figures = [*statement.figures]
    first = min((figure.span.start for figure in figures), default=parts[0].end)
    labels = [part for part in parts if part.end <= first and part not in values]
    shown = SEPARATOR.join(statement.document.text_of(part) for part in (*labels, *values))
    header = canonical(statement.text)
    spoken = ", ".join(
        _spoken(figure, statement)
        for figure in item.beside
        if figure.count_unit != _MONEY and figure.count_unit in header
    )
    return f"{spoken} ({shown})" if spoken else shown


def _with_changed(parts: Sequence[Span], values: Sequence[Span], statement: Statement) -> list[Span]:
    """Return the cells with those whose changes they hold: "So với cùng kỳ: tăng 4%" says not of what."""
    changed: list[Span] = []
    for value in values:
        before = reversed(parts[: parts.index(value)])
        if heads_bare_change(_header(value, statement)):
            changed += [next((part for part in before if not heads_bare_change(_header(part, statement))), value)]
    return sorted({*values, *changed}, key=lambda part: part.start)


def _header(part: Span, statement: Statement) -> str:
    return statement.document.text_of(part).partition(": ")[0]


def _parts(statement: Statement) -> list[Span]:
    """Return the places of a row's cells in the document."""
    return [place for place, _ in cells_of(statement.text, start=statement.span.start)]


def _spoken(figure: Figure, statement: Statement) -> str:
    unit = figure.count_unit
    amount = f"{format_number(figure.value)}{'' if unit == '%' else ' '}{unit}".strip()
    before = statement.document.text[: figure.span.start].rstrip()[-1:]
    start = statement.document.text[figure.span.start]
    is_signed = not _SIGNS.isdisjoint({before, start})
    return f"{figure.change.direction} {amount}" if is_signed and figure.change else amount
