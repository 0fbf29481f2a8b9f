"""Parties to a case."""

from __future__ import annotations

import pytest

from tests.assistant.guard.evidence import check

CASE = (
    "Phiên tòa dân sự rút kinh nghiệm\nVKSND tỉnh Lạng Sơn, Phòng 9, năm 2023\n"
    "Vụ tranh chấp hợp đồng giữa nguyên đơn là ông Lành Văn Tú và bị đơn là bà Chu Thị Nết được xét xử ngày 12/7/2023."
    " Bị cáo Hứa Văn Sáng chiếm đoạt 20 triệu đồng của bị hại Phùng Thị Vân."
)


@pytest.mark.parametrize(
    ("claim", "passes"),
    [
        ("Ông Lành Văn Tú tham gia với tư cách nguyên đơn trong vụ tranh chấp hợp đồng.", True),
        ("Bị đơn trong vụ tranh chấp hợp đồng là bà Chu Thị Nết.", True),
        ("Bà Phùng Thị Vân là bị hại, bị bị cáo Hứa Văn Sáng chiếm đoạt 20 triệu đồng.", True),
        ("Ông Lành Văn Tú tham gia với tư cách bị đơn trong vụ tranh chấp hợp đồng.", False),
        ("Nguyên đơn bà Chu Thị Nết và bị đơn ông Lành Văn Tú có tranh chấp hợp đồng.", False),
        ("Bị cáo Phùng Thị Vân chiếm đoạt 20 triệu đồng.", False),
    ],
)
def test_a_party_keeps_its_side(claim: str, passes: bool) -> None:
    """Called so before the name or behind it."""
    assert check(claim, CASE).passed is passes
