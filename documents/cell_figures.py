"""The figures of a table's rows: a cell counts what its headers say, and is worded by them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from documents.amounts import Amount, amounts_of, group_size
from documents.cell_units import Measure, counts_nothing, is_measure_column, measure_line, measure_of, measures_of
from documents.counting import PERCENT
from documents.directions import DOWN, UP
from documents.indicators import canonical_indicator
from documents.numbers import NotANumber, find_numbers, parse_number
from documents.patterns import pattern
from documents.periods import find_periods
from documents.scopes import Scoper
from documents.text import canonical
from documents.types import Block, BlockKind, Cell, Change, Document, Figure, Period, Scope, Span

_PAIR = re.compile(r"([\d.,]+)\s*/\s*([\d.,]+)")
_SIGN = re.compile(r"[-+−–]\s?(?=\d)")
# "Xét giảm án" heads an act, "Tăng, giảm", "Giảm (%)", "+/-" head changes.
_CHANGES = pattern(r"\btăng(?! cường)\b|\bgiảm\s*(?:$|[(,/%+–\-]|so với)|\bchênh lệch\b|\bso sánh\b|\+\s*/\s*-")
_RISES, _FALLS = pattern(r"\btăng\b|\+"), pattern(r"\bgiảm\b|-")
_YEARS = pattern(r"\W*(?:năm|kỳ|kỳ báo cáo|thời gian|thời điểm|giai đoạn)\W*")


class RowReader:
    """Reads the figures of the rows of one document; ``pairs`` numbers what is stated as one."""

    def __init__(self, document: Document, scoper: Scoper, pairs: Iterator[int]) -> None:
        self._document, self._scoper, self._pairs = document, scoper, pairs
        self._measures = _table_measures(document)

    def figures_of(self, row: Block) -> Iterator[Figure]:
        """Yield the figures of a row; cells of words and columns that count nothing give none."""
        texts = {cell.column_header: self._document.text_of(cell.span) for cell in row.cells}
        measure = next((text for header, text in texts.items() if is_measure_column(header)), "")
        period = _period_of(texts)
        for cell in row.cells:
            if counts_nothing(cell) or is_measure_column(cell.column_header):
                continue
            scope = self._scoper.scope_of(row.span, at=cell.span)
            if period and not scope.own_period:
                scope = replace(scope, period=period)
            table_measure = self._measures.get(row.table, "")
            counted = measure_of(cell, column_measure=measure, table_measure=table_measure)
            yield from self._of_cell(cell, row, scope, counted)

    def _of_cell(self, cell: Cell, row: Block, scope: Scope, measure: Measure) -> Iterator[Figure]:
        text = self._document.text_of(cell.span)
        amounts = _amounts(text, cell, measure)
        wording = " – ".join(part for part in (cell.row_header, cell.column_header) if part)
        direction = _direction(text, cell)
        at = 0
        while at < len(amounts):
            size = group_size(text, amounts[at:])
            pair = next(self._pairs) if size > 1 else None
            for amount in amounts[at : at + size]:
                change = Change(direction, amount.value, amount.count_unit) if direction else None
                yield Figure(
                    indicator=canonical_indicator(wording, amount.count_unit),
                    wording=wording,
                    value=amount.value,
                    count_unit=amount.count_unit,
                    span=Span(cell.span.start + amount.start, cell.span.start + amount.end),
                    sentence=row.span,
                    unit=scope.unit,
                    period=scope.period,
                    hedge=amount.hedge,
                    target=scope.plan,
                    change=change,
                    pair=pair,
                    is_cell=True,
                )
            at += size


def _amounts(text: str, cell: Cell, measure: Measure) -> list[Amount]:
    """Return the numbers of a cell; those without a unit of their own count what the headers say."""
    sign = _SIGN.match(text)
    start = sign.end() if sign else 0
    number = text[start:].rstrip(" %)")
    try:
        value = parse_number(number)
    except NotANumber:
        return list(_mixed(text, cell, measure))
    unit = PERCENT if text.rstrip(" )").endswith("%") else measure.unit
    factor = measure.factor if unit == measure.unit else Decimal(1)
    return [Amount(value * factor, unit, 0, start + len(number), len(text), None)]


def _mixed(text: str, cell: Cell, measure: Measure) -> Iterator[Amount]:
    """Yield the numbers of a cell that holds more than one: "74/157", "74 vụ/157 bị cáo", "12 (85,7%)"."""
    ratio, units = _PAIR.fullmatch(text.strip()), measures_of(cell)
    for number, amount in enumerate(amounts_of(text, find_numbers(text))):
        own = units[number] if ratio and units and number < len(units) else measure.unit
        yield amount if amount.count_unit else replace(amount, count_unit=own)


def _direction(text: str, cell: Cell) -> str:
    """Return the direction of the change that a cell holds, empty for an amount."""
    header = canonical(cell.column_header.rsplit(" – ", 1)[-1])
    if not _CHANGES.search(header) and not _CHANGES.search(canonical(cell.column_header)):
        return ""
    if sign := _SIGN.match(text):
        return UP if sign[0].startswith("+") else DOWN
    return DOWN if _FALLS.search(header) and not _RISES.search(header) else UP


def _period_of(texts: dict[str, str]) -> Period | None:
    """Return the period that a column of years gives its row."""
    for header, text in texts.items():
        if _YEARS.fullmatch(canonical(header)):
            found = find_periods(text if not text.isdecimal() else f"năm {text}")
            return found[0].period if found else None
    return None


def _table_measures(document: Document) -> dict[int | None, str]:
    """Return what the two lines above each table say that all of it counts: "(Đơn vị tính: vụ)"."""
    measures: dict[int | None, str] = {}
    above: Sequence[Block] = ()
    for block in document.blocks:
        if block.kind is not BlockKind.TABLE_ROW:
            above = [*above, block][-2:]
        elif block.table not in measures:
            lines = (measure_line(document.text_of(line.span)) for line in reversed(above))
            measures[block.table] = next(filter(None, lines), "")
            above = ()
    return measures
