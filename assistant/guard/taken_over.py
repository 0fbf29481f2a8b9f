"""Stretches of a claim that the evidence holds word for word, so that nothing in them can have changed its place."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from assistant.guard.text.sources import Source
from assistant.guard.text.tokens import Outline, Slot, Token

_VERBATIM = 3  # words of a stretch between two marks that is taken over as it stands


def parts_taken_over(claim: Outline, sources: Sequence[Source]) -> frozenset[int]:
    """Return the stretches between two marks that a source holds word for word."""
    parts: dict[int, list[Token]] = {}
    for token in claim.tokens:
        parts.setdefault(token.part, []).append(token)
    long = {
        part: tokens
        for part, tokens in parts.items()
        if sum(token.slot is not Slot.FUNCTION for token in tokens) >= _VERBATIM
    }
    return frozenset(part for part, tokens in long.items() if any(_is_held(tokens, source) for source in sources))


def _is_held(tokens: Sequence[Token], source: Source) -> bool:
    places = source.outline.places.get(tokens[0].key)
    if not places:
        return False
    said, stated = _compared(tokens), _stated(source)
    return any(stated[place : place + len(said)] == said for place in places)


@lru_cache(maxsize=4096)
def _stated(source: Source) -> list[tuple[str, str, str]]:
    return _compared(source.outline.tokens)


def _compared(tokens: Sequence[Token]) -> list[tuple[str, str, str]]:
    """Return of each token what has to agree where words are taken over."""
    return [(token.key, token.note, token.group) for token in tokens]
