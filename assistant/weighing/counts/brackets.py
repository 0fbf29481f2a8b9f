"""Brackets of ages and numbered weeks: "từ 30 đến 40 tuổi", "tuần 49". One is never another."""

from __future__ import annotations

from functools import lru_cache

from assistant.questions.understanding import Question
from assistant.weighing.statements import Statement
from documents.language.compiling import compiled_regex
from documents.language.text import fold
from documents.types import Figure

_AGES = compiled_regex(
    r"\b(?:(?P<kind>duoi|tren|tu|den|hon) (?:du )?)?(?P<low>\d{1,2})"
    r"(?: ?(?:den|-|–) ?(?:duoi )?(?P<high>\d{1,2}))? tuoi\b"
)
_WEEK = compiled_regex(r"\btuan (?:thu |so )?0?(?P<number>\d{1,2})\b")


def is_of_other_bracket(question: Question, statement: Statement, figure: Figure) -> bool:
    """True if people of some ages, or a week by its number, are asked about and the figure is of others, or of all."""
    asked_ages, asked_weeks = _ages(question.text), _weeks(question.text)
    if not (asked_ages or asked_weeks):
        return False
    said = figure.wording if figure.is_cell else statement.text
    if asked_ages and not asked_ages & _ages(said):
        return True
    told = _weeks(said) or _weeks(statement.document.title)
    return bool(asked_weeks) and not asked_weeks & told


@lru_cache(maxsize=4096)
def _ages(text: str) -> frozenset[tuple[str, str, str]]:
    """Return the brackets of ages that a text names; "từ 30 đến 40" and "30 - 40" are one."""
    found = _AGES.finditer(fold(text))
    return frozenset(
        ("" if one["high"] else one["kind"] or "", one["low"], one["high"] or "")
        for one in found
        if one["kind"] or one["high"]
    )


@lru_cache(maxsize=4096)
def _weeks(text: str) -> frozenset[str]:
    return frozenset(one["number"] for one in _WEEK.finditer(fold(text)))
