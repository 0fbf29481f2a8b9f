"""What the claim words by itself: a number of listed bodies, a denial in the passive."""

from __future__ import annotations

import pytest

from tests.assistant.guard.evidence import check

VISIT = (
    "VKSND thành phố Hải Phòng giao ban tháng 11/2025\nVKSND thành phố Hải Phòng, tháng 11/2025\n"
    "Đoàn kiểm tra Phòng 9 và 03 VKSND khu vực (khu vực 1, khu vực 5, khu vực 11)."
    " Văn phòng chưa thanh toán 340 triệu đồng tiền sửa chữa trụ sở."
)


@pytest.mark.parametrize(
    ("claim", "passes"),
    [
        ("Đoàn kiểm tra bốn đơn vị của VKSND thành phố Hải Phòng: Phòng 9 và các VKSND khu vực 1, 5, 11.", True),
        ("Đoàn kiểm tra sáu đơn vị của VKSND thành phố Hải Phòng: Phòng 9 và các VKSND khu vực 1, 5, 11.", False),
        ("Còn 340 triệu đồng tiền sửa chữa trụ sở chưa được Văn phòng thanh toán.", True),
        ("340 triệu đồng tiền sửa chữa trụ sở đã được Văn phòng thanh toán.", False),
    ],
)
def test_the_turn_passes_only_if_the_facts_stay(claim: str, passes: bool) -> None:
    """A count has to fit what is listed, and what is denied stays denied."""
    assert check(claim, VISIT).passed is passes
