"""The figures of a table's rows: a cell counts what its headers say, and is worded by them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from documents.figures.cell_amounts import CellAmount, read_cell
from documents.figures.cell_units import (
    Measure,
    caption_measure,
    counts_nothing,
    heads_part,
    is_measure_column,
    measure_line,
    measure_of,
)
from documents.figures.change_columns import with_changed
from documents.figures.indicators import canonical_indicator
from documents.language.patterns import pattern
from documents.language.text import canonical
from documents.numbers.counting import PERCENT, is_person_unit
from documents.periods.finding import find_periods
from documents.scopes.scoper import Scoper
from documents.types import Block, BlockKind, Cell, Document, Figure, Period, Scope, Span

_YEARS = pattern(r"\W*(?:năm|kỳ|kỳ báo cáo|thời gian|thời điểm|giai đoạn)\W*")
_CAPTION_LINES = 3  # title of the table, its period, its unit


@dataclass(frozen=True, slots=True)
class _Above:
    """What the lines above a table say: the unit of all its numbers, or in a caption what they count."""

    measure: str
    counted: Measure
    caption: str


class RowReader:
    """Reads the figures of the rows of one document; ``pairs`` numbers what is stated as one."""

    def __init__(self, document: Document, scoper: Scoper, pairs: Iterator[int]) -> None:
        self._document, self._scoper, self._pairs = document, scoper, pairs
        self._above = _lines_above(document)
        self._cells = with_changed(document)

    def figures_of(self, row: Block) -> Iterator[Figure]:
        """Yield the figures of a row; cells of words and columns that count nothing give none."""
        texts = {cell.column_header: self._document.text_of(cell.span) for cell in row.cells}
        column_measure = next((text for header, text in texts.items() if is_measure_column(header)), "")
        period = _period_of(texts)
        cells = [cell for cell in self._cells[row.span] if not counts_nothing(cell.column_header)]
        whole = Measure()
        for cell, scope in zip(cells, self._scopes(row, cells), strict=True):
            if period and not scope.own_period:
                scope = replace(scope, period=period)
            measure, caption = self._measure(cell, row, column_measure)
            if not measure.unit and heads_part(cell.column_header):
                measure = whole
            whole = _whole_of(whole, measure)
            yield from self._of_cell(cell, row, scope, (measure, caption))

    def _scopes(self, row: Block, cells: list[Cell]) -> list[Scope]:
        """Return the scope of each cell; a target beside results is of their period ("Kế hoạch", "Thực hiện")."""
        scopes = [self._scoper.scope_of(row.span, at=cell.span) for cell in cells]
        results = next((scope.period for scope in scopes if not scope.plan), None)
        return [replace(one, period=results) if one.plan and one.period is None else one for one in scopes]

    def _of_cell(self, cell: Cell, row: Block, scope: Scope, counted: tuple[Measure, str]) -> Iterator[Figure]:
        measure, caption = counted
        headers = " – ".join(part for part in (caption, cell.row_header, cell.column_header) if part)
        # A row's header that names the body says nothing about what is counted.
        named_by = cell.column_header if scope.own_unit and cell.column_header and not caption else headers
        pairs: dict[int, int] = {}
        for found in read_cell(self._document.text_of(cell.span), cell.column_header, measure):
            if found.pair is not None and found.pair not in pairs:
                pairs[found.pair] = next(self._pairs)
            figure = _figure(cell, row, scope, found)
            unit = "" if found.change else figure.count_unit  # a change in per cent is no share
            yield replace(
                figure,
                indicator=canonical_indicator(f"{named_by} {found.words}".strip(), unit),
                wording=f"{headers} {found.words}".strip(),
                pair=None if found.pair is None else pairs[found.pair],
            )

    def _measure(self, cell: Cell, row: Block, column_measure: str) -> tuple[Measure, str]:
        """Return what a cell counts, and the caption if that alone tells it."""
        above = self._above[row.table]
        measure = measure_of(
            cell.row_header, cell.column_header, column_measure=column_measure, table_measure=above.measure
        )
        return (measure, "") if measure.unit else (above.counted, above.caption)


def _figure(cell: Cell, row: Block, scope: Scope, found: CellAmount) -> Figure:
    """Return a cell's figure, still without the names that its headers give it."""
    amount = found.amount
    return Figure(
        indicator="",
        wording="",
        value=amount.value,
        count_unit=amount.count_unit,
        span=Span(cell.span.start + amount.start, cell.span.start + amount.end),
        sentence=row.span,
        unit=scope.unit,
        period=scope.period,
        hedge=amount.hedge,
        target=scope.plan,
        change=found.change,
        is_cell=True,
    )


def _whole_of(whole: Measure, measure: Measure) -> Measure:
    """Return what columns of parts further on count: the last unit, and of cases with their people the cases."""
    is_people = is_person_unit(measure.unit) and whole.unit.startswith("vụ")
    return whole if not measure.unit or measure.unit == PERCENT or is_people else measure


def _period_of(texts: dict[str, str]) -> Period | None:
    """Return the period that a column of years gives its row."""
    for header, text in texts.items():
        if _heads_years(header):
            found = find_periods(text if not text.isdecimal() else f"năm {text}")
            return found[0].period if found else None
    return None


@lru_cache(maxsize=1024)
def _heads_years(column_header: str) -> bool:
    return _YEARS.fullmatch(canonical(column_header)) is not None


def _lines_above(document: Document) -> dict[int | None, _Above]:
    """Return what the lines above each table say about all of it, the nearest first."""
    found: dict[int | None, _Above] = {}
    above: tuple[str, ...] = ()
    for block in document.blocks:
        if block.kind is not BlockKind.TABLE_ROW:
            above = (document.text_of(block.span), *above)[:_CAPTION_LINES]
            continue
        if block.table not in found:
            found[block.table] = _read_above(above)
        above = ()
    return found


def _read_above(lines: tuple[str, ...]) -> _Above:
    measure = next(filter(None, map(measure_line, lines)), "")
    told = ((caption_measure(line), line) for line in lines)
    counted, caption = next(((found, line) for found, line in told if found.unit), (Measure(), ""))
    return _Above(measure, counted, caption)
