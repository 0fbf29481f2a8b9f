"""The day of the event that a text reports, which is neither the day of publication nor the reporting period."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from documents.language.compiling import compiled
from documents.mentions.document_numbers import find_document_numbers
from documents.periods.dates import DateMention, find_dates
from documents.periods.finding import find_periods
from documents.periods.visits import is_of_visit
from documents.types import Period

_NEAR = 12  # characters between a document's number and its date
# "Sáng ngày 12/9/2022, ...", "..., chiều 05/01/2024", "tổ chức ngày 06/01/2023"; not "từ ngày", "trước ngày".
_OPENS = compiled(
    r"(?:^|[.,;:(–—-]\s*|\b(?:vào|trong|tổ chức|diễn ra|khai mạc|họp|gặp mặt|hội nghị|tọa đàm|buổi lễ|hôm|sáng|chiều"
    r"|tối|trưa)\s+)"
    r"(?:(?:vào|trong|cả|sáng|chiều|tối|trưa|lúc|hôm|các|hai|ba|\d{1,2}h\d{0,2}|\d{1,2})\s+)*(?:ngày\s+)?"
    r"(?:(?P<first>\d{1,2})\s*(?:,|và|-|–)\s*)?$"
    # "Từ ngày 22 đến ngày 24/4/2024, Đoàn kiểm tra ..."
    r"|^\W*(?:trong )?(?:từ|các)\s+(?:ngày\s+)?(?P<from>\d{1,2})\s*(?:đến|tới|-|–)\s*(?:hết\s+)?(?:ngày\s+)?$",
    re.IGNORECASE,
)
_BEGINS = compiled(r"\btừ (?:đầu (?:kỳ|năm)|khi|ngày)\b[^.;(]{0,30}\($", re.IGNORECASE)  # "từ đầu kỳ (01/12/2023)"
_TO = compiled(r"\s*(?:[-–—]|đến(?: hết)?(?: ngày)?)\s*", re.IGNORECASE)
_FORTNIGHT = 14  # days; an event within one month is over by then
_LONGEST_EVENT = 31  # days; "(01/10/2024 - 30/9/2025)" is what is reported on
_PAPER_AFTER = compiled(r"\s*của\b", re.IGNORECASE)  # "Kế hoạch ngày 03/01/2024 của ..."
_WITHOUT_YEAR = compiled(r"(?<![\d/])(?P<day>\d{1,2})/(?P<month>\d{1,2})(?![\d/])")


def event_day(paragraphs: Sequence[str], *, published: date | None = None) -> date | None:
    """Return the first day that ``paragraphs`` give for an event; days of papers and limits of time are none.

    A day without year ("sáng 12/9") is the last such day up to ``published``, and none if that is not known.
    """
    for text in paragraphs:
        visit = next((m for m in find_periods(text) if _is_event(m.period) and is_of_visit(text, m)), None)
        if visit and _OPENS.search(text[: visit.span.start]):
            return visit.period.start
        yearless = _yearless_days(text, published) if published else ()
        for before, day in (*_full_days(text), *yearless):
            opened = _OPENS.search(before)
            if opened and not _BEGINS.search(before) and not _is_long(day, opened["from"]):
                return _first_of_several(day, opened["first"] or opened["from"])
    return None


def _is_event(period: Period) -> bool:
    """True for days on which something can have been held; those that an inspection looked at are too many."""
    start, end = period.start, period.end
    return start is not None and end is not None and (end - start).days <= _LONGEST_EVENT


def _full_days(text: str) -> Iterator[tuple[str, date]]:
    numbers = find_document_numbers(text)
    dates = find_dates(text)
    limits = {limit for window in pairwise(dates) for limit in window if _is_window(text, *window)}
    for mention in dates:
        is_limit = mention in limits or _is_of_paper(text, mention, [number.span.end for number in numbers])
        if mention.date and not is_limit:
            yield text[: mention.span.start], mention.date


def _is_window(text: str, first: DateMention, last: DateMention) -> bool:
    """True if two days are the ends of a stretch longer than any event."""
    if first.date is None or last.date is None or not _TO.fullmatch(text, first.span.end, last.span.start):
        return False
    return (last.date - first.date).days > _LONGEST_EVENT


def _is_of_paper(text: str, mention: DateMention, number_ends: Sequence[int]) -> bool:
    near = any(0 <= mention.span.start - end <= _NEAR for end in number_ends)
    return near or _PAPER_AFTER.match(text, mention.span.end) is not None


def _yearless_days(text: str, published: date) -> Iterator[tuple[str, date]]:
    for match in _WITHOUT_YEAR.finditer(text):
        for year in (published.year, published.year - 1):
            try:
                day = date(year, int(match["month"]), int(match["day"]))
            except ValueError:  # "14/16 chỉ tiêu" is no day
                continue
            if day <= published:
                yield text[: match.start()], day
                break


def _is_long(day: date, first: str | None) -> bool:
    """Tell whether the days of one month up to ``day`` are what figures were counted for ("từ 01 đến 31/5/2024")."""
    return first is not None and day.day - int(first) >= _FORTNIGHT


def _first_of_several(day: date, first: str | None) -> date:
    """Return the first day of "hai ngày 08 và 09/01/2024"."""
    return day.replace(day=int(first)) if first and 0 < int(first) < day.day else day
