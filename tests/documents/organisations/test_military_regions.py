"""The region of a military procuracy, where a paper of that region leaves it out."""

from __future__ import annotations

import pytest

from documents.organisations.military_regions import ALL_LEVELS, CENTRAL, within_region
from documents.types import Level, Unit

HOME = Unit(Level.PROVINCE, locality="Quân khu 9")
CENTRE = Unit(Level.PROVINCE, locality=CENTRAL)


@pytest.mark.parametrize(
    ("unit", "home", "locality"),
    [
        (Unit(), HOME, "Quân khu 9"),
        (Unit(locality="khu vực 2"), HOME, "khu vực 2 Quân khu 9"),
        (Unit(locality="khu vực 2"), CENTRE, "khu vực 2"),
        (Unit(locality="khu vực Hải quân"), HOME, "khu vực Hải quân"),
        (Unit(locality="khu vực 2"), Unit(Level.PROVINCE, locality="khu vực 5"), "khu vực 2"),
        (Unit(group=ALL_LEVELS), HOME, None),
        (Unit(group=ALL_LEVELS), CENTRE, CENTRAL),
        (Unit(), Unit(), None),
    ],
)
def test_a_number_that_regions_share_gets_the_region_of_the_paper(unit: Unit, home: Unit, locality: str | None) -> None:
    """ "Khu vực 2" is in several regions; a name of its own, or the centre, needs none."""
    assert within_region(unit, home).locality == locality
