"""Days that the evidence writes without their year, as reports of one year do, and the part of a day.

"Hai ngày 22 và 23/8" are of the report's year. What took place "sáng 25/7" did not in the afternoon, nor on the
morning of a day that the evidence has for something else ("ngày Thương binh - Liệt sĩ 27/7").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from assistant.guard.text.sources import Source
from assistant.guard.text.tokens import Outline, Slot, Token
from assistant.guard.types import Problem, ProblemKind
from documents.language.compiling import compiled

# A share "5/6" looks the same, so that only what follows "ngày" or a part of the day counts.
_DAYS = compiled(
    r"\b(?:ngày|sáng|chiều|tối|trưa)\b[^.;:]{0,25}?"
    r"(?P<days>\d{1,2}(?:\s*(?:và|đến|,|-|–)\s*(?:ngày )?\d{1,2})*)\s?"
    r"(?:/|tháng )(?P<month>\d{1,2})(?![\d/.]\d|\s?năm|\s?/)",
    re.IGNORECASE,
)
_SHORT_DAYS = compiled(
    r"(?<![\d.,/])(?P<days>\d{1,2}(?:\s*(?:và|đến|,|-|–)\s*(?:ngày )?\d{1,2})*)\s?/\s?(?P<month>\d{1,2})(?![\d/]|\.\d)"
)
_PART = compiled(r"\b(?P<part>sáng|chiều|tối|trưa)(?: nay)?,?(?: ngày)? $", re.IGNORECASE)
_NUMBER = compiled(r"\d{1,2}")


def gives_day(token: Token, source: Source) -> bool:
    """Tell whether the evidence names the day of ``token`` without a year, in a report of that year."""
    year, _, day = token.key.partition("-")
    period = source.period or source.statement.document.metadata.period
    if not day or period is None or not period.year <= int(year) <= (period.last_year or period.year):
        return False
    return day in _days(source)


@lru_cache(maxsize=4096)
def _days(source: Source) -> frozenset[str]:
    return frozenset(_found(source.outline.text))


def lies_between(token: Token, claim: Outline, source: Source) -> bool:
    """Tell whether a day lies between two that the claim names as well and that are a beginning and an end there."""
    held = {day.key for day in claim.tokens if day.slot is Slot.DATE}
    days = [day for day in source.outline.tokens if day.slot is Slot.DATE]
    return any(
        one.note == "từ" and one.key < token.key < other.key and {one.key, other.key} <= held
        for one, other in pairwise(days)
    )


def gives_short_day(token: Token, claim: Outline, source: Source) -> bool:
    """Tell whether a bare number is of a day that the claim writes without its year: "từ 18 đến 20/3"."""
    for match in _SHORT_DAYS.finditer(claim.text):
        if match.start() <= token.span.start < match.end():
            is_month = token.span.start >= match.start("month")
            ending = f"-{int(match['month']):02}-" + ("" if is_month else f"{int(token.text):02}")
            return any(day.slot is Slot.DATE and ending in day.key for day in source.outline.tokens)
    return False


def check_parts_of_day(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield mornings and evenings of a claim that the evidence puts into another part of that day."""
    for part, day in _parts(claim):
        stated = [other for source in sources for other in _stated_parts(source) if other[1].key == day.key]
        if stated and all(other[0] != part for other in stated):
            yield Problem(ProblemKind.DATE, f"{part} {day.text}", f"{stated[0][0]} {day.text}")


def same_parts_of_day(claim: Outline, sources: Sequence[Source]) -> frozenset[Token]:
    """Return the days of a claim of which the evidence names the same part: that settles their place."""
    said = _parts(claim)
    held = {(part, day.key) for source in sources for part, day in _stated_parts(source)} if said else set()
    return frozenset(day for part, day in said if (part, day.key) in held)


@lru_cache(maxsize=4096)
def _stated_parts(source: Source) -> list[tuple[str, Token]]:
    return _parts(source.outline)


def _parts(outline: Outline) -> list[tuple[str, Token]]:
    days = [token for token in outline.tokens if token.slot is Slot.DATE]
    found = [(_PART.search(outline.text, max(0, day.span.start - 16), day.span.start), day) for day in days]
    return [(match["part"].lower(), day) for match, day in found if match]


def _found(text: str) -> Iterator[str]:
    for match in _DAYS.finditer(text):
        if any(letter.isupper() for letter in text[match.start() + 1 : match.start("days")]):
            continue  # the name of a day in the calendar
        for day in _NUMBER.findall(match["days"]):
            yield f"{int(match['month']):02}-{int(day):02}"
