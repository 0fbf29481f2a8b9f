"""Whether a statement tells of the one event that a question names, and that its document is news of.

News of an inspection, a court session or a visit reports on no period: whatever it counts is of that event, however a
question places it in time ("hồi tháng 8/2024", "quý III"), and of all bodies that took part.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from assistant.questions.understanding import Question
from assistant.weighing.statements import Statement, opening_of
from assistant.weighing.times.event_days import days_of_event, tells_other_event
from assistant.weighing.times.windows import takes_in_day
from documents.language.compiling import compiled_regex
from documents.language.text import fold
from documents.periods.finding import agrees
from documents.types import Document, Metadata, Period, PeriodKind

_REPORTS = compiled_regex(
    r"\b(?:(?:so|tong) ket|ket qua (?:cong tac|thuc hien)|bao cao|ke hoach|chuong trinh|phuong huong|giao ban"
    r"|kiem diem)\b"
)
# Where it was or what it was; both its title and the question say it.
_NOUNS = compiled_regex(
    r"\b(?P<place>trai (?:tam )?giam|nha tam giu|(?:chi )?cuc (?:thi hanh an|thads)|co quan thi hanh an)\b"
    r"|\b(?P<event>phien (?:toa|hop)|tap huan|boi duong|hoi (?:thi|thao)|cuoc thi|toa dam|dai hoi|thien nguyen|ve nguon"
    r"|hien mau|tang qua|bo nhiem|kiem sat|dien tap|ky niem|giao luu|ra mat|khanh thanh)\b"
)
_NAME = compiled_regex(
    r"(?:\s+(?:Công an|THADS|dân sự|huyện|thị xã|thành phố|tỉnh|số|quận))*((?:\s+(?:\p{Lu}[\w'’]*|\d+))+)"
)
_BEFORE_NEWS = 45  # days
_FINE = (PeriodKind.MONTH, PeriodKind.WINDOW)  # close enough to tell one event from others of its kind


def is_of_event(question: Question, statement: Statement) -> bool:
    """True if the document is news of one event, which the question names and places in time, and so is the statement.

    A year does not tell one inspection from the others: the question has to name the place as well.
    """
    document = statement.document
    is_timed = (question.periods or question.days) and not (question.wants_plan or statement.scope.plan)
    days = _days_of(document) if is_timed else ()
    if not days:
        return False
    is_fine = bool(question.days) or any(asked.kind in _FINE for asked in question.periods)
    if not _names(question.text, document.title, is_fine):
        return False
    if question.periods and not any(_takes_in(asked, days, document.metadata) for asked in question.periods):
        return False
    return not tells_other_event(statement, days[0]) and not _has_other_period(statement, days)


def _days_of(document: Document) -> tuple[date, ...]:
    """Return the day of the event, or else of its news, and days that its beginning names shortly before the news."""
    metadata, held = document.metadata, document.metadata.period
    lasted = held.end if held and held.start and held.end and (held.end - held.start).days <= _BEFORE_NEWS else None
    day = metadata.event_date or metadata.published or lasted
    if day is None:
        return ()
    last = metadata.published or day
    told = (one for one in days_of_event(opening_of(document)) if 0 <= (last - one).days <= _BEFORE_NEWS)
    return (day, *sorted(told))


def _has_other_period(statement: Statement, days: Sequence[date]) -> bool:
    """True if the sentence itself names a reporting period that the event is not in."""
    held = statement.scope.period
    if held is None or not statement.scope.own_period or held.kind in _FINE:
        return False
    return not any(takes_in_day(held, day) for day in days)


@lru_cache(maxsize=1024)  # asked again for each figure
def _names(asked: str, title: str, is_fine: bool) -> bool:
    """True if a question names what a title says happened; the place by its name, unless the time is told closely."""
    said, wanted = fold(title), fold(asked)
    if _REPORTS.search(said):
        return False
    shared = [noun for noun in _NOUNS.finditer(said) if noun[0] in wanted]
    if is_fine:
        return bool(shared)
    return any(noun["place"] and _is_called(title, noun.end(), wanted) for noun in shared)


def _is_called(title: str, end: int, wanted: str) -> bool:
    name = _NAME.match(title[end:])
    return name is not None and fold(" ".join(name[1].split())) in wanted


def _takes_in(asked: Period, days: Sequence[date], metadata: Metadata) -> bool:
    held = metadata.period
    return (held is not None and agrees(asked, held)) or any(takes_in_day(asked, day) for day in days)
