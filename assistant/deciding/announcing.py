"""Show with the line of a list what it is a list of: "VKSND khu vực 3: đồng chí A" tells nobody's office by itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.deciding.going_on import evidence_for
from assistant.deciding.outcomes import Decision
from assistant.questions.understanding import Question
from assistant.types import Status
from assistant.weighing.persons.announced import announced, announcement
from assistant.weighing.statements import Statement
from documents.mentions.persons import find_persons


def with_announcement(parts: Sequence[Question], decision: Decision, statements: Sequence[Statement]) -> Decision:
    """Return ``decision`` with the sentence before the answer that announces the office of those listed."""
    if decision.status is not Status.ANSWERED or decision.table or len(parts) != 1 or len(decision.evidence) != 1:
        return decision
    (question,), (item,) = parts, decision.evidence
    line = item.statement
    if not announced(question, line, find_persons(line.text, home=line.scope.unit)):
        return decision
    span = announcement(line)
    heads = (one for one in statements if one.document.id == line.document.id and one.span == span)
    found = next(heads, None)
    return replace(decision, evidence=(evidence_for(item, found, None), item)) if found else decision
