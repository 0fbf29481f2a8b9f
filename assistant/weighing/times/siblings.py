"""The event, act or office that a question is about, told from its sibling of another year."""

from __future__ import annotations

from functools import lru_cache
from itertools import takewhile

import regex

from assistant.questions.asked.kinds import Kind
from assistant.questions.understanding import Question
from assistant.weighing.awards.prizes import tells_other_prize
from assistant.weighing.persons.deeds import READS_REPORT, TEACHES, WHO_REPORTED, WHO_TAUGHT
from assistant.weighing.statements import Statement, opening_of
from documents.language.compiling import compiled_regex
from documents.language.text import fold
from documents.mentions.roles import find_roles

_YEAR = compiled_regex(r"\bnam (?P<year>(?:19|20)\d\d)\b")
_BREAK = compiled_regex(r"[^\w\s]")
_BEFORE_YEAR = 48  # characters before a year that hold the words it belongs to
_EVENT = compiled_regex(r"\b(?:hoi nghi|hoi thao|hoi thi|dai hoi|toa dam|le|buoi|lop|giao ban|cuoc hop|phien hop)\b")
_SUMS_UP = compiled_regex(r"\bhoi nghi(?: truc tuyen)?(?: \w+)?? (so ket|tong ket)\b")
# The year summed up, which is not the one whose tasks are handed out at the same conference.
_YEAR_SUMMED_UP = compiled_regex(r"\btong ket\b(?: (?!trien khai|phuong huong|nhiem vu)\w+){0,8}? nam (20\d\d)\b")
# "Hội nghị tổng kết năm 2024" is "tổng kết công tác kiểm sát năm 2024".
_UNSAID = frozenset({"cong", "tac", "kiem", "sat"})
_NAMED = 3  # words that an event is called by
_TELLING = 2  # words before a year that tell what it is the year of
# What people do at events that is told of one of them only, in the words used for it.
_TOLD_ALIKE = (
    "chu tri|dieu hanh|chu toa", "khai mac|be mac", "tham luan", "dan chuong trinh", "tiep thu",
)  # fmt: skip
_ACTS_AT_EVENTS = (
    *((one, one) for one in _TOLD_ALIKE),
    # as against the conclusions of an inspection
    (
        r"(?<!\b(?:tiep thu|cong bo|ban|theo|thuc hien|nhan|cac|va|noi dung) )ket luan"
        r"(?! (?:so|kiem sat|truc tiep|thanh tra|kiem tra)\b)",
        "ket luan",
    ),
    (r"(?<!\b(?:le|buoi|buoi le|hoi nghi) )cong bo", "cong bo"),
    # "cảm ơn ý kiến chỉ đạo": whoever came and directed is told to have come
    (r"(?<!\bgiam sat )du(?:,| va|, va| hop va| hoi nghi va)? chi dao", r"du(?! an\b| thao\b| toan\b| kien\b| bi\b)"),
    (WHO_TAUGHT, TEACHES),
    (f"{READS_REPORT}|{WHO_REPORTED}", "trinh bay|doc|thong qua|bao cao (?:cua|do|tom tat|ket qua)"),
)


def told_apart(question: Question, statement: Statement) -> int:
    """Return how many marks tell that the statement is about the very thing asked for, less those against it."""
    marks = 0
    if question.kind in (Kind.DATE, Kind.PERSON, Kind.PLACE, Kind.DOCUMENT):
        marks += _of_event(question, statement)
    if question.kind is Kind.PERSON and not question.roles and _lacks_act(question, statement):
        marks -= 1
    if question.kind is Kind.DOCUMENT and question.roles and _holds_other_office(question, statement):
        marks -= 1
    return marks - tells_other_prize(question, statement)


def _of_event(question: Question, statement: Statement) -> int:
    """Return 1 where the year of the question has the same words before it, -1 where another year has them.

    "Hội nghị ký giao ước thi đua năm 2021" is not "tổng kết phong trào thi đua năm 2021 và ký giao ước thi đua năm
    2022": the longest run of words shared tells which year is meant.
    """
    asked = _dated(question.text)
    said = _dated(statement.text) if asked else ()
    for before, year in asked:
        shared = {other: _shared_end(_said(before), _said(words)) for words, other in said}
        longest = max(shared.values(), default=0)
        if longest >= _TELLING:
            return 1 if shared.get(year) == longest else -1
    return 0


