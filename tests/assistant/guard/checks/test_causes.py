"""Causes, and what they are the causes of."""

from __future__ import annotations

import pytest

from tests.assistant.guard.evidence import check

POSTPONED = (
    "Tiến độ giải quyết\nVKSND huyện Cao Lộc, tỉnh Lạng Sơn, năm 2023\n"
    "Năm 2023, Tòa án hoãn 11 phiên tòa do người làm chứng vắng mặt; đình chỉ xét xử 05 vụ do bị cáo rút kháng cáo;"
    " Viện kiểm sát gia hạn 08 vụ vì chờ kết quả định giá tài sản."
)


@pytest.mark.parametrize(
    ("claim", "passes"),
    [
        ("Có 11 phiên tòa bị hoãn vì người làm chứng vắng mặt.", True),
        ("Do chờ kết quả định giá tài sản nên Viện kiểm sát gia hạn 8 vụ.", True),
        ("Tòa án đình chỉ xét xử 5 vụ vì bị cáo rút kháng cáo.", True),
        ("Có 11 phiên tòa bị hoãn do chờ kết quả định giá tài sản.", False),
        ("Tòa án đình chỉ xét xử 5 vụ do Viện kiểm sát rút kháng cáo.", False),
        ("Tòa án đình chỉ xét xử 5 vụ do bị cáo rút kháng nghị.", False),
        ("Có 11 phiên tòa bị hoãn do bị cáo vắng mặt.", False),
    ],
)
def test_a_cause_stays_with_what_it_explains(claim: str, passes: bool) -> None:
    """Other causes, parties and numbers stand in the same sentence."""
    assert check(claim, POSTPONED).passed is passes


def test_a_reason_that_nothing_follows_gives_no_cause() -> None:
    """A "không lý do" before a comma tells no cause, and a claim that gives one is held against the rest."""
    passage = "01 công chức vắng mặt không lý do, 02 công chức Phòng 8 mặc trang phục không đúng quy định."
    assert not check("02 công chức Phòng 8 mặc trang phục sai quy định do thiếu trang phục.", passage).passed
