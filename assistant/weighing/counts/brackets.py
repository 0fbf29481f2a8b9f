"""Brackets of ages, numbered weeks and how long: "từ 30 đến 40 tuổi", "tuần 49", "quá 12 tháng". None is another."""

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
# How long something has lain: "đơn quá 12 tháng", "để lâu hơn một năm"; no stretch ("trong hơn 2 năm"), no sentence.
_LONG = compiled_regex(
    r"\b(?:qua|tren|hon|lau hon)(?: han)? (?P<count>\d{1,2}|mot|hai|ba|bon|nam|sau|chin) (?P<unit>thang|nam)\b"
    r"(?! (?:tu\b|qua|nay|thu thach|cong tac|cai tao))"
)
_STRETCH = compiled_regex(r"\b(?:trong|suot|sau|trai qua|cach day) $")
_NUMBERS = {"mot": 1, "hai": 2, "ba": 3, "bon": 4, "nam": 5, "sau": 6, "chin": 9}
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


def is_of_other_length(question: Question, statement: Statement, figure: Figure) -> bool:
    """True if what has lain longer than some months is asked for, and the figure is not told with them.

    "Còn 386 đơn, trong đó 58 đơn quá 12 tháng": the months stand beside their own figure.
    """
    asked = _lengths(question.text)
    if not asked:
        return False
    if figure.is_cell:
        return not asked & _lengths(figure.wording)
    start = statement.span.start
    alike = [other.span for other in statement.figures if other.count_unit == figure.count_unit]
    low = max((span.end for span in alike if span.end <= figure.span.start), default=start)
    high = min((span.start for span in alike if span.start >= figure.span.end), default=statement.span.end)
    return not asked & _lengths(statement.text[low - start : high - start])


@lru_cache(maxsize=4096)
def _lengths(text: str) -> frozenset[int]:
    """Return the months longer than which something has lain, as a text names them; a year is twelve."""
    clear = fold(text)
    found = (one for one in _LONG.finditer(clear) if not _STRETCH.search(clear, 0, one.start()))
    return frozenset(
        (_NUMBERS.get(one["count"]) or int(one["count"])) * (12 if one["unit"] == "nam" else 1) for one in found
    )


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
