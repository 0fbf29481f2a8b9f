"""Values that hold the words of another, or of which one is better than the other."""

from __future__ import annotations

import pytest

from tests.assistant.guard.evidence import check

REVIEW = (
    "Năm 2022, Cơ quan điều tra tạm đình chỉ 06 tin. Chi bộ 03 năm liền hoàn thành xuất sắc nhiệm vụ; 05 tập thể được"
    " tặng Giấy khen."
)


@pytest.mark.parametrize(
    ("claim", "passes"),
    [
        ("Năm 2022 có 6 tin bị tạm đình chỉ.", True),
        ("Năm 2022 có 6 tin bị đình chỉ.", False),
        ("Ba năm liền, Chi bộ xuất sắc hoàn thành nhiệm vụ.", True),
        ("Ba năm liền, Chi bộ hoàn thành tốt nhiệm vụ.", False),
        ("Có năm đơn vị được tặng Giấy khen.", True),
        ("Có năm cá nhân được tặng Giấy khen.", False),
    ],
)
def test_a_value_is_not_the_one_it_resembles(claim: str, passes: bool) -> None:
    """What is suspended for a time is not closed, well done is not done best, and a collective is a unit."""
    assert check(claim, REVIEW).passed is passes
