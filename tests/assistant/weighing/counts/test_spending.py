"""What was spent of a budget is told by a word of spending."""

from __future__ import annotations

import pytest

from tests.assistant.corpus import decision, values

YEAR = (
    "VKSND tỉnh Sóc Trăng tổng kết công tác năm 2023",
    "Năm 2023, Công đoàn VKSND tỉnh Sóc Trăng trao tặng nhà tình nghĩa trị giá 85 triệu đồng.",
)
SPENT = (*YEAR, "Kinh phí năm 2023 được giao 17,4 tỷ đồng, đã sử dụng 16,9 tỷ đồng.")


@pytest.mark.parametrize(
    ("report", "asked", "found"),
    [
        (SPENT, "tiêu hết bao nhiêu trong số tiền được cấp", [16_900_000_000]),
        (SPENT, "đã giải ngân bao nhiêu tiền", [16_900_000_000]),
        (YEAR, "tiêu hết bao nhiêu trong số tiền được cấp", []),
        (YEAR, "trao tặng nhà tình nghĩa trị giá bao nhiêu tiền", [85_000_000]),
    ],
)
def test_what_a_gift_is_worth_was_not_spent_of_the_budget(
    report: tuple[str, ...], asked: str, found: list[int]
) -> None:
    """Nor is what was granted."""
    assert values(decision(f"Năm 2023 VKSND tỉnh Sóc Trăng {asked}?", report)) == found
