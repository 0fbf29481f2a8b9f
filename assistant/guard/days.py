"""Days that the evidence writes without their year, as reports of one year do: "hai ngày 22 và 23/8"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from assistant.guard.sources import Source
from assistant.guard.tokens import Token

# A share "5/6" looks the same, so that only what follows "ngày" or a part of the day counts.
_DAYS = re.compile(
    r"\b(?:ngày|sáng|chiều|tối|trưa)\b[^.;:]{0,25}?"
    r"(?P<days>\d{1,2}(?:\s*(?:và|đến|,|-|–)\s*(?:ngày )?\d{1,2})*)\s?"
    r"(?:/|tháng )(?P<month>\d{1,2})(?![\d/.]\d|\s?năm|\s?/)",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d{1,2}")


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


def _found(text: str) -> Iterator[str]:
    for match in _DAYS.finditer(text):
        for day in _NUMBER.findall(match["days"]):
            yield f"{int(match['month']):02}-{int(day):02}"
