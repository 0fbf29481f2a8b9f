"""Tests of districts that a text of their province calls by their names alone."""

from __future__ import annotations

import pytest

from documents.organisations.bare_districts import (
    district_at_work,
    joined_districts,
    name_at_work,
    names_of_districts,
    with_bare_districts,
    with_listed_districts,
)
from documents.organisations.finding import find_units


def named(text: str, province: str | None = "Lạng Sơn") -> list[str | None]:
    """Return the localities found in a text of a province."""
    return [mention.unit.locality for mention in with_bare_districts(text, find_units(text), province)]


@pytest.mark.parametrize(
    ("text", "localities"),
    [
        ("Chi Lăng: 04 kháng nghị", ["huyện Chi Lăng"]),
        ("còn lại Lộc Bình và Chi Lăng không có", ["huyện Lộc Bình", "huyện Chi Lăng"]),
        ("VKSND huyện Chi Lăng có 4 vụ", ["huyện Chi Lăng"]),
        ("đồng chí Nguyễn Lộc Bình trình bày", []),
        ("tại xã Chi Lăng", []),
        ("Chi Lăng Sơn", []),
        ("đầm Hạ Long", []),
    ],
)
def test_a_district_of_the_province_is_found_by_its_name(text: str, localities: list[str]) -> None:
    """Names of persons and of other places that hold the name of a district are left alone."""
    assert named(text) == localities


@pytest.mark.parametrize("province", [None, "Cà Mau"])
def test_elsewhere_a_bare_name_is_nobody(province: str | None) -> None:
    """Only within its own province does a bare name stand for a district."""
    assert named("Chi Lăng: 04 kháng nghị", province) == []


@pytest.mark.parametrize(
    ("text", "localities"),
    [
        ("Ba huyện chưa có kháng nghị là Chi Lăng, Lộc Bình và Bắc Sơn", ["Chi Lăng", "Lộc Bình", "Bắc Sơn"]),
        ("Hai đơn vị cấp huyện làm tốt gồm: Chi Lăng và Lộc Bình.", ["Chi Lăng", "Lộc Bình"]),
        ("VKSND huyện Chi Lăng và Lộc Bình mỗi đơn vị có 01 kháng nghị", ["Chi Lăng", "Lộc Bình"]),
        ("VKSND huyện Chi Lăng làm việc ở trụ sở Lộc Bình", ["Chi Lăng"]),
        ("Chuyến đi qua Chi Lăng, Lộc Bình", []),
    ],
)
def test_a_list_of_districts_names_its_kind_once(text: str, localities: list[str]) -> None:
    """Announced as districts, or going on from one that is named in full, bare names are districts."""
    mentions = with_listed_districts(text, find_units(text), "Lạng Sơn")
    assert [mention.unit.locality for mention in mentions] == [f"huyện {name}" for name in localities]


@pytest.mark.parametrize(
    ("text", "localities"),
    [
        ("Giữa Ân Thi và Khoái Châu năm 2024, đơn vị nào nhiều hơn?", ["huyện Ân Thi", "huyện Khoái Châu"]),
        ("So với Ân Thi thì Khoái Châu có nhiều hơn không?", ["huyện Ân Thi", "huyện Khoái Châu"]),
        ("Ân Thi năm 2024 có bao nhiêu vụ?", []),
        ("Giữa Ân Thi và Lộc Bình, đơn vị nào nhiều hơn?", []),
    ],
)
def test_two_names_side_by_side_tell_each_other(text: str, localities: list[str]) -> None:
    """Only districts of one province are meant by names alone."""
    assert [mention.unit.locality for mention in joined_districts(text)] == localities


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Khoái Châu năm 2024 có bao nhiêu vụ?", ["Khoái Châu"]),
        ("Phường Khoái Châu có bao nhiêu đảng viên?", []),
        ("Đồng chí Trần Khoái Châu giữ chức vụ gì?", []),
        ("Khoái Châu VKSND huyện có mấy phòng?", ["Khoái Châu"]),
    ],
)
def test_a_district_that_stands_alone_is_found_whatever_its_province(text: str, names: list[str]) -> None:
    """A name that is part of another place or of a person is none."""
    assert names_of_districts(text, []) == names


def test_a_district_that_became_a_town_is_still_one() -> None:
    """ "Mộc Châu" is one district under two kinds."""
    assert named("Mộc Châu: 18 vụ", "Sơn La") == ["huyện Mộc Châu"]


@pytest.mark.parametrize(
    ("text", "name", "districts"),
    [
        ("Khoái Châu nửa đầu năm 2023 làm được bao nhiêu phiên tòa?", "Khoái Châu", ["huyện Khoái Châu"]),
        ("Năm 2023 Khoái Châu đã ban hành mấy kiến nghị?", "Khoái Châu", ["huyện Khoái Châu"]),
        ("Châu Thành năm 2023 thụ lý bao nhiêu vụ?", "Châu Thành", []),
        ("Vụ án ở Khoái Châu có bao nhiêu bị cáo?", None, []),
        ("Nhà tạm giữ Khoái Châu có bao nhiêu người?", None, []),
        ("Khoái Châu họp sơ kết ngày nào?", None, []),
    ],
)
def test_who_does_the_work_of_an_office_is_one(text: str, name: str | None, districts: list[str]) -> None:
    """By its name alone a district is its office where it does the work; only one province may have had the name."""
    assert name_at_work(text) == name
    assert [mention.unit.locality for mention in district_at_work(text)] == districts
