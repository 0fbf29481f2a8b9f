"""Evaluations, as the page receives them."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from pydantic import Field

from ui.objects import Many, Received


class Run(Received):
    """A finished evaluation; outcomes are counts of questions, measures run from 0 to 1."""

    id: str
    finished: datetime
    system: str = ""
    note: str = ""
    questions: int = 0
    outcomes: dict[str, int] = Field(default_factory=dict)
    measures: dict[str, float] = Field(default_factory=dict)
    dataset: str = ""
    corpus: str = ""

    def compares_with(self, other: Run) -> bool:
        """Tell whether both were asked the same questions on the same documents."""
        return (self.dataset, self.corpus) == (other.dataset, other.corpus)


class ChangedMeasure(Received):
    """How a measure moved; ``difference`` has mean, low and high, signed so that higher is better."""

    label: str
    before: float
    after: float
    difference: dict[str, float] = Field(default_factory=dict)
    result: str | None = None


class Side(Received):
    """A question in one of two evaluations."""

    outcome: str = ""
    answer: str = ""
    reason: str = ""


class Flip(Received):
    """A question that became right or wrong."""

    question: str
    before: Side
    after: Side


class RunComparison(Received):
    """What two evaluations differ in; ``result`` is pass, inconclusive or fail."""

    result: str
    new_errors: int = 0
    changes: Annotated[tuple[ChangedMeasure, ...], Many] = ()
    broken: Annotated[tuple[Flip, ...], Many] = ()
    fixed: Annotated[tuple[Flip, ...], Many] = ()
