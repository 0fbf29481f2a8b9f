"""The days that reporting periods run over, for questions and figures that name days instead of a period."""

from __future__ import annotations

from datetime import date, timedelta

from documents.language.text import fold
from documents.organisations.reform import merged_on
from documents.periods.finding import agrees
from documents.periods.reporting import begins_in_october, first_day
from documents.types import Level, Period, PeriodKind, Unit

_MOST_OF_YEAR = 300  # days
_YEAR_END = 9  # month, since 2025 (domain facts, section 0)
_COUNTS = ("khong", "mot", "hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin")
# The last month of a part of the year by either calendar, up to 2024 and later.
_LAST_MONTHS = {PeriodKind.FIRST_HALF: (5, 3), PeriodKind.NINE_MONTHS: (8, 6)}
_MONTHS = {PeriodKind.YEAR: 12, PeriodKind.FIRST_HALF: 6, PeriodKind.NINE_MONTHS: 9}


def has_days_of(asked: Period, stated: Period) -> bool:
    """True if both name the same days, whatever they call them."""
    return asked.start is not None and (asked.start, asked.end) == (stated.start, stated.end)


def is_of_window(asked: Period, stated: Period) -> bool:
    """True if ``stated`` runs over the days asked for; "đến hết tháng 5" names only the last of them."""
    windows = conventional_windows(stated)
    if asked.start is None:
        return asked.end is not None and asked.end in {end for _, end in windows}
    return (asked.start, asked.end) in windows


def conventional_windows(period: Period) -> set[tuple[date | None, date | None]]:
    """Return the days that a reporting period is taken to run over: as stated, else by the sector's calendar.

    Up to work-year 2024 it began on 1 December of the year before, from 2025 on 1 October. This only helps to
    recognise a question that names the days; an answer keeps the document's own label.
    """
    if period.start or period.end:
        return {(period.start, period.end)}
    months = _MONTHS.get(period.kind)
    if months is None:
        return set()
    first = first_day(period.year)
    month = first.month - 1 + months
    after = date(first.year + month // 12, month % 12 + 1, 1)
    return {(first, after - timedelta(days=1))}


def is_year_so_far(asked: Period, stated: Period, held: Period | None) -> bool:
    """True for most of the work-year asked about, in a paper about that year: "từ 01/12/2023 đến 31/10/2024".

    Reports in November give the year's figures so, and the answer names the days. ``held`` is the paper's period.
    """
    if (
        asked.kind is not PeriodKind.YEAR
        or held is None
        or not agrees(asked, held)
        or not (stated.start and stated.end)
    ):
        return False
    starts = {start for start, _ in conventional_windows(asked)} | {date(asked.year, 1, 1)}
    return stated.start in starts and (stated.end - stated.start).days >= _MOST_OF_YEAR


def is_since_reform(asked: Period, stated: Period, unit: Unit | None) -> bool:
    """True for what an area office did from its first day to the end of the reporting year or later.

    There was none before: of the year of the reform nothing else can be told, and the answer names the days.
    """
    if unit is None or unit.level is not Level.AREA or asked.kind is not PeriodKind.YEAR or not stated.end:
        return False
    year = merged_on().year
    return asked.year == year and stated.start == merged_on() and stated.end >= date(year, _YEAR_END, 30)


def takes_in_day(asked: Period, day: date) -> bool:
    """True if a day lies in a period, by the calendar of the year and by the sector's where a part of it is asked for.

    A quarter is that of the year: so people place what happened.
    """
    if asked.start and asked.end:
        return asked.start <= day <= asked.end
    if asked.kind is PeriodKind.RANGE:
        return asked.year <= day.year <= (asked.last_year or asked.year)
    if day.year != asked.year:
        return False
    if asked.kind is PeriodKind.MONTH:
        return day.month == asked.number
    if asked.kind is PeriodKind.QUARTER:
        return (day.month + 2) // 3 == asked.number
    if asked.kind in _LAST_MONTHS:
        return day.month <= _LAST_MONTHS[asked.kind][begins_in_october(asked.year)]
    return asked.kind is PeriodKind.YEAR


def is_of_stretch(stretch: str, text: str, period: Period | None) -> bool:
    """Return whether a figure is of the months that a question speaks of without naming a reporting period.

    "Ba tháng đầu sau khi hợp nhất" is told by the same words or by days that far apart; a year's figure is no answer.
    """
    if not stretch or stretch in fold(text):
        return True
    if period is None or period.start is None or period.end is None:
        return False
    first, last = period.start, period.end
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    return months == _count(stretch.split()[0])


def _count(word: str) -> int:
    return int(word) if word.isdigit() else _COUNTS.index(word)
