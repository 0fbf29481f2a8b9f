"""Whether what an inspection found is of the period asked about: it has the day of the visit and no period of its own.

"Qua kiểm sát trực tiếp nửa đầu năm 2024" is told by news of a visit in April, whatever days the inspectors looked at.
"""

from __future__ import annotations

import regex

from assistant.weighing.statements import Statement
from documents.language.text import fold
from documents.types import Period, PeriodKind

_INSPECTS = regex.compile(r"\b(?:truc tiep kiem sat|kiem sat(?: \w+)? truc tiep|phuc tra|kiem sat dot xuat)\b")
_CALENDAR_MOVED = 2025  # the first work-year that began on 1 October (domain facts, section 3.4)


def is_of_inspection(asked: Period, statement: Statement) -> bool:
    """True if the document is news of one inspection by its title, and the visit was within the period asked about."""
    metadata = statement.document.metadata
    period, day = metadata.period, metadata.event_date
    if day is None or day.year != asked.year or not _INSPECTS.search(fold(statement.document.title)):
        return False
    if period is not None and (period.kind is not PeriodKind.YEAR or period.year != day.year):
        return False
    if asked.kind is PeriodKind.MONTH:
        return day.month == asked.number
    if asked.kind is PeriodKind.FIRST_HALF:
        return day.month <= (3 if asked.year >= _CALENDAR_MOVED else 5)  # within it by either calendar
    return asked.kind is PeriodKind.YEAR
