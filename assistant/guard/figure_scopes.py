"""A figure belongs to a body and a period: the same number of another department or half-year is another figure."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from assistant.guard.tokens import Outline, Slot, Token
from assistant.guard.types import Problem, ProblemKind
from documents.organisations.labels import label as unit_label
from documents.periods.reporting import label as period_label
from documents.types import Figure, Unit


def check_scope(
    claim: Outline, shown: str, figures: Sequence[Figure], own: Unit | None, told: Collection[int] = frozenset()
) -> Iterator[Problem]:
    """Yield the body or period of a claim if the evidence states the claimed value for others only.

    ``figures`` are those of the claimed value; ``own`` is the body that the claim gives this one figure, ``told``
    are the years that the sentences of the evidence name.
    """
    units = [own] if own else [token.unit for token in _subjects(claim)]
    held = [figure.unit for figure in figures]
    if units and all(unit is not None and all(_excludes(asked, unit) for asked in units) for unit in held):
        yield Problem(ProblemKind.UNIT, shown, unit_label(held[0]) if held[0] else None)
    named = [token for token in claim.tokens if token.slot is Slot.YEAR and token.key.isdigit()]
    years = {int(token.key) for token in named} if any(not token.note for token in named) else set[int]()
    if years <= set(told) and not any(figure.is_cell for figure in figures):
        return  # years that the evidence's sentence names itself compete for their place there
    known = [figure.period for figure in figures if figure.period is not None]
    stated = {year for period in known for year in range(period.year, (period.last_year or period.year) + 1)}
    if years and len(known) == len(figures) and not years & stated:
        yield Problem(ProblemKind.DATE, shown, period_label(known[0]))


def _subjects(claim: Outline) -> list[Token]:
    """Return the bodies that a figure of the claim can be of: not those that only tell somebody's office."""
    return [
        token
        for before, token in zip((None, *claim.tokens), claim.tokens, strict=False)
        if token.unit and not (before and before.slot is Slot.ROLE)
    ]


def _excludes(asked: Unit | None, stated: Unit) -> bool:
    """Tell whether two bodies are of one kind and yet different: two departments, two districts."""
    if asked is None:
        return False
    pairs = ((asked.department, stated.department), (asked.locality, stated.locality))
    return any(one and other and one != other for one, other in pairs)
