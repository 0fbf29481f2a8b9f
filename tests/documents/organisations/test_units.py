from __future__ import annotations

from datetime import date

import pytest

from documents.organisations.provinces import Province, all_provinces
from documents.organisations.units import Relation, relation
from documents.types import Level, Period, PeriodKind, Unit

MERGED = [province for province in all_provinces() if province.successor]
HAU_GIANG = Unit(Level.PROVINCE, "Hậu Giang")
BEFORE, AFTER = Period(PeriodKind.YEAR, 2023), Period(PeriodKind.YEAR, 2026)


def _of(province: str | None, department: str | None = None) -> Unit:
    return Unit(Level.PROVINCE, province, department=department)


def _district(name: str | None, province: str | None = "Hậu Giang") -> Unit:
    return Unit(Level.DISTRICT, province, name)


@pytest.mark.parametrize("on", [None, BEFORE, AFTER])
@pytest.mark.parametrize("province", all_provinces(), ids=lambda province: province.name)
def test_a_province_is_itself_at_any_time(province: Province, on: Period | None) -> None:
    """Documents that write the name asked for come first."""
    assert relation(_of(province.name), _of(province.name), on=on) is Relation.SAME


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        (None, Relation.SUCCESSOR),
        (BEFORE, Relation.OTHER),
        (AFTER, Relation.SUCCESSOR),
        (date(2025, 6, 30), Relation.OTHER),
        (date(2025, 7, 1), Relation.SUCCESSOR),
    ],
)
@pytest.mark.parametrize("province", MERGED, ids=lambda province: province.name)
def test_the_merged_province_succeeds_the_old_one_but_not_before_the_reform(
    province: Province, on: Period | date | None, expected: Relation
) -> None:
    """In 2023 Cần Thơ was another province than Hậu Giang."""
    assert relation(_of(province.name), _of(province.successor), on=on) is expected


@pytest.mark.parametrize("on", [None, BEFORE, AFTER])
@pytest.mark.parametrize("province", MERGED, ids=lambda province: province.name)
def test_the_old_province_is_history_of_the_merged_one(province: Province, on: Period | None) -> None:
    """It is never the same, so that nothing is added up unasked."""
    assert relation(_of(province.successor), _of(province.name), on=on) is Relation.PREDECESSOR


@pytest.mark.parametrize("on", [None, BEFORE, AFTER])
@pytest.mark.parametrize("province", MERGED, ids=lambda province: province.name)
def test_a_merged_province_is_nothing_to_the_others(province: Province, on: Period | None) -> None:
    """Sisters of one merger and strangers alike are other provinces."""
    others = [other.name for other in all_provinces() if other.name not in (province.name, province.successor)]
    assert {relation(_of(province.name), _of(other), on=on) for other in others} == {Relation.OTHER}


@pytest.mark.parametrize(
    ("asked", "stated", "expected"),
    [
        (HAU_GIANG, _of("Hậu Giang", "Phòng 7"), Relation.PART_OF),
        (_of("Hậu Giang", "Phòng 7"), HAU_GIANG, Relation.WHOLE_OF),
        (_of("Hậu Giang", "Phòng 7"), _of("Hậu Giang", "Phòng 8"), Relation.OTHER),
        (_of("Hậu Giang", "Phòng 7"), _of("Trà Vinh", "Phòng 7"), Relation.OTHER),
        (_of("Hậu Giang", "Thanh tra"), _of("Hậu Giang", "Thanh tra - Khiếu tố"), Relation.WHOLE_OF),
        (_of("Hậu Giang", "Thanh tra - Khiếu tố"), _of("Hậu Giang", "Phòng 12"), Relation.PART_OF),
        (_of("Hậu Giang", "Phòng 2"), _of("Hậu Giang", "Phòng Kiểm sát điều tra án ma túy"), Relation.UNKNOWN),
        (_of("Hậu Giang", "Phòng 2"), _of("Hậu Giang", "Phòng Kiểm sát thi hành án dân sự"), Relation.OTHER),
        (HAU_GIANG, Unit(Level.PROVINCE, "Hậu Giang", group="hai cấp"), Relation.WHOLE_OF),
        (Unit(Level.PROVINCE, "Hậu Giang", group="hai cấp"), HAU_GIANG, Relation.PART_OF),
        (Unit(Level.PROVINCE, "Hậu Giang", group="hai cấp"), _district("huyện Long Mỹ"), Relation.PART_OF),
        (HAU_GIANG, _district("huyện Long Mỹ"), Relation.PART_OF),
        (_district("huyện Long Mỹ"), HAU_GIANG, Relation.WHOLE_OF),
        (_district("huyện Long Mỹ"), _district("thị xã Long Mỹ"), Relation.OTHER),
        (_district("thị xã Ngã Bảy"), _district("thành phố Ngã Bảy"), Relation.SAME),
        (_district("huyện Long Mỹ"), Unit(Level.DISTRICT, "Hậu Giang", group="cấp huyện"), Relation.WHOLE_OF),
        (HAU_GIANG, Unit(Level.DISTRICT, "Hậu Giang", group="cấp huyện"), Relation.PART_OF),
        (
            _district("huyện Lâm Thao", "Phú Thọ"),
            Unit(Level.AREA, "Phú Thọ", "khu vực 1"),
            Relation.UNKNOWN,
        ),
        (
            Unit(Level.AREA, "Phú Thọ", "khu vực 3"),
            Unit(Level.AREA, "Phú Thọ", "khu vực 4"),
            Relation.OTHER,
        ),
        (_of("Hậu Giang", "Phòng 7"), _district("huyện Long Mỹ"), Relation.OTHER),
    ],
)
def test_units_of_one_province_relate_by_level_place_and_department(
    asked: Unit, stated: Unit, expected: Relation
) -> None:
    """Whole and part are told from siblings."""
    assert relation(asked, stated) is expected


