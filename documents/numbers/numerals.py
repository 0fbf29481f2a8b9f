"""Reading and writing single numbers the Vietnamese way: "." groups thousands, "," opens the decimals.

English pages do the reverse, so "1,054" has two readings; ``readings`` gives both, ``parse_number`` the Vietnamese
one. A sequence that fits neither custom ("1.0540", "1.2.3") is no number at all: a figure that was tampered with
must not be read as another.
"""

from __future__ import annotations

import re
from decimal import Decimal

from documents.language.compiling import compiled
from documents.language.text import canonical
from documents.numbers.words import NotANumber, value_of

_DIGITS = r"(?:[1-9][0-9]{0,2}(?:\ [0-9]{3}){1,5}(?![0-9])(?:,[0-9]+)?|[0-9]+(?:[.,][0-9]+)*)"
# Behind digits only; "tỷ lệ", "triệu tập" and the like are words of their own.
_SCALE = r"(?:nghìn|nghin|ngàn|ngan|triệu|trieu|tỉ|ti)\b(?!\s(?:lệ|le|trọng|số|suất|giá|phú|vi|tập|tap|hồi)\b)"
_SCALED = rf"{_DIGITS}\s?{_SCALE}(?:\s{_SCALE})?"
NUMERAL = compiled(rf"{_SCALED}(?:\s{_SCALED})*(?:\srưỡi\b)?|{_DIGITS}", re.VERBOSE)
"""A number in digits with its scale words, in canonical text: "1.054", "26.215 tỷ", "2 tỷ 500 triệu"."""

_PART = compiled(rf"(?P<digits>{_DIGITS})(?P<scale>(?:\s?{_SCALE})*)", re.VERBOSE)
_FACTORS = {"ng": 10**3, "tr": 10**6, "tỉ": 10**9, "ti": 10**9}

_THOUSANDS = compiled(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+(?:,[0-9]+)?")
_ENGLISH = compiled(r"[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\.[0-9]+)?")
_DECIMAL = compiled(r"[0-9]+,[0-9]+")
# With a point only one or two decimals, or a leading zero: three are thousands, more are a slip of the pen.
_POINTED = compiled(r"[0-9]+\.[0-9]{1,2}|0\.[0-9]+")


def parse_number(text: str) -> Decimal:
    """Return the one number that normalised ``text`` is, in digits or words, read the Vietnamese way.

    Raises NotANumber if the text is anything else or holds more ("74 vụ", "12 %", "1.0540").

    Example:
        >>> parse_number("1.054"), parse_number("99,9"), parse_number("một tỷ rưỡi")
        (Decimal('1054'), Decimal('99.9'), Decimal('1500000000'))
    """
    return _all_readings(text)[0]


def readings(text: str) -> frozenset[Decimal]:
    """Return every number that ``text`` can be read as; empty if it is no number.

    Two figures agree if their readings meet: "1.054", "1 054" and "1054" read 1054, "1,054" reads 1054 and 1.054.
    """
    try:
        return frozenset(_all_readings(text))
    except NotANumber:
        return frozenset()


def _all_readings(text: str) -> tuple[Decimal, ...]:
    plain = canonical(text).strip()
    written = plain.removeprefix("-")
    if not NUMERAL.fullmatch(written):
        return (value_of(plain.split()),)
    sign = -1 if written != plain else 1
    return tuple(sign * value for value in read_numeral(written))


def read_numeral(numeral: str) -> tuple[Decimal, ...]:
    """Return the readings of what ``NUMERAL`` matches, the Vietnamese one first.

    Raises NotANumber if the separators follow no custom or the scales do not descend.
    """
    if numeral.isdecimal():
        return (Decimal(numeral),)
    parts = [(_read_digits(part["digits"]), _factor(part["scale"])) for part in _PART.finditer(numeral)]
    factors = [factor for _, factor in parts]
    if factors != sorted(set(factors), reverse=True):
        raise NotANumber(numeral)
    if len(parts) == 1 and not numeral.endswith("rưỡi"):
        return tuple(_scaled(value, factors[0]) for value in parts[0][0])
    half = Decimal(factors[-1]) / 2 if numeral.endswith("rưỡi") else Decimal(0)
    return (sum((_scaled(values[0], factor) for values, factor in parts), start=half),)


def _read_digits(digits: str) -> tuple[Decimal, ...]:
    """Return the readings of a number in digits alone, the Vietnamese one first.

    Raises NotANumber if the separators follow no custom.
    """
    vietnamese = digits.replace(".", "").replace(" ", "").replace(",", ".")
    english = digits.replace(",", "")
    if digits.isdecimal() or " " in digits or _THOUSANDS.fullmatch(digits):
        return (Decimal(vietnamese),)
    if _ENGLISH.fullmatch(digits):
        return (Decimal(vietnamese), Decimal(english)) if _DECIMAL.fullmatch(digits) else (Decimal(english),)
    if _DECIMAL.fullmatch(digits):
        return (Decimal(vietnamese),)
    if _POINTED.fullmatch(digits):
        return (Decimal(digits),)
    raise NotANumber(digits)


def _scaled(value: Decimal, factor: int) -> Decimal:
    scaled = value * factor
    whole = scaled.to_integral_value()
    return whole if factor > 1 and scaled == whole else scaled


def _factor(scales: str) -> int:
    factor = 1
    for scale in re.findall(r"[^\W\d]+", scales):
        factor *= _FACTORS[scale[:2]]
    return factor


def format_number(value: Decimal) -> str:
    """Return ``value`` as a Vietnamese text writes it: "1.054", "99,9", without trailing zeros.

    Raises NotANumber for infinities and NaN.
    """
    if not value.is_finite():
        raise NotANumber(str(value))
    whole, _, decimals = f"{abs(value):,f}".partition(".")
    written = f"{whole.replace(',', '.')},{decimals.rstrip('0')}".rstrip(",")
    return f"-{written}" if value < 0 else written
