"""Who heads one of several groups that are told apart by their numbers: "Khối 4", "Cụm thi đua số 3", "Tổ 2"."""

from __future__ import annotations

from functools import lru_cache

from assistant.questions.understanding import Question
from assistant.weighing.statements import Statement
from documents.language.compiling import compiled_regex
from documents.language.text import fold

_GROUP = compiled_regex(r"\b(khoi|cum|to|doan|nhom)(?: thi dua)?(?: so)? 0?(\d{1,2})\b")


def is_of_group(question: Question, statement: Statement) -> bool:
    """True if an emulation group's head is named in a paper of the province asked about; numbers are compared apart.

    He comes from an office of his own, which is not what he heads there.
    """
    known = {statement.document.metadata.province, *(unit.province for unit in statement.units)}
    return any(asked.province is None or asked.province in known for asked in question.units)


def names_other_group(question: Question, statement: Statement) -> bool:
    """True if the head of "Khối 4" is asked for and the statement names groups of the kind by other numbers only."""
    asked = _groups(question.text) if question.roles else frozenset()
    if not asked:
        return False
    kinds = {kind for kind, _ in asked}
    told = {(kind, number) for kind, number in _groups(statement.text) if kind in kinds}
    return bool(told) and not told & asked


@lru_cache(maxsize=1024)
def _groups(text: str) -> frozenset[tuple[str, str]]:
    return frozenset(_GROUP.findall(fold(text)))
