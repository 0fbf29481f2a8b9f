from __future__ import annotations

import pytest

from documents.types import Level, Period, PeriodKind, Unit
from index.searching.slots import read_slots
from index.types import Passage

HAU_GIANG = Unit(Level.PROVINCE, "Hậu Giang")
CA_MAU = Unit(Level.PROVINCE, "Cà Mau")
YEAR_2023 = Period(PeriodKind.YEAR, 2023)
HALF_2023 = Period(PeriodKind.FIRST_HALF, 2023)
YEAR_2022 = Period(PeriodKind.YEAR, 2022)


def _fit(query: str, unit: Unit | None, period: Period | None) -> float:
    return read_slots(query).fit(Passage("p", "d", 0, 1, "x", "", unit=unit, period=period))


@pytest.mark.parametrize("query", ["số vụ án thụ lý", ""])
def test_a_query_without_body_and_period_limits_nothing(query: str) -> None:
    """Most general questions name neither."""
    assert not read_slots(query)


@pytest.mark.parametrize("query", ["VKSND tỉnh Hậu Giang năm 2023 thụ lý mấy vụ", "vksnd tinh hau giang nam 2023"])
def test_what_was_asked_for_keeps_its_score(query: str) -> None:
    """In any spelling."""
    assert _fit(query, HAU_GIANG, YEAR_2023) == 1.0


def test_a_passage_that_does_not_tell_keeps_its_score() -> None:
    """Silence is no contradiction."""
    assert _fit("VKSND tỉnh Hậu Giang năm 2023", None, None) == 1.0


def test_another_body_loses_score() -> None:
    """Siblings share nearly all their words."""
    assert _fit("VKSND tỉnh Hậu Giang năm 2023", CA_MAU, YEAR_2023) < 1.0


def test_another_part_of_the_year_loses_less_than_another_year() -> None:
    """A half-year's report is nearer to the question than last year's."""
    query = "VKSND tỉnh Hậu Giang năm 2023"
    assert _fit(query, HAU_GIANG, YEAR_2022) < _fit(query, HAU_GIANG, HALF_2023) < 1.0


def test_one_of_several_bodies_named_is_enough() -> None:
    """Comparisons ask about both."""
    assert _fit("VKSND tỉnh Hậu Giang và VKSND tỉnh Cà Mau năm 2023", CA_MAU, YEAR_2023) == 1.0