def is_at_event_named(question: Question, statement: Statement) -> bool:
    """True if the question is about an event by its name and year, and the head of the document tells of that event.

    Who read the report "tại Hội nghị triển khai công tác năm 2025" did so in December 2024 and of that year.
    """
    if question.kind not in (Kind.PERSON, Kind.PLACE, Kind.DATE, Kind.LIST):
        return False
    named = [(before, year) for before, year in _dated(question.text) if _EVENT.search(before)]
    told = _dated(f"{statement.document.title}\n{opening_of(statement.document)}") if named else ()
    return any(
        year == other and _shared_end(before, words) >= _NAMED for before, year in named for words, other in told
    )


def is_of_other_event(question: Question, statement: Statement) -> bool:
    """True if the question is about a conference by its name and year, and the statement about its sibling.

    That of half a year is none of the whole, nor that of one year of another.
    """
    if question.kind not in (Kind.PERSON, Kind.PLACE, Kind.DATE):
        return False
    wanted = _summing_up(question.text)
    told = wanted and (_summing_up(statement.text) or _summing_up(statement.document.title))
    if told and not wanted & told:
        return True
    year = _year_summed_up(question.text)
    summed_up = year and _year_summed_up(statement.text)
    return bool(summed_up and year != summed_up) or _is_of_other_year(question, statement)


@lru_cache(maxsize=4096)
def _year_summed_up(text: str) -> str:
    found = _YEAR_SUMMED_UP.search(fold(text))
    return found[1] if found else ""


@lru_cache(maxsize=4096)
def _summing_up(text: str) -> frozenset[str]:
    return frozenset(_SUMS_UP.findall(fold(text)))


def _is_of_other_year(question: Question, statement: Statement) -> bool:
    """True if the question names an event by its year, and statement and head of the document that of other years."""
    named = [(before, year) for before, year in _dated(question.text) if _EVENT.search(before)]
    if not named or statement.document.text.find(named[0][1]) < 0:
        return False
    head = _dated(f"{statement.document.title}\n{opening_of(statement.document)}")
    told = (*_dated(statement.text), *head)
    shared = [(_shared_end(_said(before), _said(words)), other) for before, _ in named for words, other in told]
    longest, of_year = max(shared, default=(0, ""))
    years = {year for _, year in named}
    return longest >= _NAMED and of_year not in years and all(one < longest for one, year in shared if year in years)


def is_behind_other_event(question: Question, told: str) -> bool:
    """True if the question names an event by its year, and ``told`` last names an event of another year.

    "Sau Hội thi năm 2020, ... tổ chức Hội thi năm 2022 theo Kế hoạch số ...": the plan is of the later one.
    """
    named = {year for before, year in _dated(question.text) if _EVENT.search(before)}
    events = [year for before, year in _dated(told) if _EVENT.search(before)] if named else []
    return bool(events) and events[-1] not in named


def _said(run: str) -> str:
    return " ".join(word for word in run.split() if word not in _UNSAID)


def _shared_end(one: str, other: str) -> int:
    """Return how many words two runs of words end in alike."""
    pairs = zip(reversed(one.split()), reversed(other.split()), strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


@lru_cache(maxsize=4096)
def _dated(text: str) -> tuple[tuple[str, str], ...]:
    """Return the words that stand before each year, with the year."""
    clear = fold(text)
    return tuple(
        (_BREAK.split(clear[max(0, match.start() - _BEFORE_YEAR) : match.start()])[-1], match["year"])
        for match in _YEAR.finditer(clear)
    )


def _lacks_act(question: Question, statement: Statement) -> bool:
    """True if the question asks who did something at an event that the statement does not tell of."""
    acts = _acts_asked(question.text)
    said = fold(statement.text) if acts else ""
    return any(not regex.search(rf"\b(?:{act})\b", said) for act in acts)


def tells_other_act(question: Question, statement: Statement) -> bool:
    """True if the question asks who did something at an event and the statement tells that somebody did another thing.

    Who summed up a meeting did not read its report.
    """
    acts = _acts_asked(question.text) if not question.roles else ()
    if not acts or not _lacks_act(question, statement):
        return False
    said = fold(statement.text)
    others = (told for _, told in _ACTS_AT_EVENTS if told not in acts)
    return any(regex.search(rf"\b(?:{told})\b", said) for told in others)


@lru_cache(maxsize=64)  # asked again for each statement
def _acts_asked(asked: str) -> tuple[str, ...]:
    clear = fold(asked)
    return tuple(told for act, told in _ACTS_AT_EVENTS if regex.search(rf"\b(?:{act})\b", clear))


def _holds_other_office(question: Question, statement: Statement) -> bool:
    """True if the statement names an office, and none of those that the question names."""
    held = {mention.role for mention in find_roles(statement.text)}
    return bool(held) and not held.intersection(question.roles)