@pytest.mark.parametrize(
    ("asked", "stated", "expected"),
    [
        (Unit(Level.SUPREME), Unit(Level.SUPREME), Relation.SAME),
        (Unit(Level.SUPREME), Unit(Level.SUPREME, department="Vụ 7"), Relation.PART_OF),
        (Unit(Level.SUPREME, department="Vụ 7"), Unit(Level.SUPREME, department="Vụ 8"), Relation.OTHER),
        (Unit(Level.SUPREME), HAU_GIANG, Relation.OTHER),
        (Unit(group="toàn ngành"), HAU_GIANG, Relation.PART_OF),
        (HAU_GIANG, Unit(group="toàn ngành"), Relation.WHOLE_OF),
        (Unit(Level.HIGH, locality="Đà Nẵng"), Unit(Level.HIGH, locality="Hà Nội"), Relation.OTHER),
        (
            Unit(Level.HIGH, locality="Đà Nẵng"),
            Unit(Level.SUPREME, department="Viện Phúc thẩm 2"),
            Relation.SUCCESSOR,
        ),
        (
            Unit(Level.SUPREME, department="Viện Phúc thẩm 2"),
            Unit(Level.HIGH, locality="Đà Nẵng"),
            Relation.PREDECESSOR,
        ),
        (Unit(group="Cụm thi đua số 11"), Unit(group="Cụm thi đua số 10"), Relation.OTHER),
        (Unit(group="Cụm thi đua số 11"), HAU_GIANG, Relation.UNKNOWN),
        (Unit(Level.MILITARY), Unit(Level.MILITARY, locality="khu vực 41"), Relation.PART_OF),
    ],
)
def test_central_bodies_and_groups_relate(asked: Unit, stated: Unit, expected: Relation) -> None:
    """The centre is neither a province nor its sum."""
    assert relation(asked, stated) is expected


@pytest.mark.parametrize(
    ("asked", "stated", "expected"),
    [
        (Unit(department="Phòng 7"), _of("Hậu Giang", "Phòng 7"), Relation.UNKNOWN),
        (Unit(department="Phòng 7"), Unit(department="Phòng 7"), Relation.UNKNOWN),
        (Unit(department="Phòng 7"), _of("Hậu Giang", "Phòng 8"), Relation.OTHER),
        (_of(None), HAU_GIANG, Relation.UNKNOWN),
        (Unit(Level.AREA, None, "khu vực 3"), Unit(Level.AREA, "Phú Thọ", "khu vực 3"), Relation.UNKNOWN),
        (Unit(Level.AREA, None, "khu vực 3"), Unit(Level.AREA, "Phú Thọ", "khu vực 4"), Relation.OTHER),
    ],
)
def test_what_an_incomplete_name_leaves_open_is_unknown(asked: Unit, stated: Unit, expected: Relation) -> None:
    """Only a slot that differs decides."""
    assert relation(asked, stated) is expected


@pytest.mark.parametrize(
    ("asked", "stated", "expected"),
    [
        (_of("Hậu Giang", "Phòng 7"), _of("Cần Thơ", "Phòng 7"), Relation.SUCCESSOR),
        (_of("Hậu Giang", "Phòng 7"), _of("Cần Thơ", "Phòng 8"), Relation.OTHER),
        (_of("Cần Thơ", "Phòng 7"), _of("Hậu Giang", "Phòng 7"), Relation.PREDECESSOR),
        (_of("Cần Thơ"), _of("Hậu Giang", "Phòng 7"), Relation.PREDECESSOR),
        (_of("Cần Thơ"), _district("huyện Long Mỹ"), Relation.PREDECESSOR),
    ],
)
def test_inside_merged_provinces_the_rest_of_the_name_still_counts(
    asked: Unit, stated: Unit, expected: Relation
) -> None:
    """A predecessor's department answers for the same department only."""
    assert relation(asked, stated, on=AFTER) is expected
