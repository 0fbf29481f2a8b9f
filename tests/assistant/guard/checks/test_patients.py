"""Whom something is done to."""

from __future__ import annotations

import pytest

from tests.assistant.guard.evidence import check

HANDOVER = (
    "Bàn giao nhiệm vụ\nVKSND tỉnh Lạng Sơn, năm 2023\n"
    "Đồng chí Lý Thị Hoài, Viện trưởng VKSND tỉnh, chúc mừng đồng chí Bế Quang Tùng; đồng thời giao đồng chí Ma Văn"
    " Khải, Phó Trưởng phòng 9, phụ trách Phòng 9 và phân công đồng chí Hứa Thị Nhàn làm đầu mối thống kê. Đồng chí"
    " Lâm Chí Dũng được điều động đến Văn phòng."
)


@pytest.mark.parametrize(
    ("claim", "passes"),
    [
        ("Người được giao phụ trách Phòng 9 là ông Ma Văn Khải.", True),
        ("Người được giao phụ trách Phòng 9 là ông Bế Quang Tùng.", False),
        ("Ông Ma Văn Khải, Phó Trưởng phòng 9, được giao phụ trách Phòng 9.", True),
        ("Ông Bế Quang Tùng được giao phụ trách Phòng 9.", False),
        ("Bà Hứa Thị Nhàn được Viện trưởng VKSND tỉnh phân công làm đầu mối thống kê.", True),
        ("Bà Lý Thị Hoài được phân công làm đầu mối thống kê.", False),
        ("Người được điều động đến Văn phòng là ông Lâm Chí Dũng.", True),
    ],
)
def test_a_passive_keeps_whom_it_tells_of(claim: str, passes: bool) -> None:
    """Whoever is named elsewhere only has nothing done to them."""
    assert check(claim, HANDOVER).passed is passes
