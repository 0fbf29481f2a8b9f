"""How far a statement without a figure agrees with the period asked for: by its event, its tasks and its dates, too."""

from __future__ import annotations

from assistant.weighing.slots import Agreement, period_agreement, periods_named
from assistant.weighing.statements import Statement
from assistant.weighing.times.event_days import (
    is_month_of_event,
    is_of_other_month,
)
from documents.periods.dates import find_dates
from documents.periods.finding import PeriodUse, agrees, contains
from documents.types import BlockKind, Period, PeriodKind


def loose_period_agreement(asked: Period, statement: Statement, *, plan: bool = True) -> Agreement:
    """Return the agreement of the period asked for with the statement, its surroundings and its event's dates.

    ``plan`` tells that the question may be answered by what a later year shall bring.
    """
    own = period_agreement(asked, statement.scope.period)
    own = Agreement.NO if own is Agreement.UNKNOWN and is_of_other_month(asked, statement) else own
    if own is Agreement.YES or _is_ahead(asked, statement, plan=plan):
        return own
    if statement.scope.period is not None and contains(asked, statement.scope.period):
        return Agreement.YES
    named = any(agrees(asked, period) for period in statement.own_periods)
    if named or _names_day_in(asked, statement):
        return own if named and _only_compares_with(asked, statement) else Agreement.NEAR
    if own is Agreement.NO and statement.scope.own_period and not (statement.scope.plan and plan):
        return own  # the statement itself names another period
    if any(agrees(asked, period) for period in statement.periods):
        return Agreement.NEAR
    if is_month_of_event(asked, statement):
        return Agreement.NEAR
    if statement.scope.own_period and asked.kind is not PeriodKind.YEAR:
        return own
    if asked.year in _years(statement) and _is_whole_year(asked):
        return Agreement.UNKNOWN  # only the day it was written or held on falls into the year
    return own


def _only_compares_with(asked: Period, statement: Statement) -> bool:
    """True if a statement of another period names the one asked for only to compare: "giảm 14% so với năm 2023"."""
    if statement.scope.period is None or statement.kind is BlockKind.TABLE_ROW:
        return False
    text, named = statement.text, [one for one in periods_named(statement.text) if agrees(asked, one.period)]
    # "so với năm 2022 (Kết luận số 61)": the bracket tells of that year
    return bool(named) and all(
        one.use is PeriodUse.COMPARED and not text.startswith(" (", one.span.end) for one in named
    )


def _names_day_in(asked: Period, statement: Statement) -> bool:
    """True if a month is asked for and the statement names a day in it."""
    month = (asked.year, asked.number)
    return asked.kind is PeriodKind.MONTH and any((day.year, day.month) == month for day in find_dates(statement.text))


def _is_ahead(asked: Period, statement: Statement, *, plan: bool) -> bool:
    """True if a statement sets a task of a later year than the one asked about.

    A report on that year may tell what the next shall bring, where that is asked; the plan of the next may not.
    """
    later, paper = statement.scope.period, statement.document.metadata.period
    if not statement.scope.plan or later is None or later.year <= (asked.last_year or asked.year):
        return False
    return not plan or (paper is not None and paper.year >= later.year)


def _is_whole_year(asked: Period) -> bool:
    return asked.kind is PeriodKind.YEAR


def _years(statement: Statement) -> set[int]:
    dates = (statement.document.metadata.event_date, statement.document.metadata.published)
    years = {day.year for day in dates if day}
    for period in statement.periods:
        years |= set(range(period.year, (period.last_year or period.year) + 1))
    return years
