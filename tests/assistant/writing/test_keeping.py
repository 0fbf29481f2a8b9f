"""A model's answer may not say less than the documents' own."""

from __future__ import annotations

import pytest

from assistant.composing import compose
from assistant.questions.asked.parts import understand_parts
from assistant.types import AnswerSentence
from assistant.writing.keeping import is_kept
from assistant.writing.types import Assignment
from tests.assistant.corpus import decision

CASES = "Năm 2023 Phòng 7 VKSND tỉnh Sóc Trăng thụ lý bao nhiêu vụ phúc thẩm?"
ACTS = "Năm 2023 Phòng 8 VKSND tỉnh Sóc Trăng ban hành bao nhiêu kháng nghị, kiến nghị?"
HEAD = "Ai là Trưởng phòng 7 VKSND tỉnh Sóc Trăng?"
AWARD = "Năm 2023 Phòng 8 VKSND tỉnh Sóc Trăng được khen thưởng gì?"


def _kept(question: str, *said: str) -> bool:
    decided = decision(question)
    assignment = Assignment(question, understand_parts(question), decided, compose(decided))
    return is_kept(assignment, [AnswerSentence(text, (1,), 1.0) for text in said])


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (CASES, "Phòng 7 đã thụ lý 61 vụ/104 bị cáo."),
        (CASES, "Phòng 7 đã thụ lý sáu mươi mốt vụ với 104 bị cáo."),
        (ACTS, "Phòng 8 ban hành 9 kiến nghị và 2 kháng nghị."),
        (HEAD, "Đồng chí Lâm Quốc Tường là Trưởng phòng 7."),
        (AWARD, "Phòng 8 được Viện trưởng VKSND tối cao tặng Bằng khen."),
    ],
)
def test_an_answer_that_states_what_was_asked_is_kept(question: str, said: str) -> None:
    """In whatever words, with all figures of a pair and one for each thing counted."""
    assert _kept(question, said)


def test_what_was_asked_may_be_spread_over_sentences() -> None:
    """They are read together."""
    assert _kept(CASES, "Phòng 7 đã thụ lý 61 vụ.", "Số bị cáo là 104.")


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (CASES, "Phòng 7 đã thụ lý nhiều vụ."),
        (CASES, "Phòng 7 đã thụ lý 61 vụ."),
        (CASES, "Phòng 7 ban hành 05 kháng nghị."),
        (ACTS, "Phòng 8 ban hành 9 kiến nghị."),
        (HEAD, "Trưởng phòng 7 báo cáo tại hội nghị."),
        (AWARD, "Phòng 8 được khen."),
    ],
)
def test_an_answer_that_leaves_it_out_is_not(question: str, said: str) -> None:
    """True or not, it is no answer."""
    assert not _kept(question, said)


def test_nothing_said_keeps_nothing() -> None:
    """An empty answer is none."""
    assert not _kept(CASES)
