"""What the merger of the provinces on 1 July 2025 means for a name, in words and in time."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from functools import cache

from documents.organisations.provinces import Province, province_named
from documents.organisations.register import section
from documents.types import Period, PeriodKind

_LAST_PADDED_MONTH = 2
_LAST_OLD = {PeriodKind.QUARTER: 3, PeriodKind.MONTH: 6, PeriodKind.MONTHS: 6}


class Era(StrEnum):
    """On which side of the reform a time lies."""

    BEFORE = "before"
    AFTER = "after"
    OPEN = "open"  # on both sides, or unknown


@cache
def merged_on() -> date:
    """Return the first day of the merged provinces and of the area offices; the districts ended on the day before."""
    return date.fromisoformat(section("reform")["merged_on"])


def era_of(on: Period | date | None) -> Era:
    """Return the side of the reform on which a day or a period lies.

    Of the reporting year 2025 (October to September) the first half, the quarters I to III and the months to June
    lie before it; the whole year and the nine months, which were reported by the merged offices, are open.
    """
    merger = merged_on()
    if on is None:
        return Era.OPEN
    if isinstance(on, date):
        return Era.BEFORE if on < merger else Era.AFTER
    if on.start and on.end:
        return Era.BEFORE if on.end < merger else Era.AFTER if on.start >= merger else Era.OPEN
    last_year = on.last_year or on.year
    if last_year < merger.year:
        return Era.BEFORE
    if on.year > merger.year:
        return Era.AFTER
    return _within_the_year(on) if on.year == last_year else Era.OPEN


def _within_the_year(period: Period) -> Era:
    if period.kind is PeriodKind.FIRST_HALF:
        return Era.BEFORE
    if period.number is None or period.kind not in _LAST_OLD:
        return Era.OPEN
    if period.number <= _LAST_OLD[period.kind]:
        return Era.BEFORE
    return Era.OPEN if period.kind is PeriodKind.MONTHS else Era.AFTER


def explain_reform(name: str) -> str:
    """Return one Vietnamese sentence on what the merger made of a province, past or present.

    Example:
        >>> explain_reform("Hậu Giang")
        'Tỉnh Hậu Giang nay thuộc thành phố Cần Thơ từ ngày 01/7/2025.'

    Raises:
        UnknownProvince: if ``name`` is no province.
    """
    province = province_named(name)
    merger = merged_on()
    when, own = _day(merger), _titled(province)
    if province.successor:
        return f"{_upper(own)} nay thuộc {_titled(province_named(province.successor))} từ ngày {when}."
    if province.predecessors:
        olds = " và ".join(_titled(province_named(old)) for old in province.predecessors)
        return (
            f"{_upper(_titled(province, merger))} từ ngày {when} gồm cả {olds} cũ; số liệu trước ngày này chỉ tính "
            f"{province.name} khi chưa sáp nhập."
        )
    renamed = next((kind for kind in province.kinds if kind.name != province.name and kind.until), None)
    if renamed and renamed.until:
        changed = _day(province.kinds[-1].since or renamed.until)
        return f"{_upper(own)} trước ngày {changed} là {renamed.kind} {renamed.name}."
    return f"{_upper(own)} giữ nguyên, không sáp nhập trong đợt sắp xếp ngày {when}."


def reform_note(name: str, on: Period | date | None = None) -> str | None:
    """Return ``explain_reform`` where the name needs it for the time ``on``, else None.

    It does where a merged province is named for a time that is not before the reform, and where a province that
    took others over is named for a time that is not after it: then it means its smaller, old area.

    Raises:
        UnknownProvince: if ``name`` is no province.
    """
    province, era = province_named(name), era_of(on)
    late = province.successor is not None and era is not Era.BEFORE
    early = bool(province.predecessors) and era is not Era.AFTER
    return explain_reform(name) if late or early else None


def _titled(province: Province, on: date | None = None) -> str:
    kind = province.kind_on(on)
    return f"{kind.kind} {kind.name}"


def _upper(text: str) -> str:
    return text[0].upper() + text[1:]


def _day(day: date) -> str:
    """Write a day as the offices do: of the months only January and February have a zero before them."""
    month = f"{day.month:02}" if day.month <= _LAST_PADDED_MONTH else str(day.month)
    return f"{day.day:02}/{month}/{day.year}"
