"""Whether what an inspection found is of the period asked about: it has the day of the visit and no period of its own.

"Qua kiểm sát trực tiếp nửa đầu năm 2024" is told by news of a visit in April, whatever days the inspectors looked at.
"""

from __future__ import annotations

from functools import lru_cache

from assistant.questions.understanding import Question
from assistant.weighing.statements import Statement, opening_of
from assistant.weighing.times.windows import takes_in_day
from documents.language.compiling import compiled_regex
from documents.language.text import fold
from documents.types import BlockKind, Figure, Period, PeriodKind

_INSPECTS = compiled_regex(r"\b(?:truc tiep kiem sat|kiem sat(?: \w+)? truc tiep|phuc tra|kiem sat dot xuat)\b")

# Other periods are of the figures that were looked at, not of the visit.
_TELLING = frozenset({PeriodKind.MONTH, PeriodKind.FIRST_HALF, PeriodKind.YEAR})

# "Lần 1 năm 2024", "lần thứ hai": a body is inspected more than once.
_ROUND = compiled_regex(
    r"\b(?:kiem sat|dot|cuoc|trai (?:tam )?giam|nha tam giu)\b.{0,80}?\blan (?:thu )?(?P<round>\d|nhat|mot|hai|ba)\b"
)
# A contest is held again as well, and is another one each time.
_CONTEST = compiled_regex(
    r"\b(?:hoi (?:thi|thao|dien)|cuoc thi|lien hoan|giai (?:the thao|bong da|giao huu))\b"
    r".{0,80}?\blan (?:thu )?(?P<round>\d|nhat|mot|hai|ba)\b"
)
_CHECKS = compiled_regex(r"\b(?:kiem tra|kiem sat|nghien cuu|ra soat|xem xet)\b")
_ASKS_CHECKED = compiled_regex(
    r"\b(?:kiem tra|nghien cuu|ra soat)(?: (?:duoc|truc tiep|tat ca))* (?:bao nhieu|may)"
    r" (?P<what>buong|ho so|so sach|quyen)\b"
)
_AMISS = compiled_regex(r"\b(?:phat hien|vi pham|thieu|sai|cham|nhan thay|chi ra|ton tai|chua|khong)\b")
_ROUNDS = {"nhat": "1", "mot": "1", "hai": "2", "ba": "3"}


def is_of_other_round(question: Question, statement: Statement, _: Figure | None = None) -> bool:
    """True if the question asks about one inspection of several by its number, and the title tells of another.

    Of a contest that number has to be told, by the statement itself or else where its paper begins.
    """
    if contest := _contest_of(question.text):
        told = _contest_of(statement.text) or _contest_of(statement.document.title)
        return (told or _contest_of(opening_of(statement.document))) != contest
    asked = _round_of(question.text)
    held = _round_of(statement.document.title) if asked else ""
    return bool(held) and held != asked


def is_amiss(question: Question, statement: Statement, figure: Figure) -> bool:
    """True if what was gone through is asked for, and the figure is of what was found amiss in it.

    "Kiểm tra bao nhiêu buồng giam" is not answered by "bố trí 03 buồng giam vượt diện tích".
    """
    what = _checked(question.text)
    if not what or statement.kind is BlockKind.TABLE_ROW:
        return False
    if what not in fold(figure.count_unit):
        return True
    before = fold(statement.text[: figure.span.start - statement.span.start])
    checks = [*_CHECKS.finditer(before)]
    return not checks or _AMISS.search(before, checks[-1].end()) is not None


@lru_cache(maxsize=64)  # asked again for each figure
def _checked(asked: str) -> str:
    """Return what is asked to have been gone through, without marks, empty if nothing is."""
    found = _ASKS_CHECKED.search(fold(asked))
    return found["what"] if found else ""


@lru_cache(maxsize=256)  # asked again for each statement
def _contest_of(text: str) -> str:
    found = _CONTEST.search(fold(text))
    return _ROUNDS.get(found["round"], found["round"]) if found else ""


@lru_cache(maxsize=256)  # asked again for each statement
def _round_of(text: str) -> str:
    found = _ROUND.search(fold(text))
    return _ROUNDS.get(found["round"], found["round"]) if found else ""


def is_of_inspection(asked: Period, statement: Statement) -> bool:
    """True if the document is news of one inspection by its title, and the visit was within the period asked about."""
    metadata = statement.document.metadata
    period, day = metadata.period, metadata.event_date
    if day is None or day.year != asked.year or not _INSPECTS.search(fold(statement.document.title)):
        return False
    if period is not None and (period.kind is not PeriodKind.YEAR or period.year != day.year):
        return False
    return asked.kind in _TELLING and takes_in_day(asked, day)
