"""Inspections that a statement opens with, and their days: whether one is the inspection that a question asks of."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from assistant.questions.understanding import Question
from assistant.weighing.statements import Statement
from assistant.weighing.times.event_days import event_at_head
from assistant.weighing.times.windows import takes_in_day
from documents.language.compiling import compiled_regex
from documents.language.text import fold
from documents.types import PeriodKind

# An inspection at one place, which a question dates by the year it was held in and its report by what it looked at.
INSPECTS = compiled_regex(r"\b(?:truc tiep kiem sat|kiem sat truc tiep|kiem sat dot xuat|ket luan kiem sat)\b")
_INSPECTED = compiled_regex(
    rf"{INSPECTS.pattern}|\b(?:qua|ky|doan|bi) kiem sat\b"
    r"|\b(?:thoi diem|khi|luc|dip|dot|cuoc|lan)(?: \w+){0,4}? kiem sat(?! (?:vien|nhan dan))\b"
)
_INSPECTION = compiled_regex(r"\b(?:kiem sat|kiem tra|thanh tra|phuc tra)\b")
_SUDDEN = compiled_regex(r"\b(?:dot xuat|bat ngo|khong bao truoc)\b")


def asks_of_inspection(asked: str) -> bool:
    """True if a question is about what was found at an inspection."""
    return _INSPECTED.search(fold(asked)) is not None


def is_at_other_inspection(question: Question, statement: Statement) -> bool:
    """True if a statement opens with an inspection and its day, and the question asks of another.

    One without notice is asked for as such; a month asked for is that of the inspection, if it names any.
    """
    if not _asks_of_one(question.text):
        return False
    day = _inspected_on(statement)
    if day is None:
        return False
    if _is_sudden(statement) is not (_SUDDEN.search(fold(question.text)) is not None):
        return True
    months = [period for period in question.periods if period.kind is PeriodKind.MONTH]
    return bool(months) and not any(takes_in_day(month, day) for month in months)


def is_at_inspection_told(question: Question, statement: Statement) -> bool:
    """True if a statement opens with an inspection on a day in the time asked about, and the question asks of such."""
    day = _inspected_on(statement) if _asks_of_one(question.text) else None
    if day is None:
        return False
    return not is_at_other_inspection(question, statement) and any(takes_in_day(one, day) for one in question.periods)


@lru_cache(maxsize=64)  # asked again for each figure
def _asks_of_one(asked: str) -> bool:
    return _SUDDEN.search(fold(asked)) is not None or asks_of_inspection(asked)


def _inspected_on(statement: Statement) -> date | None:
    told = event_at_head(statement)
    return told[1] if told and _INSPECTION.search(fold(told[0])) else None


def _is_sudden(statement: Statement) -> bool:
    told = event_at_head(statement)
    return told is not None and _SUDDEN.search(fold(told[0])) is not None
