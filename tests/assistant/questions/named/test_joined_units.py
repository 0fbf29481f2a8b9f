"""Bodies that a question names in parts, or shares parts of."""

from __future__ import annotations

import pytest

from assistant.questions.named.joined_units import joined_units, with_levels
from documents.organisations.finding import find_units
from documents.types import Level, Unit


@pytest.mark.parametrize(
    ("asked", "units"),
    [
        ("Phòng 8 ở VKSND tỉnh Hậu Giang", [("Hậu Giang", "Phòng 8")]),
        ("Phòng 7, Phòng 8 VKSND tỉnh Hậu Giang", [("Hậu Giang", "Phòng 7"), ("Hậu Giang", "Phòng 8")]),
        ("Phòng 8 VKSND tỉnh Hậu Giang và VKSND tỉnh Cà Mau", [("Hậu Giang", "Phòng 8"), ("Cà Mau", "Phòng 8")]),
    ],
)
def test_parts_named_apart_are_joined_and_shared_ones_are_spread(asked: str, units: list[tuple[str, str]]) -> None:
    """One department and two provinces are two bodies."""
    found = joined_units(find_units(asked, tolerant=True))
    assert [(unit.province, unit.department) for unit in found] == units


def test_an_office_and_those_below_it_are_both_levels() -> None:
    """Named side by side they are the whole province."""
    asked = "VKSND tỉnh Cà Mau và các VKSND cấp huyện"
    found = joined_units(with_levels(asked, find_units(asked, tolerant=True)))
    assert found == (Unit(Level.PROVINCE, "Cà Mau", group="hai cấp"),)
