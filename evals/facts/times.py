"""Dates, years and periods, and of which year a figure is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from documents.language.text import canonical
from evals.claims import Parsed
from evals.facts.problems import Problem
from evals.facts.sums import is_in_sum
from evals.moments import Moment

_BRACKETS = re.compile(r"\([^()]*\)")
_ORDER = re.compile(canonical(r"(?<!\w)(từ|đến|trước|sau|hết)(?: hết)?(?: ngày)? ?$"))
_LAST_YEAR = re.compile(canonical("cùng kỳ|năm trước|năm ngoái"))
_FROM_TO = frozenset(("từ", "đến"))


def check_moments(clause: Parsed, window: Parsed, above: Sequence[Parsed]) -> Iterator[Problem]:
    """Yield dates, years and periods that are not those of the window.

    What the window does not name it takes from the nearest text above it that does: the sentences before it, the
    title, the opening of the document (``above``, in this order).
    """
    for moment in clause.moments:
        here = _held(moment, window)
        levels = [here] if here or moment.compared else [_held(moment, text) for text in above]
        held = next((keys for keys in levels if keys), set())
        if _is_year_before(moment, window, above):
            continue
        if "|" in window.plain:
            held |= {one.key for one in window.moments}  # a column's year is compared with by the sentence alone
        if moment.kind == "date" and (
            any(_same_day(moment.key, key) for key in held) or _bounds(clause, moment, above)
        ):
            continue
        if moment.kind == "year" and not moment.compared:
            held |= _years_of_dates(window)
        if moment.key not in held:
            yield Problem(moment.kind, clause.text[moment.start : moment.end], ", ".join(sorted(held)))
    yield from _check_dropped_period(clause, window, above)
    yield from _check_order(clause, window, above)
    yield from _check_year_of_figures(clause, window)


def _is_year_before(moment: Moment, window: Parsed, above: Sequence[Parsed]) -> bool:
    """Tell whether a year that is compared with is the one before that of the report: "cùng kỳ năm trước"."""
    if moment.kind != "year" or not moment.compared or not _LAST_YEAR.search(window.plain):
        return False
    years = next((found for text in (window, *above) if (found := _own_years(text))), set())
    return str(int(moment.key) + 1) in years


def _own_years(text: Parsed) -> set[str]:
    return {one.key for one in text.moments if one.kind == "year" and not one.compared}


def _check_order(clause: Parsed, window: Parsed, above: Sequence[Parsed]) -> Iterator[Problem]:
    """Yield dates that stand behind another "từ", "đến", "trước" or "sau" than where they are told."""
    for one in clause.moments:
        told = next((text for text in (window, *above) if one.key in {other.key for other in text.moments}), window)
        held = {(other.key, _order_of(told, other)) for other in told.moments if other.kind == "date"}
        orders = {order for key, order in held if key == one.key}
        mine = _order_of(clause, one)
        if one.kind == "date" and mine and orders and mine not in orders and "" not in orders:
            yield Problem("date", f"{mine} {clause.text[one.start : one.end]}", ", ".join(sorted(orders)))


def _order_of(parsed: Parsed, moment: Moment) -> str:
    match = _ORDER.search(parsed.plain[max(0, moment.start - 14) : moment.start])
    return match[1] if match else ""


def _held(moment: Moment, text: Parsed) -> set[str]:
    """Return the keys of a moment's kind in a text."""
    return {one.key for one in text.moments if one.kind == moment.kind and one.compared == moment.compared}


def _years_of_dates(text: Parsed) -> set[str]:
    """Return the years that dates and months tell."""
    return {one.key.rsplit("/", 1)[-1] for one in text.moments if one.kind in ("date", "month") and "/20" in one.key}


def _bounds(clause: Parsed, moment: Moment, above: Sequence[Parsed]) -> bool:
    """Tell whether a full date bounds the period that is stated above ("từ ngày ... đến ngày ...")."""
    if moment.key.count("/") < 2 or _order_of(clause, moment) not in _FROM_TO:
        return False
    return any(one.key == moment.key for text in above for one in text.moments if one.kind == "date")


def _check_year_of_figures(clause: Parsed, window: Parsed) -> Iterator[Problem]:
    """Yield figures that the window states of another year than the clause: the year named last before them."""
    aside = [match.span() for match in _BRACKETS.finditer(clause.plain)]
    years = {
        one.key
        for one in clause.moments
        if one.kind == "year" and not one.compared and not any(start < one.start < end for start, end in aside)
    }
    if len(years) != 1:
        return
    plain = _BRACKETS.sub(lambda match: " " * len(match[0]), window.plain)
    named = [one for one in window.moments if one.kind == "year" and not one.compared and plain[one.start] != " "]
    for claimed in (one for one in clause.quantities if not is_in_sum(clause, one)):
        spoken = set()
        for one in window.quantities:
            if claimed.equals(one) and one.change == claimed.change:
                before = [year.key for year in named if year.end <= one.start]
                spoken.add(before[-1] if before else "")
        if spoken and "" not in spoken and not spoken & years:
            yield Problem("year", f"{clause.written(claimed)}: {min(years)}", ", ".join(sorted(spoken)))


def _same_day(one: str, two: str) -> bool:
    return one == two or (one.count("/") != two.count("/") and (one.startswith(two + "/") or two.startswith(one + "/")))


def _check_dropped_period(clause: Parsed, window: Parsed, above: Sequence[Parsed]) -> Iterator[Problem]:
    """Yield a part of a year that the evidence states and a clause about the whole year leaves out."""
    years = _own_years(clause)
    if clause.quantities and not window.moments:
        window = next((text for text in above if _own_years(text)), window)
    parts = [one for one in window.moments if one.kind == "period" and one.key != "cả năm"]
    if not years or not parts or any(one.kind in ("period", "month") for one in clause.moments):
        return
    spoken = [one for one in window.moments if one.kind == "year" and not one.compared and one.key in years]
    near = [one for one in parts if any(0 <= year.start - one.end <= 6 for year in spoken)]
    if near and len(near) == len(spoken):
        yield Problem("period", sorted(years)[0], window.text[near[0].start : near[0].end])
