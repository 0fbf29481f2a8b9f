"""The reporting period of a document: the one whose results it reports, not the one it makes plans for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date

from documents.cleaning.blocks import CleanText
from documents.language.compiling import compiled
from documents.metadata.inspections import inspected_year
from documents.metadata.occasions import tells_of_event
from documents.metadata.period_senses import Sense, is_history, judge
from documents.metadata.tenures import term_of_congress, term_of_group
from documents.periods.citing import is_window_of, with_window
from documents.periods.finding import PeriodUse, find_periods
from documents.periods.plans import tells_of_plan
from documents.types import BlockKind, Period, PeriodKind, Unit

_LEAD = 2  # paragraphs
# "VKSND tỉnh A tổng kết 5 năm thực hiện ..." reports on the years that the lead names together.
_OF_YEARS = compiled(r"\b(?:\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) năm\b(?! (?:19|20)\d\d)", re.IGNORECASE)
_YEAR = compiled(r"(?:19|20)\d\d")
_HEADS = (BlockKind.TITLE, BlockKind.HEADING)
# The columns of a table can be of several periods, most often this year's and last year's; cells take their own.
_APART = (BlockKind.TITLE, BlockKind.CAPTION, BlockKind.FOOTNOTE, BlockKind.TABLE_ROW)
_MID_YEAR = 6  # the month from which a text speaks of a running year as one that it reports on
_LONGEST_LINE = 120  # characters
_SERIES = 3  # years that make a series of them
# No report gives up so late in its body alone: "năm 2022 được tặng danh hiệu ..." is a step of a life.
_LATE = 1
# Of these kinds the body of a text is full without reporting on them.
_PASSING = frozenset({PeriodKind.RANGE, PeriodKind.MONTH, PeriodKind.WEEK})


def reported_period(clean: CleanText, *, unit: Unit | None = None, reference: date | None = None) -> Period | None:
    """Return the period whose results a document reports, None if it names no period.

    Order: the period of a plan that the title names as one, results or a bare period in the title, results in the
    first paragraphs, for an emulation group the year that it was formed for, for a congress the term that it opens,
    a bare period in the first paragraphs, the work-year that an inspection looked at, what the body says most often
    outside of tables, the only one that tables name, several years that the first paragraphs name together; a
    period that is only planned for counts when nothing else is named. Two years side by side in the title, or over
    the tables of a workbook, give their range. ``reference`` is the day the text speaks from.
    """
    title = list(judge(clean.title, reference)) if clean.title_found else []
    paragraphs = [clean.text[block.span.start : block.span.end] for block in clean.blocks if block.kind not in _APART]
    lead = [
        found
        for text in paragraphs[:_LEAD]
        for found in judge(text, reference, passing=frozenset() if _is_line(text) else _PASSING)
    ]
    is_event = tells_of_event(clean.title, paragraphs)
    choices: tuple[Callable[[], Period | None], ...] = (
        lambda: _span_of(title, Sense.PLAN) if tells_of_plan(clean.title) else None,
        lambda: _range_over_tables(clean, reference),
        lambda: _span_of(title, Sense.RESULT),
        lambda: _span_of(title, Sense.NAMED),
        lambda: _stretch(paragraphs[:_LEAD], reference) if _OF_YEARS.search(clean.title) else None,
        lambda: _first(lead, Sense.RESULT),
        lambda: term_of_group(clean, paragraphs, unit),
        lambda: term_of_congress(paragraphs[:_LEAD]),
        lambda: _last_over(lead, reference),
        lambda: inspected_year(paragraphs, reference),
        lambda: None if is_event else _most(paragraphs[_LEAD:], reference),
        lambda: _only_in_tables(clean, reference),
        lambda: _stretch(paragraphs[:_LEAD], reference),
        lambda: None if is_event else _first([*title, *lead], Sense.PLAN),
    )
    return next((period for choose in choices if (period := choose())), None)


def _is_line(text: str) -> bool:
    """Tell whether a text is a line over others rather than a sentence: "Báo cáo công tác tháng 10/2023"."""
    return len(text) <= _LONGEST_LINE and not text.rstrip().endswith((".", ":", ";", "!", "…"))


def _span_of(found: Sequence[tuple[Sense, Period]], sense: Sense) -> Period | None:
    """Return the period named in a sense; successive years named in the same sense are one range."""
    periods = [period for found_sense, period in found if found_sense is sense]
    return _range(periods) or next(iter(periods), None)


def _range(periods: Iterable[Period]) -> Period | None:
    years = sorted({period.year for period in periods if period.kind is PeriodKind.YEAR})
    if len(years) < 2 or years[-1] - years[0] >= len(years):
        return None
    return Period(PeriodKind.RANGE, years[0], last_year=years[-1])


def _range_over_tables(clean: CleanText, reference: date | None) -> Period | None:
    """Return the range of the years that head the tables of a workbook, where prose names no single one.

    A title of one year ("SỐ LIỆU CÔNG TÁC NĂM 2023") is widened by a sheet that is headed alike but for its year, not
    by a part of its own ("5. Chỉ tiêu năm 2024").
    """
    kinds = Counter(block.kind for block in clean.blocks)
    if kinds[BlockKind.TABLE_ROW] <= kinds[BlockKind.PARAGRAPH] + kinds[BlockKind.LIST_ITEM]:
        return None
    heads = [clean.text[b.span.start : b.span.end] for b in clean.blocks if b.kind in _HEADS]
    titled = {mention.period for mention in find_periods(clean.title, reference=reference)} if clean.title_found else ()
    alike = {head for head in heads if _YEAR.sub("", head) == _YEAR.sub("", clean.title)}
    if len(titled) == 1 and len(alike) <= 1:
        return None
    found = [judged for head in heads for judged in judge(head, reference)]
    return _range(period for sense, period in found if sense is not Sense.PLAN)


def _stretch(paragraphs: Sequence[str], reference: date | None) -> Period | None:
    """Return the years that a meeting was held for which names no single one: "điển hình tiên tiến 2020 - 2025"."""
    named = (period for text in paragraphs for sense, period in judge(text, reference) if sense is not Sense.PLAN)
    return next((period for period in named if period.kind is PeriodKind.RANGE), None)


def _first(found: Sequence[tuple[Sense, Period]], sense: Sense) -> Period | None:
    """Return the period named first in a sense; of years told one after the other from there on, the last."""
    first = next((number for number, (found_sense, _) in enumerate(found) if found_sense is sense), None)
    return None if first is None else _end_of_series([period for _, period in found[first:]])


def _last_over(found: Sequence[tuple[Sense, Period]], reference: date | None) -> Period | None:
    """Return the bare period of the lead; of several years the latest that was about over when the text was written.

    "Nếu năm 2023 là năm đặt nền thì năm 2024 ..." looks back on 2024; the year before only serves to compare.
    """
    named = [period for sense, period in found if sense is Sense.NAMED]
    first = next(iter(named), None)
    if first is None or first.kind is not PeriodKind.YEAR:
        return first
    if reference is None:
        return _end_of_series(named)
    over = [p for p in named if p.kind is PeriodKind.YEAR and (p.year, _MID_YEAR) <= (reference.year, reference.month)]
    return max(over, key=lambda period: period.year, default=first)


def _end_of_series(years: Sequence[Period]) -> Period:
    """Return the last of years told one after the other ("năm 2021 ..., năm 2022 ..., năm 2023 ..."), or the first."""
    last = 0
    while last + 1 < len(years) and years[last + 1] == replace(years[last], year=years[last].year + 1):
        last += 1
    return years[last if last + 1 >= _SERIES else 0]


def _most(paragraphs: Iterable[str], reference: date | None) -> Period | None:
    """Return the period that the body most often reports on, or else most often names."""
    judged = (one for text in paragraphs for one in judge(text, reference, passing=_PASSING))
    found = [(sense, period) for sense, period in judged if not is_history(period, reference, _LATE)]
    for sense in (Sense.RESULT, Sense.NAMED):
        counted = Counter(period for found_sense, period in found if found_sense is sense)
        if counted:
            most = max(counted.values())
            return _end_of_series([period for period in counted if counted[period] == most])
    return None


def _only_in_tables(clean: CleanText, reference: date | None) -> Period | None:
    """Return the period that the tables of a text name, if they name no other; columns of two years tell none.

    Days that a note gives for it ("số liệu từ 01/10/2024 đến 30/9/2025") are no second period.
    """
    rows = [clean.text[b.span.start : b.span.end] for b in clean.blocks if b.kind is BlockKind.TABLE_ROW]
    named = {m.period for row in rows for m in find_periods(row, reference=reference) if m.use is PeriodUse.STATED}
    labels = {period for period in named if period.kind is not PeriodKind.WINDOW}
    if len(labels) == 1 and all(is_window_of(next(iter(labels)), period) for period in named - labels):
        return with_window(labels.pop(), named)
    return named.pop() if len(named) == 1 else None
