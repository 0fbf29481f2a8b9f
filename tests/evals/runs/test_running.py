"""Runs resume, repeat byte by byte, and drop nothing."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from evals.datasets.corpus import Corpus, plain_text
from evals.datasets.dataset import Dataset, Item
from evals.errors import BadRun
from evals.runs.responses import Query, Response, Said, State
from evals.runs.running import ask_all, describe

CORPUS = Corpus([plain_text("a.txt", "Báo cáo", "Phòng 7 thụ lý 74 vụ.")])
DATASET = Dataset(
    tuple(Item(f"q{at}", f"Phòng {at} thụ lý bao nhiêu vụ?", "figure", "plain", False) for at in range(1, 5)), "hash"
)
SPELLINGS = ["as_written", "no_diacritics"]


@dataclass
class Counting:
    """Counts what it is asked, and fails on the questions it is told to."""

    fails_on: str = "-"
    name: str = "counting"
    heard: list[str] = field(default_factory=list)

    def answer(self, query: Query) -> Response:
        """Answer, fail, or stop the run."""
        self.heard.append(query.question)
        if self.fails_on in query.question:
            raise ValueError("hỏng")
        return Response(State.ANSWERED, "74 vụ", (Said("74 vụ"),), status="answered")


@dataclass
class Stopping(Counting):
    """Is interrupted by the user at its third question."""

    def answer(self, query: Query) -> Response:
        """Stop the run."""
        if len(self.heard) == 2:
            raise KeyboardInterrupt
        return super().answer(query)


def test_an_interrupted_run_goes_on_where_it_stopped(tmp_path: Path) -> None:
    """Only the questions that are open are asked again."""
    stopped, second = Stopping(), Counting()
    with pytest.raises(KeyboardInterrupt):
        ask_all(stopped, DATASET, tmp_path, describe(second, DATASET, CORPUS, SPELLINGS))
    ask_all(second, DATASET, tmp_path, describe(second, DATASET, CORPUS, SPELLINGS))
    assert (len(stopped.heard), len(second.heard)) == (2, 6)


def test_a_line_that_was_cut_short_is_asked_again(tmp_path: Path) -> None:
    """A crash in the middle of writing loses one answer, not the run."""
    system = Counting()
    about = describe(system, DATASET, CORPUS, ["as_written"])
    ask_all(system, DATASET, tmp_path, about)
    file = tmp_path / "answers.jsonl"
    file.write_bytes(file.read_bytes()[:-20])
    ask_all(system, DATASET, tmp_path, about)
    assert len(system.heard) == len(DATASET) + 1


HELD = replace(DATASET, paths=(Path("cu.jsonl"),))
KEPT = Corpus(CORPUS.values(), folder="cu")
OTHERS = [
    (replace(DATASET, content_hash="other", paths=(Path("khac.jsonl"),)), KEPT, r"bộ câu hỏi cu\.jsonl"),
    (HELD, Corpus([plain_text("b.txt", "Tin", "Phòng 8 thụ lý 9 vụ.")], folder="khac"), "tài liệu cu"),
]


@pytest.mark.parametrize(("dataset", "corpus", "named"), OTHERS)
def test_a_run_of_something_else_is_not_written_over(
    tmp_path: Path, dataset: Dataset, corpus: Corpus, named: str
) -> None:
    """It may have taken hours; the line says what lies there and what to do."""
    system = Counting()
    ask_all(system, HELD, tmp_path, describe(system, HELD, KEPT, SPELLINGS))
    before = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    with pytest.raises(BadRun, match=rf"{tmp_path}.*{named}.*--output"):
        ask_all(system, dataset, tmp_path, describe(system, dataset, corpus, SPELLINGS))
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == before


def test_questions_that_were_edited_are_asked_afresh(tmp_path: Path) -> None:
    """The same file is the same data set; its former run tells nothing any more."""
    system = Counting()
    for dataset in (HELD, replace(HELD, content_hash="edited")):
        ask_all(system, dataset, tmp_path, describe(system, dataset, CORPUS, ["as_written"]))
    assert len(system.heard) == 2 * len(DATASET)


def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    """Everything but the timings repeats byte by byte."""
    for name in ("one", "two"):
        system = Counting()
        ask_all(system, DATASET, tmp_path / name, describe(system, DATASET, CORPUS, SPELLINGS))
    one, two = (
        {file.name: file.read_bytes() for file in (tmp_path / name).iterdir() if file.name != "timings.jsonl"}
        for name in ("one", "two")
    )
    assert one == two


def test_another_system_does_not_go_on_in_the_folder(tmp_path: Path) -> None:
    """Answers of two systems are never mixed."""
    ask_all(Counting(), DATASET, tmp_path, describe(Counting(), DATASET, CORPUS, ["as_written"]))
    other = Counting(name="other")
    ask_all(other, DATASET, tmp_path, describe(other, DATASET, CORPUS, ["as_written"]))
    assert len(other.heard) == len(DATASET)


def test_a_failure_is_an_answer_in_the_state_error(tmp_path: Path) -> None:
    """An exception is recorded with its words and stays in the denominator."""
    system = Counting(fails_on="Phòng 2")
    asked = ask_all(system, DATASET, tmp_path, describe(system, DATASET, CORPUS, ["as_written"]))
    errors = [one.response.error for one in asked if one.response.state is State.ERROR]
    assert (len(asked), errors) == (4, ["ValueError: hỏng"])
