"""What a row of a table is about, as against the heads of its columns, which all rows have."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from assistant.questions.asked.kinds import Kind
from assistant.questions.understanding import Question
from assistant.weighing.cells import headers_of
from assistant.weighing.statements import Statement
from documents.language.compiling import compiled_regex
from documents.language.text import fold
from documents.types import BlockKind

_KINDS = (Kind.PERSON, Kind.DATE, Kind.PLACE, Kind.DOCUMENT)
# Words that have to be shared of those that tell a row from the others, and one in how many of them.
_SHARED, _SHARE = 2, 2
# "Đợt 3 dự kiến khen bao nhiêu": a stage by its number, which a column of the table heads its rows by.
_STAGE = compiled_regex(
    r"\b(?P<kind>dot|vong|giai doan|buoc|chang)(?: thi dua| kiem tra| tap huan)?(?: thu| so)?"
    r" 0?(?P<number>\d{1,2}(?![\d/])|[ivx]{1,4}\b|mot\b|nhat\b|hai\b|ba\b|tu\b|bon\b)"
)
_SEVERAL = 2
_COUNTED = compiled_regex(r"\b(?:co|gom|may|bao nhieu) $")
_NUMBERS = {
    "i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5", "mot": "1", "nhat": "1", "hai": "2", "ba": "3", "tu": "4",
    "bon": "4",
}  # fmt: skip


def is_of_other_stage_row(question: Question, statement: Statement) -> bool:
    """True for the row of another stage than the question names by its number: "Đợt 1" where "Đợt 3" is asked about.

    A document that tells several stages and not that one says nothing of it at all.
    """
    asked = _stage(question.text)
    if not asked:
        return False
    every = {number for kind, number in _stages(statement.document.text) if kind == asked[0]}
    if len(every) >= _SEVERAL and asked[1] not in every:
        return True
    if statement.kind is not BlockKind.TABLE_ROW:
        return False
    told, first = _stage_of_row(statement.text), fold(statement.text).partition("|")[0]
    return told != asked and (bool(told) or first.startswith(asked[0]))


def is_row_of_stage(question: Question, statement: Statement) -> bool:
    """True for the row of the stage that the question names; it tells all of that stage, whoever is in charge of it."""
    asked = _stage(question.text)
    return bool(asked) and statement.kind is BlockKind.TABLE_ROW and _stage_of_row(statement.text) == asked


@lru_cache(maxsize=64)  # asked again for each statement
def _stage(asked: str) -> tuple[str, str] | None:
    """Return kind and number of the one stage that a question names, of those it goes on from the last."""
    named = _stages(asked.rstrip(" ?.").rpartition("?")[2])
    return next(iter(named)) if len(named) == 1 else None


@lru_cache(maxsize=256)  # asked again for each statement of a document
def _stages(text: str) -> frozenset[tuple[str, str]]:
    """Return the stages that a text names by their numbers; those counted ("gồm hai đợt") are none."""
    clear = fold(text)
    return frozenset(
        (found["kind"], _NUMBERS.get(found["number"], found["number"]))
        for found in _STAGE.finditer(clear)
        if not _COUNTED.search(clear, 0, found.start())
    )


@lru_cache(maxsize=4096)
def _stage_of_row(text: str) -> tuple[str, str] | None:
    found = _STAGE.search(fold(text.partition("|")[0]))
    return (found["kind"], _NUMBERS.get(found["number"], found["number"])) if found else None


def is_other_row(question: Question, statement: Statement) -> bool:
    """True for a row that has of the question's words only such as stand above its columns or over the table.

    "Lãnh đạo phụ trách: Đồng chí A" tells who has charge of what the row is about, and of nothing else.
    """
    if statement.kind is not BlockKind.TABLE_ROW or question.kind not in _KINDS:
        return False
    if question.persons or question.roles or any(unit.locality or unit.department for unit in question.units):
        return False  # these tell the row
    common = _heads(statement.text) | statement.around.folded
    asked = [word.folded for word in question.terms]
    telling = set(asked) - common
    shared = telling & statement.own.folded
    # Most words have two syllables: "tiếp" of "tiếp công dân" is none of "trực tiếp".
    is_joint = any(shared.intersection(pair) and pair in statement.own.pairs for pair in pairwise(asked))
    return bool(telling) and not is_joint and (len(shared) < _SHARED or len(shared) * _SHARE < len(telling))


@lru_cache(maxsize=4096)
def _heads(text: str) -> frozenset[str]:
    return frozenset(word for head in headers_of(text) for word in fold(head).split())
