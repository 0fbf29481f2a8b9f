"""Abstention, worked by hand."""

from __future__ import annotations

import pytest

from evals.measures.abstention import count_abstention
from evals.runs.responses import State

R, A, E = State.REFUSED, State.ANSWERED, State.ERROR


def test_counts_by_hand() -> None:
    """Of four answerable one is refused and one fails; of two unanswerable one is answered."""
    found = count_abstention([(True, A), (True, A), (True, R), (True, E), (False, R), (False, A)])
    assert (found.correct_refusal, found.over_refusal, found.false_answer, found.youden) == (0.5, 0.25, 0.5, 0.25)


@pytest.mark.parametrize("state", [R, A])
def test_always_and_never_refusing_is_worth_nothing(state: State) -> None:
    """Youden's J is 0 and the grounded F1 a third at balance, for whoever does always the same."""
    found = count_abstention([(True, state), (False, state)])
    assert [found.youden, found.grounded_refusal_f1] == pytest.approx([0.0, 1 / 3])


def test_a_system_that_never_abstains_stays_in_the_table() -> None:
    """NoMIRACL's evaluator drops it; here its false answers are all of them."""
    assert count_abstention([(False, A), (False, A)]).false_answer == 1.0


def test_errors_are_neither_refusals_nor_answers() -> None:
    """A failure on an unanswerable question is no correct refusal."""
    assert count_abstention([(False, E)]).correct_refusal == 0.0
