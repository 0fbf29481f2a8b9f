"""Tests of what periods mean to each other."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.periods.finding import find_periods
from documents.periods.reporting import (
    agrees,
    begins_in_october,
    comparable,
    contains,
    first_day,
    is_later,
    is_past,
    label,
    window_note,
)
from documents.types import Period, PeriodKind

YEAR_2023 = Period(PeriodKind.YEAR, 2023)
FIRST_HALF_2024 = Period(PeriodKind.FIRST_HALF, 2024, start=date(2023, 12, 1), end=date(2024, 5, 31))
RANGE = Period(PeriodKind.RANGE, 2021, last_year=2025)

years = st.integers(min_value=1990, max_value=2049)


def numbered(kind: PeriodKind, low: int, high: int) -> st.SearchStrategy[Period]:
    """Draw periods of one numbered kind."""
    return st.builds(Period, st.just(kind), years, number=st.integers(low, high))


periods = st.one_of(
    st.builds(
        Period,
        st.sampled_from([PeriodKind.YEAR, PeriodKind.FIRST_HALF, PeriodKind.SECOND_HALF, PeriodKind.NINE_MONTHS]),
        years,
    ),
    numbered(PeriodKind.QUARTER, 1, 4),
    numbered(PeriodKind.MONTH, 1, 12),
    numbered(PeriodKind.WEEK, 1, 53),
    st.builds(Period, st.just(PeriodKind.MONTHS), years, number=st.sampled_from([1, 2, 4, 5, 7, 8, 10, 11])),
    st.builds(lambda year, more: Period(PeriodKind.RANGE, year, last_year=year + more), years, st.integers(1, 9)),
)


@given(periods)
def test_a_label_is_read_back_as_its_period(period: Period) -> None:
    """What is shown to a reader can be typed back as a question about the same period."""
    assert [mention.period for mention in find_periods(label(period))] == [period]


@given(periods, periods)
def test_agreement_is_symmetric_and_never_joins_different_labels(a: Period, b: Period) -> None:
    """Without stated days, two periods agree iff they have the same label."""
    assert agrees(a, b) is agrees(b, a) is (label(a) == label(b))


@given(periods, periods)
def test_periods_that_contain_each_other_are_equal(a: Period, b: Period) -> None:
    """Containment is antisymmetric, but for a quarter and the months it is made of."""
    assert not (contains(a, b) and contains(b, a)) or label(a) == label(b)


@pytest.mark.parametrize(
    ("asked", "stated", "expected"),
    [
        (YEAR_2023, Period(PeriodKind.YEAR, 2023), True),
        (YEAR_2023, Period(PeriodKind.YEAR, 2022), False),
        (YEAR_2023, Period(PeriodKind.FIRST_HALF, 2023), False),
        (Period(PeriodKind.FIRST_HALF, 2024), FIRST_HALF_2024, True),
        (YEAR_2023, RANGE, False),
        (RANGE, Period(PeriodKind.RANGE, 2021, last_year=2025), True),
        (RANGE, Period(PeriodKind.RANGE, 2020, last_year=2025), False),
    ],
)
def test_a_figure_answers_for_its_own_period_only(asked: Period, stated: Period, expected: bool) -> None:
    """Kind, years and number have to be the same; a total over years answers no single year."""
    assert agrees(asked, stated) is expected


def test_two_different_stated_windows_disagree() -> None:
    """A half-year counted over other days is another half-year."""
    other = Period(PeriodKind.FIRST_HALF, 2024, start=date(2024, 1, 1), end=date(2024, 6, 30))
    assert not agrees(FIRST_HALF_2024, other)


@pytest.mark.parametrize(
    ("outer", "inner", "expected"),
    [
        (YEAR_2023, Period(PeriodKind.QUARTER, 2023, number=4), True),
        (Period(PeriodKind.NINE_MONTHS, 2023), Period(PeriodKind.FIRST_HALF, 2023), True),
        (Period(PeriodKind.FIRST_HALF, 2023), Period(PeriodKind.QUARTER, 2023, number=3), False),
        (Period(PeriodKind.FIRST_HALF, 2023), Period(PeriodKind.MONTH, 2023, number=2), False),
        (RANGE, Period(PeriodKind.YEAR, 2023), True),
        (Period(PeriodKind.FIRST_HALF, 2023), YEAR_2023, False),
    ],
)
def test_containment_follows_the_labels(outer: Period, inner: Period, expected: bool) -> None:
    """Months of the reporting year decide; a calendar month has no known place in it."""
    assert contains(outer, inner) is expected


def test_a_label_without_days_is_noted_as_the_sectors_reporting_period() -> None:
    """No window is invented where the text states none."""
    assert window_note(Period(PeriodKind.FIRST_HALF, 2025)) == "6 tháng đầu năm 2025 (theo kỳ báo cáo của Ngành)"


def test_stated_days_are_given_with_the_label() -> None:
    """A window that the text states is shown, day first."""
    assert window_note(FIRST_HALF_2024) == "6 tháng đầu năm 2024 (tính từ ngày 01/12/2023 đến ngày 31/05/2024)"


@pytest.mark.parametrize(
    ("a", "b", "warned"),
    [
        (Period(PeriodKind.YEAR, 2022), YEAR_2023, False),
        (Period(PeriodKind.YEAR, 2024), Period(PeriodKind.YEAR, 2025), True),
        (Period(PeriodKind.YEAR, 2025), Period(PeriodKind.YEAR, 2026), False),
        (Period(PeriodKind.MONTH, 2024, number=8), Period(PeriodKind.MONTH, 2025, number=8), False),
        (YEAR_2023, Period(PeriodKind.FIRST_HALF, 2023), True),
        (Period(PeriodKind.QUARTER, 2023, number=1), Period(PeriodKind.QUARTER, 2023, number=2), False),
    ],
)
def test_a_comparison_across_calendars_or_kinds_is_warned_about(a: Period, b: Period, warned: bool) -> None:
    """The reporting year moved in 2025, and a half-year is not a year."""
    assert (comparable(a, b) is not None) is warned


@pytest.mark.parametrize(
    ("period", "than", "later"),
    [
        (Period(PeriodKind.YEAR, 2024), YEAR_2023, True),
        (Period(PeriodKind.SECOND_HALF, 2023), Period(PeriodKind.FIRST_HALF, 2023), True),
        (YEAR_2023, Period(PeriodKind.NINE_MONTHS, 2023), True),
        (Period(PeriodKind.QUARTER, 2023, number=1), YEAR_2023, False),
        (Period(PeriodKind.YEAR, 2025), RANGE, False),
        (Period(PeriodKind.MONTH, 2023, number=12), Period(PeriodKind.FIRST_HALF, 2023), False),
        (YEAR_2023, Period(PeriodKind.WINDOW, 2023, start=date(2023, 1, 1), end=date(2023, 3, 1)), False),
        (Period(PeriodKind.MONTH, 2023, number=11), Period(PeriodKind.MONTH, 2023, number=10), True),
        (Period(PeriodKind.WEEK, 2023, number=37), Period(PeriodKind.WEEK, 2023, number=36), True),
    ],
)
def test_a_period_is_later_if_it_ends_after_the_other(period: Period, than: Period, later: bool) -> None:
    """Only labels with a place in the reporting year are told apart within a year."""
    assert is_later(period, than) is later


@pytest.mark.parametrize(
    ("base", "written", "past"),
    [
        (Period(PeriodKind.YEAR, 2022), date(2023, 11, 30), True),
        (Period(PeriodKind.YEAR, 2022), date(2023, 5, 30), False),
        (Period(PeriodKind.NINE_MONTHS, 2023), date(2023, 10, 5), False),
        (Period(PeriodKind.YEAR, 2022), date(2024, 1, 5), True),
        (Period(PeriodKind.YEAR, 2022), None, False),
    ],
)
def test_a_year_that_ends_is_past_for_a_paper_on_an_earlier_one(base: Period, written: date | None, past: bool) -> None:
    """After nine months the year is still ahead; after the rules of last year it is told of."""
    assert is_past(YEAR_2023, base, written) is past


@pytest.mark.parametrize(("written", "past"), [(date(2023, 4, 22), True), (date(2023, 3, 30), False)])
def test_a_part_of_the_running_year_is_past_after_its_last_month(written: date, past: bool) -> None:
    """In April a paper on the year before tells of the first quarter as well."""
    quarter = Period(PeriodKind.QUARTER, 2023, number=1)
    assert is_past(quarter, Period(PeriodKind.YEAR, 2022), written) is past


@pytest.mark.parametrize(("work_year", "moved"), [(2024, False), (2025, True), (2026, True)])
def test_the_work_year_begins_in_october_from_2025_on(work_year: int, moved: bool) -> None:
    """Before, it began in December."""
    assert begins_in_october(work_year) is moved
    assert first_day(work_year) == date(work_year - 1, 10 if moved else 12, 1)
