"""The days that reporting periods run over."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.weighing.times.windows import conventional_windows, is_year_so_far
from documents.types import Period, PeriodKind


def test_days_that_a_text_states_count_more_than_the_calendar() -> None:
    """A report that says when its half-year began is taken at its word."""
    stated = Period(PeriodKind.FIRST_HALF, 2023, start=date(2023, 1, 1), end=date(2023, 6, 30))
    assert conventional_windows(stated) == {(date(2023, 1, 1), date(2023, 6, 30))}


@pytest.mark.parametrize(
    ("year", "start", "end", "found"),
    [
        (2024, date(2023, 12, 1), date(2024, 10, 31), True),
        (2024, date(2023, 12, 1), date(2024, 6, 30), False),
        (2024, date(2024, 2, 1), date(2024, 12, 31), False),
        (2023, date(2023, 12, 1), date(2024, 10, 31), False),
    ],
)
def test_most_of_a_year_counts_for_it_in_a_paper_about_it(year: int, start: date, end: date, found: bool) -> None:
    """What is reported in November is the year's; half of it is not, nor what is of another year."""
    stated = Period(PeriodKind.WINDOW, 2024, start=start, end=end)
    assert is_year_so_far(Period(PeriodKind.YEAR, year), stated, Period(PeriodKind.YEAR, 2024)) is found
