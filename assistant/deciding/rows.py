"""The rows of a table that answer together: each of them says as much of what is asked as the best."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.questions.asked.kinds import Kind
from assistant.questions.understanding import Question
from assistant.weighing.cells import headers_of, values_of
from assistant.weighing.evidence import Evidence
from assistant.weighing.statements import Statement
from documents.language.compiling import compiled_regex
from documents.language.text import fold
from documents.language.words import words
from documents.types import BlockKind

_KINDS = (Kind.PERSON, Kind.PLACE, Kind.OTHER, Kind.LIST)
_MOST = 12  # rows that are quoted
# "Những chỉ tiêu nào chưa đạt", "nhiệm vụ nào vượt kế hoạch", and how a column that rates the rows says so.
_MISSED = (
    compiled_regex(r"\bnao\b(?: \w+){0,9}? (?:chua|khong) (?:\w+ )?(?:dat|hoan thanh)\b"),
    compiled_regex(r"(?:chua|khong) (?:dat|hoan thanh)(?: (?:chi tieu|ke hoach|yeu cau))?"),
)
_EXCEEDED = (
    compiled_regex(r"\bnao\b(?: \w+){0,9}? vuot\b"),
    compiled_regex(r"(?:dat va |hoan thanh )?vuot(?: (?:muc|chi tieu|ke hoach|yeu cau))*"),
)


def rows_alike(question: Question, usable: Sequence[Evidence]) -> list[Evidence]:
    """Return the best evidence; if it is a row of a table, with the rows that answer as well, in their order.

    "Phòng 8 kiểm sát những nơi nào" is answered by every row that names Phòng 8. A row that lacks a word of the
    question which the best one has is of something else.
    """
    best = usable[0]
    if question.kind not in _KINDS or best.statement.kind is not BlockKind.TABLE_ROW:
        return [best]
    asked = _words_asked(question)
    said = asked & _values(best.statement)
    rows = [item for item in usable if item is best or (_is_beside(item, best) and said <= _values(item.statement))]
    return sorted(rows, key=lambda item: item.statement.order)[:_MOST]


def rows_rated(question: Question, usable: Sequence[Evidence]) -> list[Evidence]:
    """Return the rows of a table that are rated as the question asks, in their order: "chỉ tiêu nào chưa đạt".

    What the rows list is named above their first cells. A sentence that counts those missed names none of them.
    """
    asked = fold(question.text)
    rating = next((cell for wanted, cell in (_MISSED, _EXCEEDED) if wanted.search(asked)), None)
    if rating is None or question.kind not in (Kind.LIST, Kind.YES_NO, Kind.OTHER):
        return []
    rows = [item for item in usable if item.statement.kind is BlockKind.TABLE_ROW]
    rows = [item for item in rows if fold(headers_of(item.statement.text)[0]) in asked]
    rated = [item for item in rows if any(rating.fullmatch(fold(cell)) for cell in values_of(item.statement.text))]
    told = {item.statement.order: item for item in reversed(rated) if item is rated[0] or _is_beside(item, rated[0])}
    return [replace(told[order], focus=()) for order in sorted(told)][:_MOST]


def _words_asked(question: Question) -> frozenset[str]:
    """Return the words that the question has to say: those of its body's department, not of its province."""
    departments = " ".join(unit.department or "" for unit in question.units)
    return frozenset(word.folded for word in (*question.terms, *words(departments), *words(" ".join(question.persons))))


def _is_beside(item: Evidence, best: Evidence) -> bool:
    """True for two rows of one table, as far as columns and period tell, of which the first agrees as well."""
    one, other = item.statement, best.statement
    same = one.document.id == other.document.id and one.kind is other.kind
    same = same and one.scope.period == other.scope.period and item.unit >= best.unit and item.period >= best.period
    return same and abs(one.order - other.order) <= 2 * _MOST and headers_of(one.text)[:1] == headers_of(other.text)[:1]


def _values(statement: Statement) -> frozenset[str]:
    """Return the words of a row's cells, without marks; the headers are the same in all rows."""
    return frozenset(word.folded for word in words(" ".join(values_of(statement.text))))
