"""The year before: "cùng kỳ năm trước đạt bao nhiêu?" asks for what a report only tells to compare with."""

from __future__ import annotations

from functools import lru_cache

from assistant.questions.understanding import Question
from assistant.weighing.statements import Statement
from documents.language.compiling import compiled_regex
from documents.language.text import fold
from documents.types import Figure

# In "so với năm trước", "tăng so cùng kỳ năm trước" the change is asked for or the report's own year; "án năm trước
# chuyển sang" and "các năm trước" are no period to tell of.
_YEAR_BEFORE = compiled_regex(
    r"\b(?:cung ky(?: cua)? )?nam (?:lien )?(?:truoc|ngoai)\b(?! (?:do|chuyen|con|de lai|ton|chua))"
)
_NO_PERIOD = compiled_regex(r"\b(?:so|voi|so voi|hon|bang|cac|nhung|may|nhieu|\d+) $")


def is_of_other_year(question: Question, statement: Statement, figure: Figure) -> bool:
    """True if the year before is asked for, by no number, and a figure is not of the one before its report's."""
    if not asks_year_before(question):
        return False
    own = (statement.scope.period, statement.document.metadata.period)
    told = figure.period
    return told is None or not any(period is not None and told.year == period.year - 1 for period in own)


def asks_year_before(question: Question) -> bool:
    """True if a question asks what was so in the year before, and does not say before which."""
    return not question.periods and _names_year_before(question.text)


@lru_cache(maxsize=64)  # asked again for each figure
def _names_year_before(asked: str) -> bool:
    clear = fold(asked)
    named = [*_YEAR_BEFORE.finditer(clear)]
    return bool(named) and not any(_NO_PERIOD.search(clear, 0, one.start()) for one in named)
