"""Evidence: a statement, or one figure of it, with how well it fits a question, and the slots it fails."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from assistant.weighing.refusals import Rule
from assistant.weighing.slots import Agreement
from assistant.weighing.statements import Statement
from documents.types import BlockKind, Figure, Span


class Slot(StrEnum):
    """What a statement can fail to agree in."""

    UNIT = "unit"
    PERIOD = "period"
    PLAN = "plan"
    COUNT_UNIT = "count_unit"
    QUALIFIER = "qualifier"
    ELEMENT = "element"


@dataclass(frozen=True, slots=True, eq=False)
class Evidence:
    """A statement, or one figure of it, weighed for a question.

    Attributes:
        statement: where it stands.
        figure: the figure that answers, for questions that ask for one.
        support: share of the question's words that it covers, 0 to 1.
        unit: agreement of the body.
        period: agreement of the period.
        problems: the slots in which it disagrees; evidence with any is never an answer.
        fitness: a bonus for the form of what was asked, such as an enumeration for a list.
        focus: where in the document stands what was asked for; empty if the whole statement answers.
        beside: the figures of the statement that answer, this one among them.
        shown: the stretches of the sentence that are quoted, in order, where less than the clause is; else empty.
        rules: by slot, the rule that found it to disagree, be the problem forgiven later; of several, the first.
    """

    statement: Statement
    figure: Figure | None
    support: float
    unit: Agreement
    period: Agreement
    problems: frozenset[Slot]
    fitness: float = 0.0
    focus: tuple[Span, ...] = ()
    beside: tuple[Figure, ...] = ()
    shown: tuple[Span, ...] = ()
    rules: Mapping[Slot, Rule] = field(default_factory=dict)

    @property
    def rank(self) -> float:
        """Order of preference: coverage first, then how directly the slots agree, prose before captions."""
        kind = self.statement.kind
        demotion = 0.1 if kind in (BlockKind.CAPTION, BlockKind.TITLE, BlockKind.HEADING) else 0.0
        return self.support + 0.1 * self.unit + 0.1 * self.period + self.fitness - demotion


def sound(evidence: Sequence[Evidence], threshold: float) -> list[Evidence]:
    """Return the evidence that agrees in every slot and covers at least ``threshold`` of the question."""
    return [item for item in evidence if not item.problems and item.support >= threshold]
