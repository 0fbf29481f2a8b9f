"""Ratios: "49/54 đơn" is one fact, whatever else the evidence counts 54 of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from assistant.guard.text.sources import Source
from assistant.guard.text.tokens import Outline, Slot, Token
from assistant.guard.types import Problem, ProblemKind
from documents.language.compiling import compiled
from documents.numbers.finding import readings

_OUTCOME = "outcome"
_NUMBERS = (Slot.NUMBER, Slot.LABEL)
_OUT_OF = compiled(r"\s*(?:/|\b(?:trên|trong)(?: tổng)?(?: số)?\b)\s*", re.IGNORECASE)
_IN_WORDS = compiled(r"(?P<part>\d[\d.]*)\s+(?:trên|trong)(?: tổng)?(?: số)?\s+(?P<whole>\d[\d.]*)(?![\w/,])")
_RATIO = compiled(r"(?<![\w/.,])(?P<part>\d[\d.]*)\s?/\s?(?P<whole>\d[\d.]*)(?![\w/])")


def check_ratio(claim: Outline, token: Token, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield a ratio of the claim that begins with ``token`` if the evidence has another part of the same whole.

    In words, "141 trên 138", it has to be one at all: no part is greater than its whole unless the evidence says so.
    """
    said = _RATIO.match(claim.text, token.span.start)
    if said is None:
        told = _IN_WORDS.match(claim.text, token.span.start)
        if told and max(_values(told)[0]) > max(_values(told)[1]) and not _is_stated(told, sources):
            yield Problem(ProblemKind.FIGURE, told[0])
        return
    part, whole = _values(said)
    stated = [match for source in sources for match in _RATIO.finditer(source.statement.text)]
    others = [match for match in stated if _values(match)[1] == whole]
    if others and all(_values(match)[0] != part for match in others):
        yield Problem(ProblemKind.FIGURE, said[0], others[0][0])


def _is_stated(told: re.Match[str], sources: Sequence[Source]) -> bool:
    return any(
        _values(match) == _values(told) for source in sources for match in _RATIO.finditer(source.statement.text)
    )


def is_whole(text: str, part: Token, whole: Token) -> bool:
    """Tell whether a number of ``text`` is what the one before it is a part of: the 37 of "31 trên 37"."""
    if part.value is None or whole.value is None or part.value > whole.value or whole.span.start < part.span.start:
        return False
    return is_ratio(text, part, whole)


def is_told_apart(claim: Outline, whole: Token, stated: str) -> bool:
    """Tell whether a claim tells part and whole of a ratio apart: "xử 16 kháng nghị thì chấp nhận 14" of "14/16".

    What came of it stands before the part alone.
    """
    if any(token.group == _OUTCOME and token.span.end <= whole.span.start for token in claim.tokens):
        return False
    parts = {
        value for match in _RATIO.finditer(stated) if whole.value in _values(match)[1] for value in _values(match)[0]
    }
    behind = (token for token in claim.tokens if token.span.start > whole.span.end and token.slot in _NUMBERS)
    return any(readings(token.text) & parts for token in behind)


def is_ratio(text: str, one: Token, other: Token) -> bool:
    """Tell whether two numbers of ``text`` are one fact, a part and its whole: "31/37", "31 trên tổng số 37"."""
    first, second = sorted((one, other), key=lambda token: token.span.start)
    return _OUT_OF.fullmatch(text, first.span.end, second.span.start) is not None


def _values(ratio: re.Match[str]) -> tuple[frozenset[Decimal], frozenset[Decimal]]:
    return readings(ratio["part"].rstrip(".")), readings(ratio["whole"].rstrip("."))
