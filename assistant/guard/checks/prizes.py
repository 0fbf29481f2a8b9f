"""Prizes of a contest: who is told to have won the first is not whom the evidence gives the second."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from assistant.guard.text.sameness import same
from assistant.guard.text.sources import Source
from assistant.guard.text.tokens import Outline, Slot, Token
from assistant.guard.types import Problem, ProblemKind

_PRIZE = "prize"
_GIVEN_TO = frozenset({"cho", "thuộc"})  # "giải Nhất cho ...", "giải Nhất thuộc về ..."
_BODY = "body"
_WINNERS = (Slot.UNIT, Slot.NAME)
_WHOSE = frozenset({"của", "do"})  # who holds the contest wins nothing in it
_Won = tuple[Token, Token]  # a prize and who gets it


def check_prizes(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield the winners of a claim to whom the evidence gives other prizes only."""
    for prize, winner in _claimed(claim):
        given = [won for source in sources for won in _given(source)]
        theirs = [other for other, body in given if same(winner, body)]
        if theirs and all(other.key != prize.key for other in theirs):
            yield Problem(ProblemKind.OTHER, f"{winner.text}: {prize.text}", theirs[0].text)
    yield from _check_together(claim, sources)


def _check_together(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield the one prize of a claim that names somebody to whom the evidence gives, in one stretch, another."""
    prizes = [token for token in claim.tokens if token.group == _PRIZE]
    named = [token for token in claim.tokens if _may_win(token)] if len(prizes) == 1 else []
    beside = [token for token in named if token.part == prizes[0].part]  # "..., xếp sau đội B"
    for winner in beside or named:
        won = [key for source in sources for key, body in _together(source) if _is_same(winner, body)]
        if won and prizes[0].key not in won:
            yield Problem(ProblemKind.OTHER, f"{winner.text}: {prizes[0].text}", won[0])


def _may_win(token: Token) -> bool:
    return token.slot in _WINNERS or token.group == _BODY


def _is_same(winner: Token, body: Token) -> bool:
    return winner.slot is body.slot and same(winner, body)


def settled_prizes(claim: Outline, sources: Sequence[Source]) -> frozenset[Token]:
    """Return the prizes of a claim that the evidence gives, in one stretch, to somebody whom the claim names."""
    prizes = [token for token in claim.tokens if token.group == _PRIZE]
    named = [token for token in claim.tokens if _may_win(token)] if prizes else []
    won = [(prize, winner) for source in sources for prize, winner in _together(source)] if named else []
    return frozenset(
        prize
        for prize in prizes
        if any(prize.key == key and any(_is_same(one, body) for one in named) for key, body in won)
    )


@lru_cache(maxsize=4096)
def _together(source: Source) -> list[tuple[str, Token]]:
    """Return the one prize of each stretch of the evidence with the one body or person that stands before it there."""
    tokens = source.outline.tokens
    found = []
    for at, token in enumerate(tokens):
        if token.group == _PRIZE:
            part = [other for other in tokens[:at] if other.part == token.part]
            winners = [other for other in part if _may_win(other)]
            if len(winners) == 1 and not any(other.group == _PRIZE for other in part):
                found.append((token.key, winners[0]))
    return found


def _claimed(claim: Outline) -> Iterator[_Won]:
    """Yield each prize of a claim with those behind "cho", an only one with each body before it in its stretch, too."""
    yield from _pairs(claim)
    prizes = [token for token in claim.tokens if token.group == _PRIZE]
    if len(prizes) != 1:
        return
    prize = prizes[0]
    for at, token in enumerate(claim.tokens):
        whose = at > 0 and claim.tokens[at - 1].key in _WHOSE
        if token.slot is Slot.UNIT and token.part == prize.part and token.span.end <= prize.span.start and not whose:
            yield prize, token


@lru_cache(maxsize=4096)
def _given(source: Source) -> list[_Won]:
    return list(_pairs(source.outline))


def _pairs(outline: Outline) -> Iterator[_Won]:
    """Yield each winner behind "giải Nhất cho", up to the next prize, with that prize."""
    prize, given = None, False
    for token in outline.tokens:
        if token.group == _PRIZE:
            prize, given = token, False
        elif token.key in _GIVEN_TO:
            given = True
        elif prize and given and token.slot in _WINNERS:
            yield prize, token
