"""The days of the event that a document reports, as against the period that its figures are of."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from itertools import pairwise

import regex

from assistant.weighing.statements import Statement
from documents.language.compiling import compiled_regex
from documents.language.text import fold
from documents.periods.dates import find_dates
from documents.types import Period, PeriodKind

_BEFORE_VISIT = 31  # days
# "Trước đó, ngày 21/5/2024, đơn vị cũng đã ...": another event, told in passing.
_OPENING = compiled_regex(
    r"^(?:[^,.;:]{0,30}, )?(?:(?:vào |trong )?(?:buổi )?(?:sáng|chiều|tối)? ?(?:các )?ngày) (?=\d)", regex.IGNORECASE
)
# "Trước đó, tại cuộc kiểm sát đột xuất ngày 21/5/2024, đơn vị ...": what follows was on that day.
_AT_EVENT = compiled_regex(
    r"^(?:[^,.;:]{0,30}, )?(?:tại|qua|trong) (?:cuộc|đợt|buổi|lần|hội nghị|phiên tòa|phiên họp|lớp|lễ|hội thi|hội thảo)"
    r" (?P<event>[^,;.:]{0,50}? )?ngày (?=\d)",
    regex.IGNORECASE,
)
_HELD = compiled_regex(
    r"\b(?:hoi nghi|dai hoi|le|buoi|cuoc hop|hoi thao|hoi thi|giao ban|toa dam)\b[^.;]{0,50}?"
    r"\b(?:dien ra|to chuc|khai mac|hop)(?: vao| trong)?(?: buoi)?(?: sang| chieu| toi)?(?: ngay)?"
    r" \d{1,2}/\d{1,2}/(?P<year>(?:19|20)\d\d)\b"
)
_OPENING_REACH = 20  # characters behind it in which its day stands
_LONGEST_VISIT = 31  # days
_UP_TO = compiled_regex(r"\s*(?:đến|tới|-|–)(?: hết)?(?: ngày)?\s*", regex.IGNORECASE)
_NEAR = 31  # days between what is told of one event


def is_year_of_event(asked: Period, statement: Statement) -> bool:
    """True if what the document reports was held, or else it was published, in the year asked about."""
    metadata = statement.document.metadata
    day = metadata.event_date or metadata.published
    return day is not None and day.year == asked.year and asked.kind is PeriodKind.YEAR


def is_month_of_event(asked: Period, statement: Statement) -> bool:
    """True if what the document reports was held, or published, in the month asked for."""
    metadata = statement.document.metadata
    if asked.kind is not PeriodKind.MONTH:
        return False
    days = (day for day in (metadata.event_date, metadata.published) if day)
    return any((day.year, day.month) == (asked.year, asked.number) for day in days)


def is_held_in(asked: Period, statement: Statement) -> bool:
    """True if a statement says that an event was held on a day of the year asked about, whatever else it dates.

    "Tại hội nghị tổng kết diễn ra sáng 13/12/2022, Viện trưởng yêu cầu hoàn thành trước 31/3/2023".
    """
    if asked.kind is not PeriodKind.YEAR:
        return False
    return any(int(held["year"]) == asked.year for held in _HELD.finditer(fold(statement.text)))


def is_of_other_month(asked: Period, statement: Statement) -> bool:
    """True if a month is asked for, the event was in another, and the document tells of no day in the one asked for.

    What has no period of its own is then of that other month.
    """
    day = statement.document.metadata.event_date
    if asked.kind is not PeriodKind.MONTH or day is None:
        return False
    told = (day, *days_told(statement.document.text))
    return all((one.year, one.month) != (asked.year, asked.number) for one in told)


def ends_at_event(stated: Period | None, statement: Statement) -> bool:
    """True for the days that an inspection looked at: they end when the inspectors come, or shortly before."""
    end, day = stated.end if stated else None, statement.document.metadata.event_date
    return end is not None and day is not None and 0 <= (day - end).days <= _BEFORE_VISIT


def is_of_days(days: Sequence[date], statement: Statement) -> bool:
    """True if the document tells of the days on which a question places an event; with none, every document does."""
    if not days:
        return True
    metadata = statement.document.metadata
    told = {metadata.event_date, metadata.published, *days_told(statement.document.text)}
    return all(day in told and not tells_other_event(statement, day) for day in days)


def tells_other_event(statement: Statement, day: date) -> bool:
    """True if the statement begins with the day of something else than what was on ``day``."""
    text = statement.text
    opening = _OPENING.match(text) or _AT_EVENT.match(text)
    told = _days_behind(text, opening) if opening else []
    return bool(told) and all(abs((one - day).days) > _NEAR for one in told)


def event_at_head(statement: Statement) -> tuple[str, date] | None:
    """Return what a statement says at its head that it was at, with its day: "kiểm sát đột xuất"; None if nothing."""
    opening = _AT_EVENT.match(statement.text)
    told = _days_behind(statement.text, opening) if opening else []
    return ((opening["event"] or "").strip(), told[0]) if opening and told else None


def _days_behind(text: str, opening: regex.Match[str]) -> list[date]:
    behind = find_dates(text[opening.start() : opening.end() + _OPENING_REACH])
    return [one.date for one in behind if one.date]


@lru_cache(maxsize=256)  # each statement of a document asks again
def days_told(text: str) -> frozenset[date]:
    """Return the days that a document names."""
    return frozenset(mention.date for mention in find_dates(text) if mention.date)


@lru_cache(maxsize=256)  # asked again for each statement
def days_of_event(lead: str) -> frozenset[date]:
    """Return the days that a text names, without the first and the last of months that were looked at.

    "Thời điểm kiểm sát từ ngày 01/4/2024 đến ngày 30/9/2024": nobody came on either day.
    """
    told = [mention for mention in find_dates(lead) if mention.date]
    looked_at = {
        day.date
        for first, last in pairwise(told)
        for day in (first, last)
        if first.date and last.date and (last.date - first.date).days > _LONGEST_VISIT
        if _UP_TO.fullmatch(lead, first.span.end, last.span.start)
    }
    return frozenset(mention.date for mention in told if mention.date and mention.date not in looked_at)
