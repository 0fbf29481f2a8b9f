"""What has been counted since a month: "từ tháng 2/2025 đến nay" is told of a day in it, and is no figure of it."""

from __future__ import annotations

from functools import lru_cache

from assistant.questions.understanding import Question
from assistant.weighing.statements import Statement
from documents.language.compiling import compiled_regex
from documents.language.text import fold

# A stretch with an end of its own ("từ tháng 2 đến tháng 5") is asked for as that.
_SINCE_MONTH = compiled_regex(
    r"\b(?:ke )?tu (?:dau |giua |cuoi )?thang (?P<month>1[0-2]|0?[1-9]) ?(?:/|nam) ?(?P<year>20\d\d)\b"
    r"(?! ?(?:den|toi|-|–) (?!nay))"
)
_SINCE_DAY = compiled_regex(
    r"\b(?:ke )?tu (?:ngay )?(?:\d{1,2}[/.-])?(?:thang )?(?P<month>1[0-2]|0?[1-9]) ?(?:/|nam) ?(?P<year>20\d\d)\b"
)


def is_since_month(question: Question, statement: Statement) -> bool:
    """True if what was counted since a month is asked for, and the statement counts from a day in that very month."""
    asked = _month_asked(question.text)
    return asked is not None and asked in _months_told(statement.text)


@lru_cache(maxsize=64)  # asked again for each figure
def _month_asked(asked: str) -> tuple[int, int] | None:
    found = _SINCE_MONTH.search(fold(asked))
    return (int(found["year"]), int(found["month"])) if found else None


def _months_told(text: str) -> set[tuple[int, int]]:
    return {(int(found["year"]), int(found["month"])) for found in _SINCE_DAY.finditer(fold(text))}
