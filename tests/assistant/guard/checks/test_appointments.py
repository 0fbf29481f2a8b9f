"""Offices to which people are appointed, and offices that stand for people."""

from __future__ import annotations

import pytest

from tests.assistant.guard.evidence import check

DECISIONS = (
    "Ngày 03/4/2023, Viện trưởng VKSND tỉnh Lạng Sơn quyết định điều động ông Hứa Văn Tài, Trưởng phòng 9, đến giữ chức"
    " Viện trưởng VKSND huyện Chi Lăng; bổ nhiệm bà Lăng Thị Hiền, Phó Trưởng phòng 9, làm Trưởng phòng 9. Ông Chu Đức"
    " Bình, Viện trưởng VKSND huyện Chi Lăng, được điều động về làm Chánh Văn phòng."
)
VISIT = (
    "Đoàn công tác làm việc tại tỉnh\nVKSND tỉnh Lạng Sơn, năm 2024\n"
    "Ngày 05/6/2024, Đoàn công tác do đồng chí Mã Thị Thu, Vụ trưởng Vụ 9, làm Trưởng đoàn làm việc với VKSND tỉnh Lạng"
    " Sơn. Phó Viện trưởng Dương Văn Lộc báo cáo kết quả kháng nghị dân sự. Trưởng đoàn đề nghị chú trọng kháng nghị"
    " ngang cấp."
)


@pytest.mark.parametrize(
    ("claim", "passes"),
    [
        ("Bà Lăng Thị Hiền được bổ nhiệm làm Trưởng phòng 9.", True),
        ("Bà Lăng Thị Hiền được bổ nhiệm làm Phó Trưởng phòng 9.", False),
        ("Ông Hứa Văn Tài được điều động giữ chức Viện trưởng VKSND huyện Chi Lăng.", True),
        ("Ông Chu Đức Bình được điều động giữ chức Viện trưởng VKSND huyện Chi Lăng.", False),
        ("Ông Chu Đức Bình được điều động làm Chánh Văn phòng.", True),
    ],
)
def test_the_new_office_is_the_one_behind_the_verb(claim: str, passes: bool) -> None:
    """The office that somebody leaves is not the one that they get."""
    assert check(claim, DECISIONS).passed is passes


@pytest.mark.parametrize(
    ("claim", "passes"),
    [
        ("Vụ trưởng Mã Thị Thu đề nghị chú trọng kháng nghị ngang cấp.", True),
        ("Phó Viện trưởng Dương Văn Lộc đề nghị chú trọng kháng nghị ngang cấp.", False),
        ("Phó Viện trưởng Dương Văn Lộc báo cáo kết quả kháng nghị dân sự.", True),
    ],
)
def test_an_office_alone_tells_of_whoever_holds_it(claim: str, passes: bool) -> None:
    """What the leader of a delegation asks for is not asked for by the deputy who reports to it."""
    assert check(claim, VISIT).passed is passes
