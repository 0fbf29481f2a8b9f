"""What reporting periods mean to each other: names, agreement, containment and comparability.

The reporting year moved: up to 2024 it ran from December to November, from work-year 2025 on from October to September.
The window of a period is therefore never made up for one that states none.
"""

from __future__ import annotations

from datetime import date

from documents.types import Period, PeriodKind

YEAR_END = 10  # from October on a meeting looks back on the year
_CALENDAR_MOVED = 2025  # the first work-year that began on 1 October
_ROMAN = ("", "I", "II", "III", "IV")
_MONTHS_COVERED = {PeriodKind.FIRST_HALF: (1, 6), PeriodKind.SECOND_HALF: (7, 12), PeriodKind.NINE_MONTHS: (1, 9)}
_LAST_OF_FIRST_HALF = 7  # months; the first halves in use end in March, May and June


def begins_in_october(work_year: int) -> bool:
    """Tell whether a work-year ran from October to September, and not from December to November as those before."""
    return work_year >= _CALENDAR_MOVED


def first_day(work_year: int) -> date:
    """Return the day on which a work-year began by the calendar of its time."""
    return date(work_year - 1, 10 if begins_in_october(work_year) else 12, 1)


def label(period: Period) -> str:
    """Return the Vietnamese name of ``period``: "9 tháng năm 2022", "quý I năm 2026", "giai đoạn 2021–2025"."""
    year, number = period.year, period.number
    match period.kind:
        case PeriodKind.FIRST_HALF:
            return f"6 tháng đầu năm {year}"
        case PeriodKind.SECOND_HALF:
            return f"6 tháng cuối năm {year}"
        case PeriodKind.NINE_MONTHS:
            return f"9 tháng năm {year}"
        case PeriodKind.QUARTER:
            return f"quý {_ROMAN[number or 0]} năm {year}"
        case PeriodKind.MONTHS:
            return f"{number} tháng đầu năm {year}" if number else f"từ đầu năm {year} đến nay"
        case PeriodKind.MONTH:
            return f"tháng {number} năm {year}"
        case PeriodKind.RANGE:
            return f"giai đoạn {year}–{period.last_year}"
        case PeriodKind.WEEK if number:
            return f"tuần {number} năm {year}"
        case PeriodKind.WEEK | PeriodKind.WINDOW:
            return _window_label(period)
        case _:
            return f"năm {year}"


def _window_label(period: Period) -> str:
    name = "tuần " if period.kind is PeriodKind.WEEK else ""
    if period.start is None or period.end is None:
        return f"{name}năm {period.year}"
    return f"{name}từ ngày {period.start:%d/%m/%Y} đến ngày {period.end:%d/%m/%Y}"


def agrees(asked: Period, stated: Period) -> bool:
    """Tell whether a figure stated for ``stated`` answers a question about ``asked``.

    Kind, years and number have to be the same; a half-year never answers for a year, nor a year for a month. A
    RANGE answers only the same range: its figure is a total over the years, of which no single year can be told.
    A window that only one side states does not matter, two different stated windows do; WINDOW and unnumbered
    WEEK have nothing but their days, so there they must be equal.
    """
    if (asked.kind, asked.year, asked.last_year, asked.number) != (
        stated.kind,
        stated.year,
        stated.last_year,
        stated.number,
    ):
        return False
    same_days = (asked.start, asked.end) == (stated.start, stated.end)
    if asked.kind is PeriodKind.WINDOW or (asked.kind is PeriodKind.WEEK and asked.number is None):
        return same_days
    return same_days or asked.start is None or stated.start is None


def contains(outer: Period, inner: Period) -> bool:
    """Tell whether ``inner`` lies within ``outer``, by labels; days decide only where both sides state them.

    >>> contains(Period(PeriodKind.YEAR, 2023), Period(PeriodKind.QUARTER, 2023, number=2))
    True
    """
    if outer.start and outer.end and inner.start and inner.end:
        return outer.start <= inner.start and inner.end <= outer.end
    if outer.kind is PeriodKind.RANGE:
        return outer.year <= inner.year and (inner.last_year or inner.year) <= (outer.last_year or outer.year)
    if outer.year != inner.year or inner.kind is PeriodKind.RANGE:
        return False
    if outer.kind is PeriodKind.YEAR:
        return True
    first, last = _months(outer)
    inner_first, inner_last = _months(inner)
    return bool(first and inner_first) and first <= inner_first and inner_last <= last


