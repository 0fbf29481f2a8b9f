"""A figure belongs to a body and a period: the same number of another department or half-year is another figure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.guard.reading import Outline, Slot
from assistant.guard.sources import Source
from assistant.guard.types import Problem, ProblemKind
from assistant.slots import Agreement, unit_agreement
from documents.organisations.labels import label as unit_label
from documents.periods.reporting import label as period_label
from documents.types import Figure, Period, PeriodKind

_WHOLE = (PeriodKind.YEAR, PeriodKind.RANGE, PeriodKind.WINDOW)


def check_scope(claim: Outline, shown: str, figures: Sequence[Figure], sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield the body or period of a claim if the evidence states the claimed value for others only.

    ``figures`` are those of the claimed value, ``sources`` the statements that they stand in.
    """
    units = [token.unit for token in claim.tokens if token.unit and (token.unit.department or token.unit.locality)]
    held = [figure.unit for figure in figures]
    if units and all(
        unit is not None and all(unit_agreement(asked, unit) is Agreement.NO for asked in units) for unit in held
    ):
        first = held[0]
        yield Problem(ProblemKind.UNIT, shown, unit_label(first) if first else None)
    yield from _check_period(claim, shown, [figure.period for figure in figures], sources)


def _check_period(
    claim: Outline, shown: str, held: Sequence[Period | None], sources: Sequence[Source]
) -> Iterator[Problem]:
    years = {int(token.key) for token in claim.tokens if token.slot is Slot.YEAR and not token.note}
    known = [period for period in held if period is not None]
    if not years or not known or len(known) < len(held):
        return
    stated = {year for period in known for year in range(period.year, (period.last_year or period.year) + 1)}
    if not years & stated or _is_widened(claim, known, sources):
        yield Problem(ProblemKind.DATE, shown, period_label(known[0]))


def _is_widened(claim: Outline, held: Sequence[Period], sources: Sequence[Source]) -> bool:
    """Tell whether a claim says "năm 2024" of what the evidence states for a part of that year."""
    if any(token.slot in (Slot.TERM, Slot.DATE) for token in claim.tokens):
        return False
    named = {period.year for source in sources for period in source.outline.periods if period.kind in _WHOLE}
    claimed = {period.year for period in claim.periods if period.kind is PeriodKind.YEAR}
    return bool(claimed - named) and all(period.kind not in _WHOLE for period in held)
