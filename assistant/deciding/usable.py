"""Which evidence may be stated: what agrees in every slot, or else what a department says for its whole office."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import regex

from assistant.questions.kinds import Kind
from assistant.questions.understanding import Question
from assistant.weighing.evidence import Evidence, Slot, sound
from assistant.weighing.slots import Agreement
from documents.language.text import canonical
from documents.types import Unit

# A department's own figure has to be what was asked for in nearly every word.
_DEPARTMENT_THRESHOLD = 0.5
_TWO_LEVELS = "hai cấp"
# What a department did with the offices below it is both levels' work: "Phòng phối hợp cùng VKSND các huyện ...".
_JOINTLY = regex.compile(r"\b(?:hai cấp|toàn tỉnh|cấp huyện|các huyện|các (?:vksnd )?khu vực)\b")


def usable_evidence(question: Question, evidence: Sequence[Evidence], threshold: float) -> list[Evidence]:
    """Return the evidence that may answer, best first.

    Each field of work belongs to one department (domain facts, 1.3): where nothing is said of the province as such,
    the figure of the one department that has it answers, under its own name. A district's figure never does.
    """
    agreed = sound(evidence, threshold)
    if agreed or question.kind is not Kind.FIGURE or not _asks_for_office(question):
        return agreed
    total = question.units[0].group is not None
    near = [
        item
        for item in evidence
        if _is_departments(item)
        and item.support >= max(threshold, _DEPARTMENT_THRESHOLD)
        and (not total or _JOINTLY.search(canonical(item.statement.text)))
    ]
    bodies = {item.figure.unit for item in near if item.figure}
    return [replace(item, problems=frozenset()) for item in near] if len(bodies) == 1 else []


def _asks_for_office(question: Question) -> bool:
    unit = question.units[0] if len(question.units) == 1 else Unit()
    return bool(unit.province) and not (unit.department or unit.locality) and unit.group in (None, _TWO_LEVELS)


def _is_departments(item: Evidence) -> bool:
    unit = item.figure.unit if item.figure else None
    alone = item.problems == {Slot.UNIT} and item.unit is Agreement.NEAR
    return alone and unit is not None and unit.department is not None and unit.locality is None
