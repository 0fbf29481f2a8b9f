"""What documents leave unread about an amount and a claim may say in another way: prison terms in words, deadlines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from documents.language.compiling import compiled
from documents.numbers.finding import NumberMention
from documents.types import Span

_NEAR = 20  # characters
_AT_LEAST = "ít nhất"
_LATEST = compiled(r"\b(?:chậm|muộn) nhất(?: là)?(?: trong)? $", re.IGNORECASE)
_AHEAD = compiled(r" (?:ngày|giờ|tuần|tháng)(?: [^\W\d]+){0,2}? trước\b", re.IGNORECASE)
# "Từ 07 năm lên 09 năm tù": both are prison terms.
_TO_TERM = compiled(r" (?:năm|tháng) (?:lên|xuống|còn|xuống còn|đến|tới) ", re.IGNORECASE)
_NUMERALS = {
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10,
    "mười một": 11,
}  # fmt: skip
_IN_WORDS = compiled(
    rf"\b(?P<years>{'|'.join(_NUMERALS)}) năm (?P<months>mười một|{'|'.join(_NUMERALS)}) tháng (?P<kind>tù)\b",
    re.IGNORECASE,
)


class Counted(NamedTuple):
    """A number in words: its place, its value, the unit that it counts, written out."""

    span: Span
    value: Decimal
    count_unit: str


def terms_in_words(text: str) -> Iterator[Counted]:
    """Yield both numbers of "ba năm sáu tháng tù": without "tháng tù" they could be three, five and six."""
    for match in _IN_WORDS.finditer(text):
        for part, unit in (("years", "năm"), ("months", f"tháng {match['kind'].lower()}")):
            yield Counted(Span(*match.span(part)), Decimal(_NUMERALS[match[part].lower()]), unit)


def with_terms(text: str, numbers: Sequence[NumberMention], units: Sequence[str]) -> list[str]:
    """Return what each number counts, with the years before other prison terms: "từ 07 năm lên 09 năm tù"."""
    found = list(units)
    for at, (number, following) in enumerate(pairwise(numbers)):
        if units[at + 1].startswith(f"{units[at]} ") and _TO_TERM.fullmatch(
            text, number.span.end, following.span.start
        ):
            found[at] = units[at + 1]
    return found


def deadline(text: str, number: Span) -> str:
    """Return the bound of a number of days before something, or "": "chậm nhất 5 ngày trước" are at least 5."""
    latest = _LATEST.search(text, max(0, number.start - _NEAR), number.start)
    return _AT_LEAST if latest and _AHEAD.match(text, number.end) else ""
