"""Answers shared by processes: the same ones come back, to those alone who may see what they rest on."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from assistant.api.answering import Answering, Answers
from assistant.api.metrics import Metrics
from assistant.api.pool import Pool
from assistant.api.sharing import SharedAnswers, key_of
from assistant.bootstrap import Assistant
from assistant.chain import Request
from assistant.types import Turn
from index.types import Filters
from tests.assistant.api.fakes import StillReader
from tests.assistant.api.test_asking import QUESTION

SEVEN = Filters(labels=frozenset({"Phòng 7"}))
ASKED = Request(QUESTION, filters=SEVEN)


def test_an_answer_comes_back_as_it_was(assistant: Assistant, tmp_path: Path) -> None:
    """Citations, figures and all, in another process, too."""
    answer = assistant.ask(Request(QUESTION))
    SharedAnswers(tmp_path).put(b"a", answer)
    assert (bool(answer.figures and answer.citations), SharedAnswers(tmp_path).get(b"a")) == (True, answer)


@pytest.mark.parametrize(
    "other",
    [
        replace(ASKED, filters=Filters()),
        replace(ASKED, filters=Filters(labels=frozenset())),
        replace(ASKED, filters=Filters(labels=frozenset({"Phòng 7", "Phòng 8"}))),
        replace(ASKED, filters=replace(SEVEN, access=("Phòng 7",))),
        replace(ASKED, filters=replace(SEVEN, published_from=date(2024, 1, 1))),
        replace(ASKED, question=QUESTION + " Và Phòng 8?"),
        replace(ASKED, history=(Turn("user", "Phòng 8?"),)),
    ],
)
def test_whatever_an_answer_rests_on_is_in_its_key(other: Request) -> None:
    """Above all the labels: nobody is given what was worked out for somebody who sees more."""
    assert key_of(other, 1) != key_of(ASKED, 1)


def test_another_state_of_the_index_has_answers_of_its_own() -> None:
    """What was hidden or changed since is in no answer."""
    assert key_of(ASKED, 1) != key_of(ASKED, 2)


def test_the_same_question_has_one_key() -> None:
    """In whatever order a process holds the labels, and however letters are composed."""
    many = frozenset(f"Phòng {number}" for number in range(20))
    one, other = (Filters(labels=frozenset(sorted(many, reverse=turned))) for turned in (True, False))
    assert key_of(Request("Vụ  án?", filters=one), 1) == key_of(Request("Vụ  án?", filters=other), 1)


def test_two_processes_work_an_answer_out_once(assistant: Assistant, tmp_path: Path) -> None:
    """The second is handed what the first has found."""
    first, second = (Metrics(), Metrics())
    for metrics in (first, second):
        pool = Pool(1, 1, timeout_seconds=30)
        answers = Answers(8, SharedAnswers(tmp_path))
        asyncio.run(Answering(StillReader(assistant), pool, answers, metrics).answer(ASKED))
        pool.close()
    kept = [b"assistant_answers_kept_total 1.0" in metrics.text() for metrics in (first, second)]
    assert kept == [False, True]


def test_only_so_many_are_kept(assistant: Assistant, tmp_path: Path) -> None:
    """The disk does not fill up, whatever is asked."""
    answer = assistant.ask(Request("Thế nào?"))
    shared = SharedAnswers(tmp_path, most=3)
    for number in range(9):
        shared.put(bytes([number]), answer)
    assert [number for number in range(9) if shared.get(bytes([number]))] == [6, 7, 8]
