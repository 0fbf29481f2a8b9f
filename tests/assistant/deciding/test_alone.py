"""Whether one figure of a sentence answers alone."""

from __future__ import annotations

import pytest

from assistant.deciding.alone import listed_before, stands_alone
from assistant.questions.understanding import understand
from tests.assistant.corpus import evidence

TITLE = "VKSND huyện Kim Bảng tổng kết công tác năm 2023"


@pytest.mark.parametrize(
    ("done", "sentence", "alone"),
    [
        ("thụ lý", "Đơn vị thụ lý 52 vụ, giải quyết 40 vụ.", True),
        ("giải quyết", "Đơn vị thụ lý 52 vụ, giải quyết 40 vụ.", False),
        ("giải quyết", "Đơn vị thụ lý 52 vụ, giải quyết 40 đơn.", True),
    ],
)
def test_a_figure_stands_alone_if_no_later_one_brings_in_a_word_asked(done: str, sentence: str, alone: bool) -> None:
    """A later figure of the same unit may be the one meant; one of another unit is not."""
    question = understand(f"VKSND huyện Kim Bảng {done} bao nhiêu vụ?")
    (item,) = [one for one in evidence(question.text, (TITLE, sentence)) if one.figure and one.figure.value == 52]
    assert stands_alone(question, item) is alone


@pytest.mark.parametrize(
    ("asked", "value", "left_out"),
    [
        ("người bị tạm giam", 61, "48 người bị tạm giữ, "),
        ("phạm nhân", 9, None),
        ("người bị tạm giữ", 48, None),
        ("người bị tạm giữ, tạm giam", 61, None),
    ],
)
def test_what_a_list_counts_before_the_figure_asked_for_is_found(asked: str, value: int, left_out: str | None) -> None:
    """Items of the same unit only, and none of which something is asked."""
    sentence = "Nhà tạm giữ Công an huyện Kim Bảng quản lý 48 người bị tạm giữ, 61 người bị tạm giam và 09 phạm nhân."
    question = understand(f"Năm 2023 Nhà tạm giữ Công an huyện Kim Bảng quản lý bao nhiêu {asked}?")
    (item,) = [one for one in evidence(question.text, (TITLE, sentence)) if one.figure and one.figure.value == value]
    found = listed_before(question, item)
    assert (found and item.statement.document.text_of(found)) == left_out
