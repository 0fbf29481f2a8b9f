"""Denials without "không": "bỏ sót", "vắng mặt", a count of 0, and "đúng hạn" of all for "không quá hạn"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from assistant.guard.checks.quantities import speaks_of_all
from assistant.guard.context import likeness, neighbours
from assistant.guard.text.lexicon import complements, find_denying
from assistant.guard.text.sources import Source
from assistant.guard.text.synonyms import senses
from assistant.guard.text.tokens import Outline, Slot, Token

_REACH = 6  # tokens to either side of "bỏ sót"
_NONE = "0"
_NOWHERE: frozenset[int] = frozenset()
_CLAUSE_ENDS = (";", ".")
_AMONG = 0.3  # likeness from which a word stands among those of the claim
_OF_ONE = frozenset({"đúng", "sai"})  # said of one thing: what is not "đúng" is "sai"


def is_denied(token: Token, meant: frozenset[int], evidence: Outline, *, otherwise: bool) -> bool:
    """Tell whether a text denies a word, or another one for it; ``meant`` are the groups of synonyms it stands for.

    ``otherwise``: by words that deny by themselves, too.
    """
    keys, others = _denied(evidence, otherwise=otherwise)
    return token.key in keys or bool(meant & others)


@lru_cache(maxsize=8192)
def _denied(outline: Outline, *, otherwise: bool) -> tuple[frozenset[str], frozenset[int]]:
    """Return the keys that a text denies, and the groups of synonyms that it denies a wording of."""
    also = denied_otherwise(outline) if otherwise else _NOWHERE
    meant = senses(outline)
    tokens = [token for at, token in enumerate(outline.tokens) if token.negated or at in also]
    found = [meant.get(token.span.start, _NOWHERE) for token in tokens]
    return frozenset(token.key for token in tokens), _NOWHERE.union(*found)


@lru_cache(maxsize=4096)
def denied_otherwise(outline: Outline) -> frozenset[int]:
    """Return the places of the tokens beside a word that denies by itself, or counted as none."""
    return frozenset([*_beside_denying(outline), *_counted_as_none(outline)])


def _beside_denying(outline: Outline) -> Iterator[int]:
    for found in find_denying(outline.words):
        start, end = found.span
        part = next((token.part for token in outline.tokens if token.span.end > start), 0)
        near = [at for at, token in enumerate(outline.tokens) if token.part == part]
        before = [at for at in near if outline.tokens[at].span.end <= start][-_REACH:]
        behind = [at for at in near if outline.tokens[at].span.start >= end][:_REACH]
        yield from [*before, *behind]


def _counted_as_none(outline: Outline) -> Iterator[int]:
    """Yield the tokens before a 0, back to the number before it: "Số án bị hủy: 0"."""
    for at, token in enumerate(outline.tokens):
        if token.key != _NONE or token.slot not in (Slot.NUMBER, Slot.LABEL):
            continue
        for before in range(at - 1, -1, -1):
            other = outline.tokens[before]
            if other.slot is Slot.NUMBER or any(
                mark in outline.text[other.span.end : outline.tokens[before + 1].span.start] for mark in _CLAUSE_ENDS
            ):
                break
            yield before


def is_denied_as_opposite(token: Token, claim: Outline, source: Source) -> bool:
    """Tell whether the evidence has the other one of two qualities: "đúng hạn" of all where "quá hạn" is denied.

    The other way round, "không có tin quá hạn" bears out "đúng hạn". What "xác định sai án phí" says is said by "xác
    định án phí không đúng", but not of what the evidence calls "đúng".
    """
    opposite = complements().get(token.key)
    if token.slot is not Slot.EXCLUSIVE or opposite is None:
        return False
    places = [source.outline.tokens[at] for at in source.outline.places.get(opposite, ())]
    if token.negated:
        affirmed = any(not other.negated for other in places)
        return affirmed and (
            speaks_of_all(source) or (token.key in _OF_ONE and _is_nearer(opposite, token, claim, source))
        )
    return bool(places) and all(other.negated for other in places)


def _is_nearer(opposite: str, token: Token, claim: Outline, source: Source) -> bool:
    """Tell whether the evidence has the opposite of a word, not the word itself, among the words of the claim."""
    around = neighbours(claim, claim.tokens.index(token))
    said = {
        key: max([likeness(around, source.outline, at) for at in source.outline.places.get(key, ())], default=0.0)
        for key in (opposite, token.key)
    }
    return said[opposite] >= _AMONG and said[opposite] > said[token.key]
