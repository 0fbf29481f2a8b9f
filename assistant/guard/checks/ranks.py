"""Who leads and who comes last: "dẫn đầu là Phòng 1" is not said of the body that the same sentence puts last."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from assistant.guard.text.sameness import same
from assistant.guard.text.sources import Source
from assistant.guard.text.tokens import Outline, Slot, Token
from assistant.guard.types import Problem, ProblemKind

_EXTREME = "extreme"
_ENDS = frozenset({"cao nhất", "thấp nhất"})
_NAMES_BEHIND = frozenset({"là", "thuộc"})  # "nhiều nhất là VKSND huyện A"; else the one before it is meant
_REACH = 6  # words between a rank and "là"


class _Rank(NamedTuple):
    """A rank with the body it is given to."""

    token: Token
    owner: Token


def check_ranks(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield the bodies of a claim that lead, or come last, where the evidence has another do so."""
    for rank in _ranks(claim):
        stated = [other for source in sources for other in _stated(source) if other.token.key == rank.token.key]
        if stated and not any(same(rank.owner, other.owner) for other in stated):
            yield Problem(ProblemKind.UNIT, f"{rank.owner.text}: {rank.token.key}", stated[0].owner.text)


@lru_cache(maxsize=4096)
def _stated(source: Source) -> list[_Rank]:
    return _ranks(source.outline)


def _ranks(outline: Outline) -> list[_Rank]:
    """Return the ranks of a text that it gives to bodies, each up to the next one."""
    places = [at for at, token in enumerate(outline.tokens) if token.group == _EXTREME and token.key in _ENDS]
    found = []
    for at, following in pairwise([*places, len(outline.tokens)]):
        owner = _owner(outline, at, following)
        if owner:
            found.append(_Rank(outline.tokens[at], owner))
    return found


def _owner(outline: Outline, at: int, following: int) -> Token | None:
    behind = outline.tokens[at + 1 : following]
    if any(token.key in _NAMES_BEHIND for token in behind[:_REACH]):
        return next((token for token in behind if token.slot is Slot.UNIT), None)
    part = outline.tokens[at].part
    return next((t for t in reversed(outline.tokens[:at]) if t.slot is Slot.UNIT and t.part == part), None)
