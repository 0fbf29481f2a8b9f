"""Brackets of ages and numbered weeks are never one for the other."""

from __future__ import annotations

import pytest

from assistant.types import Status
from tests.assistant.corpus import decision, values

STAFF = (
    "VKSND tỉnh Sóc Trăng: số liệu tổ chức cán bộ năm 2023",
    "Năm 2023, VKSND tỉnh Sóc Trăng có 34 công chức dưới 30 tuổi; 91 công chức từ 30 đến 40 tuổi.",
    "Trong tuần 17, VKSND tỉnh Sóc Trăng khởi tố mới 12 vụ.",
)
OF = "VKSND tỉnh Sóc Trăng năm 2023"


@pytest.mark.parametrize(
    ("question", "found"),
    [
        (f"{OF} có bao nhiêu công chức từ 30 đến 40 tuổi?", [91]),
        ("Tuần 17 VKSND tỉnh Sóc Trăng khởi tố mới bao nhiêu vụ?", [12]),
    ],
)
def test_the_very_bracket_answers(question: str, found: list[int]) -> None:
    """By its bounds, or its number."""
    assert [value for value in values(decision(question, STAFF)) if value in found] == found


@pytest.mark.parametrize(
    "question", [f"{OF} có bao nhiêu công chức trên 50 tuổi?", f"Tuần 18 {OF} khởi tố mới bao nhiêu vụ?"]
)
def test_another_is_no_answer(question: str) -> None:
    """Nor is that of all."""
    assert decision(question, STAFF).status is Status.NOT_FOUND
