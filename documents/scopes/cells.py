"""The scope of a table cell: its row header, its column header, then what governs the table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from documents.cleaning.tables import LEVELS
from documents.language.compiling import compiled
from documents.language.loosening import loosen
from documents.organisations.bare_districts import with_bare_districts
from documents.organisations.finding import PROCURACY, UnitMention, find_units
from documents.periods.finding import PeriodUse, find_periods
from documents.periods.reporting import is_later
from documents.scopes.row_labels import (
    SUM,
    body_glossed,
    body_of_levels,
    headed_period,
    is_bare_month,
    month_of,
    sum_of,
    whole_of,
)
from documents.scopes.types import Frame
from documents.types import Block, BlockKind, Document, Level, Period, PeriodKind, Scope, Span, Unit

_TARGET = compiled(
    loosen(
        r"(?<!\w)(?:chỉ tiêu|kế hoạch|mục tiêu|phấn đấu|giao|mức đăng ký|đăng ký năm)\b"
        r"|^\W*yêu cầu(?: năm \d{4}| của ngành)?\W*$"
    ),
    re.IGNORECASE,
)
_EXPECTED = compiled(loosen(r"(?<!\w)dự kiến(?!\w)"), re.IGNORECASE)  # "Số khen thưởng dự kiến", "Kết quả dự kiến"
_RESULT = compiled(loosen(r"(?<!\w)(?:thực hiện|kết quả|đạt|so với|tỷ lệ|vượt|hoàn thành)\b"), re.IGNORECASE)
# Among the targets of a plan, a column that is headed so tells what was done before.
_HEADS_RESULT = compiled(
    loosen(r"\W*(?:kết quả|KQ|(?:số )?thực hiện|(?:số )?đã|đạt)\b(?!.*\b(?:dự kiến|phấn đấu)\b)"), re.IGNORECASE
)
_WHOLE = compiled(loosen(r"\W*(?:toàn tỉnh|toàn thành phố|hai cấp)\b"), re.IGNORECASE)
# The departments of the provincial office taken together: its own work, without that of the offices below it.
_OFFICE = compiled(
    loosen(
        r"\W*(?:các |khối )?phòng nghiệp vụ\b|\W*các phòng (?:thuộc|của) \w+"
        r"|[^–]*\(\s*(?:gồm |khối )?(?:các )?(?:phòng|đơn vị) nghiệp vụ\s*\)|\W*(?:khối )?(?:văn phòng )?cấp tỉnh\b"
    ),
    re.IGNORECASE,
)
# "Nhà tạm giữ: Cư Jút": a column of bodies that were inspected; their places are no offices of the procuracy.
_OTHERS = compiled(
    loosen(
        r"[^|]{0,10}?(?<!\w)(?:(?:tên |các )?(?:nhà tạm giữ|trại tạm giam|trại giam|(?:chi )?cục"
        r"|cơ quan (?:điều tra|thi hành án|công an)|THADS|tòa án|TAND|công an|UBND|ủy ban nhân dân)(?!\w)"
        r"|(?:nơi|đơn vị|cơ quan|đối tượng|địa điểm) (?:được|bị) (?:trực tiếp )?(?:kiểm sát|kiểm tra|giám sát))[^|:]*:"
    ),
    re.IGNORECASE,
)
# "Địa điểm: TP. Cần Thơ": where a lesson or a meeting is held.
_PLACES = compiled(
    loosen(r"(?<!\w)(?:địa điểm|nơi (?:tổ chức|mở|diễn ra|học|họp))[^|:]{0,20}:(?P<where>[^|]*)"), re.IGNORECASE
)
# "Bằng khen của Viện trưởng VKSND tối cao": who gave it; those who got it are of the body whose table it is.
_GIVEN = compiled(
    loosen(
        r"\W*(?:tặng |danh hiệu )*(?:bằng khen|giấy khen|cờ|kỷ niệm chương|huân chương|huy chương|chiến sĩ thi đua)\b"
    ),
    re.IGNORECASE,
)
_CHANGES = compiled(
    loosen(r"(?<!\w)(?:so (?:với|sánh|cùng)|(?:tăng|giảm|chênh lệch)(?!\w))|\+\s*/\s*[-−–]"), re.IGNORECASE
)
_COLUMN_OF_UNITS = 2  # row headers that name a unit; from then on one that names none is not the whole's


class CellScopes:
    """Resolves cells of one document; headers repeat, so each is read once."""

    def __init__(self, document: Document, home: Unit | None) -> None:
        self._document, self._home = document, home
        self._units: dict[str, Unit | None] = {}

    def scope_of(self, row: Block, at: Span | None, frame: Frame) -> Scope:
        """Return the scope of the cell of ``row`` at ``at``, or of the row as a whole.

        A row headed "Toàn tỉnh" is the total over both levels, one headed "Cộng" sums the rows above it. In a column of
        units, a row that names none ("Các huyện còn lại") belongs to no unit that could be told.
        """
        headers = self._headers(row, at)
        own = headers[1:] if self._is_of_others(row) else headers
        unit = next((named for header in own if (named := self._unit(header))), None)
        if headers and (units := self._units_above(row)) is not None:
            unit = sum_of(headers[0], units) if SUM.match(headers[0]) else unit
            frame = frame if unit else replace(frame, unit=None)
        unit = unit or self._sum_of_columns(row, headers)
        period, frame = self._period_of(row, headers, frame)
        plan = _plan(headers, period, frame)
        inherited = frame.period if plan is frame.plan or period or (plan and _has_results(row)) else None
        return Scope(unit or frame.unit, period or inherited, plan, unit is not None, period is not None)

    def _is_of_others(self, row: Block) -> bool:
        return bool(_OTHERS.match(self._document.text, row.span.start, row.span.end))

    def _sum_of_columns(self, row: Block, headers: Sequence[str]) -> Unit | None:
        """Return the total that a column headed "Tổng số" states of the columns of bodies beside it, None if none.

        "Chức danh | VKSND tỉnh | VKSND khu vực | Tổng số": the last is of both levels.
        """
        if len(headers) < 2 or not SUM.match(headers[-1].split(LEVELS)[0]):
            return None
        beside = [unit for cell in row.cells if (unit := self._unit(cell.column_header))]
        return sum_of(headers[-1], beside) if len(set(beside)) >= _COLUMN_OF_UNITS else None

    def _period_of(self, row: Block, headers: list[str], frame: Frame) -> tuple[Period | None, Frame]:
        """Return the period that the headers name, and the frame, without its period where theirs is not known.

        A row of a month under a column of a year is of that month of that year.
        """
        column = _period(headers[-1], frame) if len(headers) > 1 else None
        label, text = headers[0] if headers else "", self._document.text_of(row.span)
        headed, told = headed_period(text, label, column or frame.period)
        if headed:
            differs = column and told and column.year != told.year
            return None if differs else told, replace(frame, period=None)
        found = next((period for header in headers if (period := _period(header, frame))), None)
        if found is None and any(map(is_bare_month, headers)):
            frame = replace(frame, period=None)
        return found, frame

    def _headers(self, row: Block, at: Span | None) -> list[str]:
        text = self._document.text_of(row.span)
        if not row.cells:
            return [_PLACES.sub("", text)]
        cell = next((cell for cell in row.cells if at and cell.span.start <= at.start < cell.span.end), None)
        label = (cell or row.cells[0]).row_header
        for place in _PLACES.finditer(text):
            label = label.replace(place["where"].strip(), "")
        return [header for header in (label, cell.column_header) if header] if cell else [label]

    def _unit(self, header: str) -> Unit | None:
        if header not in self._units:
            self._units[header] = self._read_unit(header)
        return self._units[header]

    def _read_unit(self, header: str) -> Unit | None:
        home = self._home
        if _GIVEN.match(header):
            return None
        if home and home.province and _WHOLE.match(header):
            return whole_of(header, home.province)
        if home and home.province and _OFFICE.match(header):
            return Unit(Level.PROVINCE, home.province, group="cấp tỉnh")
        named = self._named(header)
        if len({mention.unit for mention in named}) < _COLUMN_OF_UNITS:
            return named[0].unit if named else None
        if glossed := body_glossed(header, named):
            return glossed
        if (levels := header.split(LEVELS)) and len(levels) > 1:
            return body_of_levels([self._named(level) for level in levels])
        # "VKSND tỉnh (Phòng 1, Phòng 2)": together they are their office's part
        first = named[0].unit
        same = {(m.unit.level, m.unit.province) for m in named} == {(Level.PROVINCE, first.province)}
        return Unit(Level.PROVINCE, first.province, group="cấp tỉnh") if same else None

    def _named(self, header: str) -> list[UnitMention]:
        named = [mention for mention in find_units(header, home=self._home) if mention.body == PROCURACY]
        if named or self._home is None:
            return named
        bare = with_bare_districts(header, [], self._home.province)
        return [mention for mention in bare if mention.text == header.strip()]  # "Lấp Vò" heads its row

    def _units_above(self, row: Block) -> list[Unit] | None:
        """Return the units of the rows above ``row``, or of all if it is the first; None without a column of units."""
        column = self._columns_of_units.get(row.table)
        if column is None:
            return None
        return [unit for start, unit in column if start < row.span.start] or [unit for _, unit in column]

    @cached_property
    def _columns_of_units(self) -> dict[int | None, list[tuple[int, Unit]]]:
        """The units in the row headers of each table that has a column of them, with the offsets of their rows."""
        units: dict[int | None, list[tuple[int, Unit]]] = {}
        for row in self._document.blocks_of([BlockKind.TABLE_ROW]):
            if row.cells and not self._is_of_others(row) and (unit := self._unit(self._headers(row, None)[0])):
                units.setdefault(row.table, []).append((row.span.start, unit))
        return {table: named for table, named in units.items() if len(named) >= _COLUMN_OF_UNITS}


def _period(header: str, frame: Frame) -> Period | None:
    found = find_periods(header, reference=frame.period.year if frame.period else None)
    if not found or (found[0].use is PeriodUse.STATED and len({mention.period for mention in found}) > 1):
        return None
    period = month_of(found[0].period.number or 0, frame.period) if is_bare_month(header) else found[0].period
    if period is None:
        return None
    if found[0].use is PeriodUse.COMPARED and _CHANGES.search(header):
        return None  # "So với cùng kỳ năm 2022": how the period of the table differs from that one
    if found[0].use is PeriodUse.COMPARED and frame.period and period.kind is PeriodKind.YEAR:
        return replace(frame.period, year=period.year, start=None, end=None)  # "Cùng kỳ năm 2022"
    return period


def _has_results(row: Block) -> bool:
    """Tell whether a row gives what was reached beside a target of the same table: it is the target of that time."""
    return any(_HEADS_RESULT.match(cell.column_header.split(LEVELS)[-1]) for cell in row.cells)


def _plan(headers: list[str], period: Period | None, frame: Frame) -> bool:
    if headers and _EXPECTED.search(headers[-1]):
        return True
    for header in reversed(headers):
        if _TARGET.search(header):
            return _RESULT.search(header) is None
    if len(headers) > 1 and _HEADS_RESULT.match(headers[-1]):
        return False
    if period and frame.period and is_later(period, frame.period):
        return not any(_RESULT.search(header) for header in headers) and frame.plan
    return frame.plan
