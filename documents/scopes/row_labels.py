"""What the label of a table row says besides a single body: several bodies, a sum of the rows above, a month."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from documents.language.compiling import compiled
from documents.language.loosening import loosen
from documents.organisations.finding import UnitMention
from documents.periods.finding import find_periods
from documents.types import Level, Period, PeriodKind, Unit

SUM = compiled(loosen(r"\W*(?:tổng|tổng số|tổng cộng|cộng)\b"), re.IGNORECASE)
# "Cộng 12 đơn vị" may leave out the others of the province; only a level named makes it a total.
_COUNTED = compiled(loosen(r"\d+\s+(?:đơn vị|tập thể|phòng|huyện)"), re.IGNORECASE)
_LEVELS = (
    (Level.AREA, compiled(loosen(r"khu vực"), re.IGNORECASE)),
    (Level.DISTRICT, compiled(loosen(r"(?<!\w)(?:huyện|quận|thị xã)(?!\w)"), re.IGNORECASE)),
)
_ONE_LEVEL = compiled(
    loosen(r"\W*toàn (?:tỉnh|thành phố)\s*[-–(,:]\s*(?:các |cấp |khối |vksnd |viện kiểm sát )*(?:khu vực|huyện)\W*"),
    re.IGNORECASE,
)
_LOWER = {Level.DISTRICT: "cấp huyện", Level.AREA: "cấp khu vực"}
_HEADED = compiled(
    loosen(
        r"(?:^|\| )(?P<kind>tháng|quý|năm): (?:(?:tháng|quý|năm) )?(?P<number>\d{1,4}|[IV]{1,3})"
        r"(?P<year>(?:/| năm )\d{4})?(?= \||$)"
    ),
    re.IGNORECASE,
)
# Behind the name of a body: where it works, what it was before, whose it is now.
_GLOSS = compiled(
    loosen(
        r"[(\[]|(?<!\w)(?:địa bàn|phụ trách|trước đây|trước là|nguyên là|tách từ|sáp nhập|tiếp nhận|quản lý|nay là|gồm|"
        r"trụ sở)(?!\w)"
    ),
    re.IGNORECASE,
)
_BARE_MONTH = compiled(loosen(r"\W*tháng \d{1,2}\W*"), re.IGNORECASE)
_LAST_OF_BOTH_CALENDARS = 9  # October to December can be of the year before


def body_of_levels(mentions: Sequence[Sequence[UnitMention]]) -> Unit | None:
    """Return the body of a row whose label has several columns: "VKSND khu vực 2 – huyện Châu Thành cũ – Lê Văn A".

    ``mentions`` are the units named in each of them. A procuracy comes before the places that it is responsible for,
    one body before a level, an office before the province that it belongs to.
    """
    named = [[m for m in level if not m.bare] for level in mentions]
    single = [found[0].unit for found in (named if any(named) else mentions) if len({m.unit for m in found}) == 1]
    ranked = sorted(single, key=lambda unit: (unit.group is not None, not (unit.locality or unit.department)))
    return ranked[0] if ranked else None


def body_glossed(label: str, mentions: Sequence[UnitMention]) -> Unit | None:
    """Return the body of a row whose label explains it: "VKSND khu vực 8 - Đắk Lắk (địa bàn Phú Yên cũ)".

    Since the merger lists say of an area office which districts or which province of old it took over. None where
    nothing is explained, or where a provincial office is narrowed to some of its departments.
    """
    gloss = _GLOSS.search(label)
    if gloss is None:
        return None
    named = [mention.unit for mention in mentions if mention.span.start < gloss.start()]
    behind = [mention.unit for mention in mentions if mention.span.start >= gloss.start()]
    if len(set(named)) != 1:
        return None
    narrows = not named[0].locality and any(unit.department for unit in (*named, *behind))
    return None if narrows else named[0]


def sum_of(label: str, units: Sequence[Unit]) -> Unit | None:
    """Return the total that a row headed "Cộng" states, given the bodies of the rows above it.

    Of the lower level where they are all of that level or the label names it, of both where they are mixed; None
    where bodies of several provinces are summed, or only as many of them as the table has.
    """
    provinces = {unit.province for unit in units}
    if len(provinces) != 1:
        return None
    levels = {unit.level for unit in units}
    for level, wording in _LEVELS:
        if level in levels and wording.search(label):
            return Unit(level, units[0].province, group=_LOWER[level])
    if _COUNTED.search(label):
        return None
    for level, total in _LOWER.items():
        if levels == {level}:
            return Unit(level, units[0].province, group=total)
    mixed = Level.PROVINCE in levels and not levels.isdisjoint(_LOWER)
    return Unit(Level.PROVINCE, units[0].province, group="hai cấp") if mixed else None


def whole_of(label: str, province: str) -> Unit:
    """Return the total that a row headed "Toàn tỉnh" states: of both levels, or of the one that the label goes on with.

    "Toàn tỉnh (khu vực)" is the total of the area offices.
    """
    for level, wording in _LEVELS:
        if _ONE_LEVEL.fullmatch(label) and wording.search(label):
            return Unit(level, province, group=_LOWER[level])
    return Unit(Level.PROVINCE, province, group="hai cấp")


def headed_period(text: str, label: str, base: Period | None) -> tuple[bool, Period | None]:
    """Return whether a column of months, quarters or years tells the period of a row, and which.

    ``text`` is the row as written ("Tháng: 10/2025 | Truy tố (vụ): 12"), ``label`` its row header, ``base`` the
    period of its table. The year of a bare month is that of the table, if both calendars agree on it or the table
    states its days; else None.
    """
    found = _HEADED.search(text)
    if found is None and not is_bare_month(label):
        return False, None
    written = f"{found['kind']} {found['number']}{found['year'] or ''}" if found else label
    if _BARE_MONTH.fullmatch(written):
        return True, month_of(int("".join(filter(str.isdigit, written))), base)
    periods = find_periods(written, reference=base.year if base else None)
    return bool(periods), periods[0].period if periods else None


def month_of(month: int, base: Period | None) -> Period | None:
    """Return a month that names no year, seen from the period of its table; None where the year is open."""
    if base is None or base.kind is PeriodKind.RANGE or not 0 < month <= 12:
        return None
    found = Period(PeriodKind.MONTH, base.year, number=month)
    if base.start and base.end:
        years = [year for year in (base.end.year, base.start.year) if base.start <= date(year, month, 1) <= base.end]
        return replace(found, year=years[0]) if years else None
    return found if month <= _LAST_OF_BOTH_CALENDARS else None


def is_bare_month(label: str) -> bool:
    """Tell whether a label is a month without its year: "Tháng 10"."""
    return _BARE_MONTH.fullmatch(label) is not None
