"""What a question says that it does not ask."""

from __future__ import annotations

import pytest

from assistant.questions.named.denied import without_denied
from assistant.questions.understanding import understand


@pytest.mark.parametrize(
    ("asked", "left"),
    [
        ("Phòng 7 ban hành bao nhiêu kháng nghị (không phải chỉ tiêu)?", "Phòng 7 ban hành bao nhiêu kháng nghị?"),
        ("Giao mấy phiên tòa (không hỏi kết quả thực hiện)?", "Giao mấy phiên tòa?"),
        ("Truy tố bao nhiêu bị can chứ không phải số vụ?", "Truy tố bao nhiêu bị can?"),
        ("xet xu bao nhieu vu, khong phai so bi cao", "xet xu bao nhieu vu"),
        ("Điểm thẩm định (chứ không phải điểm tự chấm) là bao nhiêu?", "Điểm thẩm định là bao nhiêu?"),
    ],
)
def test_what_is_denied_is_not_asked(asked: str, left: str) -> None:
    """A contrast only tells which number is not wanted."""
    assert without_denied(asked) == left


@pytest.mark.parametrize(
    "asked",
    [
        "Bao nhiêu người không phải chịu trách nhiệm hình sự?",
        "Truy tố bao nhiêu vụ (không tính án ma túy)?",
        "Bao nhiêu vụ không phải của Phòng 7?",
        "Vì sao không phải số liệu năm 2023?",
    ],
)
def test_what_changes_the_number_stays(asked: str) -> None:
    """Who is not to be counted and what is asked about are no contrast."""
    assert without_denied(asked) == asked


def test_a_target_that_is_denied_is_not_planned() -> None:
    """What was really done is asked for, and "thực tế" says no more than that."""
    asked = understand("Phòng 7 VKSND tỉnh Bến Tre thực tế ban hành bao nhiêu kháng nghị (không phải chỉ tiêu)?")
    assert not asked.wants_plan
    assert {word.text for word in asked.terms} == {"ban", "hành"}
