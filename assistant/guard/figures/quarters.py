"""Months that make up a reporting period: "từ tháng 7 đến tháng 9 năm 2024" is the third quarter of that year."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.guard.text.sources import Source
from assistant.guard.text.tokens import Outline, Token
from documents.language.compiling import compiled
from documents.types import Period, PeriodKind

_MONTHS = compiled(
    r"\btừ (?:đầu )?tháng (?P<first>\d{1,2}) (?:đến|tới)(?: hết| cuối)? tháng (?P<last>\d{1,2})"
    r"(?:(?: năm |/)(?P<year>\d{4}))?",
    re.IGNORECASE,
)
# "Trong 6 tháng, từ tháng 12/2023 đến hết tháng 5/2024": a claim that counts the months between two others.
_RANGE = compiled(
    r"\b(?P<count>\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) tháng,? \(?(?:tính )?từ (?:đầu )?tháng "
    r"(?P<first>\d{1,2})(?:(?: năm |/)(?P<since>\d{4}))? (?:đến|tới)(?: hết| cuối)? tháng (?P<last>\d{1,2})"
    r"(?: năm |/)(?P<year>\d{4})",
    re.IGNORECASE,
)
_OF_QUARTER = compiled(r"\b(?:3|03|ba) tháng (?=(?:của |thuộc |trong )?quý\b)", re.IGNORECASE)
# "Sáu tháng vừa rồi của năm 2023": as people speak of the first half-year.
_SO_FAR = compiled(
    r"\b(?P<count>0?6|0?9|sáu|chín) tháng(?: (?:vừa rồi|vừa qua|đã qua|qua))?(?:,? (?:của|trong))? năm (?P<year>\d{4})",
    re.IGNORECASE,
)
_COUNTS = {"hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10}
_YEAR = 12  # months
_LENGTHS = {PeriodKind.FIRST_HALF: 6, PeriodKind.NINE_MONTHS: 9, PeriodKind.YEAR: 12}
_QUARTER = 3  # months


def told_months(claim: Outline, sources: Sequence[Source]) -> frozenset[Token]:
    """Return the times of a claim that spell out the months of a period which the evidence names or reports on.

    That a quarter has three months, "ba tháng của quý I", goes without saying, and how many there are between two.
    """
    counted = [match.start() for match in _OF_QUARTER.finditer(claim.text)]
    return (
        _spelt_out(claim, sources)
        | _so_far(claim, sources)
        | _reckoned(claim)
        | frozenset(token for token in claim.tokens if token.span.start in counted)
    )


def _reckoned(claim: Outline) -> frozenset[Token]:
    """Return the count of the months of which a claim names the first and the last; those are looked up apart."""
    match = _RANGE.search(claim.text)
    if match is None:
        return frozenset()
    years = int(match["year"]) - int(match["since"] or match["year"])
    if years * _YEAR + int(match["last"]) - int(match["first"]) + 1 != _count(match["count"]):
        return frozenset()
    return frozenset(token for token in claim.tokens if match.start() <= token.span.start < match.end("count"))


def _count(written: str) -> int:
    return _COUNTS.get(written.lower()) or int(written)


def _spelt_out(claim: Outline, sources: Sequence[Source]) -> frozenset[Token]:
    match = _MONTHS.search(claim.text)
    if match is None:
        return frozenset()
    said = int(match["first"]), int(match["last"])
    years = {int(match["year"])} if match["year"] else {period.year for period in claim.periods}
    held = [period for source in sources for period in (*source.outline.periods, source.period) if period]
    if not any(_months(period) == said and (not years or period.year in years) for period in held):
        return frozenset()
    return frozenset(token for token in claim.tokens if match.start() <= token.span.start < match.end())


def tells_months_so_far(text: str) -> bool:
    """Tell whether a text speaks of the first months of a year without calling them the first."""
    return _SO_FAR.search(text) is not None


def _so_far(claim: Outline, sources: Sequence[Source]) -> frozenset[Token]:
    match = _SO_FAR.search(claim.text)
    if match is None:
        return frozenset()
    told = (1, _count(match["count"])), int(match["year"])
    held = [period for source in sources for period in (*source.outline.periods, source.period) if period]
    if not any((_months(period), period.year) == told for period in held):
        return frozenset()
    return frozenset(token for token in claim.tokens if match.start() <= token.span.start < match.end())


def _months(period: Period) -> tuple[int, int] | None:
    """Return the first and the last month of a reporting period; None if it is of another kind."""
    if period.kind is PeriodKind.QUARTER and period.number:
        return _QUARTER * (period.number - 1) + 1, _QUARTER * period.number
    return (1, _LENGTHS[period.kind]) if period.kind in _LENGTHS else None
