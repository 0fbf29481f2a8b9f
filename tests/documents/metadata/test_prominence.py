"""Tests of how much a mention says that a text is about it."""

from __future__ import annotations

import pytest

from documents.metadata.prominence import ACTS, ASIDE, Zone, best, borne_by, is_candidate, is_cluster, score
from documents.organisations.finding import find_units
from documents.types import Level, Unit

SON_LA = Unit(Level.PROVINCE, "Sơn La")


def zone(text: str) -> Zone:
    """Return a stretch with its units."""
    return Zone(text, tuple(find_units(text, home=SON_LA)))


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("VKSND tỉnh Sơn La tổ chức hội nghị", True),
        ("VKSND tỉnh Sơn La: Kết quả năm 2022", True),
        ("Viện trưởng VKSND tỉnh Sơn La", False),
        ("kế hoạch của VKSND tỉnh Sơn La", False),
        ("VKSND tối cao trao Bằng khen", False),
    ],
)
def test_a_subject_scores_highest(text: str, acts: bool) -> None:
    """Who hangs on another word, or gives, is not whom a text is about."""
    assert (score(text, zone(text).mentions[0]) >= ACTS) is acts


def test_a_department_beats_its_office() -> None:
    """Of equals the narrower body is meant."""
    found = best([zone("VKSND tỉnh Sơn La: Phòng 9 họp sơ kết")], least=ACTS)
    assert found == Unit(Level.PROVINCE, "Sơn La", department="Phòng 9")


def test_departments_in_one_breath_are_their_office() -> None:
    """A text about two departments is about the body that they belong to."""
    assert best([zone("Phòng 7 và Phòng 8 ký giao ước")], least=ASIDE) == SON_LA


@pytest.mark.parametrize(("text", "expected"), [("VKSND cấp huyện", False), ("Cụm thi đua số 3", True)])
def test_a_level_is_no_candidate(text: str, expected: bool) -> None:
    """ "VKSND cấp huyện" is nobody's text; an emulation group has texts of its own."""
    assert is_candidate(zone(text).mentions[0]) is expected


@pytest.mark.parametrize(("group", "expected"), [("Cụm thi đua số 3", True), ("hai cấp", False), (None, False)])
def test_an_emulation_group_is_told_by_its_name(group: str | None, expected: bool) -> None:
    """Totals over levels are groups of another sort."""
    assert is_cluster(Unit(group=group)) is expected


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("VIỆN KIỂM SÁT NHÂN DÂN TỐI CAO - VỤ PHÁP CHẾ", Unit(Level.SUPREME, department="Vụ Pháp chế")),
        ("VIỆN KIỂM SÁT NHÂN DÂN TỐI CAO", None),
    ],
)
def test_a_letterhead_of_the_centre_is_that_of_its_unit(text: str, unit: Unit | None) -> None:
    """The centre's name alone stands on papers of all."""
    assert borne_by(zone(text)) == unit
