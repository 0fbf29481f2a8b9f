"""What a follow-up puts in the place of what was asked."""

from __future__ import annotations

import pytest

from assistant.questions.following.exchanging import exchange
from assistant.questions.understanding import understand
from tests.assistant.corpus import follow_up


@pytest.mark.parametrize(
    ("before", "text", "after"),
    [
        ("Có bao nhiêu người bị tạm giam?", "Còn số bị tạm giữ thì sao?", "Có bao nhiêu người bị tạm giữ?"),
        ("Ra bao nhiêu kháng nghị dân sự?", "Còn kiến nghị?", "Ra bao nhiêu kiến nghị dân sự?"),
        ("Ra bao nhiêu kháng nghị dân sự?", "Thế hình sự thì sao?", "Ra bao nhiêu kháng nghị hình sự?"),
        ("co bao nhieu nguoi bi tam giam", "con so bi tam giu thi sao", "co bao nhieu nguoi bi tam giu"),
        ("Truy tố bao nhiêu vụ, bao nhiêu bị can?", "Còn bị cáo?", "Truy tố bao nhiêu vụ, bao nhiêu bị can?"),
        ("Có bao nhiêu vụ?", "Còn năm sau thì sao?", "Có bao nhiêu vụ?"),
    ],
)
def test_a_thing_takes_the_place_of_the_one_of_its_kind(before: str, text: str, after: str) -> None:
    """In the spelling of the question before; of two things of a kind, neither is meant for sure."""
    assert exchange(before, text, understand(text).terms).text == after


def test_what_finds_no_place_is_needed() -> None:
    """Nothing of the question before can be exchanged for it, so the figure's sentence has to tell it."""
    question = follow_up("Còn án treo thì sao?", "Năm 2024 Phòng 8 VKSND tỉnh Bến Tre kiểm sát bao nhiêu lượt?")
    assert question.needed == {"treo"}


@pytest.mark.parametrize("text", ["Tạm giam thì sao?", "Còn số bị tạm giam?"])
def test_a_short_question_keeps_body_and_period(text: str) -> None:
    """With and without a word that tells a follow-up."""
    question = follow_up(text, "Năm 2024 Phòng 8 VKSND tỉnh Bến Tre quản lý bao nhiêu người bị tạm giữ?")
    assert (question.units[0].department, question.periods[0].year, question.counted) == ("Phòng 8", 2024, ("người",))
