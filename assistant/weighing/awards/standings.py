"""Whether a statement tells who has the place that a question asks for, as emulation clusters rank their members."""

from __future__ import annotations

from functools import lru_cache

from assistant.questions.asked.standings import PLACES, asks_points, place_asked
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
_POINTS = compiled_regex(r"\d diem\b|\bdiem\b[^;.]{0,30}\d")
# "VKSND tỉnh A đạt 979 điểm, xếp thứ nhì": who that is stands a comma before.
_BODY = compiled_regex(r"\b(?:VKSND|VKS|Viện KSND|Viện kiểm sát|Phòng \d|Khu vực \d|khu vực \d)")
_BARELY = compiled_regex(r"\W*(?:va |da |cung |duoc )*(?:xep|dung|dan dau|ve|thu|hang|vi tri)\b")
_NUMBERS = {"nhat": "1", "nhi": "2", "hai": "2", "ba": "3"}


def lacks_place(question: Question, statement: Statement) -> bool:
    """True if a place, or the points of who has it, is asked for that the statement does not tell."""
    place, _ = place_asked(question.text)
    if place and asks_points(question.text) and not _POINTS.search(fold(statement.text)):
        return True
    return bool(place) and place not in _places_told(statement.text)


def part_of_place(question: Question, text: str) -> Span | None:
    """Return the one part of a sentence that tells the place asked for: "dẫn đầu là A; thứ hai là B"."""
    parts = split_parts(text)
    place, _ = place_asked(question.text)
    told = [part for part in parts if place in _places_told(text[part.start : part.end])] if place else []
    if not len(told) == 1 < len(parts):
        return None
    part = told[0]
    named = [body.start() for body in _BODY.finditer(text, 0, part.end)]
    is_named = any(start >= part.start for start in named) or not _BARELY.match(fold(text), part.start)
    return part if is_named or not named else Span(named[-1], part.end)


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
