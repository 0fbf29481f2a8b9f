"""Answer questions over several bodies or periods: one figure a side, gaps left open, differences computed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import product

from documents.numbers import format_number

from assistant import texts
from assistant.asking import Kind
from assistant.composing import Composed, compose, scope_label
from assistant.evidence import Evidence, sound, weigh_evidence
from assistant.matching import Weigh
from assistant.question import Question
from assistant.statements import Statement
from assistant.types import AnswerSentence
from documents.periods import comparable
from documents.types import Period, Unit


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
    periods: Sequence[Period | None] = question.periods or (None,)
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


def find_sides(question: Question, statements: Sequence[Statement], weigh: Weigh, threshold: float) -> list[Side]:
    """Return the sides of ``question`` with the best sound evidence for each."""
    found: list[Side] = []
    for side in sides_of(question):
        best = sound(weigh_evidence(side, statements, weigh), threshold)
        found.append(Side(side, best[0] if best else None))
    return found


def compose_comparison(sides: Sequence[Side]) -> Composed:
    """Return each side's own words, then the difference, marked as computed, where the sides can be compared."""
    held = [side.evidence for side in sides if side.evidence]
    composed = compose(held)
    note = _difference(held)
    if not note:
        return composed
    markers = tuple(range(1, len(held) + 1))
    computed = AnswerSentence(note, markers, 1.0)
    line = note + " " + "".join(f"[{marker}]" for marker in markers)
    return replace(composed, text=f"{composed.text}\n{line}", sentences=(*composed.sentences, computed))


def missing_sides(sides: Sequence[Side]) -> str:
    """Return which sides have no figure."""
    return " ".join(texts.MISSING_SIDE.format(asked=side.label) for side in sides if side.evidence is None)


def _difference(held: Sequence[Evidence]) -> str:
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
