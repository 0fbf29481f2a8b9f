"""The days that reporting periods run over, for questions and figures that name days instead of a period."""

from __future__ import annotations

from datetime import date, timedelta

from documents.types import Period, PeriodKind

_MOVED_CALENDAR = 2025  # the first work-year of the calendar from October to September
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
    first = date(period.year - 1, 12, 1) if period.year < _MOVED_CALENDAR else date(period.year - 1, 10, 1)
    month = first.month - 1 + months
    after = date(first.year + month // 12, month % 12 + 1, 1)
    return {(first, after - timedelta(days=1))}
