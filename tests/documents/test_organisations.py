from __future__ import annotations

import pytest

from documents.organisations import find_units
from documents.types import Level, Unit

HAU_GIANG = Unit(Level.PROVINCE, "Hậu Giang")


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("VKSND tỉnh Hậu Giang", HAU_GIANG),
        ("vks tinh hau giang", HAU_GIANG),
        ("kết quả của Hậu Giang năm 2023", HAU_GIANG),
        ("Viện kiểm sát nhân dân thành phố Cần Thơ", Unit(Level.PROVINCE, "Cần Thơ")),
        ("Viện KSND TP. Hồ Chí Minh", Unit(Level.PROVINCE, "Hồ Chí Minh")),
        ("ngành Kiểm sát Thanh Hoá", Unit(Level.PROVINCE, "Thanh Hóa")),
        ("Phòng 7 VKSND tỉnh Hậu Giang", Unit(Level.PROVINCE, "Hậu Giang", department="Phòng 7")),
        ("Phòng 9 Viện kiểm sát tỉnh Trà Vinh", Unit(Level.PROVINCE, "Trà Vinh", department="Phòng 9")),
        ("vks tinh hau giang phong 8 nam 2023", Unit(Level.PROVINCE, "Hậu Giang", department="Phòng 8")),
        ("VPTH VKS tỉnh Kiên Giang", Unit(Level.PROVINCE, "Kiên Giang", department="Văn phòng")),
        ("VKSND huyện Châu Thành, tỉnh Hậu Giang", Unit(Level.DISTRICT, "Hậu Giang", "huyện Châu Thành")),
        ("VKSND thành phố Cà Mau", Unit(Level.DISTRICT, "Cà Mau", "thành phố Cà Mau")),
        ("VKSND khu vực 3 - Phú Thọ", Unit(Level.AREA, "Phú Thọ", "khu vực 3")),
        ("VKSKV7", Unit(Level.AREA, None, "khu vực 7")),
        ("VKSND hai cấp tỉnh Thanh Hóa", Unit(Level.PROVINCE, "Thanh Hóa", group="hai cấp")),
        ("Cụm thi đua số 11", Unit(group="Cụm thi đua số 11")),
        ("VKSNDTC", Unit(Level.SUPREME)),
        ("Vụ 7 VKSND tối cao", Unit(Level.SUPREME, department="Vụ 7")),
        ("VKSND cấp cao tại Đà Nẵng", Unit(Level.HIGH, None, "Đà Nẵng")),
    ],
)
def test_a_naming_form_gives_one_unit(text: str, unit: Unit) -> None:
    """Every form in use names exactly one body."""
    assert [mention.unit for mention in find_units(text)] == [unit]


@pytest.mark.parametrize("text", ["VKSND tỉnh", "Viện kiểm sát tỉnh", "đơn vị đã hoàn thành"])
def test_an_elliptic_form_is_completed_from_home(text: str) -> None:
    """A document's own office is meant where the province is left out."""
    assert [mention.unit for mention in find_units(text, home=HAU_GIANG)] == [HAU_GIANG]


@pytest.mark.parametrize("text", ["bà Nguyễn Thị Hòa Bình", "Trần Hà Nam", "vì hòa bình", "Thái Bình Dương"])
def test_a_namesake_of_a_province_is_no_unit(text: str) -> None:
    """Persons, oceans and peace are not provinces."""
    assert find_units(text) == []
