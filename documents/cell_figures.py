"""The figures of a table's rows: a cell counts what its headers say, and is worded by them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from documents.amounts import Amount, amounts_of, group_size
from documents.cell_units import (
    Measure,
    caption_measure,
    counts_nothing,
    is_measure_column,
    measure_line,
    measure_of,
    measures_of,
)
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
_CHANGES = pattern(r"\btăng(?! cường)\b|\bgiảm\s*(?:$|[(,/%+\-]|so với)|\bchênh lệch\b|\bso sánh\b|\+\s*/\s*-")
_RISES, _FALLS = pattern(r"\btăng\b|\+"), pattern(r"\bgiảm\b|-")
_TOLD = pattern(r"\s*(tăng|giảm)\s")
_CAPTION_LINES = 3  # title of the table, its period, its unit
_YEARS = pattern(r"\W*(?:năm|kỳ|kỳ báo cáo|thời gian|thời điểm|giai đoạn)\W*")


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

    def figures_of(self, row: Block) -> Iterator[Figure]:
        """Yield the figures of a row; cells of words and columns that count nothing give none."""
        texts = {cell.column_header: self._document.text_of(cell.span) for cell in row.cells}
        measure = next((text for header, text in texts.items() if is_measure_column(header)), "")
        period = _period_of(texts)
        for cell in row.cells:
            if counts_nothing(cell.column_header) or is_measure_column(cell.column_header):
                continue
            scope = self._scoper.scope_of(row.span, at=cell.span)
            if period and not scope.own_period:
                scope = replace(scope, period=period)
            yield from self._of_cell(cell, row, scope, measure)

    def _of_cell(self, cell: Cell, row: Block, scope: Scope, column_measure: str) -> Iterator[Figure]:
        text = self._document.text_of(cell.span)
        measure, caption = self._measure(cell, row, column_measure)
        amounts = _amounts(text, cell.column_header, measure)
        wording = " – ".join(part for part in (caption, cell.row_header, cell.column_header) if part)
        # A row's header that names the body says nothing about what is counted.
        named_by = cell.column_header if scope.own_unit and cell.column_header and not caption else wording
        direction = _direction(text, cell.column_header)
        at = 0
        while at < len(amounts):
            size = group_size(text, amounts[at:])
            pair = next(self._pairs) if size > 1 else None
            for amount in amounts[at : at + size]:
                change = Change(direction, amount.value, amount.count_unit) if direction else None
                yield Figure(
                    indicator=canonical_indicator(named_by, amount.count_unit),
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

    def _measure(self, cell: Cell, row: Block, column_measure: str) -> tuple[Measure, str]:
        """Return what a cell counts, and the caption if that alone tells it."""
        above = self._above[row.table]
        measure = measure_of(
            cell.row_header, cell.column_header, column_measure=column_measure, table_measure=above.measure
        )
        return (measure, "") if measure.unit else (above.counted, above.caption)


def _amounts(text: str, column_header: str, measure: Measure) -> list[Amount]:
    """Return the numbers of a cell; those without a unit of their own count what the headers say."""
    sign = _SIGN.match(text)
    start = sign.end() if sign else 0
    number = text[start:].rstrip(" %)")
    try:
        value = parse_number(number)
    except NotANumber:
        return list(_mixed(text, column_header, measure))
    unit = PERCENT if text.rstrip(" )").endswith("%") else measure.unit
    factor = measure.factor if unit == measure.unit else Decimal(1)
    return [Amount(value * factor, unit, 0, start + len(number), len(text), None)]


def _mixed(text: str, column_header: str, measure: Measure) -> Iterator[Amount]:
    """Yield the numbers of a cell that holds more than one: "74/157", "74 vụ/157 bị cáo", "12 (85,7%)"."""
    ratio, units = _PAIR.fullmatch(text.strip()), measures_of(column_header)
    for number, amount in enumerate(amounts_of(text, find_numbers(text))):
        own = units[number] if ratio and units and number < len(units) else measure.unit
        yield amount if amount.count_unit else replace(amount, count_unit=own)


def _direction(text: str, column_header: str) -> str:
    """Return the direction of the change that a cell holds, empty for an amount."""
    if text[:1].isalpha() and (told := _TOLD.match(canonical(text))):
        return told[1]
    heads_changes, falls = _heads_changes(column_header)
    if not heads_changes:
        return ""
    if sign := _SIGN.match(text):
        return UP if sign[0].startswith("+") else DOWN
    return DOWN if falls else UP


@lru_cache(maxsize=1024)
def _heads_changes(column_header: str) -> tuple[bool, bool]:
    """Tell whether a header heads changes, and whether they are falls alone."""
    header = canonical(column_header.rsplit(" – ", 1)[-1])
    heads = _CHANGES.search(header) is not None or _CHANGES.search(canonical(column_header)) is not None
    return heads, _FALLS.search(header) is not None and _RISES.search(header) is None


@lru_cache(maxsize=1024)
def _heads_years(column_header: str) -> bool:
    return _YEARS.fullmatch(canonical(column_header)) is not None


def _period_of(texts: dict[str, str]) -> Period | None:
    """Return the period that a column of years gives its row."""
    for header, text in texts.items():
        if _heads_years(header):
            found = find_periods(text if not text.isdecimal() else f"năm {text}")
            return found[0].period if found else None
    return None


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
