"""What one body gets from another: "A nhận được 4 thông báo do B ban hành" is "B ban hành 4 thông báo cho A"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from assistant.guard.checks.actors import following_act, is_placed
from assistant.guard.text.addressees import addressees
from assistant.guard.text.sameness import same
from assistant.guard.text.sources import Source
from assistant.guard.text.tokens import Outline, Slot, Token, shown
from assistant.guard.types import Problem, ProblemKind

_BY, _GETS = "do", "nhận"
_WAYS = {"từ": "từ", "đến": "đến", "tới": "đến", "sang": "đến", "về": "đến"}


class _Given(NamedTuple):
    """Who gives, the act, how many, and to whom, if the clause says so."""

    giver: Token
    act: str
    number: Token
    receiver: Token | None


def settled_receivers(claim: Outline, sources: Sequence[Source]) -> frozenset[Token]:
    """Return the bodies of a passive claim whose part the evidence tells in the active: that settles their place."""
    if _BY not in claim.places:
        return frozenset()
    held = [given for source in sources for given in _stated(source)]
    found = set[Token]()
    for said in _passive(claim):
        for given in held:
            alike = said.act == given.act and same(said.giver, given.giver) and same(said.number, given.number)
            if alike:
                found.add(said.giver)
            if alike and said.receiver and given.receiver and same(said.receiver, given.receiver):
                found.add(said.receiver)
    return frozenset(found)


def check_receivers(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield a body to which a claim has something sent that the evidence names, but sends it to another."""
    for body in _sent_to(claim):
        known = [other for source in sources for other in _sent_to(source.outline)]
        named = any(
            same(body, source.outline.tokens[at]) for source in sources for at in source.slots.get(Slot.UNIT, ())
        )
        if known and named and not any(same(body, other) for other in known):
            yield Problem(ProblemKind.UNIT, body.text, known[0].text)


def check_addressees(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield whom a claim lets so many proposals go to if the evidence lets that number go to others only."""
    for number, body in _counted_to(claim):
        stated = (pair for source in sources for pair in _counted_to(source.outline))
        known = [other for one, other in stated if same(number, one)]
        if known and not any(other.slot is not body.slot or same(body, other) for other in known):
            yield Problem(ProblemKind.OTHER, f"{shown(number)} với {body.text}", f"với {known[0].text}")


def _sent_to(outline: Outline) -> Iterator[Token]:
    return (found.body for found in addressees(outline) if found.is_sent_to)


def _counted_to(outline: Outline) -> Iterator[tuple[Token, Token]]:
    """Yield each number of acts with the body that they go to."""
    return ((number, found.body) for found in addressees(outline) for number in found.numbers)


def check_directions(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield a body to which a claim has somebody go who comes from it in the evidence, or the reverse."""
    for body, way in _ways(claim):
        known = [other for source in sources for stated, other in _stated_ways(source) if same(body, stated)]
        if known and way not in known:
            yield Problem(ProblemKind.UNIT, f"{way} {body.text}", f"{known[0]} {body.text}")


def settled_directions(claim: Outline, sources: Sequence[Source]) -> frozenset[Token]:
    """Return the words of direction of a claim that the evidence has in other words: "đến" of "về Phòng 1"."""
    return frozenset(
        before
        for before, token in pairwise(claim.tokens)
        if token.slot is Slot.UNIT
        and before.key in _WAYS
        and any(
            _WAYS[before.key] == way and same(token, stated) for source in sources for way, stated in _told_ways(source)
        )
    )


def _told_ways(source: Source) -> Iterator[tuple[str, Token]]:
    return ((way, body) for body, way in _stated_ways(source))


@lru_cache(maxsize=4096)
def _stated_ways(source: Source) -> tuple[tuple[Token, str], ...]:
    return tuple(_ways(source.outline))


def _ways(outline: Outline) -> Iterator[tuple[Token, str]]:
    """Yield each body that somebody or something comes from or goes to."""
    for before, token in pairwise(outline.tokens):
        if token.slot is Slot.UNIT and before.key in _WAYS:
            yield token, _WAYS[before.key]


def _passive(claim: Outline) -> Iterator[_Given]:
    tokens = claim.tokens
    for at, token in enumerate(tokens):
        act = following_act(tokens, at) if at and tokens[at - 1].key == _BY and token.slot is Slot.UNIT else None
        numbers = [other for other in tokens[:at] if other.slot is Slot.NUMBER and other.part == token.part]
        if act is not None and numbers:
            yield _Given(token, act.key, numbers[-1], _receiver(tokens[:at]))


def _receiver(before: Sequence[Token]) -> Token | None:
    gets = next((at for at, token in enumerate(before) if token.key == _GETS), None)
    bodies = [token for token in before[:gets] if token.slot is Slot.UNIT]
    return bodies[-1] if gets is not None and bodies else None


@lru_cache(maxsize=4096)
def _stated(source: Source) -> tuple[_Given, ...]:
    return tuple(_active(source.outline))


def _active(outline: Outline) -> Iterator[_Given]:
    tokens = outline.tokens
    for at, token in enumerate(tokens):
        act = following_act(tokens, at) if token.slot is Slot.UNIT else None
        behind = [place for place in range(at + 1, len(tokens)) if tokens[place].part == token.part]
        number = next((place for place in behind if tokens[place].slot is Slot.NUMBER), None)
        if act is None or number is None:
            continue
        placed = (place for place in behind if tokens[place].slot is Slot.UNIT and is_placed(tokens, place))
        receiver = next((tokens[place] for place in placed if place > number), None)
        yield _Given(token, act.key, tokens[number], receiver)
