"""Answer questions over several bodies or periods: one figure a side, gaps left open, differences computed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import product

from assistant import texts
from assistant.asking import Kind
from assistant.evidence import Evidence, sound, weigh_evidence
from assistant.focusing import focused
from assistant.matching import Weigh
from assistant.question import Question
from assistant.scoping import scope_label
from assistant.statements import Statement
from documents.numbers.finding import format_number
from documents.periods.finding import comparable
from documents.types import Period, PeriodKind, Unit


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a comparison: the question for it alone, and its best evidence if there is any."""

    question: Question
    evidence: Evidence | None

    @property
    def label(self) -> str:
        """The side in words: body and period."""
        unit = self.question.units[0] if self.question.units else None
        period = self.question.periods[0] if self.question.periods else None
        return scope_label(unit, period)


def sides_of(question: Question) -> list[Question]:
    """Return a question for one figure for each body and period asked about."""
    units: Sequence[Unit | None] = question.units or (None,)
    periods: Sequence[Period | None] = [year for period in question.periods for year in _years_of(period)] or (None,)
    return [
        replace(
            question,
            kind=Kind.FIGURE,
            units=(unit,) if unit else (),
            periods=(period,) if period else (),
            qualifiers={group: named for group, named in question.qualifiers.items() if group != "direction"},
        )
        for unit, period in product(units, periods)
    ]


def _years_of(period: Period) -> list[Period]:
    """Return the single years of a range, or the period itself."""
    if period.kind is not PeriodKind.RANGE or period.last_year is None:
        return [period]
    return [Period(PeriodKind.YEAR, year) for year in range(period.year, period.last_year + 1)]


def find_sides(question: Question, statements: Sequence[Statement], weigh: Weigh, threshold: float) -> list[Side]:
    """Return the sides of ``question`` with the best sound evidence for each."""
    found: list[Side] = []
    for side in sides_of(question):
        best = sound(weigh_evidence(side, statements, weigh), threshold)
        found.append(Side(side, focused(side, best[0], best) if best else None))
    return found


def missing_sides(sides: Sequence[Side]) -> str:
    """Return which sides have no figure."""
    return " ".join(texts.MISSING_SIDE.format(asked=side.label) for side in sides if side.evidence is None)


def compute_difference(held: Sequence[Evidence]) -> str:
    """Return the difference of two comparable figures, marked as computed; a warning if they are not comparable.

    Empty if there is nothing to compute: other than two figures, different counting units, or a hedged number.
    """
    figures = [item.figure for item in held if item.figure]
    if len(figures) != 2 or len(held) != 2 or figures[0].count_unit != figures[1].count_unit:
        return ""
    first, second = figures
    if any(figure.hedge for figure in figures):
        return ""
    warning = comparable(first.period, second.period) if first.period and second.period else None
    if warning:
        return warning
    return texts.COMPUTED.format(text=_spoken(abs(first.value - second.value), first.count_unit))


def _spoken(value: Decimal, count_unit: str) -> str:
    points = "điểm " if count_unit == "%" else ""
    return f"{format_number(value)} {points}{count_unit}."
