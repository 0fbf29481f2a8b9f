"""Which day of an event or paper is asked for, and which days a statement tells of it."""

from __future__ import annotations

import itertools
from functools import lru_cache

import regex

from assistant.questions.asked.kinds import Kind
from assistant.questions.understanding import Question
from assistant.weighing.papers.kinds import bears_code, types_named
from assistant.weighing.statements import Statement
from assistant.weighing.times.recurring_days import asks_recurring_day, tells_recurring_day
from documents.cleaning.tables import SEPARATOR
from documents.language.compiling import compiled_regex
from documents.language.patterns import pattern
from documents.language.text import canonical, fold
from documents.mentions.document_numbers import find_document_numbers
from documents.periods.dates import DateMention, find_dates
from documents.types import BlockKind, PeriodKind, Span

_WHEN = "(?:khi|ngay|hom|luc|thang|nam|quy|thoi gian) nao|bao gio|(?:ngay|thang) may"


def _timed(act: str) -> str:
    """Return the pattern of a question for the time of an act: "công bố vào ngày nào", "bao giờ sơ kết"."""
    behind = r"(?: (?:vao|tu|trong|luc|duoc|ket luan|quyet dinh))*,?"
    return rf"{act}{behind} (?:{_WHEN})|(?:{_WHEN}),? (?:thi |se |phai )*{act}"


_FROM_WHEN = "hieu luc|(?:thi hanh|ap dung|thuc hien|ke) tu"  # without marks, as is all that is looked for in days
# What a day is asked for and what tells it, then what tells another day of the same event or paper: a regulation
# signed on one day is in force from another (as the sector's co-operation regulations state both).
_DAYS = tuple(
    (compiled_regex(rf"\b(?:{asked})\b"), compiled_regex(rf"\b(?:{told})\b"), compiled_regex(rf"\b(?:{other})\b"))
    for asked, told, other in (
        ("hieu luc(?! phap luat)", _FROM_WHEN, "ky|ban hanh|thong qua|ky ket"),
        ("khai giang|khai mac", "khai giang|khai mac", "be giang|be mac"),
        ("be giang|be mac", "be giang|be mac", "khai giang|khai mac"),
        ("het han|het hieu luc", "het han|het hieu luc", "ky|ban hanh|hieu luc"),
        ("khoi cong", "khoi cong", "khanh thanh|ban giao"),
        ("khanh thanh", "khanh thanh", "khoi cong"),
        # By when something has to be mended or answered, and what days an inspection looked at.
        (
            "(?:truoc|cham nhat)(?: (?:la|vao|den))* ngay (?:nao|may)",
            r"(?:truoc|cham nhat|muon nhat|han|het)\b[^.;]{0,40}?\d{1,2}(?:/| thang )\d{1,2}",
            "-",
        ),
        (
            "(?:thoi diem|ky|moc|nien do) kiem sat\\b.*\\bngay (?:nao|may)",
            "(?:thoi (?:diem|gian|ky)|ky|moc|nien do)",
            "-",
        ),
        # A paper, a case and a training course have days of several acts: the one asked for stands with its act.
        (
            rf"(?:keo dai|dien ra) (?:den|toi)(?: het)? (?:{_WHEN})|(?:{_WHEN}) (?:thi )?(?:ket thuc|be mac)",
            r"keo dai|ket thuc|be mac|be giang|den het|den ngay|den \d",
            r"\w+",
        ),
        ("(?:thoi diem|thoi ky|ky|moc) kiem sat", "(?:thoi diem|thoi ky|ky|moc) kiem sat", r"\w+"),
        *(
            (_timed(act), act, r"\w+")
            for act in ("cong bo", "so ket", "ban giao", "nghi huu", "tuyen an", "nghiem thu")
        ),
    )
)
# The day of effect, a deadline and a window are never those of anything else; an event has one day where nothing tells
# two.
_EFFECTIVE, _STRICT = 0, frozenset({0, 6, 7})
_KIND_OF_PAPER = compiled_regex(
    r"\b(?:quy che|ke hoach|nghi quyet|nghi dinh|chi thi|quyet dinh|huong dan|thong tu|chuong trinh|quy dinh|de an"
    r"|bo luat|luat|phap lenh)\b"
)
_EFFECT = compiled_regex(rf"\b(?:{_FROM_WHEN})\b")
_REPLACED = compiled_regex(r"\b(?:thay the|thay cho|bai bo|sua doi)(?: \w+){0,3} (?:so )?$")
_ASKS_CLOCK = compiled_regex(r"\b(?:may gio|gio nao|luc may)\b")
_CLOCK = compiled_regex(r"\b\d{1,2} ?(?:gio|h)(?:\b|\d)|\b\d{1,2}:\d\d\b")
_ASKS_VERY_DAY = compiled_regex(r"\b(?:ngay|hom) (?:nao|may|bao nhieu)\b")
# "Ban hành kế hoạch ngày nào": a day of the work that is planned tells nothing of the plan's own.
_ASKS_ISSUE = pattern(
    r"\b(?:ban h[aà]nh|ký) (?:bản )?(?:kế hoạch|quy chế|quyết định|chỉ thị|kết luận|hướng dẫn|báo cáo|ke hoach|quy che"
    r"|quyet dinh|chi thi|ket luan|huong dan)\b"
)
_ISSUES = pattern(r"\b(?:ban hành|ký|thông qua|công bố)\b|^\W*[\w .]{0,40}, ngày \d")
_ASKS_WINDOW = compiled_regex(r"\b(?:den ngay|den het ngay|thoi gian|thoi ky|khoang) (?:nao|may)\b")
# "Quy chế kèm theo Quyết định số ... ngày ...": the day of the decision is that of what it puts in force.
_ISSUED_WITH = compiled_regex(
    r"\b(?:kem theo|ban hanh (?:theo|tai|bang)|phe duyet (?:theo|tai|bang)) (?:\w+ ){0,3}(?:so )?$"
)
_FROM_SIGNING = compiled_regex(r"\btu ngay (?:ky|ban hanh|thong qua)\b")
_CALENDAR = compiled_regex(r"\blich (?:cong tac|lam viec|tuan|truc|tiep|hop)\b")
_DAY_CELL = compiled_regex(r"(?:ngay|thu|thoi gian|thoi diem|ngay thang)\b[^:]{0,30}: .{0,20}?\b\d{1,2}/\d{1,2}\b")
_TO = compiled_regex(r"\s*(?:-|–|đến)\s*(?:hết\s+)?(?:ngày\s+)?", regex.IGNORECASE)
# "... họp ngày nào": by when something is to be done that was demanded there is no day of the meeting.
_ASKS_HELD = compiled_regex(
    r"\b(?:hop|dien ra|to chuc|tien hanh|khai mac|ra mat)\b(?!.*\b(?:hoan thanh|xong|truoc ngay)\b)"
)
_DEADLINE = compiled_regex(r"\b(?:truoc|cham nhat|muon nhat|han)(?: (?:la|vao|den|het))*(?: ngay)? $")
_LEAST_WINDOW = 28  # days
_OF_PAPER = compiled_regex(r",? (?:ký |ban hành )?(?:ngày )?", regex.IGNORECASE)


