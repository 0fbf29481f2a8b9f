"""The scope of a table cell: its row header, its column header, then what governs the table."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cached_property

from documents.language.loosening import loosen
from documents.organisations.finding import PROCURACY, find_units
from documents.periods.finding import PeriodUse, find_periods
from documents.periods.reporting import is_later
from documents.scopes.passages import Frame
from documents.types import Block, BlockKind, Document, Level, Period, PeriodKind, Scope, Span, Unit

_TARGET = re.compile(loosen(r"(?<!\w)(?:chỉ tiêu|kế hoạch|mục tiêu|phấn đấu|giao)\b"), re.IGNORECASE)
_RESULT = re.compile(loosen(r"(?<!\w)(?:thực hiện|kết quả|đạt|so với|tỷ lệ|vượt|hoàn thành)\b"), re.IGNORECASE)
_WHOLE = re.compile(loosen(r"\W*(?:toàn tỉnh|toàn thành phố|hai cấp)\b"), re.IGNORECASE)
# The departments of the provincial office taken together: its own work, without that of the offices below it.
_OFFICE = re.compile(
    loosen(
        r"\W*(?:các |khối )?phòng nghiệp vụ\b|\W*các phòng (?:thuộc|của) \w+"
        r"|[^–]*\(\s*(?:gồm |khối )?(?:các )?(?:phòng|đơn vị) nghiệp vụ\s*\)|\W*(?:khối )?(?:văn phòng )?cấp tỉnh\b"
    ),
    re.IGNORECASE,
)
_SUM = re.compile(loosen(r"\W*(?:tổng|tổng số|tổng cộng|cộng)\b"), re.IGNORECASE)
_LOWER = {Level.DISTRICT: "cấp huyện", Level.AREA: "cấp khu vực"}
_COLUMN_OF_UNITS = 2  # row headers that name a unit; from then on one that names none is not the whole's


class CellScopes:
    """Resolves cells of one document; headers repeat, so each is read once."""

    def __init__(self, document: Document, home: Unit | None) -> None:
        self._document, self._home = document, home
        self._units: dict[str, Unit | None] = {}

    def scope_of(self, row: Block, at: Span | None, frame: Frame) -> Scope:
        """Return the scope of the cell of ``row`` at ``at``, or of the row as a whole.

        A row headed "Toàn tỉnh" is the total over both levels. One headed "Cộng" sums the rows above it: of the
        lower level where they are all of that level, of both where they are mixed. In a column of units, a row that
        names none ("Các huyện còn lại") belongs to no unit that could be told.
        """
        headers = self._headers(row, at)
        unit = next((named for header in headers if (named := self._unit(header))), None)
        if unit is None and headers and (units := self._units_of_tables.get(row.table)):
            unit = _sum_of(units) if _SUM.match(headers[0]) else None
            if unit is None and not _SUM.match(headers[0]):
                frame = replace(frame, unit=None)
        period = next((found for header in headers if (found := _period(header, frame))), None)
        plan = _plan(headers, period, frame)
        inherited = frame.period if plan is frame.plan or period else None
        return Scope(unit or frame.unit, period or inherited, plan, unit is not None, period is not None)

    def _headers(self, row: Block, at: Span | None) -> list[str]:
        cell = next((cell for cell in row.cells if at and cell.span.start <= at.start < cell.span.end), None)
        if cell is not None:
            return [header for header in (cell.row_header, cell.column_header) if header]
        return [row.cells[0].row_header] if row.cells else [self._document.text_of(row.span)]

    def _unit(self, header: str) -> Unit | None:
        if header not in self._units:
            self._units[header] = self._read_unit(header)
        return self._units[header]

    def _read_unit(self, header: str) -> Unit | None:
        home = self._home
        if home and home.province and (_WHOLE.match(header) or _OFFICE.match(header)):
            return Unit(Level.PROVINCE, home.province, group="hai cấp" if _WHOLE.match(header) else "cấp tỉnh")
        named = [mention.unit for mention in find_units(header, home=home) if mention.body == PROCURACY]
        if len(set(named)) > 1:  # "VKSND tỉnh (Phòng 1, Phòng 2)": together they are their office's part
            office = {(unit.level, unit.province) for unit in named}
            same = office == {(Level.PROVINCE, named[0].province)}
            return Unit(Level.PROVINCE, named[0].province, group="cấp tỉnh") if same else None
        return named[0] if named else None

    @cached_property
    def _units_of_tables(self) -> dict[int | None, list[Unit]]:
        """The units in the row headers of each table that has a column of them."""
        units: dict[int | None, list[Unit]] = {}
        for row in self._document.blocks_of([BlockKind.TABLE_ROW]):
            if row.cells and (unit := self._unit(row.cells[0].row_header)):
                units.setdefault(row.table, []).append(unit)
        return {table: named for table, named in units.items() if len(named) >= _COLUMN_OF_UNITS}


def _sum_of(units: list[Unit]) -> Unit | None:
    levels = {unit.level for unit in units}
    provinces = {unit.province for unit in units}
    if len(provinces) > 1:
        return None
    for level, total in _LOWER.items():
        if levels == {level}:
            return Unit(level, units[0].province, group=total)
    mixed = Level.PROVINCE in levels and not levels.isdisjoint(_LOWER)
    return Unit(Level.PROVINCE, units[0].province, group="hai cấp") if mixed else None


def _period(header: str, frame: Frame) -> Period | None:
    found = find_periods(header, reference=frame.period.year if frame.period else None)
    if not found or (found[0].use is PeriodUse.STATED and len({mention.period for mention in found}) > 1):
        return None
    period = found[0].period
    if found[0].use is PeriodUse.COMPARED and frame.period and period.kind is PeriodKind.YEAR:
        return replace(frame.period, year=period.year, start=None, end=None)  # "Cùng kỳ năm 2022"
    return period


def _plan(headers: list[str], period: Period | None, frame: Frame) -> bool:
    for header in reversed(headers):
        if _TARGET.search(header):
            return _RESULT.search(header) is None
    if period and frame.period and is_later(period, frame.period):
        return not any(_RESULT.search(header) for header in headers) and frame.plan
    return frame.plan
