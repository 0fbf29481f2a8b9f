"""Days that the evidence writes without their year."""

from __future__ import annotations

import pytest

from tests.assistant.guard.evidence import check

REPORT = (
    "VKSND tỉnh Sơn La tổ chức hội thi\nVKSND tỉnh Sơn La, năm 2024\n"
    "Hội thi nghiệp vụ khép lại sau hai ngày tranh tài 22 và 23/8 với 34 thí sinh."
)


@pytest.mark.parametrize(
    ("claim", "passes"),
    [
        ("Hội thi nghiệp vụ diễn ra trong hai ngày 22 và 23/8/2024 với 34 thí sinh.", True),
        ("Hội thi nghiệp vụ khép lại ngày 23/8/2024 với 34 thí sinh.", True),
        ("Hội thi nghiệp vụ diễn ra trong hai ngày 21 và 23/8/2024 với 34 thí sinh.", False),
        ("Hội thi nghiệp vụ diễn ra trong hai ngày 22 và 23/9/2024 với 34 thí sinh.", False),
        ("Hội thi nghiệp vụ diễn ra trong hai ngày 22 và 23/8/2023 với 34 thí sinh.", False),
    ],
)
def test_the_year_of_the_report_completes_a_day(claim: str, passes: bool) -> None:
    """Day and month have to agree; the year is the report's."""
    assert check(claim, REPORT).passed is passes


@pytest.mark.parametrize(("day", "passes"), [("25/7/2024", True), ("27/7/2024", False)])
def test_a_day_of_the_calendar_is_no_day_of_the_report(day: str, passes: bool) -> None:
    """Its name holds the date; nothing is said to have taken place then."""
    visit = (
        "Thăm hỏi nhân ngày Thương binh - Liệt sĩ 27/7\nVKSND tỉnh Sơn La, năm 2024\n"
        "Sáng 25/7/2024, Đoàn Thanh niên VKSND tỉnh Sơn La viếng Nghĩa trang liệt sĩ tỉnh."
    )
    claim = f"Đoàn Thanh niên VKSND tỉnh Sơn La viếng Nghĩa trang liệt sĩ tỉnh sáng {day}."
    assert check(claim, visit).passed is passes
