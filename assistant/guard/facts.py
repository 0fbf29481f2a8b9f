"""Every fact of a claim is in the evidence, and stands there in the same place.

Facts of one kind compete: a number that the evidence states of something else is wrong even though it is there.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from assistant.guard.context import likeness
from assistant.guard.figures import is_rounded
from assistant.guard.reading import Outline, Slot, Token
from assistant.guard.sameness import comparable, same, same_bound
from assistant.guard.scoping import is_given
from assistant.guard.sources import Source
from assistant.guard.types import Problem, ProblemKind

_MARGINS = {Slot.YEAR: 0.22, Slot.UNIT: 0.2}  # a year or a body may stand anywhere in its sentence
_MARGIN = 0.14  # by which another fact has to fit the place better than the claimed one
_SETTLED = 0.26
_FITS = 0.42  # likeness from which another fact is taken to stand in the place of the claimed one
_AS_BOUND = 0.05  # of two places that state a number, the one that bounds it alike is meant
_GIVEN = 0.45  # likeness granted to a fact that the scope gives instead of the sentence
_ONE = "một"  # an article as often as a number

KINDS = {
    Slot.NUMBER: ProblemKind.FIGURE,
    Slot.LABEL: ProblemKind.FIGURE,
    Slot.YEAR: ProblemKind.DATE,
    Slot.TERM: ProblemKind.DATE,
    Slot.DATE: ProblemKind.DATE,
    Slot.CODE: ProblemKind.DOCUMENT_NUMBER,
    Slot.NAME: ProblemKind.NAME,
    Slot.ROLE: ProblemKind.NAME,
    Slot.UNIT: ProblemKind.UNIT,
    Slot.AWARD: ProblemKind.OTHER,
    Slot.EXCLUSIVE: ProblemKind.OTHER,
}


@dataclass(frozen=True, slots=True)
class _Standing:
    """How well a fact stands in the evidence, and what stands in its place."""

    own: float | None  # likeness of the best place that states it; None if none does
    found: Token | None
    rival: float
    other: Token | None


def check_facts(claim: Outline, sources: Sequence[Source], worded: Collection[Token] = ()) -> Iterator[Problem]:
    """Yield the facts of ``claim`` that ``sources`` lack or state of something else.

    ``worded`` are numbers whose place is settled by what they count, so that only their presence is looked at here.
    """
    for at, token in enumerate(claim.tokens):
        if token.slot in KINDS:
            margin = _SETTLED if token in worded else _MARGINS.get(token.slot, _MARGIN)
            yield from _check(claim, at, sources, margin)


def _check(claim: Outline, at: int, sources: Sequence[Source], margin: float) -> Iterator[Problem]:
    token = claim.tokens[at]
    standing = _stand(claim, at, token, sources)
    own = standing.own
    if own is None:
        if token.slot is Slot.EXCLUSIVE and not token.missing:
            own = 0.0  # a word like "đạt" may be left out by the evidence, but not be another in it
        elif is_given(token, claim, sources):
            own = _GIVEN
        elif (token.text.lower() == _ONE and standing.rival < _FITS) or (token.slot is Slot.NUMBER and standing.other and is_rounded(token, standing.other)):
            return
        else:
            found = standing.other.text if standing.other and standing.rival >= _FITS else None
            yield Problem(KINDS[token.slot], _shown(token), found)
            return
    if standing.other and standing.rival >= _FITS and standing.rival > own + margin:
        yield Problem(KINDS[token.slot], _shown(token), _shown(standing.other))
    elif standing.found and token.slot is Slot.NUMBER and not same_bound(token.note, standing.found.note):
        yield Problem(ProblemKind.FIGURE, _hedged(token), _hedged(standing.found))
    elif standing.found and token.slot is Slot.DATE and _turned(token, standing.found):
        yield Problem(ProblemKind.DATE, _hedged(token), _hedged(standing.found))


def _stand(claim: Outline, at: int, token: Token, sources: Sequence[Source]) -> _Standing:
    own: float | None = None
    rival = 0.0
    found = other = None
    for source in sources:
        for place, stated in enumerate(source.outline.tokens):
            if same(token, stated):
                score = likeness(claim, at, source.outline, place) + (_AS_BOUND if token.note == stated.note else 0.0)
                if own is None or score > own:
                    own, found = score, stated
            elif comparable(token, stated):
                score = likeness(claim, at, source.outline, place)
                if score > rival:
                    rival, other = score, stated
    return _Standing(own, found, rival, other)


def _turned(claimed: Token, stated: Token) -> bool:
    """Tell whether one date is a limit on the other side: "trước ngày" against "sau ngày" or the day itself."""
    limits = {"trước", "sau", "từ", "đến"}
    return claimed.note != stated.note and (claimed.note in limits and stated.note in limits)


def _shown(token: Token) -> str:
    return f"{token.text} {token.group}".strip() if token.slot is Slot.NUMBER else token.text


def _hedged(token: Token) -> str:
    return f"{token.note} {_shown(token)}".strip()