def tells_day(question: Question, statement: Statement) -> int:
    """Return 1 if the statement tells of the very day asked for, -1 if it only tells of another, else 0."""
    days = _days_asked(question.text) if question.kind is Kind.DATE else ()
    if not days:
        return 0
    said = fold(statement.text)
    if any(_DAYS[day][1].search(said) for day in days):
        return -1 if _EFFECTIVE in days and _is_of_other_paper(fold(question.text), said) else 1
    is_strict = not _STRICT.isdisjoint(days) and statement.kind is not BlockKind.TABLE_ROW
    return -1 if is_strict or any(_DAYS[day][2].search(said) for day in days) else 0


@lru_cache(maxsize=64)  # asked again for each statement
def _days_asked(asked: str) -> tuple[int, ...]:
    clear = fold(asked)
    return tuple(number for number, day in enumerate(_DAYS) if day[0].search(clear))


def _is_of_other_paper(asked: str, said: str) -> bool:
    """True if what is in force by ``said`` is a paper of another kind: "Quy chế bám sát Luật ... có hiệu lực từ"."""
    wanted, told = _in_force(asked), _in_force(said)
    return bool(wanted and told) and not wanted & told


def _in_force(clear: str) -> set[str]:
    """Return the kind of paper named last before each "có hiệu lực", without marks."""
    kinds = (_KIND_OF_PAPER.findall(clear, 0, found.start()) for found in _EFFECT.finditer(clear))
    return {named[-1] for named in kinds if named}


