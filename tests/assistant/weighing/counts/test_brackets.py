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


LEFT = (
    "VKSND tỉnh Sóc Trăng tổng kết công tác giải quyết đơn năm 2023",
    "Năm 2023, VKSND tỉnh Sóc Trăng thụ lý 640 đơn, đã giải quyết 511 đơn.",
    "Cuối kỳ còn 129 đơn chưa giải quyết, trong đó 23 đơn quá 12 tháng.",
)


@pytest.mark.parametrize(
    ("question", "found"),
    [
        (f"Hết {OF} còn bao nhiêu đơn chưa giải quyết quá 12 tháng?", [23]),
        (f"{OF} còn bao nhiêu đơn để lâu hơn một năm chưa giải quyết?", [23]),
        (f"{OF} còn bao nhiêu đơn chưa giải quyết để quá 18 tháng?", []),
        (f"{OF} còn bao nhiêu đơn chưa giải quyết?", [129]),
    ],
)
def test_what_has_lain_so_long_is_told_with_its_months(question: str, found: list[int]) -> None:
    """All that is left is more, and what has lain longer is less."""
    assert values(decision(question, LEFT)) == found
