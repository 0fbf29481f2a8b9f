"""The work-year, or part of it, that an inspection looked at."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from documents.periods.citing import INSPECTED, REACH
from documents.periods.finding import PeriodMention, find_periods
from documents.types import Period, PeriodKind

# Work-years began on 1 December up to 2024, and begin on 1 October from 2025 on.
_FIRST_DAYS = ((12, 1), (10, 1))
_KINDS_BY_MONTHS = {6: PeriodKind.FIRST_HALF, 9: PeriodKind.NINE_MONTHS, 12: PeriodKind.YEAR}


def inspected_period(paragraphs: Iterable[str], reference: date | None) -> Period | None:
    """Return the one reporting period whose days an inspection looked at, None for other days or for several.

    "Thời kỳ thanh tra: từ 01/12/2022 đến 30/11/2023" is the work-year 2023. ``reference`` is the day the text speaks
    from.
    """
    named = ((text, mention) for text in paragraphs for mention in find_periods(text, reference=reference))
    looked_at = {period for text, mention in named if (period := _looked_at(text, mention))}
    return looked_at.pop() if len(looked_at) == 1 else None


def _looked_at(text: str, mention: PeriodMention) -> Period | None:
    start, end = mention.period.start, mention.period.end
    if mention.period.kind is not PeriodKind.WINDOW or start is None or end is None:
        return None
    if not INSPECTED.search(text, max(0, mention.span.start - REACH), mention.span.start):
        return None
    if (start.month, start.day) not in _FIRST_DAYS or start.year != end.year - 1 or (end + timedelta(1)).day != 1:
        return None
    kind = _KINDS_BY_MONTHS.get(end.month + 13 - start.month)
    return Period(kind, end.year, start=start, end=end) if kind else None
