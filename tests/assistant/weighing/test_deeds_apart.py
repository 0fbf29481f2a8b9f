"""Deeds and contests that are told apart."""

from __future__ import annotations

import pytest

from assistant.types import Status
from tests.assistant.corpus import decision, values

UNION = (
    "Công đoàn VKSND tỉnh Sóc Trăng tổng kết hoạt động năm 2023",
    "Năm 2023, Công đoàn VKSND tỉnh Sóc Trăng sửa chữa 03 căn nhà cho đoàn viên khó khăn. Hội thao tranh tài "
    "02 môn: bóng đá, cầu lông. Môn bóng đá: đội VKSND huyện Kế Sách vô địch.",
)
OF = "của Công đoàn VKSND tỉnh Sóc Trăng năm 2023"


@pytest.mark.parametrize(("deed", "found"), [("sửa chữa", [3]), ("sửa lại", [3]), ("xây", []), ("cất mới", [])])
def test_a_house_repaired_is_none_built(deed: str, found: list[int]) -> None:
    """Whoever asks for the one gets no number of the other."""
    assert values(decision(f"Công đoàn VKSND tỉnh Sóc Trăng năm 2023 {deed} mấy căn nhà?", UNION)) == found


def test_who_won_in_one_sport_did_not_win_in_another() -> None:
    """Nor does the list of sports tell who won."""
    assert decision(f"Đội nào vô địch môn cầu lông {OF}?", UNION).status is Status.NOT_FOUND


STAFF = (
    "VKSND huyện Kế Sách tổng kết công tác năm 2023",
    "Năm 2023, VKSND huyện Kế Sách cho thôi việc theo nguyện vọng 02 công chức; nghỉ hưu 03 công chức. Đồng chí "
    "Thạch Thị Vui được tặng Huy hiệu 30 năm tuổi Đảng.",
)


@pytest.mark.parametrize(
    "asked",
    [
        "VKSND huyện Kế Sách năm 2023 buộc thôi việc mấy công chức?",
        "VKSND huyện Kế Sách năm 2023 có mấy công chức nghỉ hưu trước tuổi?",
        "Ai ở VKSND huyện Kế Sách được tặng Huy hiệu 50 năm tuổi Đảng?",
    ],
)
def test_a_narrower_deed_has_to_be_named(asked: str) -> None:
    """Who left of their own will was not dismissed; a badge is of so many years."""
    assert decision(asked, STAFF).status is Status.NOT_FOUND


def test_the_badge_named_is_told() -> None:
    """The years agree."""
    found = decision("Ai ở VKSND huyện Kế Sách được tặng Huy hiệu 30 năm tuổi Đảng?", STAFF)
    assert found.status is not Status.NOT_FOUND


PARTY = (
    "Đảng bộ VKSND tỉnh Sóc Trăng tổng kết năm 2023",
    "Năm 2023, Đảng bộ VKSND tỉnh Sóc Trăng có 90 đảng viên; kết nạp 04 đảng viên mới.",
)


def test_who_joined_the_party_is_told_as_such() -> None:
    """Not those who belong to it."""
    assert values(decision("Năm 2023 Đảng bộ VKSND tỉnh Sóc Trăng có thêm mấy người vào Đảng?", PARTY)) == [4]
