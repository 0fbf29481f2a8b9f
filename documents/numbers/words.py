"""Number words: "hai mươi mốt", "mười lăm", "một trăm linh năm", "hai tỷ rưỡi", with or without diacritics.

The grammar is the one of official texts. Colloquial short forms that can be read in two ways ("một nghìn hai") and
vague ones ("hai ba", "vài chục") are refused rather than guessed.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from documents.language.text import fold

_DIGITS = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9}
_AFTER_TEN = {**_DIGITS, "lăm": 5}  # "mười năm" is ten years
del _AFTER_TEN["năm"]
_AFTER_TENS = {**_AFTER_TEN, "mốt": 1, "tư": 4}
_SHORT = {"mốt": 1, "tư": 4, "lăm": 5}  # "hai tư" for "hai mươi tư"
_SCALES = {"tỉ": 10**9, "triệu": 10**6, "nghìn": 10**3}
_SPELLINGS = {"bẩy": "bảy", "ngàn": "nghìn", "lẻ": "linh", "nhăm": "lăm"}
_PARTS = ("mười", "mươi", "trăm", "linh", "chục", "rưỡi", "không")

WORDS = (*_DIGITS, "mốt", "tư", "lăm", *_SCALES, *_SPELLINGS, *_PARTS)
"""Every word that a number may be made of, in the spelling of ``canonical``."""

MULTIPLIERS = frozenset(["mươi", "trăm", "chục", *_SCALES, "ngàn"])
"""Words that make a number of the digit before them, so that "năm" before them is five and no year."""

_UNMARKED = {fold(word): word for word in (*WORDS, "mười", "một")} | {"ty": "tỉ"}


class NotANumber(ValueError):
    """A text was to be a number and is not, or could be several."""

    def __init__(self, text: str) -> None:
        super().__init__(f"{text!r} is not a number")
        self.text = text


def value_of(words: Sequence[str]) -> Decimal:
    """Return the number that canonical ``words``, with or without diacritics, spell in full.

    Raises NotANumber if a word is left over or the sequence can be read in two ways.
    """
    return _number(known_words(words))


def known_words(words: Sequence[str]) -> list[str]:
    """Return number words in their one spelling with diacritics; other words stay."""
    known: list[str] = []
    for word in words:
        marked = _UNMARKED.get(word, word)
        if word == "muoi":
            marked = "mươi" if known and known[-1] in _DIGITS else "mười"
        known.append(_SPELLINGS.get(marked, marked))
    return known


def _number(words: Sequence[str]) -> Decimal:
    for scale, factor in _SCALES.items():
        if scale in words:
            at = len(words) - 1 - list(reversed(words)).index(scale)
            return _number(words[:at]) * factor + _remainder(words[at + 1 :], factor)
    return Decimal(_below_thousand(words))


def _remainder(words: Sequence[str], factor: int) -> Decimal:
    """Return what follows a scale word; a lone digit could be units or tenths of the scale, so it is refused."""
    if not words:
        return Decimal(0)
    if list(words) == ["rưỡi"]:
        return Decimal(factor) / 2
    rest = Decimal(_digit(words[1:])) if words[0] == "linh" else _number(words)
    if rest >= factor or (len(words) == 1 and words[0] in _DIGITS):
        raise NotANumber(" ".join(words))
    return rest


def _below_thousand(words: Sequence[str]) -> int:
    if "trăm" not in words:
        return _below_hundred(words)
    at = list(words).index("trăm")
    hundreds = 0 if list(words[:at]) == ["không"] else _digit(words[:at])
    rest = words[at + 1 :]
    if not rest:
        return hundreds * 100
    if list(rest) == ["rưỡi"]:
        return hundreds * 100 + 50
    if rest[0] == "linh":
        return hundreds * 100 + (4 if list(rest[1:]) == ["tư"] else _digit(rest[1:]))
    if len(rest) == 1 and rest[0] != "mười":
        raise NotANumber(" ".join(words))
    return hundreds * 100 + _below_hundred(rest)


def _below_hundred(words: Sequence[str]) -> int:
    match words:
        case [digit] if digit in _DIGITS:
            return _DIGITS[digit]
        case ["mười"]:
            return 10
        case ["mười", unit] if unit in _AFTER_TEN:
            return 10 + _AFTER_TEN[unit]
        case [tens, "mươi" | "chục"] if tens in _DIGITS:
            return 10 * _DIGITS[tens]
        case [tens, "mươi", unit] if tens in _DIGITS and unit in _AFTER_TENS:
            return 10 * _DIGITS[tens] + _AFTER_TENS[unit]
        case [tens, unit] if tens in _DIGITS and unit in _SHORT:
            return 10 * _DIGITS[tens] + _SHORT[unit]
    raise NotANumber(" ".join(words))


def _digit(words: Sequence[str]) -> int:
    if len(words) != 1 or words[0] not in _DIGITS:
        raise NotANumber(" ".join(words))
    return _DIGITS[words[0]]
