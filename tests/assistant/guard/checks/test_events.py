"""Who presides and speaks at an event."""

from __future__ import annotations

import pytest

from tests.assistant.guard.evidence import check, is_supported

MEETING = (
    "Chiều 12/6/2024, đồng chí Nông Quốc Bảo, Phó Viện trưởng VKSND tỉnh Lạng Sơn, chủ trì buổi tọa đàm; đồng chí"
    " Hoàng Thị Mơ, Trưởng phòng 9, trình bày tham luận. Tham dự có đồng chí Lý Văn Sự, Chánh Văn phòng."
)


@pytest.mark.parametrize(
    "claim",
    [
        "Đồng chí Nông Quốc Bảo, Phó Viện trưởng VKSND tỉnh Lạng Sơn, chủ trì buổi tọa đàm.",
        "Buổi tọa đàm do Phó Viện trưởng Nông Quốc Bảo chủ trì.",
        "Bà Hoàng Thị Mơ, Trưởng phòng 9, trình bày tham luận.",
        "Đồng chí Lý Văn Sự, Chánh Văn phòng, tham dự.",
        "Người chủ trì buổi tọa đàm là Phó Viện trưởng Nông Quốc Bảo.",
    ],
)
def test_whoever_has_the_part_keeps_it(claim: str) -> None:
    """Before or behind the verb, with the office or without."""
    assert is_supported(claim, MEETING)


@pytest.mark.parametrize(
    "claim",
    [
        "Đồng chí Hoàng Thị Mơ, Trưởng phòng 9, chủ trì buổi tọa đàm.",
        "Đồng chí Lý Văn Sự, Chánh Văn phòng, chủ trì buổi tọa đàm.",
        "Đồng chí Nông Quốc Bảo, Phó Viện trưởng VKSND tỉnh Lạng Sơn, trình bày tham luận.",
        "Người chủ trì buổi tọa đàm là đồng chí Hoàng Thị Mơ, Trưởng phòng 9.",
    ],
)
def test_another_guest_does_not_take_the_part(claim: str) -> None:
    """Names of one event are not exchanged, though all of them are there with their offices."""
    assert not check(claim, MEETING).passed
