"""Which day of an event or paper is asked for, and whether a sentence goes on about a paper named before it."""

from __future__ import annotations

from functools import lru_cache

import regex

from assistant.questions.kinds import Kind
from assistant.questions.understanding import Question
from assistant.weighing.statements import Statement
from documents.language.text import fold
from documents.mentions.document_numbers import find_document_numbers

# What a day is asked for and what tells it, then what tells another day of the same event or paper: a regulation
# signed on one day is in force from another (as the sector's co-operation regulations state both).
_DAYS = tuple(
    (regex.compile(rf"\b(?:{asked})\b"), regex.compile(rf"\b(?:{told})\b"), regex.compile(rf"\b(?:{other})\b"))
    for asked, told, other in (
        ("hieu luc(?! phap luat)", "hieu luc|thi hanh tu|ap dung tu|thuc hien tu", "ky|ban hanh|thong qua|ky ket"),
        ("khai giang|khai mac", "khai giang|khai mac", "be giang|be mac"),
        ("be giang|be mac", "be giang|be mac", "khai giang|khai mac"),
        ("het han|het hieu luc", "het han|het hieu luc", "ky|ban hanh|hieu luc"),
        ("khoi cong", "khoi cong", "khanh thanh|ban giao"),
        ("khanh thanh", "khanh thanh", "khoi cong"),
    )
)
_STRICT = 0  # the day of effect is never that of anything else; an event has one day where nothing tells two
# "Quy chế gồm 4 chương, có hiệu lực từ ...": the paper by its kind, its number stands in the sentences before.
_PAPER = regex.compile(
    r"^\W*(?:(?:theo|noi dung|trong|toan bo|ban) )?(?:quy che|ke hoach|nghi quyet|chi thi|quyet dinh|huong dan|thong tu"
    r"|chuong trinh|quy dinh|van ban|bao cao|thong bao|de an|cong van|luat)\b(?! (?:lien nganh |phoi hop )?so\b)"
)
_KIND_OF_PAPER = regex.compile(
    r"\b(?:quy che|ke hoach|nghi quyet|nghi dinh|chi thi|quyet dinh|huong dan|thong tu|chuong trinh|quy dinh|de an"
    r"|bo luat|luat|phap lenh)\b"
)
_EFFECT = regex.compile(r"\b(?:hieu luc|thi hanh tu|ap dung tu|thuc hien tu)\b")
# A paper that is named only as replaced, amended or followed is not the one spoken of.
_OTHER = regex.compile(r"\b(?:thay the|thay cho|bai bo|sua doi|can cu|theo)(?: \w+){0,3} (?:so )?$")
_FROM_SIGNING = regex.compile(r"\btu ngay (?:ky|ban hanh|thong qua)\b")
_BACK = 600  # characters before a sentence that can name the paper it goes on about


def tells_day(question: Question, statement: Statement) -> int:
    """Return 1 if the statement tells of the very day asked for, -1 if it only tells of another, else 0."""
    days = _days_asked(question.text) if question.kind is Kind.DATE else ()
    if not days:
        return 0
    said = fold(statement.text)
    if any(_DAYS[day][1].search(said) for day in days):
        return -1 if _STRICT in days and _is_of_other_paper(fold(question.text), said) else 1
    return -1 if _STRICT in days or any(_DAYS[day][2].search(said) for day in days) else 0


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


def goes_on_about(question: Question, statement: Statement) -> bool:
    """True if the statement speaks of a paper by its kind, and the last number named before it is the one asked for."""
    if not _PAPER.match(fold(statement.text[:60])):
        return False
    start = statement.span.start
    before = statement.document.text[max(0, start - _BACK) : start]
    named = [one for one in find_document_numbers(before) if not _OTHER.search(fold(before[: one.span.start]))]
    return bool(named) and named[-1].key in question.document_numbers


def names_day_of_signing(question: Question, statement: Statement) -> bool:
    """True if a paper's day of effect is asked for and told as the day of its signing."""
    return tells_day(question, statement) == 1 and _FROM_SIGNING.search(fold(statement.text)) is not None
