"""Which evidence may be stated: what agrees in every slot, or else what a department says for its whole office."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.questions.asked.kinds import Kind
from assistant.questions.understanding import Question
from assistant.weighing.counts.progress import stages_asked, stages_of
from assistant.weighing.counts.staff import asks_of_staff
from assistant.weighing.evidence import Evidence, Slot, sound
from assistant.weighing.slots import Agreement
from documents.language.compiling import compiled_regex
from documents.language.text import canonical
from documents.types import Unit

# A department's own figure has to be what was asked for in nearly every word.
_DEPARTMENT_THRESHOLD = 0.5
_MUCH_MORE = 0.15
_AS_MUCH = 0.02
_STAGE_MARGIN = 0.12  # how much less the figure of the stage asked for may say of the rest
_FORM = 0.15  # as much as an enumeration is worth
_TWO_LEVELS = "hai cấp"
# What a department did with the offices below it is both levels' work: "Phòng phối hợp cùng VKSND các huyện ...".
_JOINTLY = compiled_regex(r"\b(?:hai cấp|toàn tỉnh|cấp huyện|các huyện|các (?:vksnd )?khu vực)\b")
# "Toàn tỉnh truy tố bao nhiêu vụ": what one department did is a part of it, whoever tells it.
_ASKS_ALL = compiled_regex(r"\b(?:toàn|cả|toan|ca) (?:tỉnh|thành phố|tinh|thanh pho|địa bàn|dia ban)\b")


def usable_evidence(question: Question, evidence: Sequence[Evidence], threshold: float) -> list[Evidence]:
    """Return the evidence that may answer, best first.

    Each field of work belongs to one department: where nothing is said of the province as such, the figure of the one
    department that has it answers, under its own name. A district's figure never does, nor a department's own staff.
    """
    agreed = sound(evidence, threshold)
    if question.kind in (Kind.LIST, Kind.PLAN):
        return _of_period_first(question, agreed)
    if question.kind is not Kind.FIGURE:
        return agreed
    agreed = [item for item in agreed if not is_outdone(question, item, evidence)]
    if not _asks_for_office(question) or asks_of_staff(question):
        return agreed
    near = _of_departments(question, evidence, threshold)
    if agreed and not (near and _says_more(near[0], agreed[0])):
        return agreed
    return near


def _of_period_first(question: Question, agreed: Sequence[Evidence]) -> list[Evidence]:
    """Return ``agreed`` with what is of the very period before a best one that is not, and says no more.

    The year before is told in the same words, often with more bodies; of anything else but bodies it has to be told as
    such a list as well.
    """
    first = agreed[0] if agreed else None
    if first is None or first.period is Agreement.YES:
        return [*agreed]
    same = [item for item in agreed if question.lists_bodies or item.fitness > first.fitness - _FORM]
    very = [item for item in same if item.period is Agreement.YES and item.support >= first.support - _AS_MUCH]
    return [*very, *(item for item in agreed if item not in very)]


def is_outdone(question: Question, item: Evidence, evidence: Sequence[Evidence]) -> bool:
    """True if the figure is of another stage of the work, and one of the stage asked for stands in the same document.

    That one has to fit the question at least as well: "xét xử 16 vụ" is no answer where "thụ lý" is asked and told.
    """
    asked = stages_asked(question)
    held = stages_of(item.statement, item.figure) if item.figure else frozenset()
    if not asked or asked & held or not (held or "held" in asked):
        return False  # who is held now may stand beside people of whom nothing is said so
    return any(
        other.figure is not None
        and other.statement.document.id == item.statement.document.id
        and other.support >= item.support - _STAGE_MARGIN
        and bool(asked & stages_of(other.statement, other.figure))
        and (not other.problems or _is_departments(other))
        for other in evidence
    )


def _says_more(near: Evidence, agreed: Evidence) -> bool:
    """True for what a department's own report says of its work, if it says much more of what is asked.

    Only where the sentence leaves its body to the report: by its name the department means itself alone.
    """
    home = near.statement.document.metadata.unit
    is_own = near.figure is not None and near.figure.unit == home and not near.statement.scope.own_unit
    is_same = near.statement.document.id == agreed.statement.document.id
    return is_own and is_same and near.support >= agreed.support + _MUCH_MORE


def _of_departments(question: Question, evidence: Sequence[Evidence], threshold: float) -> list[Evidence]:
    """Return the figures of the one department that has any which fit in nearly every word, as evidence for all."""
    total = question.units[0].group is not None or _ASKS_ALL.search(canonical(question.text)) is not None
    near = [
        item
        for item in evidence
        if _is_departments(item)
        and not is_outdone(question, item, evidence)
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
