"""What a written number can mean: digits with separators, and numbers in Vietnamese words.

A number has a *set* of readings, as "1,054" may be 1054 or 1.054 by the habits of its writer; two numbers are equal
if their sets meet. Values are exact decimals: nothing is rounded, and no tolerance is granted.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from documents.language.text import canonical

# A group of three after a blank belongs to the number only if nothing but groups of three follow.
_DIGITS = re.compile(r"(?<![\w.,])\d{1,3}(?: \d{3})+(?![\w]|[.,]\d)|(?<!\w)(?<!\d[.,])\d+(?:[.,]\d+)*(?!\w)")
_GROUPED = re.compile(r"\d{1,3}(?:[., ]\d{3})+")
_SCALES = {canonical(word): Decimal(size) for word, size in
           (("nghìn", 10**3), ("ngàn", 10**3), ("triệu", 10**6), ("tỷ", 10**9))}  # fmt: skip
_UNITS = dict(zip("một hai ba bốn năm sáu bảy tám chín".split(), range(1, 10), strict=True))
_AFTER_TEN = _UNITS | {"mốt": 1, "tư": 4, "lăm": 5, "nhăm": 5}
_WORD = re.compile(r"[^\W\d_]+")
# "một số", "một trong" and the like count nothing; "trong năm" is a year, not a five.
_NOT_AFTER_ONE = frozenset("số trong phần cách chiều mặt lần bên".split())
_YEAR_BEFORE = frozenset("trong cả hàng hằng đầu cuối nửa sang hết giữa theo một hai ba mỗi các những".split())


@dataclass(frozen=True, slots=True)
class Number:
    """A number at ``start`` to ``end`` of a text, with everything that it may mean."""

    start: int
    end: int
    readings: frozenset[Decimal]
    in_words: bool = False


@lru_cache(maxsize=32768)
def readings(written: str) -> frozenset[Decimal]:
    """Return the values that a number in digits can have.

    Example:
        >>> sorted(readings("1,054"))
        [Decimal('1.054'), Decimal('1054')]
        >>> sorted(readings("12,50"))
        [Decimal('12.5')]
    """
    values = set()
    if _GROUPED.fullmatch(written):
        values.add(Decimal(re.sub(r"[., ]", "", written)))
    marks = [sign for sign in written if sign in ".,"]
    # Vietnamese groups by "."; only "," is ambiguous in front of three digits.
    if " " not in written and len(marks) == 1 and not (marks == ["."] and values):
        values.add(Decimal(written.replace(",", ".")))
    elif len(set(marks)) == 2 and marks.count(marks[-1]) == 1:
        whole, _, part = written.rpartition(marks[-1])
        values.add(Decimal(re.sub(r"[.,]", "", whole) + "." + part))
    elif not marks:
        values.add(Decimal(written.replace(" ", "")))
    return frozenset(value.normalize() + 0 for value in values)


def find_numbers(text: str) -> list[Number]:
    """Return the numbers of a normalised text in order: digits, with their scale word, and numbers in words."""
    plain = canonical(text)
    found = [_scaled(plain, match.start(), match.end(), readings(match[0])) for match in _DIGITS.finditer(plain)]
    taken = {at for number in found for at in range(number.start, number.end)}
    found.extend(number for number in _in_words(plain) if number.start not in taken)
    return sorted(found, key=lambda number: number.start)


def _scaled(plain: str, start: int, end: int, values: frozenset[Decimal]) -> Number:
    """Take a scale word behind digits into the number: "1,5 tỷ" is 1500000000."""
    word = _WORD.match(plain, end + 1) if plain[end : end + 1] == " " else None
    if word is None or word[0] not in _SCALES:
        return Number(start, end, values)
    return Number(start, word.end(), frozenset((value * _SCALES[word[0]]).normalize() + 0 for value in values))


def _in_words(plain: str) -> list[Number]:
    tokens = list(_WORD.finditer(plain))
    found, at = [], 0
    while at < len(tokens):
        value, size = _parse_words(plain, tokens, at)
        if size and not _is_no_number(plain, tokens, at, size):
            end = tokens[at + size - 1].end()
            found.append(Number(tokens[at].start(), end, frozenset({value}), in_words=True))
            at += size
        else:
            at += 1
    return found


def _parse_words(plain: str, tokens: list[re.Match[str]], at: int) -> tuple[Decimal, int]:
    """Return value and count of the number words from ``at``; a count of 0 if none starts there."""
    total, group, last, size = Decimal(0), Decimal(0), Decimal(0), 0
    seen_ten = False
    while at + size < len(tokens) and (size == 0 or _is_joined(plain, tokens[at + size - 1], tokens[at + size])):
        word = tokens[at + size][0]
        if word in _UNITS and (not last or seen_ten):
            last, seen_ten = Decimal(_UNITS[word]), False
        elif size and seen_ten and word in _AFTER_TEN:
            last, seen_ten = Decimal(_AFTER_TEN[word]), False
        elif word == "mười" and not last:
            group, last, seen_ten = group + 10, Decimal(0), True
        elif word == "mươi" and last:
            group, last, seen_ten = group + last * 10, Decimal(0), True
        elif word == "trăm" and last:
            group, last, seen_ten = last * 100, Decimal(0), True
        elif word in ("linh", "lẻ") and size and seen_ten:
            pass
        elif word in _SCALES and size:
            total, group, last, seen_ten = total + (group + last) * _SCALES[word], Decimal(0), Decimal(0), True
        elif word == "rưỡi" and size and tokens[at + size - 1][0] in _SCALES:
            total += _SCALES[tokens[at + size - 1][0]] / 2
        else:
            break
        size += 1
    return (total + group + last).normalize() + 0, size


def _is_joined(plain: str, one: re.Match[str], two: re.Match[str]) -> bool:
    return plain[one.end() : two.start()] == " "


def _is_no_number(plain: str, tokens: list[re.Match[str]], at: int, size: int) -> bool:
    words = [token[0] for token in tokens[at : at + size]]
    following = tokens[at + size][0] if at + size < len(tokens) else ""
    before = tokens[at - 1][0] if at and _is_joined(plain, tokens[at - 1], tokens[at]) else ""
    if words == ["một"]:
        return following in _NOT_AFTER_ONE
    if words[0] == "năm":
        return size == 1 and (before in _YEAR_BEFORE or not following or not _is_joined_to_next(plain, tokens[at]))
    return False


def _is_joined_to_next(plain: str, token: re.Match[str]) -> bool:
    return plain[token.end() : token.end() + 1] == " " and plain[token.end() + 1 : token.end() + 2].isalpha()
