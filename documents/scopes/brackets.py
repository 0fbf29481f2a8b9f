"""What a mention of a period reaches: a bracket closes over it, dates what stands before it, or speaks aside."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from documents.language.compiling import compiled
from documents.language.loosening import loosen
from documents.periods.finding import PeriodMention
from documents.types import Period, PeriodKind, Span

_YEAR = compiled(r"\d{4}|năm (?:nay|này|ngoái|trước|qua|sau|tới)", re.IGNORECASE)
_PARTS = (PeriodKind.FIRST_HALF, PeriodKind.SECOND_HALF, PeriodKind.QUARTER, PeriodKind.MONTH, PeriodKind.NINE_MONTHS)
# "ba tháng sau sắp xếp (quý III)": the bracket dates the stretch before it, and with it what follows.
# "trong 5 năm (2020 - 2024)" and, with fields of work between, "giai đoạn phụ trách án ma túy, an ninh (2015 - 2020)".
_DATED = compiled(
    loosen(
        r"(?<!\w)(?:(?:tháng|quý|kỳ|tuần|thời gian|giai đoạn) [^,;:.()\d]*|giai đoạn [^;:.()\d]{0,60}"
        r"|(?:\d{1,2}|hai|ba|bốn|năm|sáu|bảy|mười) năm(?: qua| gần đây| liên tục| liền)? ?)$"
    ),
    re.IGNORECASE,
)


def is_open(text: str, mention: PeriodMention, at: int) -> bool:
    """Tell whether no bracket around ``mention`` has closed before ``at``."""
    between = text[mention.span.end : at]
    return between.count(")") <= between.count("(")


def dates_before(text: str, mention: PeriodMention) -> bool:
    """Tell whether the bracket around ``mention`` says when the stretch before it was."""
    bracket = _bracket(text, mention)
    if bracket is None or text[bracket.start + 1 : mention.span.start].strip():
        return False
    alone = not any(map(str.isdigit, text[mention.span.end : bracket.end]))
    return alone and _DATED.search(text, 0, bracket.start) is not None


def is_aside(text: str, mention: PeriodMention) -> bool:
    """Tell whether ``mention`` belongs to a bracket that says something else than when its sentence was."""
    bracket = _bracket(text, mention)
    if bracket is None or dates_before(text, mention):
        return False
    around = (bracket.start + 1, mention.span.start), (mention.span.end, bracket.end)
    return any(text[start:end].strip() for start, end in around)


def recalls_past(text: str, mentions: Sequence[PeriodMention], at: int, base: Period | None) -> bool:
    """Tell whether what stands at ``at`` is recalled in a bracket: "trên 92% (năm 2024: 91,7%)" of a plan for 2025."""
    opened = text.rfind("(", 0, at)
    if base is None or opened < 0 or ")" in text[opened:at]:
        return False
    named = [mention.period for mention in mentions if opened <= mention.span.start < at]
    return bool(named) and all((period.last_year or period.year) < base.year for period in named)


def period_of(mentions: Sequence[PeriodMention], base: Period | None, *, ahead: bool) -> Period | None:
    """Return the period that mentions in one place mean together, None if they are several.

    ``base`` is the document's period. "trong quý I" of what lies ``ahead`` of it is of the next year; the years of a
    range, all of them, are that range.
    """
    period = mentions[0].period
    if base is None:
        return period if len(mentions) == 1 else None
    if len(mentions) > 1:
        years = {mention.period.year for mention in mentions}
        return base if base.last_year and years == set(range(base.year, base.last_year + 1)) else None
    if ahead and is_bare_part(mentions[0]) and base.kind is PeriodKind.YEAR and period.year == base.year:
        return replace(period, year=base.year + 1)
    return period


def is_bare_part(mention: PeriodMention) -> bool:
    """Tell whether a mention is of a part of a year that it leaves out: "quý I", "6 tháng đầu năm"."""
    return mention.period.kind in _PARTS and not _YEAR.search(mention.text)


def _bracket(text: str, mention: PeriodMention) -> Span | None:
    """Return the bracket around ``mention``, None if it stands in none."""
    # "(2020 - 2024)" is read with its opening bracket
    start, end = text.rfind("(", 0, mention.span.start + 1), text.find(")", mention.span.end - 1)
    is_inside = start > text.rfind(")", 0, mention.span.start) and 0 <= start < end
    return Span(start, end) if is_inside else None
