"""The scope of a table cell: its row header, its column header, then what governs the table."""

from __future__ import annotations

import re
from dataclasses import replace

from documents.loosening import loosen
from documents.organisations import PROCURACY, find_units
from documents.passages import Frame
from documents.periods import PeriodUse, find_periods
from documents.reporting import is_later
from documents.types import Block, Cell, Document, Level, Period, PeriodKind, Scope, Span, Unit

_TARGET = re.compile(loosen(r"(?<!\w)(?:chỉ tiêu|kế hoạch|mục tiêu|phấn đấu|giao)\b"), re.IGNORECASE)
_RESULT = re.compile(loosen(r"(?<!\w)(?:thực hiện|kết quả|đạt|so với|tỷ lệ|vượt|hoàn thành)\b"), re.IGNORECASE)
_WHOLE_PROVINCE = re.compile(loosen(r"\W*(?:toàn tỉnh|toàn thành phố|hai cấp)\b"), re.IGNORECASE)
_SUM = re.compile(loosen(r"\W*(?:tổng|tổng số|tổng cộng|cộng)\b"), re.IGNORECASE)
_LOWER = {Level.DISTRICT: "cấp huyện", Level.AREA: "cấp khu vực"}


def cell_scope(document: Document, row: Block, at: Span | None, *, frame: Frame, home: Unit | None) -> Scope:
    """Return the scope of the cell of ``row`` at ``at``, or of the row as a whole.

    A row or column that is headed "Toàn tỉnh" is the total over both levels; one headed "Cộng" is the total of the
    rows above it, so of the lower level only where they are all of that level.
    """
    cell = next((cell for cell in row.cells if at and cell.span.start <= at.start < cell.span.end), None)
    headers = _headers(document, row, cell)
    unit = next((named for header in headers if (named := _unit(header, home))), None)
    if unit is None and headers and _SUM.match(headers[0]):
        unit = _sum_of(document, row, home)
    period = next((found for header in headers if (found := _period(header, frame))), None)
    plan = _plan(headers, period, frame)
    inherited = frame.period if plan is frame.plan or period else None
    return Scope(unit or frame.unit, period or inherited, plan, unit is not None, period is not None)


def _headers(document: Document, row: Block, cell: Cell | None) -> list[str]:
    if cell is not None:
        return [header for header in (cell.row_header, cell.column_header) if header]
    return [row.cells[0].row_header] if row.cells else [document.text_of(row.span)]


def _unit(header: str, home: Unit | None) -> Unit | None:
    if home and _WHOLE_PROVINCE.match(header):
        return Unit(Level.PROVINCE, home.province, group="hai cấp") if home.province else home
    return next((mention.unit for mention in find_units(header, home=home) if mention.body == PROCURACY), None)


def _sum_of(document: Document, row: Block, home: Unit | None) -> Unit | None:
    above = [block for block in document.blocks if block.table == row.table and block.span.start < row.span.start]
    units = [unit for block in above if block.cells and (unit := _unit(block.cells[0].row_header, home))]
    levels = {unit.level for unit in units}
    if len(levels) == 1 and (level := levels.pop()) in _LOWER:
        return Unit(level, units[0].province, group=_LOWER[level])
    return None


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
