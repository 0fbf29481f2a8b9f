"""How well a fact stands in the evidence, and what of its kind stands in its place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.guard.context import likeness, neighbours
from assistant.guard.figures.ratios import is_ratio
from assistant.guard.text.sameness import comparable, same
from assistant.guard.text.sources import Source
from assistant.guard.text.tokens import Outline, Slot, Token

_FITS = 0.42  # likeness from which another fact is taken to stand in the place of the claimed one
_AS_BOUND = 0.05  # of two places that state a number, the one that bounds it alike is meant
_EXCHANGED = (Slot.NUMBER, Slot.EXCLUSIVE, Slot.UNIT)
_TOUCHING = 2  # tokens: of two words of one kind side by side one was added
Place = tuple[Outline, int]  # a token of the evidence by its place


@dataclass(frozen=True, slots=True)
class Standing:
    """How well a fact stands in the evidence, and what stands in its place."""

    own: float | None  # likeness of the best place that states it; None if none does
    found: Token | None
    rival: float
    other: Token | None

    @property
    def in_place(self) -> Token | None:
        """The other fact, if it fits well enough to be taken for what stands there; else None."""
        return self.other if self.rival >= _FITS else None

    def beats(self, own: float, margin: float) -> bool:
        """Tell whether another fact fits the place so much better that it is the one meant there."""
        return self.in_place is not None and self.rival > own + margin


@dataclass(frozen=True, slots=True)
class Places:
    """Where the evidence states a fact, and where it states another of its kind: outlines with token places."""

    own: list[Place]
    rivals: list[Place]


def places_of(token: Token, sources: Sequence[Source], *, rivals: bool = True) -> Places:
    """Return where ``sources`` state a fact and, with ``rivals``, where they state another of its kind."""
    found = Places([], [])
    for source in sources:
        outline = source.outline
        for place in source.slots.get(token.slot, ()):
            stated = outline.tokens[place]
            if same(token, stated):
                found.own.append((outline, place))
            elif rivals and comparable(token, stated):
                found.rivals.append((outline, place))
    return found


def stands_anywhere(token: Token, places: Places) -> Standing:
    """Return how a fact stands of which only the presence counts; the place that bounds it alike is meant."""
    stated = [outline.tokens[place] for outline, place in places.own]
    alike = next((other for other in stated if other.note == token.note), stated[0] if stated else None)
    return Standing(1.0 if stated else None, alike, 0.0, None)


def stands_in_place(claim: Outline, at: int, places: Places, margin: float) -> Standing:
    """Return how a fact stands; rivals that cannot beat it by ``margin`` are left out."""
    token = claim.tokens[at]
    if not places.rivals:
        return stands_anywhere(token, places)
    around = neighbours(claim, at)
    own: float | None = None
    held: Place | None = None
    for outline, place in places.own:
        score = likeness(around, outline, place)
        score += _AS_BOUND if token.note == outline.tokens[place].note else 0.0
        if own is None or score > own:
            own, held = score, (outline, place)
    rival: float = 0.0
    other: Place | None = None
    least = 0.0 if own is None else max(_FITS, own + margin)
    for outline, place in places.rivals if least <= 1 else ():
        score = likeness(around, outline, place, least=least)
        if score > rival:
            rival, other = score, (outline, place)
    if own is not None and held and other and _keep_places(claim, at, (held, other), rival - own - margin):
        return Standing(own, _token(held), 0.0, None)
    return Standing(own, _token(held), rival, _token(other))


def _keep_places(claim: Outline, at: int, places: tuple[Place, Place], gain: float) -> bool:
    """Tell whether the fact that would stand better in a claimed one's place is claimed, too, and would lose by it.

    Of two facts that are exchanged each fits the other's place; ``gain`` is what the claimed one would gain by it.
    """
    own, rival = places
    claimed, stated = claim.tokens[at], _token(rival)
    if stated is None or claimed.slot not in _EXCHANGED:
        return False
    for place, token in enumerate(claim.tokens):
        if abs(place - at) <= _TOUCHING or token.slot is not claimed.slot or not same(token, stated):
            continue
        if not is_ratio(claim.text, claimed, token):
            around = neighbours(claim, place)
            if likeness(around, *rival) - likeness(around, *own) > gain:
                return True
    return False


def _token(place: Place | None) -> Token | None:
    return place[0].tokens[place[1]] if place else None