def names_day(question: Question, statement: Statement) -> bool:
    """True if the statement names a day, or the month or quarter of something planned ("trong quý II/2026")."""
    if is_calendar(statement) and not is_calendar_asked(question.text):
        return False
    if asks_clock(question.text):
        return tells_clock(statement.text)
    if asks_recurring_day(question.text):
        return tells_recurring_day(statement.text)
    parts = (PeriodKind.MONTH, PeriodKind.QUARTER)
    is_planned = question.wants_plan or (statement.scope.plan and not asks_very_day(question.text))
    is_near = is_planned and any(period.kind in parts for period in statement.own_periods)
    is_told = (
        is_near
        or row_tells_day(statement)
        or bool(own_days(question, statement))
        or names_day_of_signing(question, statement)
    )
    return is_told and tells_day(question, statement) >= 0


def own_days(question: Question, statement: Statement) -> list[Span]:
    """Return the days that the statement tells of what is asked about.

    The day of a paper that it rests on is that paper's ("Căn cứ Quyết định số ... ngày 23/9/2025"), and the ends of a
    reporting window ("01/12/2022 - 30/11/2023") are no day of an event.
    """
    text, clear = statement.text, fold(question.text)
    issued = _ASKS_ISSUE.search(canonical(question.text)) is not None
    if issued and not (find_document_numbers(text) or _ISSUES.search(canonical(text))):
        return []
    named = [(number, fold(text[: number.span.start])) for number in find_document_numbers(text)]
    others = [
        number.span.end
        for number, before in named
        if not (_is_asked_about(question, number.key) or _ISSUED_WITH.search(before))
        or (_REPLACED.search(before) and "thay the" not in clear)
    ]
    days = [day for day in find_dates(text) if not any(_OF_PAPER.fullmatch(text, at, day.span.start) for at in others)]
    if not question.wants_plan and _ASKS_HELD.search(clear):
        days = [day for day in days if not _DEADLINE.search(fold(text[: day.span.start]))]
    pairs = () if _ASKS_WINDOW.search(clear) else itertools.pairwise(days)
    windows = [pair for pair in pairs if _is_window(text, *pair)]
    days = [day for day in days if not any(day in pair for pair in windows)]
    return [day.span for day in days if day.date or not _ASKS_VERY_DAY.search(clear)]


def _is_window(text: str, first: DateMention, last: DateMention) -> bool:
    """True for the two ends of months that are reported on, not for an event of a few days."""
    joined = _TO.fullmatch(text, first.span.end, last.span.start) is not None
    return joined and bool(first.date and last.date and (last.date - first.date).days >= _LEAST_WINDOW)


def _is_asked_about(question: Question, key: str) -> bool:
    """True if the question names the paper, or asks about one of its kind."""
    return key in question.document_numbers or any(bears_code(key, code) for code in types_named(question))


def is_calendar(statement: Statement) -> bool:
    """True for the title of a calendar: the days that it is of are those of no single event."""
    return statement.kind is BlockKind.TITLE and is_calendar_asked(statement.text)


def is_calendar_asked(text: str) -> bool:
    """True if a text speaks of a calendar of work as such."""
    return _CALENDAR.search(fold(text)) is not None


def row_tells_day(statement: Statement) -> bool:
    """True for a row of a calendar, whose days have no year: "Ngày: Thứ Hai 04/8"."""
    if statement.kind is not BlockKind.TABLE_ROW:
        return False
    return any(_DAY_CELL.match(fold(cell)) for cell in statement.text.split(SEPARATOR))


def asks_very_day(asked: str) -> bool:
    """True if a day is asked for, and no month or quarter tells enough."""
    return _ASKS_VERY_DAY.search(fold(asked)) is not None


@lru_cache(maxsize=64)  # asked again for each statement
def asks_clock(asked: str) -> bool:
    """True if the hour is asked for at which something was or will be."""
    return _ASKS_CLOCK.search(fold(asked)) is not None


def tells_clock(text: str) -> bool:
    """True if a text names an hour of the day: "8 giờ 00", "14h30"."""
    return _CLOCK.search(fold(text)) is not None


def names_day_of_signing(question: Question, statement: Statement) -> bool:
    """True if a paper's day of effect is asked for and told as the day of its signing."""
    return tells_day(question, statement) == 1 and _FROM_SIGNING.search(fold(statement.text)) is not None
