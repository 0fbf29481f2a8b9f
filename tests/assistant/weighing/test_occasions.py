"""Months that place a post or an event."""

from __future__ import annotations

import pytest

from tests.assistant.corpus import decision

REPORT = (
    "Công tác thanh tra của VKSND tỉnh Bến Tre 9 tháng năm 2024",
    "Ngày 18/10/2024, VKSND tỉnh Bến Tre họp giao ban.",
    "Đồng chí Cao Văn Sáu, Chánh Thanh tra cho biết, 9 tháng năm 2024 đơn vị tiến hành 06 cuộc thanh tra.",
)


@pytest.mark.parametrize(
    ("question", "known"),
    [
        ("Ai giữ chức Chánh Thanh tra VKSND tỉnh Bến Tre hồi tháng 9/2024?", True),
        ("Chánh Thanh tra VKSND tỉnh Bến Tre vào tháng 10/2024 là ai?", True),
        ("Chánh Thanh tra VKSND tỉnh Bến Tre vào tháng 3/2025 là ai?", False),
        ("Chánh Thanh tra VKSND tỉnh Bến Tre dự hội nghị tháng 5/2024 là ai?", False),
    ],
)
def test_who_holds_a_post_in_a_report_holds_it_in_its_months(question: str, known: bool) -> None:
    """A month within the nine, or one of a day that the paper names; an event of another month is another event."""
    assert bool(decision(question, REPORT).evidence) is known
