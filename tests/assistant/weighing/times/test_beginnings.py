"""What has been counted since a month."""

from __future__ import annotations

import pytest

from tests.assistant.corpus import decision, values

REPORT = (
    "VKSND tỉnh Sóc Trăng sơ kết công tác 6 tháng đầu năm 2026",
    "Phần mềm tra cứu được dùng thử từ ngày 09/12/2025, đến nay đã có 4.310 lượt tra cứu.",
)


@pytest.mark.parametrize(
    ("since", "found"),
    [
        ("từ tháng 12/2025", [4310]),
        ("từ tháng 12 năm 2025 đến nay", [4310]),
        ("từ tháng 11/2025", []),
        ("từ tháng 12/2025 đến tháng 01/2026", []),
        ("trong tháng 12/2025", []),
    ],
)
def test_what_was_counted_since_a_month_is_told_of_a_day_in_it(since: str, found: list[int]) -> None:
    """It is no figure of that month, nor of a stretch that ends."""
    asked = f"Phần mềm tra cứu của VKSND tỉnh Sóc Trăng dùng thử {since} đã có bao nhiêu lượt tra cứu?"
    assert values(decision(asked, REPORT)) == found
