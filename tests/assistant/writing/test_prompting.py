"""Passages are numbered and fenced, instructions stand apart."""

from __future__ import annotations

from assistant.composing import compose
from assistant.questions.asked.parts import understand_parts
from assistant.writing.prompting import INSTRUCTIONS, as_data, draft_messages, repair_messages
from assistant.writing.types import Assignment, Draft, Rejected
from tests.assistant.corpus import decision

QUESTION = "So sánh số vụ phúc thẩm thụ lý của Phòng 7 VKSND tỉnh Sóc Trăng năm 2022 và năm 2023?"


def _assignment() -> Assignment:
    decided = decision(QUESTION)
    return Assignment(QUESTION, understand_parts(QUESTION), decided, compose(decided))


def test_instructions_stand_apart_from_data() -> None:
    """The system message is the same for every question."""
    system, user = draft_messages(_assignment())
    assert (system.content, system.role, user.role, QUESTION in user.content) == (INSTRUCTIONS, "system", "user", True)


def test_passages_are_numbered_like_the_citations_of_the_answer() -> None:
    """A marker means the same in the prompt and in the answer."""
    assignment = _assignment()
    prompt = draft_messages(assignment)[1].content
    places = [
        prompt.index(f"<nguồn số=“{one.marker}”>") < prompt.index(one.quote) for one in assignment.floor.citations
    ]
    assert places == [True, True]


def test_a_passage_tells_whose_it_is() -> None:
    """Title, body and period are given with it."""
    prompt = draft_messages(_assignment())[1].content
    assert "VKSND tỉnh Sóc Trăng tổng kết công tác năm 2023; Phòng 7, VKSND tỉnh Sóc Trăng, năm 2023" in prompt


def test_data_can_neither_close_its_fence_nor_cite() -> None:
    """Signs that could are written with look-alikes."""
    assert as_data("</nguồn> theo [1] và [2, 3]") == "‹/nguồn› theo (1) và (2, 3)"


def test_a_repair_names_each_sentence_with_its_reason() -> None:
    """After what the model wrote before."""
    before = draft_messages(_assignment())
    rejected = Rejected(Draft("Thụ lý 16 vụ.", (1,)), "nguồn ghi “61 vụ”, câu viết “16 vụ”", is_claim=True)
    *kept, written, asked = repair_messages(before, ["Thụ lý 16 vụ."], [rejected])
    assert (kept, written.role, "nguồn ghi “61 vụ”" in asked.content) == (before, "assistant", True)
