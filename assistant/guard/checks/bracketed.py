"""Figures in brackets count what stands before the bracket: "án treo (07 kháng nghị), án phí (05 kháng nghị)".

The sentence figure has no words of its own there, so that two of them would be exchanged unseen.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from assistant.guard.text.sameness import same, same_count_unit
from assistant.guard.text.sources import Source
from assistant.guard.text.tokens import Outline, Slot, Token, shown
from assistant.guard.types import Problem, ProblemKind

_FEWEST = 2  # words that tell what is counted
_COUNTED = (Slot.NUMBER, Slot.LABEL)


class _Item(NamedTuple):
    """A number in brackets, and the words before them."""

    number: Token
    words: frozenset[str]


def check_bracketed(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield the numbers of a claim that stand beside what the evidence gives another number in brackets for."""
    for source in sources:
        items = _items(source)
        for number in claim.numbers() if len(items) > 1 else ():
            own = [item for item in items if same(number, item.number)]
            near = _near(claim, number)
            if len(own) != 1 or own[0].words & near:
                continue
            meant = [item for item in items if item is not own[0] and len(item.words & near) >= _FEWEST]
            if meant and same_count_unit(number.group, meant[0].number.group):
                yield Problem(ProblemKind.FIGURE, shown(number), shown(meant[0].number))


@lru_cache(maxsize=4096)
def _items(source: Source) -> tuple[_Item, ...]:
    outline = source.outline
    found = []
    for at, token in enumerate(outline.tokens):
        if token.slot is Slot.NUMBER and outline.text[: token.span.start].rstrip().endswith("("):
            words = _words(outline.tokens[:at][::-1], outline.tokens[at - 1].part if at else 0, token)
            if len(words) >= _FEWEST:
                found.append(_Item(token, words))
    return tuple(found)


def _near(claim: Outline, number: Token) -> frozenset[str]:
    at = claim.tokens.index(number)
    before, behind = claim.tokens[:at][::-1], claim.tokens[at + 1 :]
    return _words(before, number.part, number) | _words(behind, number.part, number)


def _words(tokens: Sequence[Token], part: int, number: Token) -> frozenset[str]:
    """Return the words with a weight in one stretch, up to the next number, without what is counted."""
    counted = {number.group, *number.group.split()}
    found = set[str]()
    for token in tokens:
        if token.part != part or token.slot in _COUNTED:
            break
        if token.weighs and token.key not in counted:
            found.add(token.key)
    return frozenset(found)
