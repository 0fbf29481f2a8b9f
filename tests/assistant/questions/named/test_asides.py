"""Words of a question that say nothing of what it is about."""

from __future__ import annotations

import pytest

from assistant.questions.understanding import understand


@pytest.mark.parametrize(
    "text",
    [
        "Sang năm 2024 Bến Tre ban hành bao nhiêu kháng nghị?",
        "Bước sang năm 2024 Bến Tre ban hành bao nhiêu kháng nghị?",
        "Năm 2024 Bến Tre đặt mục tiêu ban hành tối thiểu bao nhiêu kháng nghị?",
        "Năm 2024 Bến Tre phấn đấu ban hành ít nhất bao nhiêu kháng nghị?",
    ],
)
def test_what_is_compared_on_its_own_is_no_topic(text: str) -> None:
    """The period and the target tell by their slots."""
    assert {word.text for word in understand(text).terms} == {"ban", "hành"}


def test_after_the_first_month_is_no_six_months() -> None:
    """With marks six is another word."""
    assert not understand("Sau tháng đầu triển khai, Bến Tre nhận bao nhiêu đơn?").stretch


def test_the_source_of_a_figure_is_no_topic() -> None:
    """ "Theo kết luận kiểm sát năm 2024" says where it is told, not what."""
    told = understand("Bến Tre ban hành bao nhiêu kháng nghị, theo kết luận kiểm sát năm 2024?")
    assert {word.text for word in told.terms} == {"ban", "hành"}
