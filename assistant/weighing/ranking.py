"""Weigh statements as evidence for a question, and put the best first."""

from __future__ import annotations

from collections.abc import Iterable

from assistant.questions.kinds import Kind
from assistant.questions.understanding import Question
from assistant.weighing.evidence import Evidence
from assistant.weighing.figures import weigh_figure
from assistant.weighing.matching import Weigh
from assistant.weighing.sentences import weigh_sentence
from assistant.weighing.statements import Statement


def weigh_evidence(question: Question, statements: Iterable[Statement], weigh: Weigh) -> list[Evidence]:
    """Return the evidence for ``question`` among ``statements``, best first, sound or not."""
    weights = [weigh(word.text) for word in question.terms]
    found: list[Evidence] = []
    for statement in statements:
        if question.kind is Kind.FIGURE and not question.durations:
            found.extend(
                weigh_figure(question, statement, stated, weights)
                for stated in zip(statement.figures, statement.segments, strict=True)
            )
        else:
            found.append(weigh_sentence(question, statement, weights))
    return sorted(found, key=lambda evidence: -evidence.rank)
