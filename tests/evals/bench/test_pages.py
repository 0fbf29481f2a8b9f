"""The benchmark of the page: what it counts as an answer, and whom it leaves alone."""

from __future__ import annotations

from itertools import islice

import pytest
from streamlit.proto.Element_pb2 import Element

from evals.bench.pages import Felt, Visit, is_answer
from evals.errors import EvaluationError

QUESTION = "Năm 2024 thụ lý bao nhiêu vụ?"


@pytest.mark.parametrize(("shown", "counts"), [("Năm 2024 thụ lý 5 vụ.", True), (QUESTION, False), ("", False)])
def test_the_question_itself_is_no_answer(shown: str, counts: bool) -> None:
    """Both are plain text on the page."""
    element = Element()
    element.text.body = shown
    assert is_answer(element, QUESTION) is counts


def test_an_answer_that_comes_whole_counts() -> None:
    """Where sentence and answer are sent as one."""
    element = Element()
    element.bidi_component.component_name = "assistant_answer"
    assert is_answer(element, QUESTION)


@pytest.mark.parametrize(("address", "people"), [("http://vks.example", 1), ("http://127.0.0.1:1", 10_000)])
def test_no_page_of_others_is_put_under_load(address: str, people: int) -> None:
    """And none by more people than are meant."""
    with pytest.raises(EvaluationError):
        Visit(address, (QUESTION,), people=people, rounds=1)


def test_people_who_ask_at_their_own_pace_do_not_begin_together() -> None:
    """The first question comes within one pace, the next ones a pace later, a tenth more or less."""
    first, *later = islice(Visit("http://127.0.0.1:1", (QUESTION,), every=9.0).pauses(), 20)
    assert (0 <= first <= 9, all(8.1 <= pause <= 9.9 for pause in later)) == (True, True)


def test_what_people_felt_is_told_by_middle_and_end() -> None:
    """Nothing is told of what nobody did."""
    told = Felt(drawn=[3.0, 1.0, 2.0]).summary()
    assert (told["drawn"], told["answered"]) == (
        {"p50_ms": 2.0, "p95_ms": 3.0, "slowest_ms": 3.0},
        {"p50_ms": None, "p95_ms": None, "slowest_ms": None},
    )
