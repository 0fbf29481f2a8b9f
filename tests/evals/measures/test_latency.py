"""How long answers take."""

from __future__ import annotations

import pytest

from evals.measures.latency import by_stage, latency
from evals.reports.markdown import render_latency
from evals.runs.responses import State


def test_quantiles_are_observed_values() -> None:
    """Nearest rank: of a hundred times the 95th is the 95th smallest."""
    found = latency([float(value) for value in range(100, 0, -1)])
    assert (found.p50, found.p95, found.p99, found.slowest, found.n) == (50, 95, 99, 100, 100)


def test_nothing_timed_is_refused() -> None:
    """No time is not a time of 0."""
    with pytest.raises(ValueError, match="timed"):
        latency([])


def test_each_stage_counts_the_answers_that_went_through_it() -> None:
    """A stage that one of two answers skipped is measured on the other."""
    found = by_stage([{"retrieve": 10.0, "verify": 3.0}, {"retrieve": 20.0}])
    assert {stage: one.n for stage, one in found.items()} == {"retrieve": 2, "verify": 1}


def test_answers_and_refusals_stand_apart() -> None:
    """A quick refusal does not make answers look quick."""
    text = render_latency({State.ANSWERED: [{"wall": 90.0}], State.REFUSED: [{"wall": 5.0}]}, "x86_64")
    assert "| đã trả lời | người hỏi chờ | 90 |" in text
    assert "| từ chối | người hỏi chờ | 5 |" in text
