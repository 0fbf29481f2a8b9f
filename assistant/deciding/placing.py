"""Whose province initials stand for that several have, told by the documents that were found: "VKSND ĐN"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.questions.spelling.initials import provinces_meant
from assistant.questions.understanding import Question
from assistant.weighing.statements import Statement
from documents.types import Level, Unit


def placed(question: Question, statements: Sequence[Statement]) -> tuple[Question, tuple[str, ...]]:
    """Return ``question`` with the province that its initials mean, and the names of all that they may mean.

    Provinces that the documents found are of are meant, if any; of several, none is taken, and the question stays.
    """
    if any(unit.province for unit in question.units):
        return question, ()
    meant = provinces_meant(question.text)
    known = {statement.document.metadata.province for statement in statements} if meant else set()
    found = tuple(name for name in meant if name in known)
    if len(found) != 1:
        return question, found or meant
    units = question.units or (Unit(level=Level.PROVINCE),)
    return replace(question, units=tuple(replace(unit, province=found[0]) for unit in units)), found
