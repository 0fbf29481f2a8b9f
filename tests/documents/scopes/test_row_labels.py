"""Tests of what the label of a table row says."""

from __future__ import annotations

from datetime import date

import pytest

from documents.organisations.finding import find_units
from documents.periods.finding import label
from documents.scopes.row_labels import body_glossed, body_of_levels, headed_period, sum_of, whole_of
from documents.types import Level, Period, PeriodKind, Unit

HOME = Unit(Level.PROVINCE, "Lâm Đồng")
AREAS = [Unit(Level.AREA, "Lâm Đồng", f"khu vực {number}") for number in (1, 2)]
QUARTER = Period(PeriodKind.QUARTER, 2026, number=1)


def test_a_procuracy_comes_before_the_places_and_people_beside_it() -> None:
    """The district that an office took over is no body of its row."""
    levels = ["VKSND khu vực 2", "huyện Đức Trọng cũ và Đơn Dương cũ", "Lê Văn A"]
    named = [find_units(level, home=HOME) for level in levels]
    assert body_of_levels(named) == AREAS[1]


@pytest.mark.parametrize(
    ("label", "body"),
    [
        ("VKSND khu vực 2 - Lâm Đồng (địa bàn Bình Thuận cũ)", AREAS[1]),
        ("VKSND khu vực 2 (huyện Đức Trọng, huyện Đơn Dương cũ)", AREAS[1]),
        ("VKSND khu vực 1 - địa bàn Đắk Nông cũ", AREAS[0]),
        ("Khu vực 1 (TP Đà Lạt cũ, huyện Lạc Dương cũ)", AREAS[0]),
        ("Khu vực 1 (tỉnh Lâm Đồng cũ, huyện Lạc Dương)", AREAS[0]),
        ("VKSND huyện Đức Trọng (nay là VKSND khu vực 2)", Unit(Level.DISTRICT, "Lâm Đồng", "huyện Đức Trọng")),
        ("VKSND tỉnh (Phòng 1, Phòng 2)", None),
        ("VKSND khu vực 1, VKSND khu vực 2 (địa bàn cũ)", None),
    ],
)
def test_what_explains_a_body_behind_its_name_is_no_body_of_the_row(label: str, body: Unit | None) -> None:
    """The place that an office took over stands in brackets; departments there are all that is meant of it."""
    assert body_glossed(label, find_units(label, home=HOME)) == body


@pytest.mark.parametrize(
    ("words", "units", "total"),
    [
        ("Cộng", AREAS, Unit(Level.AREA, "Lâm Đồng", group="cấp khu vực")),
        ("Cộng các khu vực", [*AREAS, HOME], Unit(Level.AREA, "Lâm Đồng", group="cấp khu vực")),
        ("Tổng cộng", [*AREAS, HOME], Unit(Level.PROVINCE, "Lâm Đồng", group="hai cấp")),
        ("Cộng 3 đơn vị", [*AREAS, HOME], None),
        ("Cộng", [*AREAS, Unit(Level.AREA, "Cà Mau", "khu vực 1")], None),
    ],
)
def test_a_sum_is_of_what_stands_above_it(words: str, units: list[Unit], total: Unit | None) -> None:
    """A sum of as many bodies as are listed, or of two provinces, is no total of any."""
    assert sum_of(words, units) == total


@pytest.mark.parametrize(
    ("words", "group"),
    [
        ("Toàn tỉnh", "hai cấp"),
        ("Toàn tỉnh (khu vực)", "cấp khu vực"),
        ("Toàn tỉnh - các VKSND khu vực", "cấp khu vực"),
        ("Toàn tỉnh (VKSND tỉnh và khu vực)", "hai cấp"),
    ],
)
def test_a_whole_is_of_both_levels_unless_its_label_names_one(words: str, group: str) -> None:
    """What the area offices did together is not what the province's procuracies did."""
    assert whole_of(words, "Lâm Đồng").group == group


@pytest.mark.parametrize(
    ("text", "base", "period"),
    [
        ("Tháng: 10/2025 | Truy tố (vụ): 12", QUARTER, "tháng 10 năm 2025"),
        ("STT: 1 | Tháng: Tháng 3 | Truy tố (vụ): 12", QUARTER, "tháng 3 năm 2026"),
        ("Quý: II | Truy tố (vụ): 12", Period(PeriodKind.YEAR, 2025), "quý II năm 2025"),
        ("Năm: 2023 | Truy tố (vụ): 12", QUARTER, "năm 2023"),
    ],
)
def test_a_column_of_periods_tells_the_period_of_a_row(text: str, base: Period, period: str) -> None:
    """A month's figure never answers for the quarter that its table is of."""
    headed, found = headed_period(text, "", base)
    assert (headed, label(found) if found else None) == (True, period)


@pytest.mark.parametrize(
    ("base", "year"),
    [
        (QUARTER, None),
        (Period(PeriodKind.QUARTER, 2026, number=1, start=date(2025, 10, 1), end=date(2025, 12, 31)), 2025),
    ],
)
def test_a_month_at_the_turn_of_the_year_needs_the_days_of_its_table(base: Period, year: int | None) -> None:
    """October of "quý I năm 2026" is in 2025 by one calendar and in 2026 by another."""
    headed, found = headed_period("", "Tháng 10", base)
    assert (headed, found.year if found else None) == (True, year)
