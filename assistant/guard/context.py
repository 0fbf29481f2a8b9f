"""How alike the surroundings of two tokens are: the ground on which facts of one kind compete for a place.

A number, a name or an act of law that the evidence holds somewhere proves nothing: it has to stand among the same
words. Neighbours of the claimed token are looked up around a token of the evidence; each counts by how near it is
and by how well its distance and side agree, so that clauses may be reordered but facts not exchanged.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from assistant.guard.text.tokens import Outline, Slot, Token

_NEAR = 7  # tokens to either side of the claimed one that are looked up
_FAR = 14  # tokens around the one of the evidence in which they are looked for
_DISTANCE = 0.25  # loss of weight for each token of distance
_SHIFT = 0.2  # loss for each token by which the distances differ
_OTHER_SIDE = 0.6
_FUNCTION = 0.3
_ANCHOR = 2.5  # a number or a date tells best what a body or a person has to do with
_OTHER_PART = 0.6  # neighbours beyond a comma say less about a token
_OTHER_PART_FOUND = 0.75
_ROUNDING = 1e-9

_ENTITIES = frozenset({Slot.UNIT, Slot.NAME, Slot.ROLE, Slot.AWARD})
_ANCHORS = frozenset({Slot.NUMBER, Slot.DATE, Slot.CODE})


class Neighbour(NamedTuple):
    """A token near the claimed one: its key, how far it is, how many marks lie between, what it weighs."""

    key: str
    offset: int
    parts: int
    weight: float


def neighbours(claim: Outline, at: int) -> list[Neighbour]:
    """Return the neighbours of ``claim.tokens[at]``."""
    tokens, own = claim.tokens, claim.tokens[at]
    found = []
    for place in range(max(0, at - _NEAR), min(len(tokens), at + _NEAR + 1)):
        if place == at:
            continue
        token = tokens[place]
        parts = abs(token.part - own.part)
        weight = _tie(own, token) * _OTHER_PART ** min(2, parts) / (1 + _DISTANCE * (abs(place - at) - 1))
        found.append(Neighbour(token.key, place - at, parts, weight))
    return found


def _tie(own: Token, token: Token) -> float:
    if token.slot is Slot.FUNCTION:
        return _FUNCTION
    anchors = own.slot in _ENTITIES and token.slot in _ANCHORS
    return _ANCHOR if anchors or (own.slot is Slot.NUMBER and token.slot in _ENTITIES) else 1.0


def likeness(around: Sequence[Neighbour], evidence: Outline, place: int, *, least: float = 0.0) -> float:
    """Return how alike the surroundings of a claimed token and of ``evidence.tokens[place]`` are, 0 to 1.

    Less than ``least`` is not reckoned to the end: 0 is returned for it.
    """
    total = sum([neighbour.weight for neighbour in around])
    spare = total * (1 - least) + _ROUNDING
    agreed = 0.0
    part = evidence.tokens[place].part
    for neighbour in around:
        places = evidence.places.get(neighbour.key)
        credit = _credit(neighbour, evidence, place, part, places) if places else 0.0
        agreed += neighbour.weight * credit
        spare -= neighbour.weight * (1 - credit)
        if spare < 0:
            return 0.0
    return agreed / total if total else 0.0


def _credit(neighbour: Neighbour, evidence: Outline, place: int, part: int, places: Sequence[int]) -> float:
    best = 0.0
    offset = neighbour.offset
    for found in places[bisect_left(places, place - _FAR) : bisect_right(places, place + _FAR)]:
        away = found - place
        if not away:
            continue
        credit = 1 / (1 + _SHIFT * abs(away - offset))
        if (away < 0) != (offset < 0):
            credit *= _OTHER_SIDE
        if credit <= best:
            continue
        parts = abs(evidence.tokens[found].part - part) - neighbour.parts
        best = max(best, credit * _OTHER_PART_FOUND ** min(3, max(0, parts)))
    return best
