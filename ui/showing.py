"""Numbers and dates the Vietnamese way, and foreign text made harmless for where it is shown."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from datetime import date, datetime, timedelta, timezone
from typing import Any

# Marks that turn the direction of what follows: a figure shown backwards would be a wrong figure.
_DIRECTION_MARKS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_MARKDOWN = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~$:^=&@/])")

_NAMES = re.compile(r"\\:|\bwww(?=\\\.)|\w(?=\\@)")
_VIETNAM = timezone(timedelta(hours=7))
_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_ALPHABET = "0123456789aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"


def plain(text: str) -> str:
    """Return ``text`` without control characters and direction marks, for widgets that show plain text."""
    return _CONTROLS.sub("", _DIRECTION_MARKS.sub("", text))


def escaped(text: str) -> str:
    """Return ``text`` so that Streamlit's Markdown shows it letter by letter, line breaks as spaces.

    Links and names of icons are found in the text after the backslashes are gone, so a sign of no width breaks them.
    """
    return _NAMES.sub(lambda found: f"{found[0]}\u2060", markdown(text))


def markdown(text: str) -> str:
    """Return ``text`` as Markdown that any reader shows letter by letter, line breaks as spaces."""
    return _MARKDOWN.sub(r"\\\1", " ".join(plain(text).split()))


def plain_data(value: Any) -> Any:
    """Return JSON data with ``plain`` applied to every text in it."""
    if isinstance(value, str):
        return plain(value)
    if isinstance(value, Mapping):
        return {key: plain_data(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain_data(item) for item in value]
    return value


def number(value: float) -> str:
    """Return a number with "." between thousands and "," before decimals.

    Example:
        >>> number(1180), number(98.5)
        ('1.180', '98,5')
    """
    shown = f"{value:,.10f}".rstrip("0").rstrip(".") if value % 1 else f"{value:,.0f}"
    return shown.replace(",", " ").replace(".", ",").replace(" ", ".")


def percent(share: float | None, *, signed: bool = False) -> str:
    """Return a share as a percentage with one decimal; nothing for none.

    Example:
        >>> percent(0.9419), percent(0.012, signed=True)
        ('94,2 %', '+1,2 %')
    """
    if share is None:
        return ""
    sign = "+" if signed and share > 0 else ""
    return f"{sign}{share * 100:.1f} %".replace(".", ",").replace("-0,0", "0,0")


def day(value: date | None) -> str:
    """Return a date as day/month/year, or nothing.

    Example:
        >>> day(date(2025, 7, 1))
        '01/07/2025'
    """
    return f"{value:%d/%m/%Y}" if value else ""


def moment(value: datetime) -> str:
    """Return a moment as day/month/year hour:minute of Vietnam, which has one zone and no summer time."""
    return f"{value.astimezone(_VIETNAM):%d/%m/%Y %H:%M}"


def alphabetical(text: str) -> tuple[list[int], str]:
    """Return what names are sorted by: the letters of the Vietnamese alphabet first, then the tones.

    Example:
        >>> sorted(["Đồng Nai", "Bình Định", "Bạc Liêu", "Dak"], key=alphabetical)
        ['Bạc Liêu', 'Bình Định', 'Dak', 'Đồng Nai']
    """
    letters = unicodedata.normalize("NFC", _TONES.sub("", unicodedata.normalize("NFD", text.casefold())))
    return [_ALPHABET.find(letter) for letter in letters], text
