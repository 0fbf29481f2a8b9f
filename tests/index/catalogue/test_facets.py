from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from documents.types import Level, Metadata, Period, PeriodKind, Unit
from index.catalogue.facets import both_names, canonical_province, contradicts, facets_of, unit_columns, units_of
from tests.index.builders import about, document, figures_of

HAU_GIANG = Unit(Level.PROVINCE, "Hậu Giang")
PHONG_7 = replace(HAU_GIANG, department="Phòng 7")
PHONG_8 = replace(HAU_GIANG, department="Phòng 8")


def _facets(metadata: Metadata) -> dict[str, set[str]]:
    made = document("Đơn vị ban hành 3 kháng nghị.", metadata=metadata)
    figures = figures_of(made)
    found: dict[str, set[str]] = {}
    for kind, value in facets_of(made, units_of(made, figures), figures):
        found.setdefault(kind, set()).add(value)
    return found


def test_a_province_is_found_by_its_name_of_then_and_of_today() -> None:
    """Whoever asks with a name of today reaches old documents."""
    assert _facets(about(HAU_GIANG))["province"] == {"Hậu Giang", "Cần Thơ"}


def test_years_are_reporting_years() -> None:
    """Results of 2023 are published in 2024."""
    assert _facets(replace(about(year=2023), published=date(2024, 1, 5)))["year"] == {"2023"}


def test_a_range_of_years_counts_for_each() -> None:
    """ "2021-2023" is found by 2022."""
    metadata = Metadata(period=Period(PeriodKind.RANGE, 2021, last_year=2023))
    assert _facets(metadata)["year"] == {"2021", "2022", "2023"}


def test_the_year_of_the_event_helps_where_no_period_is_stated() -> None:
    """A report on a meeting has at least the meeting's year."""
    assert _facets(Metadata(event_date=date(2022, 9, 12)))["year"] == {"2022"}


def test_a_period_is_found_by_its_name() -> None:
    """Half-years are told from years."""
    metadata = Metadata(period=Period(PeriodKind.FIRST_HALF, 2024))
    assert _facets(metadata)["period"] == {"6 tháng đầu năm 2024"}


@pytest.mark.parametrize(
    ("unit", "asked", "expected"),
    [
        (PHONG_7, Unit(department="Phòng 7"), False),
        (PHONG_8, Unit(department="Phòng 7"), True),
        (HAU_GIANG, Unit(department="Phòng 7"), False),
        (PHONG_7, HAU_GIANG, False),
        (PHONG_7, Unit(Level.PROVINCE, "Cần Thơ"), False),
        (PHONG_7, Unit(Level.PROVINCE, "Cà Mau"), True),
        (None, PHONG_7, False),
    ],
)
def test_units_contradict_if_a_slot_that_both_name_differs(unit: Unit | None, asked: Unit, expected: bool) -> None:
    """What is not said contradicts nothing; provinces agree by either name."""
    assert contradicts(unit, asked) is expected


@pytest.mark.parametrize(("text", "name"), [("tỉnh Hậu Giang", "Hậu Giang"), ("hau giang", "Hậu Giang"), ("Xyz", None)])
def test_provinces_are_read_in_any_spelling(text: str, name: str | None) -> None:
    """Filters are typed by people."""
    assert canonical_province(text) == name


def test_a_name_that_is_no_province_stands_for_itself() -> None:
    """Data from elsewhere must not stop indexing."""
    assert both_names("Paris") == ("Paris",)


def test_a_missing_unit_has_empty_columns() -> None:
    """Rows always have the same columns."""
    assert set(unit_columns(None).values()) == {None}
