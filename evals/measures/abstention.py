"""Does it refuse what cannot be answered, and only that?

Confusion over answerable (A) and unanswerable (U) items with R = refused. Correct refusal |R∩U|/|U|, over-refusal
|R∩A|/|A|, Youden's J (1950), and the F1 of refusing and answering averaged, as in Trust-Score (Song et al. 2024,
2409.11242). Deviations: an ``empty`` or ``error`` item is neither a refusal nor an answer and counts against the
system on both sides; NoMIRACL's evaluator drops a system that never abstains, here its rates are 0 and 1.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from evals.runs.responses import State


@dataclass(frozen=True, slots=True)
class Abstention:
    """Counts over the four states, for answerable and unanswerable items."""

    refused_answerable: int
    answered_answerable: int
    answerable: int
    refused_unanswerable: int
    answered_unanswerable: int
    unanswerable: int

    @property
    def correct_refusal(self) -> float:
        """Share of unanswerable items that were refused; higher is better."""
        return _share(self.refused_unanswerable, self.unanswerable)

    @property
    def over_refusal(self) -> float:
        """Share of answerable items that were refused; lower is better."""
        return _share(self.refused_answerable, self.answerable)

    @property
    def false_answer(self) -> float:
        """Share of unanswerable items that were answered; lower is better."""
        return _share(self.answered_unanswerable, self.unanswerable)

    @property
    def youden(self) -> float:
        """Correct refusal minus over-refusal: 0 for whoever always or never refuses, 1 at best."""
        return self.correct_refusal - self.over_refusal

    @property
    def grounded_refusal_f1(self) -> float:
        """Mean of the F1 of the class "refuse" and of the class "answer"."""
        refuse = _f1(self.refused_unanswerable, self.refused_answerable, self.unanswerable)
        answer = _f1(self.answered_answerable, self.answered_unanswerable, self.answerable)
        return (refuse + answer) / 2


def count_abstention(outcomes: Iterable[tuple[bool, State]]) -> Abstention:
    """Count pairs of (answerable, state).

    Raises:
        ValueError: there are none.
    """
    pairs = list(outcomes)
    if not pairs:
        raise ValueError("abstention needs at least one item")

    def count(answerable: bool, state: State) -> int:
        return pairs.count((answerable, state))

    return Abstention(
        refused_answerable=count(True, State.REFUSED),
        answered_answerable=count(True, State.ANSWERED),
        answerable=sum(answerable for answerable, _ in pairs),
        refused_unanswerable=count(False, State.REFUSED),
        answered_unanswerable=count(False, State.ANSWERED),
        unanswerable=sum(not answerable for answerable, _ in pairs),
    )


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def _f1(right: int, wrong: int, wanted: int) -> float:
    return 2 * right / (right + wrong + wanted) if right else 0.0
