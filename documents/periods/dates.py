"""Calendar dates and months in all the spellings of official texts; the day always comes first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from documents.language.compiling import compiled
from documents.language.text import fold
from documents.types import Span

_YEAR = r"(?P<year>(?:19|20)[0-9]{2})(?![0-9]|[.,][0-9]|\s?/)"
_MONTH = r"(?P<month>[0-9]{1,2})"
# What may not stand before comes behind the first digit, so that the search can skip to digits at full speed.
_DAY = r"(?P<day>[0-9](?<![0-9/].)(?<![0-9][.,].)[0-9]?)"

# "02/8/2023", "02.8.2023", "2 - 8 - 2023"; "12-14/9/2022" is a range whose last day is a full date.
_NUMERIC = compiled(rf"{_DAY}\s?(?P<sign>[/.-])\s?{_MONTH}\s?(?P=sign)\s?{_YEAR}")
# "02 tháng 8 năm 2023", "02 tháng 8/2023", "02/8 năm 2023"
_WORDED = compiled(rf"{_DAY}\s*(?:,?\s*thang\s+|/){_MONTH}\s*(?:,?\s*nam\s+|/|-){_YEAR}")
_ISO = compiled(r"(?P<year>[12](?<![0-9/.-].)[09][0-9]{2})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})(?![0-9/.-])")
# "tháng 8/2023", "tháng 8 năm 2023", "T8/2023"
_MONTHLY = compiled(rf"t(?<!\w.)(?:hang\s+|\.?\s?){_MONTH}\s*(?:[/.-]\s?|,?\s*nam\s+){_YEAR}")
# "tính đến 8/2023"; the number and year of a law look alike, hence what may not stand before.
_BARE_MONTH = compiled(rf"(?P<month>[0-9](?<![\w/.,-].)[0-9]?)/{_YEAR}(?![\w-])")
_LAW_BEFORE = compiled(r"\b(?:so|luat|quyet|lenh|dinh|thong tu|tich|qd|nq|nd|tt|ct|kh)\s*:?\s*$")

# "Cụm thi đua số 3 tháng 02/2024", "kiểm sát lần 2 tháng 10/2024": the number is that of a body or an occasion.
_DUE = compiled(r"\b(?:truoc|den|toi|het|han|cham nhat|muon nhat|du kien|-|–)(?: het)?(?: ngay)? ?$")
_NUMBERED_BEFORE = compiled(
    r"\b(?:so|khu vuc|phong|cum|khoi|to|kv|vien|vu|(?:phan )?trai|doi|doan|nhom|dot|lan|ky)\s*$"
)

# Most texts hold years but no dates: this is what every shape needs, in one quick look.
_HINT = compiled(r"[0-9]\s?(?:[/.-]|,?\s*n[ăa]m)\s*(?:19|20)[0-9]|(?:19|20)[0-9]{2}-[0-9]|ng\s+[0-9]", re.IGNORECASE)
_SHAPES = (_NUMERIC, _WORDED, _ISO, _MONTHLY, _BARE_MONTH)


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date or a month as a text names it; ``span`` leaves out the word "ngày", not the word "tháng"."""

    span: Span
    day: int | None
    month: int
    year: int

    @property
    def date(self) -> date | None:
        """The calendar day; None for a month."""
        return None if self.day is None else date(self.year, self.month, self.day)


def find_dates(text: str) -> list[DateMention]:
    """Return the dates and months with a year of the twentieth or this century, in order of the text.

    The text must be normalised; diacritics may be missing. What no calendar holds ("31/02/2023") is left out.

    Example:
        >>> [mention.date.isoformat() for mention in find_dates("ngày 02/8/2023 và 03 tháng 9 năm 2023")]
        ['2023-08-02', '2023-09-03']
    """
    return list(_dates(text)) if _HINT.search(text) else []


def last_day_told(text: str) -> date | None:
    """Return the last day of which a text tells, None without any; days that something is due by are still ahead."""
    told = [
        m.date
        for m in find_dates(text)
        if m.date and not _DUE.search(fold(text[max(0, m.span.start - 20) : m.span.start]))
    ]
    return max(told, default=None)


@lru_cache(maxsize=16)  # those who look for numbers and for periods ask for the days of the same text
def _dates(text: str) -> tuple[DateMention, ...]:
    folded = fold(text)
    found: list[DateMention] = []
    taken = 0  # an impossible day takes its month with it
    for match in sorted(_matches(folded), key=lambda match: (match.start(), -match.end())):
        if match.start() >= taken:
            taken = match.end()
            found.append(_mention(match))
    return tuple(mention for mention in found if _exists(mention))


def _matches(folded: str) -> Iterator[re.Match[str]]:
    for shape in _SHAPES:
        for match in shape.finditer(folded):
            if shape is _WORDED and is_numbered_before(folded, match):
                continue
            if shape is not _BARE_MONTH or not _LAW_BEFORE.search(folded[max(0, match.start() - 20) : match.start()]):
                yield match


def is_numbered_before(folded: str, match: re.Match[str]) -> bool:
    """Tell whether what looks like a day is the number of what stands before it, with a month behind it.

    ``folded`` is the text without marks; the match may come from the text with them.
    """
    start = match.start()
    is_month = "thang" in folded[start : match.end()]
    return is_month and _NUMBERED_BEFORE.search(folded[max(0, start - 12) : start]) is not None


def _mention(match: re.Match[str]) -> DateMention:
    parts = match.groupdict()
    day = int(parts["day"]) if parts.get("day") else None
    return DateMention(Span(*match.span()), day, int(parts["month"]), int(parts["year"]))


def _exists(mention: DateMention) -> bool:
    try:
        date(mention.year, mention.month, mention.day or 1)
    except ValueError:
        return False
    return True
