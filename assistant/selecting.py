"""Choose the evidence that answers, and notice when a question leaves open which of several is meant."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.asking import Kind
from assistant.counting import counts
from assistant.evidence import Evidence, sound
from assistant.question import Question
from assistant.scoping import scope_label, scope_of

# Evidence this much behind the best is still a rival reading of the question.
_RIVAL_MARGIN = 0.08


def select(question: Question, evidence: Sequence[Evidence], threshold: float) -> list[Evidence]:
    """Return the evidence to state, best first: one item, or one for each thing that the question counts."""
    usable = sound(evidence, threshold)
    if not usable:
        return []
    if question.kind is not Kind.FIGURE or len(question.counted) < 2:
        return usable[:1]
    return _one_for_each(question, usable)


def _one_for_each(question: Question, usable: Sequence[Evidence]) -> list[Evidence]:
    """Return as few statements as state a figure for every unit counted; one that states all wins."""
    chosen: list[Evidence] = []
    for asked in question.counted:
        if any(_states(item, asked) for item in chosen):
            continue
        chosen.extend([item for item in usable if item.figure and counts(asked, item.figure)][:1])
    return chosen


def _states(item: Evidence, asked: str) -> bool:
    return any(counts(asked, figure) for figure in item.statement.figures)


def choices(question: Question, evidence: Sequence[Evidence], chosen: Sequence[Evidence]) -> list[str]:
    """Return the scopes to choose from if the question leaves body or period open and the evidence differs in it."""
    if question.kind is not Kind.FIGURE or (question.units and question.periods):
        return []
    best = chosen[0]
    rivals = [
        item
        for item in evidence
        if not item.problems and item.figure and best.figure and item.support >= best.support - _RIVAL_MARGIN
    ]
    values = {(item.figure.value, item.figure.count_unit) for item in rivals if item.figure}
    labels = list(dict.fromkeys(scope_label(*scope_of(item)) for item in rivals))
    return labels if len(values) > 1 and len(labels) > 1 else []
