"""A model that alters one figure in every answer, and whether a reader sees it."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from assistant.writing.types import Message
from documents.numbers.finding import find_numbers
from evals.mutation.altering import AlteringModel, alter, measure, open_with, render, requests_over
from tests.assistant.corpus import write

SENTENCE = "Phòng 7 đã thụ lý 1.061 vụ/104 bị cáo, tăng 12 vụ; ban hành năm kháng nghị, đạt 85,7%"
PROMPT = "<nguồn số=“1”>\n(Tiêu đề) Phòng 7 thụ lý 61 vụ.\n</nguồn>\n<nguồn số=“2”>\n(Tiêu đề) Không có số.\n</nguồn>"
MESSAGES = [Message("system", "Chỉ dẫn"), Message("user", PROMPT)]


@pytest.mark.parametrize("seed", range(40))
def test_exactly_one_number_is_altered(seed: int) -> None:
    """Its value is another, the others stand as they were."""
    altered = alter(SENTENCE, [SENTENCE, "Phòng 8 ban hành 09 kiến nghị."], random.Random(seed))
    before, after = ([one.value for one in find_numbers(text)] for text in (SENTENCE, altered))
    assert sum(one != other for one, other in zip(before, after, strict=True)) == 1


def test_the_model_copies_its_passages_with_their_markers() -> None:
    """Only the one figure differs."""
    model = AlteringModel()
    first, second = model.stream(MESSAGES)
    assert (first.startswith("Phòng 7 thụ lý ") and first.endswith(" vụ [1].\n"), "61" in first, second) == (
        True,
        False,
        "Không có số [2].\n",
    )


def test_another_draw_alters_another_figure() -> None:
    """A few documents give as many altered answers as many do; the same draw gives the same answer."""
    model = AlteringModel()
    answers = []
    for model.draw in (0, 1, 2, 3, 0):
        answers.append("".join(model.stream(MESSAGES)))
    assert (len(set(answers)) > 1, answers[0] == answers[-1]) == (True, True)


def test_a_faithful_model_alters_nothing() -> None:
    """It tells how often true words pass."""
    assert "".join(AlteringModel(alters=False).stream(MESSAGES)).startswith("Phòng 7 thụ lý 61 vụ [1].")


@pytest.mark.integration
@pytest.mark.parametrize("alters", [True, False])
def test_no_altered_figure_reaches_the_reader(tmp_path: Path, alters: bool) -> None:
    """Questions for every figure of the invented reports; word for word, most answers pass."""
    model = AlteringModel(alters=alters)
    with open_with(model, write(tmp_path / "reports"), tmp_path / "home") as assistant:
        outcome = measure(assistant, model, requests_over(assistant.index.figures(), ()), most=30)
    assert (outcome.leaked, outcome.written > 10, "reader saw: 0" in render(outcome, alters=alters)) == ((), True, True)
    assert outcome.fell_back == outcome.altered if alters else outcome.fell_back < outcome.written / 4
