"""Show the value of a spreadsheet cell as its number format shows it, the Vietnamese way.

Follows the format codes of ECMA-376 part 1, 18.8.31: sections, grouping, decimals, percent, scaling commas,
literals and dates. Left out: fractions, scientific notation and conditions, which show the plain number. Whatever
the order in the code, dates are shown day first, because this is what Excel shows under Vietnamese settings.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from documents.language.compiling import compiled

# Excel shows at most eleven characters of an unformatted number; ten digits hide binary rounding errors.
_GENERAL_DIGITS = 10
_MAX_DECIMALS = 30

_NOISE = compiled(r"\[[^\]]*\]|_.|\*.")  # colours, locales, conditions; padding
_LITERAL = compiled(r'"([^"]*)"|\\(.)')
_NUMBER_PATTERN = compiled(r"general|[#0?][#0?,.]*", re.I)
_SPECIAL = compiled(r"[eE][+-]|/")


def shown(value: object, number_format: str = "General") -> str:
    """Return the text of a cell value; text comes back as written, None as the empty string.

    Example:
        >>> shown(0.995, "0.0%"), shown(1054, "#,##0"), shown(74.0, '0" vụ"'), shown(date(2023, 8, 2))
        ('99,5%', '1.054', '74 vụ', '02/08/2023')
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int | float | Decimal):
        return _shown_number(value, number_format)
    if isinstance(value, datetime | date | time | timedelta):
        return _shown_moment(value, number_format)
    return str(value).strip()


def _shown_number(value: float | Decimal, number_format: str) -> str:
    try:
        number = Decimal(str(value))
        section, number = _section(number_format, number)
        pattern = _NUMBER_PATTERN.search(_LITERAL.sub("", section))
        if not number.is_finite() or pattern is None or _SPECIAL.search(_LITERAL.sub("", section)):
            return _general(number)
        return _filled(section, number)
    except InvalidOperation:  # beyond the 28 digits of the decimal context: nothing a person reads in a cell
        return str(value)


def _section(number_format: str, number: Decimal) -> tuple[str, Decimal]:
    """Choose among "positive;negative;zero"; a section of its own for negatives shows the sign itself."""
    sections = _NOISE.sub("", number_format).split(";")
    if number < 0 and len(sections) > 1:
        return sections[1], -number
    if number == 0 and len(sections) > 2:
        return sections[2], number
    return sections[0], number


def _general(number: Decimal) -> str:
    if not number.is_finite():
        return str(number)
    if number == number.to_integral_value():
        return f"{number:.0f}"
    rounded = round(number, max(0, _GENERAL_DIGITS - max(1, number.adjusted() + 1)))
    return f"{rounded.normalize():f}".replace(".", ",")


def _filled(section: str, number: Decimal) -> str:
    literals: list[str] = []

    def keep(match: re.Match[str]) -> str:
        literals.append(match[1] if match[1] is not None else match[2])
        return "\x00"

    bare = _LITERAL.sub(keep, section)
    scaled = number * 100 ** bare.count("%")
    shown_number = _NUMBER_PATTERN.sub(lambda match: _patterned(match[0], scaled), bare, count=1)
    pieces = iter(literals)
    return re.sub("\x00", lambda _: next(pieces), shown_number).strip()


def _patterned(pattern: str, number: Decimal) -> str:
    if pattern.lower() == "general":
        return _general(number)
    whole, _, fraction = pattern.partition(".")
    thousands = len(whole) - len(whole.rstrip(","))
    places = min(len(fraction.replace(",", "")), _MAX_DECIMALS)
    rounded = (number / 1000**thousands).quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    digits, _, decimals = f"{abs(rounded):f}".partition(".")
    required = fraction.count("0")
    decimals = decimals[:required] + decimals[required:].rstrip("0")
    digits = digits.zfill(whole.count("0"))
    if "," in whole.rstrip(","):
        digits = f"{int(digits):,}".replace(",", ".")
    sign = "-" if rounded < 0 else ""
    return f"{sign}{digits},{decimals}" if decimals else f"{sign}{digits}"


def _shown_moment(value: datetime | date | time | timedelta, number_format: str) -> str:
    if isinstance(value, timedelta):
        minutes = int(value.total_seconds()) // 60
        return f"{minutes // 60}:{minutes % 60:02d}"
    if isinstance(value, time):
        return f"{value:%H:%M}"
    code = _LITERAL.sub("", _NOISE.sub("", number_format)).lower()
    day = f"{value.day:02d}/{value.month:02d}/{value.year:04d}"
    if "y" in code and "d" not in code:
        day = day[3:] if "m" in code else day[6:]
    is_timed = isinstance(value, datetime) and (value.hour or value.minute) and "h" in code
    return f"{day} {value:%H:%M}" if is_timed else day
