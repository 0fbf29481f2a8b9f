"""Words of a claim that the evidence lacks and yet bears out: a comparison of its numbers, the name of a body.

A word that excludes others is wrong where the evidence has one of those others. Where it has none, the claim may still
say what the evidence says in another way; what is neither is a claim of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from assistant.guard.checks.changes import bears_out_change
from assistant.guard.text.lexicon import common_words, implied_by
from assistant.guard.text.sameness import same_count_unit
from assistant.guard.text.sources import Source
from assistant.guard.text.tokens import Outline, Slot, Token
from documents.language.terms import terms

_EXTREME = "extreme"
_MOST, _LEAST = "cao nhất", "thấp nhất"
_LEADING = frozenset({"dẫn đầu", "đứng đầu"})  # of a ranking, or of a delegation
_MAJORITY = frozenset({"đa số", "phần lớn"})  # "hầu hết" are more than half
_MORE = frozenset({"nhiều hơn", "cao hơn", "lớn hơn"})
_FEWER = frozenset({"ít hơn", "thấp hơn"})
_EXCEEDED, _AIM, _FULL = "vượt", "tiêu", 100  # of a "chỉ tiêu" or "mục tiêu"
_OF_THESE = "trong đó"
_RANKED = 3  # figures from which one of them can be called the largest
_BESIDE = 5  # tokens between a person and "dẫn đầu"


def is_implied(token: Token, claim: Outline, sources: Sequence[Source]) -> bool:
    """Tell whether the evidence bears out an exclusive word of ``claim`` without using it or one that it excludes."""
    claimed = {other.key for other in claim.tokens if other.slot is Slot.EXCLUSIVE and other.group == token.group}
    if any(_excludes(token, other) and other.key not in claimed for other in _exclusives(sources)):
        return False  # what the claim states itself as well stands for something else
    said = token.text.lower()
    return (
        said in common_words()
        or any(_is_in_name(token, source) for source in sources)
        or any(_says(source, wording) for source in sources for wording in implied_by(said))
        or _compares(said, token, claim)
        or any(bears_out_change(token, claim, source) for source in sources)
        or leads(token, claim)
        or is_ranked(token, claim, sources)
        or _is_majority(token, claim, sources)
    )


def _is_majority(token: Token, claim: Outline, sources: Sequence[Source]) -> bool:
    """Tell whether "phần lớn" is said of a part that the evidence counts, and that is more than half of its whole."""
    if token.text.lower() not in _MAJORITY:
        return False
    part = next((number for number in claim.numbers() if number.span.start > token.span.end), None)
    return part is not None and part.value is not None and any(_is_more_than_half(part, source) for source in sources)


def _is_more_than_half(part: Token, source: Source) -> bool:
    at = source.outline.text.lower().find(_OF_THESE)
    whole = next((other for other in reversed(source.outline.numbers()) if other.span.end <= at), None)
    stated = any(other.value == part.value and other.group == part.group for other in _parts(source))
    alike = stated and whole is not None and same_count_unit(part.group, whole.group)
    return alike and whole is not None and (whole.value or 0) < 2 * (part.value or 0) <= 2 * (whole.value or 0)


def exceeds_aim(token: Token, sources: Sequence[Source]) -> bool:
    """Tell whether "vượt" is said of what reached more than 100 % of its target."""
    return token.text.lower() == _EXCEEDED and any(
        number.group.endswith("%") and number.value is not None and number.value > _FULL and _AIM in source.words
        for source in sources
        for number in source.outline.numbers()
    )


def leads(token: Token, claim: Outline) -> bool:
    """Tell whether "dẫn đầu" is said of a person: people lead delegations, bodies lead rankings."""
    if token.text.lower() not in _LEADING:
        return False
    at = claim.tokens.index(token)
    return any(other.slot is Slot.NAME for other in claim.tokens[max(0, at - _BESIDE) : at])


def is_ranked(token: Token, claim: Outline, sources: Sequence[Source]) -> bool:
    """Tell whether a number of ``claim`` is the largest, or the least, of those that the evidence states alike."""
    if token.group != _EXTREME or token.key not in (_MOST, _LEAST):
        return False
    pick = max if token.key == _MOST else min
    stated = [other for source in sources for other in source.outline.numbers()]
    parted = [other for source in sources for other in _parts(source)]
    for number in claim.numbers():
        alike = [other.value for other in stated if number.group == other.group and other.value is not None]
        if len(alike) >= _RANKED and number.value == pick(alike):
            return True
        parts = [other.value for other in parted if number.group == other.group and other.value is not None]
        if len(parts) >= _RANKED and number.value == pick(parts):
            return True
    return False


def _parts(source: Source) -> list[Token]:
    """Return the numbers behind "trong đó", which count parts of the one before it."""
    at = source.outline.text.lower().find(_OF_THESE)
    return [number for number in source.outline.numbers() if number.span.start > at] if at >= 0 else []


def _exclusives(sources: Sequence[Source]) -> Iterator[Token]:
    return (source.outline.tokens[place] for source in sources for place in source.slots.get(Slot.EXCLUSIVE, ()))


def _excludes(token: Token, other: Token) -> bool:
    return token.group == other.group and token.key != other.key


def _is_in_name(token: Token, source: Source) -> bool:
    """Tell whether a word stands in the name of a body: "cấp huyện" in "VKSND cấp huyện"."""
    said = _padded(token.text)
    names = (source.outline.tokens[place] for place in source.slots.get(Slot.UNIT, ()))
    return any(said in f" {name.key} " for name in names)


def _padded(text: str) -> str:
    return f" {' '.join(word.text for word in terms(text))} "


def _says(source: Source, wording: str) -> bool:
    return f" {wording} " in f" {' '.join(word.text for word in source.outline.words)} "


def _compares(said: str, token: Token, claim: Outline) -> bool:
    """Tell whether the numbers before and behind "nhiều hơn" are what it says: "171 vụ, nhiều hơn ... (138 vụ)"."""
    if said not in _MORE | _FEWER:
        return False
    for one, other in pairwise(claim.numbers()):
        if one.span.end <= token.span.start and token.span.end <= other.span.start and _alike(one, other):
            return _is_more(one.value, other.value) == (said in _MORE)
    return False


def _alike(one: Token, other: Token) -> bool:
    return bool(one.group and other.group) and same_count_unit(one.group, other.group) and one.value != other.value


def _is_more(one: Decimal | None, other: Decimal | None) -> bool:
    return one is not None and other is not None and one > other
