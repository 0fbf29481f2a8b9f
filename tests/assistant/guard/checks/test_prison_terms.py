"""Prison terms of several people in one sentence."""

from __future__ import annotations

import pytest

from tests.assistant.guard.evidence import check

SENTENCED = (
    "Xét xử vụ án buôn lậu\nVKSND huyện Cao Lộc, tỉnh Lạng Sơn, năm 2023\n"
    "Tòa án tuyên phạt Lộc Văn Páo 04 năm 09 tháng tù, Nông Thị Xuyến 04 năm tù, Hà Văn Mộc và Chu Đình Lễ 18 tháng tù."
)


@pytest.mark.parametrize(
    ("claim", "passes"),
    [
        ("Lộc Văn Páo lĩnh 4 năm 9 tháng tù, còn Nông Thị Xuyến 4 năm tù.", True),
        ("Mức án của Nông Thị Xuyến là 4 năm tù.", True),
        ("Hà Văn Mộc bị tuyên phạt 18 tháng tù.", True),
        ("Lộc Văn Páo lĩnh 4 năm tù.", False),
        ("Mức án của Nông Thị Xuyến là 4 năm 9 tháng tù.", False),
        ("Nông Thị Xuyến lĩnh 4 năm 9 tháng tù, còn Lộc Văn Páo 4 năm tù.", False),
        ("Chu Đình Lễ bị tuyên phạt 04 năm tù.", False),
    ],
)
def test_a_prison_term_stays_with_the_person_and_whole(claim: str, passes: bool) -> None:
    """Years without their months are another term."""
    assert check(claim, SENTENCED).passed is passes
