"""Tests of "toàn ngành" in the papers of a province."""

from __future__ import annotations

import pytest

from documents.organisations.finding import find_units
from documents.organisations.own_sector import with_own_sector
from documents.types import Level, Unit

HOME = Unit(Level.PROVINCE, "Sơn La")
BOTH_LEVELS = Unit(Level.PROVINCE, "Sơn La", group="hai cấp")
WHOLE = Unit(group="toàn ngành")


@pytest.mark.parametrize(
    ("text", "home", "unit"),
    [
        ("Toàn ngành hoàn thành 30 chỉ tiêu", HOME, BOTH_LEVELS),
        ("Toàn ngành Kiểm sát Sơn La có 6 vụ", HOME, BOTH_LEVELS),
        ("Toàn ngành Kiểm sát trong tỉnh có 6 vụ", HOME, BOTH_LEVELS),
        ("Toàn ngành Kiểm sát tỉnh có 6 vụ", HOME, BOTH_LEVELS),
        ("Toàn ngành Kiểm sát nhân dân có 6 vụ", HOME, WHOLE),
        ("Toàn ngành có 6 vụ", Unit(Level.SUPREME), WHOLE),
        ("Toàn ngành có 6 vụ", None, WHOLE),
    ],
)
def test_the_sector_of_a_province_is_its_two_levels(text: str, home: Unit | None, unit: Unit) -> None:
    """Named in full, or in a paper of the centre, it is the whole country's."""
    assert [mention.unit for mention in with_own_sector(text, find_units(text), home)] == [unit]
