"""Whether what an inspection found is of the period asked about: it has the day of the visit and no period of its own.

"Qua kiểm sát trực tiếp nửa đầu năm 2024" is told by news of a visit in April, whatever days the inspectors looked at.
"""

from __future__ import annotations

import regex

from assistant.weighing.statements import Statement
from assistant.weighing.windows import takes_in_day
from documents.language.text import fold
from documents.types import Period, PeriodKind

_INSPECTS = regex.compile(r"\b(?:truc tiep kiem sat|kiem sat(?: \w+)? truc tiep|phuc tra|kiem sat dot xuat)\b")

# Other periods are of the figures that were looked at, not of the visit.
_TELLING = frozenset({PeriodKind.MONTH, PeriodKind.FIRST_HALF, PeriodKind.YEAR})


def is_of_inspection(asked: Period, statement: Statement) -> bool:
    """True if the document is news of one inspection by its title, and the visit was within the period asked about."""
    metadata = statement.document.metadata
    period, day = metadata.period, metadata.event_date
    if day is None or day.year != asked.year or not _INSPECTS.search(fold(statement.document.title)):
        return False
    if period is not None and (period.kind is not PeriodKind.YEAR or period.year != day.year):
        return False
    return asked.kind in _TELLING and takes_in_day(asked, day)
