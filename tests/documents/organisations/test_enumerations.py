from __future__ import annotations

import pytest

from documents.types import Level, Unit
from tests.documents.organisations.naming import of, units_in

HAU_GIANG = Unit(Level.PROVINCE, "Hậu Giang")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("VKSND các tỉnh: Cà Mau, Bạc Liêu và Sóc Trăng", [of("Cà Mau"), of("Bạc Liêu"), of("Sóc Trăng")]),
        (
            "các phòng 7, 8 và 9 của vks tỉnh hậu giang",
            [of("Hậu Giang", "Phòng 7"), of("Hậu Giang", "Phòng 8"), of("Hậu Giang", "Phòng 9")],
        ),
        (
            "VKSND các khu vực 1, 2 tỉnh Phú Thọ",
            [Unit(Level.AREA, "Phú Thọ", "khu vực 1"), Unit(Level.AREA, "Phú Thọ", "khu vực 2")],
        ),
        (
            "VKSND các huyện Cầu Kè, Càng Long và thị xã Duyên Hải",
            [
                Unit(Level.DISTRICT, "Trà Vinh", "huyện Cầu Kè"),
                Unit(Level.DISTRICT, "Trà Vinh", "huyện Càng Long"),
                Unit(Level.DISTRICT, "Trà Vinh", "thị xã Duyên Hải"),
            ],
        ),
        (
            "Phòng 7 và Phòng 8 VKSND tỉnh Hậu Giang",
            [of("Hậu Giang", "Phòng 7"), of("Hậu Giang", "Phòng 8")],
        ),
    ],
)
def test_a_list_gives_each_of_its_members(text: str, expected: list[Unit]) -> None:
    """The head of a list is said once and counts for all."""
    assert units_in(text) == expected


def test_a_department_before_a_district_office_in_a_list_is_not_its_department() -> None:
    """Districts have no numbered departments: "Phòng 9, VKSND huyện ..." are two bodies."""
    found = units_in("tặng Giấy khen cho Phòng 9, VKSND huyện Long Mỹ", home=HAU_GIANG)
    assert found == [of("Hậu Giang", "Phòng 9"), Unit(Level.DISTRICT, "Hậu Giang", "huyện Long Mỹ")]


@pytest.mark.parametrize("text", ["VKSND cấp cao tại Hà Nội và Đà Nẵng", "VKSND cấp cao tại Hà Nội và tại Đà Nẵng"])
def test_a_list_of_seats_gives_each_high_procuracy(text: str) -> None:
    """The court of appeal of the second seat is another body."""
    assert [unit.locality for unit in units_in(text)] == ["Hà Nội", "Đà Nẵng"]


def test_a_province_without_a_seat_ends_a_list_of_high_procuracies() -> None:
    """No high procuracy sits there: it is something else that follows."""
    high = [unit for unit in units_in("VKSND cấp cao tại Hà Nội và Hải Dương") if unit.level is Level.HIGH]
    assert [unit.locality for unit in high] == ["Hà Nội"]


def test_a_province_in_a_list_of_numbered_departments_counts_for_its_own() -> None:
    """A number that nothing names a body for is none."""
    assert units_in("Phòng 7 VKSND tỉnh Hậu Giang và 12 đơn vị") == [of("Hậu Giang", "Phòng 7")]
