"""The month in which a question places an event or a post, as against the period that a report is about."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache

from assistant.questions.understanding import Question
from assistant.weighing.statements import Statement, opening_of
from assistant.weighing.times.beginnings import is_since_month
from assistant.weighing.times.event_days import days_of_event, days_told, is_year_of_event
from assistant.weighing.times.inspection_days import INSPECTS, asks_of_inspection, is_at_inspection_told
from assistant.weighing.times.windows import conventional_windows
from documents.language.compiling import compiled_regex
from documents.language.text import fold
from documents.periods.finding import agrees, contains
from documents.types import Period, PeriodKind

_EVENT = r"(?:lop|hoi nghi|hoi thi|buoi|phien toa|phien hop|cuoc hop|hop|le|dot|tap huan|dai hoi|toa dam|giao ban)"
# "Sau lớp tập huấn tháng 11/2025, mỗi đơn vị ...": the month of the event, not of the figure.
_OCCASION = compiled_regex(rf"\b{_EVENT}\b[^,;?]{{0,60}}? thang \d")
_OWN_EVENT = compiled_regex(r"\b(?:hoi thi|cuoc thi|hoi thao|lop tap huan|lop boi duong|dai hoi)\b")
_IN_REPORT = compiled_regex(
    r"\b(?:trong|theo|tai|o|cua) (?:ban |cac |phan )?(?:bao cao|ket luan|thong bao|bai viet|tin bai)\b"
)
_TO_DATE = compiled_regex(r"\btu dau (?:nam\b|20\d\d\b)")
_UNTIL_MONTH, _ABOUT = (
    compiled_regex(r"\b(?:den|toi)(?: het| cuoi)? thang (?P<month>1[0-2]|[1-9])\b"),
    timedelta(days=7),
)
_FROM_NOW = compiled_regex(r"\btu (?:nay|gio)\b.{0,20}\b(?:den|toi)\b")
_PRISON = compiled_regex(
    r"\b(?:trai (?:tam )?giam|nha tam giu|co so giao duc|truong giao duong)"
    r" (?:so \d+|(?!cong an|cua|tai|tinh|huyen)\w+ \w+)"
)
# "Trại tạm giam Công an tỉnh", "Cục THADS tỉnh": there is one in each province, which the question has to name.
_PROVINCES_BODY = compiled_regex(
    r"\b(?:(?P<prison>(?:trai (?:tam )?giam|ttg)\b(?! so \d))"
    r"|(?P<enforcement>(?<!chi )cuc (?:thads|thi hanh an dan su))"
    r"|(?P<court>(?:tand|toa an nhan dan) (?:tinh|thanh pho)))\b"
)
_YEAR_END = compiled_regex(
    r"\b(?:den|toi|tai|vao) (?:thoi diem |ngay )?(?:cuoi|het|31/12)(?: nam|/)? ?(?P<year>20\d\d)\b"
)
_SUMS_UP = compiled_regex(
    r"\b(?:hoi nghi|le|buoi|dai hoi)\b[^.;,?\n]{0,60}?\btong ket\b(?:(?!\btrien khai\b)[^.;,?\n]){0,60}?"
    r"\bnam (?P<year>20\d\d)\b"
)
_ANY_EVENT = compiled_regex(rf"\b(?:{_EVENT}|du|tham du|chu tri|phat bieu)\b")


def is_at_other_summing_up(question: Question, statement: Statement) -> bool:
    """True if a meeting that sums up a year is asked about and the document is of one that sums up another.

    "Tổng kết năm 2021, triển khai nhiệm vụ năm 2022" is no news of the meeting that sums up 2022.
    """
    asked = _years_summed_up(question.text)
    told = _years_summed_up(opening_of(statement.document)) if asked else frozenset[int]()
    return bool(told) and asked.isdisjoint(told) and not statement.scope.own_period


@lru_cache(maxsize=1024)
def _years_summed_up(text: str) -> frozenset[int]:
    return frozenset(int(found["year"]) for found in _SUMS_UP.finditer(fold(text)))


def is_of_occasion(question: Question, statement: Statement, held: Period | None) -> bool:
    """True if the question places an event in a month, and the document tells of days in it.

    ``held`` is the period of a figure: one that its sentence names is another than that of the event.
    """
    if (
        _is_to_date(question, statement, held)
        or _is_told_by_days(question, statement, held)
        or _is_at_year_end(question, statement)
        or is_since_month(question, statement)
    ):
        return True
    is_own = held is not None and statement.scope.own_period
    if is_at_inspection_told(question, statement):
        return True
    looked_at = held is None or held.kind is PeriodKind.WINDOW or not is_own  # the days, not the year of a visit
    if looked_at and _is_inspection_of_year(question, statement):
        return True
    if is_own:
        return False
    if _is_event_of_year(question, statement):
        return True
    return _is_placed(question.text) and any(_has_day_in(period, statement) for period in question.periods)


def _is_event_of_year(question: Question, statement: Statement) -> bool:
    """True if a contest or course of a year is asked about and the statement tells of it on a day of that year.

    What took part in it is of no reporting period; a conference reports on one. News that is titled so tells of it
    throughout, whatever term a congress opens.
    """
    events = _events_of_year(question.text)
    held = statement.document.metadata.period
    is_news = held is None or held.kind is PeriodKind.RANGE
    if is_news and not statement.scope.plan and any(event in fold(statement.document.title) for event in events):
        return any(is_year_of_event(period, statement) for period in question.periods)
    if not events or not any(event in fold(statement.text) for event in events):
        return False
    years = {day.year for day in days_told(statement.text)}
    return any(period.kind is PeriodKind.YEAR and period.year in years for period in question.periods)


def _is_inspection_of_year(question: Question, statement: Statement) -> bool:
    """True if the document is the report of one inspection that the question places in the year it was held in.

    Its days are those that were looked at, no reporting period; the place inspected is compared on its own.
    """
    held = statement.document.metadata.period
    named = question.sites or (question.counted and _is_at_prison(question, statement))
    if not named or (held is not None and held.kind not in (PeriodKind.WINDOW, PeriodKind.MONTH)):
        return False
    inspected = question.sites and asks_of_inspection(question.text)
    inspects = (inspected or not question.sites) and INSPECTS.search(fold(statement.document.title))
    if held is not None and held.kind is PeriodKind.MONTH:
        return bool(inspects) and any(contains(asked, held) for asked in question.periods)
    return bool(inspects) and any(is_year_of_event(asked, statement) for asked in question.periods)


def _is_at_prison(question: Question, statement: Statement) -> bool:
    """True if the title of the document names a prison that the question names as well, or its province and one."""
    return _is_of_prison(question.text, statement.document.title, statement.document.metadata.province)


@lru_cache(maxsize=256)  # asked again for each statement
def _is_of_prison(asked: str, title: str, home: str | None) -> bool:
    title, asked = fold(title), fold(asked)
    found = _PRISON.search(title)
    if found:
        return found[0] in asked
    told, wanted = _PROVINCES_BODY.search(title), _PROVINCES_BODY.search(asked)
    return bool(told and wanted and told.lastgroup == wanted.lastgroup) and home is not None and fold(home) in asked


def _is_told_by_days(question: Question, statement: Statement, held: Period | None) -> bool:
    """True if the question names the first and the last day of what a document reports on, and its head names both.

    "Quý I năm 2026 (số liệu từ 01/10/2025 đến 31/12/2025)": figures of that quarter are asked for by its days.
    """
    windows = [asked for asked in question.periods if asked.kind is PeriodKind.WINDOW and asked.start and asked.end]
    document, own = statement.document, statement.document.metadata.period
    if not windows or (held != own and (held is None or own is None or not agrees(own, held))):
        return False
    told = days_told(opening_of(document))  # further on stand deadlines
    return any(asked.start in told and asked.end in told for asked in windows)


def _is_to_date(question: Question, statement: Statement, held: Period | None) -> bool:
    """True if what is asked for "từ đầu năm 2024" is told "tính từ đầu năm 2024": up to the day of the text.

    Up to the end of a month is asked for as well, where the text is of its last days or the first of the next.
    """
    if held is None or held.kind is not PeriodKind.MONTHS or held.number is not None:
        return False
    if _TO_DATE.search(fold(question.text)) is None or all(asked.year != held.year for asked in question.periods):
        return False
    until = _UNTIL_MONTH.search(fold(question.text))
    if until is None:
        return any(asked.kind is PeriodKind.YEAR for asked in question.periods)
    end = _last_day(Period(PeriodKind.MONTH, held.year, number=int(until["month"])))
    day = statement.document.metadata.event_date or statement.document.metadata.published
    return day is not None and abs(day - end) <= _ABOUT


def _is_at_year_end(question: Question, statement: Statement) -> bool:
    """True if what there was "tính đến cuối năm 2025" is told of the last day of that year, in whichever report."""
    year = _year_ended(question.text)
    return year is not None and date(year, 12, 31) in days_told(statement.text)


@lru_cache(maxsize=64)  # asked again for each statement
def _year_ended(asked: str) -> int | None:
    found = _YEAR_END.search(fold(asked))
    return int(found["year"]) if found else None


def is_until(question: Question, statement: Statement) -> bool:
    """True if a plan is asked for up to a month, and told "từ nay đến hết" that very month: its start is not told."""
    ends = {asked.end for asked in question.periods if asked.kind is PeriodKind.WINDOW and question.wants_plan}
    if not ends or not _FROM_NOW.search(fold(statement.text)):
        return False
    months = (period for period in statement.own_periods if period.kind is PeriodKind.MONTH and period.number)
    return any(_last_day(month) in ends for month in months)


def _last_day(month: Period) -> date:
    number = month.number or 12
    return date(month.year, number, monthrange(month.year, number)[1])


def is_of_report(question: Question, statement: Statement) -> bool:
    """True if a report of the period is asked for what it says, and the statement only names a later day or month.

    "Báo cáo quý I/2026 nêu những đề xuất gì": what is proposed shall be done in a month of its own.
    """
    held, own = statement.document.metadata.period, statement.scope.period
    if held is None or own is None or not _IN_REPORT.search(fold(question.text)):
        return False
    return any(agrees(asked, held) and own.year >= asked.year for asked in question.periods)


@lru_cache(maxsize=64)  # asked again for each statement
def _events_of_year(asked: str) -> tuple[str, ...]:
    return tuple(_OWN_EVENT.findall(fold(asked)))


def is_in_office(question: Question, statement: Statement) -> bool:
    """True if a post is asked for in a month that the document reports on, or of which it tells a day.

    Who holds it in a report of nine months holds it in each of them and when it is given; who came to one event need
    not.
    """
    for asked in question.periods if question.roles else ():
        held = statement.scope.period
        if asked.kind is not PeriodKind.MONTH:
            continue
        if _has_day_in(asked, statement):
            return True
        if held and _covers(held, asked) and not _ANY_EVENT.search(fold(question.text)):
            return True
    return False


def _covers(held: Period, month: Period) -> bool:
    """True if a report's days hold the month, or it is the one after them, in which the report is given."""
    first = date(month.year, month.number or 1, 1)
    return any(start and end and start <= first <= end + timedelta(days=1) for start, end in conventional_windows(held))


@lru_cache(maxsize=64)  # asked again for each statement
def _is_placed(asked: str) -> bool:
    return _OCCASION.search(fold(asked)) is not None


def _has_day_in(asked: Period, statement: Statement) -> bool:
    if asked.kind is not PeriodKind.MONTH:
        return False
    metadata = statement.document.metadata
    days = (metadata.event_date, metadata.published, *days_of_event(opening_of(statement.document)))
    return any(day and (day.year, day.month) == (asked.year, asked.number) for day in days)
