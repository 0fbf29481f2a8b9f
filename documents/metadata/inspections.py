"""The work-year that an inspection looked at."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from documents.periods.citing import REACH
from documents.periods.finding import PeriodMention, find_periods
from documents.periods.reporting import first_day
from documents.periods.visits import INSPECTED
from documents.types import Period, PeriodKind


def inspected_year(paragraphs: Iterable[str], reference: date | None) -> Period | None:
    """Return the one work-year whose days an inspection looked at, None for other days or for several.

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
    first = first_day(end.year)
    last = first.replace(year=end.year) - timedelta(days=1)
    return Period(PeriodKind.YEAR, end.year, start=start, end=end) if (start, end) == (first, last) else None
