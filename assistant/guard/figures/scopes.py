"""A figure belongs to a body and a period: the same number of another department or half-year is another figure."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache

from assistant.guard.text.sources import Source
from assistant.guard.text.tokens import Outline, Slot, Token, shown
from assistant.guard.types import Problem, ProblemKind
from documents.language.compiling import compiled
from documents.organisations.labels import label as unit_label
from documents.periods.reporting import label as period_label
from documents.types import Figure, Unit

_IN_TURN = "lần lượt"
_NUMBERED = compiled(r"\d$")  # "Phòng 7", but "Phòng Kiểm sát thi hành án dân sự"


def check_scope(
    claim: Outline, claimed: str, figures: Sequence[Figure], own: Unit | None, sources: Sequence[Source]
) -> Iterator[Problem]:
    """Yield the body or period of a claim if the evidence states the claimed value for others only.

    ``figures`` are those of the claimed value, ``sources`` the sentences that state them; ``own`` is the body that the
    claim gives this one figure.
    """
    held = [figure.unit for figure in figures if figure.unit is not None]
    if held and len(held) == len(figures):
        own = own or _told_off_to(claim, claimed, sources)
        named = () if own else _subjects(claim)
        units = [own] if own else [token.unit for token in named if not _is_full_name(token, figures, sources)]
        if units and all(_excludes(asked, unit) for asked in units for unit in held):
            yield Problem(ProblemKind.UNIT, claimed, unit_label(held[0]))
    years = _claimed_years(claim)
    if not years or (_are_named(years, sources) and not any(figure.is_cell for figure in figures)):
        return  # years that the evidence's sentence names itself compete for their place there
    known = [figure.period for figure in figures if figure.period is not None]
    stated = {year for period in known for year in range(period.year, (period.last_year or period.year) + 1)}
    if len(known) == len(figures) and not years & stated:
        yield Problem(ProblemKind.DATE, claimed, period_label(known[0]))


def _told_off_to(claim: Outline, said: str, sources: Sequence[Source]) -> Unit | None:
    """Return the one body in a number's own stretch of a claim, where the evidence tells bodies off in turn.

    "VKSND huyện A có 71 lượt, VKSND huyện B có 58 lượt" of "huyện A, huyện B ... lần lượt là 71 và 58 lượt".
    """
    if not all(_IN_TURN in source.outline.text.lower() for source in sources):
        return None
    parts = [number.part for number in claim.numbers() if shown(number) == said]
    bodies = [token.unit for token in claim.tokens if token.slot is Slot.UNIT and token.part in parts]
    return bodies[0] if len(parts) == len(bodies) == 1 else None


@lru_cache(maxsize=256)
def _claimed_years(claim: Outline) -> frozenset[int]:
    """Return the years that a claim names; none if it only compares with them."""
    named = [token for token in claim.tokens if token.slot is Slot.YEAR and token.key.isdigit()]
    return frozenset(int(token.key) for token in named if any(not token.note for token in named))


def _are_named(years: Collection[int], sources: Sequence[Source]) -> bool:
    """Tell whether the sentences of the evidence name all of these years."""
    places = [(source.outline, at) for source in sources for at in source.slots.get(Slot.YEAR, ())]
    keys = {outline.tokens[at].key for outline, at in places}
    return all(str(year) in keys for year in years)


def _is_full_name(token: Token, figures: Sequence[Figure], sources: Sequence[Source]) -> bool:
    """Tell whether a department is called by the full name that the evidence gives beside its number."""
    name = token.unit.department if token.unit else None
    if not name or _NUMBERED.search(name) or not any(token.key in source.keys for source in sources):
        return False
    held = {figure.unit.department for figure in figures if figure.unit and figure.unit.department}
    return all(_NUMBERED.search(department) for department in held)


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
