"""Numbers that count what the evidence names one by one: days, bodies and places in a row, the two sides."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from decimal import Decimal
from itertools import pairwise

from assistant.guard.text.sources import Source
from assistant.guard.text.tokens import Outline, Slot, Token
from documents.language.compiling import compiled

_LONGEST_ROW = 5
_DAY, _FROM, _ISO = "ngày", "từ", 10
_SIDE = "bên"
_BODIES = frozenset({"ngành", "cơ quan", "đơn vị", "tổ chức"})
_NAMED = _BODIES | {_SIDE, "tỉnh", "huyện", "xã", "phường", "thành phố", "phòng"}
_PAIR = 2
_SIDES = compiled(r"\b[Hh]ai bên\b")
_AND = compiled(r" và (?=[A-ZĐ])")
_CHUNKS = compiled(r", |[;:.] |\(")
_LONGEST_NAME = 9  # words
NUMBER_WORDS = {
    "hai": 2, "ba": 3, "bốn": 4, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10,
}  # fmt: skip


def counts_days(token: Token, source: Source) -> bool:
    """Tell whether a number counts the days from one to another that the evidence names, or those that it lists."""
    if token.group != _DAY:
        return False
    days = [day for day in source.outline.tokens if day.slot is Slot.DATE and len(day.key) == _ISO]
    listed = Counter(day.part for day in days).values()
    spans = [date.fromisoformat(end.key) - date.fromisoformat(start.key) for start, end in pairwise(days)]
    starts = [start.note == _FROM for start in days]
    return token.value in listed or any(
        span.days + 1 == token.value for span, opens in zip(spans, starts, strict=False) if opens
    )


def counts_row(token: Token, value: Decimal | int, claim: Outline, source: Source) -> bool:
    """Tell whether a number in words counts the bodies or places that the evidence names in a row, or its two sides.

    What the evidence counts apart is counted in a row only for a claim that names one of the row.
    """
    noun = token.group or " ".join(claim.text[token.span.end :].split()[:1]).lower()
    if noun not in _NAMED:
        return False
    text = source.outline.text
    if value == _PAIR and _SIDES.search(text):
        return True
    rows = [joint.end() for joint in _AND.finditer(text) if _members(text, joint.start()) == value]
    counted = any(number.slot is Slot.NUMBER and number.group == noun for number in source.outline.tokens)
    if counted and not any(text[end:].split()[0].strip(",.;") in claim.text for end in rows):
        return False
    return bool(rows) and noun != _SIDE and (noun in _BODIES or _heads(noun, text))


def counts_in_words(token: Token, claim: Outline, source: Source) -> bool:
    """Tell whether a number word that nobody read as a number counts what the evidence counts, or names in a row."""
    value = NUMBER_WORDS.get(token.key)
    noun = claim.text[token.span.end :].split()[:1]
    stated = (other for other in source.outline.numbers() if other.value == value)
    return value is not None and (
        any(source.outline.text[other.span.end :].split()[:1] == noun for other in stated)
        or counts_row(token, value, claim, source)
    )


def _heads(noun: str, text: str) -> bool:
    """Tell whether a noun opens a row of names: "các huyện A, B và C"."""
    return re.search(rf"\b{noun} [A-ZĐ]", text) is not None


def _members(text: str, joint: int) -> int:
    """Return how many names stand in the row that ends with "và" at ``joint`` and the name behind it."""
    count = 1
    for chunk in reversed(_CHUNKS.split(text[:joint])[-_LONGEST_ROW:]):
        words = chunk.split()
        named = bool(words) and words[0][0].isupper() and len(words) <= _LONGEST_NAME
        dated = any(word[0].isdigit() for word in words)
        if (dated or not named) and not (words and words[-1][0].isupper()):
            break
        count += 1
        if dated or not named:
            break
    return count
