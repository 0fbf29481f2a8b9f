"""Whether evidence is about the place of the inspected body that a question names: "Chi cục THADS thị xã Đông Triều".

Such bodies are not the procuracy's, so that no slot holds them; the same inspection is reported of many of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import regex

from assistant.questions.understanding import Question
from assistant.weighing.statements import Statement
from documents.language.text import fold
from documents.organisations.provinces import all_provinces

_PLACE = regex.compile(
    r"\b(?:[Hh]uyện|[Tt]hị xã|[Tt]hành phố|[Qq]uận|TP\.?|TX\.?)\s+(\p{Lu}[\p{L}'’]*(?:[ -]\p{Lu}[\p{L}'’]*){0,3})"
)


def is_elsewhere(question: Question, statement: Statement) -> bool:
    """True if the question names a body at some place and the statement is about such a body elsewhere.

    The statement's own words decide, then the title of its document; where neither names a place, the document has to
    name the one asked about.
    """
    if not question.sites:
        return False
    for text in (statement.text, statement.document.title):
        named = _places(text)
        if named:
            return not any(site in fold(text) for site in question.sites)
    return not any(site in folded(statement.document.text) for site in question.sites)


@lru_cache(maxsize=1024)
def _places(text: str) -> frozenset[str]:
    """Return the names of districts that a text tells by their kind, without marks; provinces are another matter."""
    return frozenset(_named(text)) - _provinces()


def _named(text: str) -> Iterator[str]:
    for found in _PLACE.finditer(text):
        yield fold(found[1])


@lru_cache(maxsize=1)
def _provinces() -> frozenset[str]:
    return frozenset(fold(province.name) for province in all_provinces())


@lru_cache(maxsize=64)
def folded(text: str) -> str:
    """Return a whole document without marks, kept for the statements that ask again."""
    return fold(text)
