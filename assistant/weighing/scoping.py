"""Whose a piece of evidence is, and for which period, in words."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.weighing.awards.prizes_told import is_stretch_of_prize
from assistant.weighing.evidence import Evidence
from documents.language.sentences import parts_with
from documents.organisations.finding import find_units
from documents.organisations.finding import label as unit_label
from documents.periods.finding import find_periods
from documents.periods.finding import label as period_label
from documents.types import Period, PeriodKind, Span, Unit

# Characters before the subject of a clause: "tập thể ", "và ", "trong đó ".
_OPENING = 10


def scope_of(item: Evidence) -> tuple[Unit | None, Period | None]:
    """Return body and period that a piece of evidence is about; a figure knows better than its sentence."""
    if item.figure is not None:
        return item.figure.unit, item.figure.period
    parts = _parts_shown(item)
    return _body(item, parts), _period(item, parts)


def _parts_shown(item: Evidence) -> list[str]:
    """Return the parts of the statement that name what was asked for; all of them if it answers as a whole."""
    text, start = item.statement.text, item.statement.span.start
    told = [Span(span.start - start, span.end - start) for span in item.focus]
    if len(told) == 1 and is_stretch_of_prize(text, told[0]):
        return [text[told[0].start : told[0].end]]
    wanted = parts_with(text, (span.start for span in told))
    return [text[part.start : part.end] for part in wanted] or [text]


def _body(item: Evidence, shown: Sequence[str]) -> Unit | None:
    """Return whose statement it is: the body named in what is shown; if several are named there, the document's."""
    scope, home = item.statement.scope, item.statement.document.metadata.unit
    if not scope.own_unit or scope.unit is None:
        return scope.unit
    mentions = [mention for part in shown for mention in find_units(part, home=home)]
    named = {mention.unit for mention in mentions}
    if scope.unit not in named and shown != [item.statement.text]:
        # The sentence has its body from a clause that says nothing of what was asked.
        return mentions[0].unit if mentions and mentions[0].span.start <= _OPENING else home
    return home if home and len([unit for unit in named if _is_peer(unit, scope.unit)]) > 1 else scope.unit


def _is_peer(one: Unit, other: Unit) -> bool:
    """True for a procuracy of the same level: not for a department of it, nor for "VKSND cấp huyện" at large."""
    return one.level is other.level and not one.department and (one.locality is None) == (other.locality is None)


def _period(item: Evidence, shown: Sequence[str]) -> Period | None:
    """Return the period of what is shown, where the sentence has one for each of its parts."""
    scope = item.statement.scope
    if not (item.focus and scope.own_period):
        return scope.period
    named = [mention.period for part in shown for mention in find_periods(part)]
    if len(named) == 1 and named[0].kind is PeriodKind.RANGE:
        return named[0]  # "...; từ năm 2012 đến năm 2016 là Viện trưởng": of no other year of the sentence
    alike = [period for period in named if scope.period and period.kind is scope.period.kind]
    return alike[0] if alike and scope.period not in alike else scope.period


def scope_lead(item: Evidence) -> str:
    """Return the opening that names whose statement follows: "Phòng 8, VKSND tỉnh Hậu Giang, năm 2023: "."""
    lead = scope_label(*scope_of(item))
    return f"{lead}: " if lead else ""


def scope_label(unit: Unit | None, period: Period | None) -> str:
    """Return body and period in words, empty if neither is known."""
    parts = [unit_label(unit)] if unit else []
    return ", ".join(parts + ([period_label(period)] if period else []))
