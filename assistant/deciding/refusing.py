"""Say what is missing when nothing answers a question, and what the documents hold instead."""

from __future__ import annotations

from collections.abc import Sequence

from assistant import texts
from assistant.questions.asked.charge import asks_charge
from assistant.questions.asked.kinds import Kind
from assistant.questions.understanding import Question
from assistant.weighing.counts.counting import counts
from assistant.weighing.evidence import Evidence, Slot
from assistant.weighing.persons.charge import tells_charge
from assistant.weighing.scoping import scope_label, scope_of
from documents.language.text import fold
from documents.organisations.finding import label as unit_label
from documents.periods.finding import label as period_label

# How many things that do exist a refusal names.
_SHOWN = 4


def missing(question: Question, evidence: Sequence[Evidence], threshold: float) -> str:
    """Return what has no evidence and the nearest thing that has, without giving any figure of another scope."""
    near = [item for item in evidence if item.support >= threshold and len(item.problems) == 1]
    if not near:
        return texts.MISSING_ANYTHING
    slot = next(iter(near[0].problems))
    same = [item for item in near if slot in item.problems]
    return _explain(question, slot, same)


def untold(question: Question, chosen: Sequence[Evidence]) -> str:
    """Return what an answer with a figure leaves out of a question: units not counted, and who has charge."""
    is_left = asks_charge(question.text) and not any(tells_charge(item.statement) for item in chosen)
    charge = texts.MISSING_CHARGE if question.kind is Kind.FIGURE and is_left else ""
    return " ".join(filter(None, (uncounted(question, chosen), charge)))


def uncounted(question: Question, chosen: Sequence[Evidence]) -> str:
    """Return which of several units asked for no figure of the answer counts, empty if none is left."""
    if question.kind is not Kind.FIGURE or len(question.counted) < 2:
        return ""
    stated = [figure for item in chosen for figure in item.beside]
    left = [unit for unit in question.counted if not any(counts(unit, figure) for figure in stated)]
    return texts.MISSING_COUNT.format(asked=", ".join(left)) if left else ""


def _explain(question: Question, slot: Slot, near: Sequence[Evidence]) -> str:
    if slot is Slot.UNIT:
        held = _listed([scope_label(*scope_of(item)) for item in near])
        return texts.MISSING_UNIT.format(asked=unit_label(question.units[0]), held=held)
    if slot is Slot.PERIOD:
        held = _listed([period_label(period) for item in near if (period := scope_of(item)[1])])
        of = f" của {unit_label(question.units[0])}" if question.units else ""
        asked = period_label(question.periods[0]) if question.periods else texts.OTHER_TIME
        return texts.MISSING_PERIOD.format(asked=asked, of=of, held=held or "không rõ kỳ")
    if slot is Slot.PLAN:
        return texts.MISSING_RESULT if question.wants_plan else texts.MISSING_PLAN
    if slot is Slot.COUNT_UNIT:
        held = _listed([item.figure.count_unit for item in near if item.figure])
        return texts.MISSING_COUNT_UNIT.format(asked=", ".join(question.counted), held=held)
    if slot is Slot.QUALIFIER:
        said = fold(question.text)
        others = [item.figure.indicator for item in near if item.figure and fold(item.figure.indicator) not in said]
        held = _listed(others) or "nội dung khác"
        return texts.MISSING_QUALIFIER.format(held=held)
    return texts.MISSING_ELEMENT.format(asked=texts.ELEMENTS.get(question.kind.value, "nội dung được hỏi"))


def _listed(values: Sequence[str]) -> str:
    distinct = list(dict.fromkeys(value for value in values if value))
    return "; ".join(distinct[:_SHOWN]) + ("; …" if len(distinct) > _SHOWN else "")
