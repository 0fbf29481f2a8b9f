"""A pipeline that is broken on purpose fails the gate, and says where."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from evals.datasets.spellings import AS_WRITTEN
from evals.errors import NotComparable
from evals.reports.comparison import comparison_row
from evals.reports.markdown import render_comparison
from evals.runs.evaluating import Evaluation, Questions, evaluate
from evals.runs.gating import Result, compare_runs
from tests.evals.oracles import (
    Break,
    Oracle,
    add_hearsay,
    cite_neighbours,
    lose_documents,
    never_refuse,
    swap_siblings,
)


@pytest.fixture(scope="module")
def right(asked: Questions, tmp_path_factory: pytest.TempPathFactory) -> Evaluation:
    """The run of a system that knows the answers."""
    return evaluate(Oracle(asked), asked, tmp_path_factory.mktemp("right"), spellings=[AS_WRITTEN])


def test_an_oracle_is_right_everywhere(right: Evaluation) -> None:
    """The gold answers score nearly full marks: measures and questions agree with each other."""
    wrong = [one.item.id for one in right.main if not one.outcome.is_right]
    assert len(wrong) <= 0.03 * len(right.main), wrong


def test_verbatim_answers_are_supported(right: Evaluation) -> None:
    """Sentences that stand in the documents are grounded in what they cite."""
    assert right.summary.measures["citation_recall"].mean >= 0.95


def test_a_run_passes_against_itself(right: Evaluation, asked: Questions) -> None:
    """No change is no failure."""
    assert compare_runs(right, right, asked.family_of).result is Result.PASS


def test_a_comparison_is_told_as_json(right: Evaluation, asked: Questions) -> None:
    """Nothing in it needs this program to be read."""
    written = json.dumps(comparison_row(compare_runs(right, right, asked.family_of)))
    told = json.loads(written)
    assert "-0.0" not in written
    assert (told["result"], told["broken"], told["changes"][0]["difference"]["mean"]) == ("pass", [], 0.0)


def test_numbers_of_a_comparison_have_a_decimal_comma(right: Evaluation, asked: Questions) -> None:
    """The chance of a difference as well as the shares beside it."""
    told = render_comparison(compare_runs(right, right, asked.family_of))
    assert ("| 1,000 |" in told, "1.000" in told) == (True, False)


@pytest.mark.evals
@pytest.mark.parametrize(
    ("broken", "measure"),
    [
        (cite_neighbours, "citation_recall"),
        (never_refuse, "correct_refusal"),
        (swap_siblings, "wrong_figure"),
        (lose_documents, "recall@1"),
        (add_hearsay, "citation_recall"),
    ],
)
def test_a_broken_pipeline_fails(
    broken: Break, measure: str, right: Evaluation, asked: Questions, tmp_path: Path
) -> None:
    """The gate fails on the measure that is broken."""
    spoilt = evaluate(Oracle(asked, broken), asked, tmp_path, spellings=[AS_WRITTEN])
    failed = [
        change.measure.name
        for change in compare_runs(right, spoilt, asked.family_of).changes
        if change.result is Result.FAIL and change.measure.margin is not None
    ]
    assert measure in failed


def test_runs_on_other_data_are_not_compared(right: Evaluation, asked: Questions) -> None:
    """Scores on different questions say nothing about each other."""
    from dataclasses import replace

    other = replace(right, about=replace(right.about, dataset="other"))
    with pytest.raises(NotComparable, match="không so sánh được"):
        compare_runs(right, other, asked.family_of)
