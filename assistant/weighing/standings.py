"""Whether a statement tells who has the place that a question asks for, as emulation clusters rank their members."""

from __future__ import annotations

from functools import lru_cache

from assistant.questions.standings import PLACES, place_asked
from assistant.questions.understanding import Question
from assistant.weighing.statements import Statement
from documents.language.compiling import compiled_regex
from documents.language.sentences import split_parts
from documents.language.text import fold
from documents.statements import TermSet, read_terms
from documents.types import Span

_TOLD = {place: compiled_regex(rf"\b(?:{worded})\b") for place, worded in PLACES.items()}
# "Xếp hạng: 2", "Thứ hạng: Nhì": the column tells that a place is meant.
_CELL = compiled_regex(
    r"\b(?:xep (?:hang|thu|loai)|thu hang|hang|vi thu|thu tu)[^|:]{0,20}: (?P<place>nhat|nhi|hai|ba|\d+)\b"
)
_NUMBERS = {"nhat": "1", "nhi": "2", "hai": "2", "ba": "3"}


def lacks_place(question: Question, statement: Statement) -> bool:
    """True if a place is asked for that the statement does not tell: who came first is not who came last."""
    place, _ = place_asked(question.text)
    return bool(place) and place not in _places_told(statement.text)


def part_of_place(question: Question, text: str) -> Span | None:
    """Return the one part of a sentence that tells the place asked for: "dẫn đầu là A; thứ hai là B"."""
    parts = split_parts(text)
    place, _ = place_asked(question.text)
    told = [part for part in parts if place in _places_told(text[part.start : part.end])] if place else []
    return told[0] if len(told) == 1 < len(parts) else None


def words_of_place(question: Question, statement: Statement) -> TermSet | None:
    """Return the words that the question has for a place which the statement tells in any words, else None."""
    place, worded = place_asked(question.text)
    return read_terms(worded).words if place and place in _places_told(statement.text) else None


@lru_cache(maxsize=4096)
def _places_told(text: str) -> frozenset[str]:
    clear = fold(text)
    cells = (match["place"] for match in _CELL.finditer(clear))
    told = (place for place, pattern in _TOLD.items() if pattern.search(clear))
    return frozenset((*told, *(_NUMBERS.get(cell, cell) for cell in cells)))
