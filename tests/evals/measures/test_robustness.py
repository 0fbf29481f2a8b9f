"""Robustness over spellings, worked by hand."""

from __future__ import annotations

import pytest

from evals.measures.robustness import consistency, retention, worst
from evals.runs.responses import Cited, Response, State

ONE = Response(State.ANSWERED, "74 vụ", citations=(Cited(1, "a.txt", "74 vụ", 10, 15),))
OTHER = Response(State.ANSWERED, "60 vụ", citations=(Cited(1, "b.txt", "60 vụ", 10, 15),))
REFUSED = Response(State.REFUSED, "Chưa tìm thấy.")


def test_retention_by_hand() -> None:
    """Three quarters are left; nothing was to be lost where there was nothing."""
    assert [retention(0.8, 0.6), retention(0.0, 0.0)] == pytest.approx([0.75, 1.0], abs=1e-12)


def test_the_worst_spelling_counts() -> None:
    """The mean of the lowest score of each question."""
    assert worst([[1, 1, 0], [1, 1, 1], [0.5, 1, 1], [0, 0, 0]]) == 0.375


def test_consistency_by_hand() -> None:
    """Of three questions one gets another answer in one spelling, one is refused in all, one is answered alike."""
    found = consistency({"q1": [ONE, OTHER], "q2": [REFUSED, REFUSED], "q3": [ONE, ONE]})
    assert found == pytest.approx(2 / 3, abs=1e-12)


@pytest.mark.parametrize("measure", [lambda: worst([]), lambda: consistency({})])
def test_no_question_is_no_score(measure: object) -> None:
    """Nothing measured is an error, never a 1."""
    assert callable(measure)
    with pytest.raises(ValueError, match="question"):
        measure()
