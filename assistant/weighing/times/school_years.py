"""Whether evidence is of the school year that a question names: the schools of the sector report by it, not by years.

A school year is no reporting period (it runs over two of them), so that it is compared by itself.
"""

from __future__ import annotations

from functools import lru_cache

from assistant.questions.named.periods import SCHOOL_YEAR
from assistant.questions.understanding import Question
from assistant.weighing.statements import Statement, before_in_paragraph, opening_of
from documents.language.text import fold


def names_school_year(text: str) -> bool:
    """Tell whether a text names a school year: "năm học 2023 - 2024"."""
    return bool(_school_years(text))


def is_of_other_school_year(question: Question, statement: Statement) -> bool:
    """True if a school year is asked about and the statement is of another, or none tells of which it is.

    Its own sentence says so, else what stands before it in its paragraph, else the head of the document.
    """
    asked = _school_years(question.text)
    if not asked:
        return False
    circles = (statement.text, before_in_paragraph(statement), statement.document.title, opening_of(statement.document))
    told = next(filter(None, map(_school_years, circles)), frozenset())
    return not (told and told <= asked)


@lru_cache(maxsize=4096)  # asked again for each figure
def _school_years(text: str) -> frozenset[str]:
    return frozenset(found["first"] for found in SCHOOL_YEAR.finditer(fold(text)))
