from __future__ import annotations

from datetime import date

import pytest

from documents.organisations.districts import districts_named
from documents.organisations.finding import find_units
from documents.organisations.labels import is_ambiguous, label
from documents.organisations.provinces import Province, all_provinces
from documents.organisations.register import districts, section
from documents.types import Level, Unit

DEPARTMENTS = ["Phòng 1", "Phòng 7", "Phòng 15", "Văn phòng", "Thanh tra", "Thanh tra - Khiếu tố", "Ủy ban kiểm sát"]
CENTRAL = [
    Unit(Level.SUPREME),
    *(Unit(Level.SUPREME, department=f"Vụ {number}") for number in range(1, 17)),
    *(Unit(Level.SUPREME, department=entry["short"]) for entry in section("supreme_units")),
    Unit(Level.SUPREME, department="Văn phòng"),
    *(Unit(Level.HIGH, locality=entry["seat"]) for entry in section("high_seats")),
    Unit(Level.MILITARY),
    Unit(Level.MILITARY, locality="trung ương"),
    Unit(Level.MILITARY, locality="khu vực 41"),
    Unit(group="Cụm thi đua số 11"),
    Unit(group="Khối thi đua số 2"),
    Unit(group="toàn ngành"),
]


def _read(text: str) -> list[Unit]:
    return [mention.unit for mention in find_units(text)]


def _units_of(province: str) -> list[Unit]:
    return [
        Unit(Level.PROVINCE, province),
        *(Unit(Level.PROVINCE, province, department=department) for department in DEPARTMENTS),
        Unit(Level.PROVINCE, province, group="hai cấp"),
        Unit(Level.DISTRICT, province, group="cấp huyện"),
        Unit(Level.AREA, province, group="cấp khu vực"),
        Unit(Level.AREA, province, "khu vực 3"),
        Unit(Level.AREA, province, "khu vực 12", "Văn phòng"),
    ]


@pytest.mark.parametrize("province", all_provinces(), ids=lambda province: province.name)
def test_a_provincial_label_reads_back_as_the_same_unit(province: Province) -> None:
    """Whatever is shown can be asked for again."""
    units = _units_of(province.name)
    assert [_read(label(unit)) for unit in units] == [[unit] for unit in units]


@pytest.mark.parametrize("province", all_provinces(), ids=lambda province: province.name)
def test_every_district_label_reads_back_as_the_same_unit(province: Province) -> None:
    """Also towns named like their province, and names that repeat."""
    names = [name for lists in districts()[province.name].values() for name in lists]
    units = [Unit(Level.DISTRICT, province.name, name) for name in names]
    assert [_read(label(unit)) for unit in units] == [[unit] for unit in units]


@pytest.mark.parametrize("unit", CENTRAL, ids=label)
def test_a_central_label_reads_back_as_the_same_unit(unit: Unit) -> None:
    """Central bodies and groups are named without a province."""
    assert _read(label(unit)) == [unit]


@pytest.mark.parametrize(
    ("unit", "text"),
    [
        (Unit(Level.PROVINCE, "Hậu Giang", department="Phòng 8"), "Phòng 8, VKSND tỉnh Hậu Giang"),
        (Unit(Level.PROVINCE, "Hồ Chí Minh"), "VKSND thành phố Hồ Chí Minh"),
        (Unit(Level.PROVINCE, "Thanh Hóa", group="hai cấp"), "VKSND hai cấp tỉnh Thanh Hóa"),
        (Unit(Level.DISTRICT, "Huế", "thành phố Huế"), "VKSND thành phố Huế, tỉnh Thừa Thiên Huế"),
        (Unit(Level.AREA, "Phú Thọ", "khu vực 3"), "VKSND khu vực 3 - Phú Thọ"),
        (Unit(Level.PROVINCE), "VKSND tỉnh"),
        (Unit(department="Phòng 7"), "Phòng 7"),
        (Unit(), ""),
    ],
)
def test_a_label_is_what_the_offices_write(unit: Unit, text: str) -> None:
    """Units are shown in the sector's own wording."""
    assert label(unit) == text


@pytest.mark.parametrize(
    ("on", "text"),
    [(date(2023, 5, 1), "VKSND tỉnh Thừa Thiên Huế"), (date(2025, 5, 1), "VKSND thành phố Huế")],
)
def test_a_label_uses_the_name_of_the_time(on: date, text: str) -> None:
    """A document of 2023 knows no city of Huế at the centre's hand."""
    assert label(Unit(Level.PROVINCE, "Huế"), on=on) == text


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        (Unit(Level.AREA, None, "khu vực 3"), True),
        (Unit(department="Phòng 7"), True),
        (Unit(Level.PROVINCE), True),
        (Unit(Level.DISTRICT, None, "huyện Châu Thành"), True),
        (Unit(Level.HIGH), True),
        (Unit(Level.AREA, "Phú Thọ", "khu vực 3"), False),
        (Unit(Level.PROVINCE, "Hậu Giang", department="Phòng 7"), False),
        (Unit(Level.SUPREME, department="Vụ 7"), False),
        (Unit(group="Cụm thi đua số 11"), False),
    ],
)
def test_a_unit_without_its_province_is_ambiguous(unit: Unit, expected: bool) -> None:
    """Area offices, districts and departments repeat from province to province."""
    assert is_ambiguous(unit) is expected


def test_the_label_of_a_district_names_one_of_many() -> None:
    """Districts of one name are told apart by their province."""
    found = districts_named("huyện Châu Thành")
    labels = {label(Unit(Level.DISTRICT, district.province, "huyện Châu Thành")) for district in found}
    assert len(labels) == len(found)
