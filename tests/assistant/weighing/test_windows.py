"""The days that reporting periods run over."""

from __future__ import annotations

from datetime import date

from assistant.weighing.windows import conventional_windows
from documents.types import Period, PeriodKind


def test_days_that_a_text_states_count_more_than_the_calendar() -> None:
    """A report that says when its half-year began is taken at its word."""
    stated = Period(PeriodKind.FIRST_HALF, 2023, start=date(2023, 1, 1), end=date(2023, 6, 30))
    assert conventional_windows(stated) == {(date(2023, 1, 1), date(2023, 6, 30))}