def _months(period: Period) -> tuple[int, int]:
    """Return the first and last month *of the reporting year*, (0, 0) where the label does not tell.

    A named calendar month has no place here: its place in the reporting year depends on the calendar in force.
    """
    number = period.number or 0
    if period.kind is PeriodKind.QUARTER:
        return 3 * number - 2, 3 * number
    if period.kind is PeriodKind.MONTHS and number:
        return 1, number
    if period.kind in (PeriodKind.YEAR, PeriodKind.RANGE):
        return 1, 12
    return _MONTHS_COVERED.get(period.kind, (0, 0))


def window_note(period: Period) -> str | None:
    """Return what to add to a label whose days the text does not state; None where nothing needs saying.

    No window is computed: the two calendars are known only for some units and years.
    """
    if period.kind in (PeriodKind.WINDOW, PeriodKind.WEEK, PeriodKind.MONTH):
        return None
    if period.start and period.end:
        return f"{label(period)} (tính từ ngày {period.start:%d/%m/%Y} đến ngày {period.end:%d/%m/%Y})"
    return f"{label(period)} (theo kỳ báo cáo của Ngành)"


def comparable(a: Period, b: Period) -> str | None:
    """Return the Vietnamese warning why figures of the two periods do not compare, None if they do."""
    if a.kind is not b.kind or (a.kind is PeriodKind.MONTHS and a.number != b.number):
        return f"Hai kỳ khác loại: {label(a)} và {label(b)}, không so sánh trực tiếp được."
    if a.kind is PeriodKind.RANGE and _length(a) != _length(b):
        return f"Hai giai đoạn dài ngắn khác nhau: {label(a)} và {label(b)}."
    if a.kind is PeriodKind.MONTH or a.year == b.year:
        return None
    first, last = min(a.year, b.year), max(a.last_year or a.year, b.last_year or b.year)
    if begins_in_october(last) and not begins_in_october(first):
        return (
            "Kỳ báo cáo của Ngành thay đổi từ năm công tác 2025 (trước đó tính từ 01/12 năm trước, từ năm 2025 "
            f"tính từ 01/10 năm trước): {label(a)} và {label(b)} không trùng các tháng trong năm."
        )
    return None


def _length(period: Period) -> int:
    return (period.last_year or period.year) - period.year


def is_later(period: Period, than: Period) -> bool:
    """Tell whether ``period`` ends after ``than``, by labels: the second half of a year ends after the first.

    A calendar month, a week or a window has no known place in the reporting year; with one only the year decides, but
    of two months of a year the later is known, and of two stretches with their days.
    """
    if period.kind is than.kind and period.kind in (PeriodKind.MONTH, PeriodKind.WEEK):
        return (period.year, period.number or 0) > (than.year, than.number or 0)
    year, base = period.last_year or period.year, than.last_year or than.year
    end, base_end = _months(period)[1], _months(than)[1]
    return year > base or (year == base and 0 < base_end < end)


def is_past(period: Period, base: Period, written: date | None) -> bool:
    """Tell whether ``period`` was over on the day ``written`` of a paper that reports on the earlier ``base``.

    At the end of a year a paper about an earlier one, such as that of the rules it is named by, tells of this year too.
    A part of the running year is over with its last month: all reporting calendars run before that of the months.
    """
    if written is None:
        return False
    year = period.last_year or period.year
    is_ending = period.kind in (PeriodKind.YEAR, PeriodKind.RANGE) and written.month >= YEAR_END and year > base.year
    last = (period.number or 0) if period.kind is PeriodKind.MONTH else _months(period)[1]
    is_over = 0 < last < written.month
    return year < written.year or (year == written.year and (is_ending or is_over))


def half_of(end: date) -> PeriodKind:
    """Return which half of a year six months are that end on a day: in all calendars the first ends by July."""
    return PeriodKind.FIRST_HALF if end.month <= _LAST_OF_FIRST_HALF else PeriodKind.SECOND_HALF
