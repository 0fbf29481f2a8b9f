"""Prizes of a contest: who is told to have won the first is not whom the evidence gives the second."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from assistant.guard.sameness import same
from assistant.guard.sources import Source
from assistant.guard.tokens import Outline, Slot, Token
from assistant.guard.types import Problem, ProblemKind

_PRIZE = "prize"
_GIVEN_TO = frozenset({"cho", "thuộc"})  # "giải Nhất cho ...", "giải Nhất thuộc về ..."
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
