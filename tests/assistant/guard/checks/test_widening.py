"""What a district reports is not its province's."""

from __future__ import annotations

import pytest

from tests.assistant.guard.evidence import check

DISTRICT = (
    "Kết quả quý II/2024\nVKSND huyện Cao Lộc, tỉnh Lạng Sơn, quý II/2024\n"
    "Quý II/2024, VKSND huyện Cao Lộc kiểm sát 33 nguồn tin, không có nguồn tin quá hạn; Cơ quan điều tra khởi"
    " tố 21 vụ."
)


@pytest.mark.parametrize(
    ("claim", "passes"),
    [
        ("Quý II/2024, tại huyện Cao Lộc của tỉnh Lạng Sơn có 21 vụ bị khởi tố.", True),
        ("Quý II/2024, huyện Cao Lộc không có nguồn tin quá hạn.", True),
        ("Quý II/2024, trên địa bàn tỉnh Lạng Sơn có 21 vụ bị khởi tố.", False),
        ("Quý II/2024, toàn tỉnh Lạng Sơn không có nguồn tin quá hạn.", False),
        ("Không có nguồn tin quá hạn tại tỉnh Lạng Sơn trong quý II/2024.", False),
    ],
)
def test_a_district_is_not_its_province(claim: str, passes: bool) -> None:
    """The province may be named beside the district."""
    assert check(claim, DISTRICT).passed is passes
