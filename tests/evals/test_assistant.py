"""The assistant on a slice of the questions: a fall below these figures is a regression."""

from __future__ import annotations

from pathlib import Path

import pytest

from evals.datasets.dataset import Dataset
from evals.datasets.spellings import AS_WRITTEN
from evals.reports.results import Context, results_of
from evals.reports.writing import write_report
from evals.runs.evaluating import Evaluation, Questions, evaluate
from evals.runs.tested import open_indexed
from index.embedding.models import BUNDLED_FOLDER

TIMINGS = "timings.jsonl"
pytestmark = [
    pytest.mark.evals,
    pytest.mark.integration,
    pytest.mark.skipif(not BUNDLED_FOLDER.exists(), reason="the bundled embedding model is not in this checkout"),
]


@pytest.fixture(scope="module")
def done(asked: Questions, samples_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Evaluation:
    """The answers to every ninth question on the sample documents."""
    part = Dataset(asked.dataset.items[::3], asked.dataset.content_hash)
    with open_indexed(samples_home) as system:
        few = Questions(part, asked.corpus, asked.family_of)
        return evaluate(system, few, tmp_path_factory.mktemp("run"), spellings=[AS_WRITTEN])


def test_two_runs_give_the_same_bytes(asked: Questions, samples_home: Path, tmp_path: Path) -> None:
    """Answers, results, page and summary repeat byte by byte; only what is timed stands apart."""
    few = Questions(Dataset(asked.dataset.items[::20], asked.dataset.content_hash), asked.corpus, asked.family_of)
    for name in ("one", "two"):
        with open_indexed(samples_home) as system:
            run = evaluate(system, few, tmp_path / name, spellings=[AS_WRITTEN])
        write_report(results_of(run, few, Context()), tmp_path / name)
    one, two = (
        {file.name: file.read_bytes() for file in (tmp_path / name).iterdir() if file.name != TIMINGS}
        for name in ("one", "two")
    )
    assert one == two


@pytest.mark.parametrize(
    ("measure", "least"), [("right", 0.80), ("recall@5", 0.95), ("correct_refusal", 0.80), ("citation_recall", 0.85)]
)
def test_a_measure_does_not_fall(measure: str, least: float, done: Evaluation) -> None:
    """The floors lie below the measured values by about the half-width of their intervals."""
    assert done.summary.measures[measure].mean >= least


def test_wrong_figures_stay_rare(done: Evaluation) -> None:
    """A wrong figure is worse than no answer."""
    assert done.summary.outcomes.get("wrong_figure", 0) <= 1


def test_no_question_ends_in_an_error(done: Evaluation) -> None:
    """Whatever is asked, there is an answer or a refusal."""
    assert [one.response.error for one in done.main if one.response.error] == []
