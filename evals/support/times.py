"""Dates, years and periods, and of which year a figure is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from documents.language.text import canonical
from evals.support.claims import Parsed
from evals.support.moments import Moment
from evals.support.problems import Problem
from evals.support.sums import is_in_sum

_BRACKETS = re.compile(r"\([^()]*\)")
_ORDER = re.compile(canonical(r"(?<!\w)(từ|đến|trước|sau|hết)(?: hết)?(?: ngày)? ?$"))
_LAST_YEAR = re.compile(canonical("cùng kỳ|năm trước|năm ngoái"))
_FROM, _TO = map(canonical, ("từ", "đến"))
_FROM_TO = frozenset((_FROM, _TO))
_WHOLE_DATE = 2  # slashes of day, month and year
_PART_OF_YEAR = 10  # months; what is longer is a reporting year, whatever it starts with
_OPENS = 12  # characters: "Riêng trong " before the months that a sentence opens with
_SENTENCE_END = re.compile(r"[;\n]|\.(?=\s|$)")
_RANGE_GAP = 16  # characters of " đến hết ngày "


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
    yield from _check_ranges(clause, window)
    yield from _check_year_of_figures(clause, window)


def _is_year_before(moment: Moment, window: Parsed, above: Sequence[Parsed]) -> bool:
    """Tell whether a year that is compared with is the one before that of the report: "cùng kỳ năm trước"."""
    if moment.kind != "year" or not moment.compared or not _LAST_YEAR.search(window.plain):
        return False
    years = next((found for text in (window, *above) if (found := text.own_years)), frozenset())
    return str(int(moment.key) + 1) in years


def _check_order(clause: Parsed, window: Parsed, above: Sequence[Parsed]) -> Iterator[Problem]:
    """Yield dates that stand behind another "từ", "đến", "trước" or "sau" than where they are told."""
    for one in clause.moments:
        told = next((text for text in (window, *above) if one.key in {other.key for other in text.moments}), window)
        held = {(other.key, _order_of(told, other)) for other in told.moments if other.kind == "date"}
        orders = {order for key, order in held if key == one.key}
        mine = _order_of(clause, one)
        if one.kind == "date" and mine and orders and mine not in orders and "" not in orders:
            yield Problem("date", f"{mine} {clause.text[one.start : one.end]}", ", ".join(sorted(orders)))


def _check_ranges(clause: Parsed, window: Parsed) -> Iterator[Problem]:
    """Yield a stretch of days for which the window has another."""
    held = _ranges(window)
    for one in _ranges(clause):
        if held and not any(_same_day(one[0], two[0]) and _same_day(one[1], two[1]) for two in held):
            yield Problem("period", " – ".join(one), "; ".join(" – ".join(two) for two in held))


def _ranges(parsed: Parsed) -> list[tuple[str, str]]:
    """Return the stretches "từ ngày ... đến ngày ..." by their first and last day."""
    days = [one for one in parsed.moments if one.kind == "date"]
    return [
        (one.key, two.key)
        for one, two in pairwise(days)
        if _order_of(parsed, one) == _FROM and _order_of(parsed, two) == _TO and two.start - one.end <= _RANGE_GAP
    ]


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


def _check_part_of_year(clause: Parsed, window: Parsed) -> Iterator[Problem]:
    """Yield a figure that the sentence states of some months, if the clause speaks of the year alone."""
    if not clause.own_years or any(one.kind != "year" for one in clause.moments):
        return
    for claimed in clause.quantities:
        stated = [one for one in window.quantities if one.equals(claimed) and not one.change]
        months = [_months_before(window, one.start) for one in stated]
        if months and all(months):
            yield Problem("period", clause.written(claimed), months[0])
            return


def _months_before(window: Parsed, at: int) -> str:
    """Return the months that the sentence up to a place speaks of and names no year of, empty if there are none."""
    breaks = [match.end() for match in _SENTENCE_END.finditer(window.plain, 0, at)]
    start = breaks[-1] if breaks else 0
    here = [one for one in window.moments if start <= one.start < at and not one.compared]
    if not here and breaks:
        return _months_before(window, breaks[-1] - 1)  # what says no time of its own goes with the sentence before
    parts = [one for one in here if one.kind == "period" and not one.key.startswith(("cả", "12 "))]
    named = any(one.kind == "year" for one in here)
    short = _short_range(here)
    if short and not named and here[0].start - start <= _OPENS:
        return short
    return (
        window.text[parts[0].start : parts[0].end] if parts and not named and parts[0].start - start <= _OPENS else ""
    )


def _short_range(moments: Sequence[Moment]) -> str:
    """Return a stretch of days that opens a sentence and is shorter than a year, empty if there is none."""
    days = [one.key.split("/") for one in moments if one.kind == "date" and one.key.count("/") == _WHOLE_DATE]
    if len(days) < 2 or any(one.kind != "date" for one in moments[:2]):
        return ""
    (_, first, year), (_, last, end) = days[:2]
    months = (int(end) - int(year)) * 12 + int(last) - int(first) + 1
    return f"{moments[0].key} – {moments[1].key}" if 0 < months <= _PART_OF_YEAR else ""


def _check_dropped_period(clause: Parsed, window: Parsed, above: Sequence[Parsed]) -> Iterator[Problem]:
    """Yield a part of a year that the evidence states and a clause about the whole year leaves out."""
    years = clause.own_years
    yield from _check_part_of_year(clause, window)
    if clause.quantities and not window.moments:
        window = next((text for text in above if text.own_years), window)
    parts = [one for one in window.moments if one.kind == "period" and one.key != "cả năm"]
    if not years or not parts or any(one.kind in ("period", "month") for one in clause.moments):
        return
    spoken = [one for one in window.moments if one.kind == "year" and not one.compared and one.key in years]
    near = [one for one in parts if any(0 <= year.start - one.end <= 6 for year in spoken)]
    if near and len(near) == len(spoken):
        yield Problem("period", sorted(years)[0], window.text[near[0].start : near[0].end])
