"""Tests of districts that a text of their province calls by their names alone."""

from __future__ import annotations

import pytest

from documents.organisations.bare_districts import with_bare_districts
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
