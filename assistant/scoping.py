"""Whose a piece of evidence is, and for which period, in words."""

from __future__ import annotations

from assistant.evidence import Evidence
from documents.language.sentences import split_parts
from documents.organisations.finding import find_units
from documents.organisations.finding import label as unit_label
from documents.periods.finding import label as period_label
from documents.types import Period, Unit


def scope_of(item: Evidence) -> tuple[Unit | None, Period | None]:
    """Return body and period that a piece of evidence is about; a figure knows better than its sentence."""
    if item.figure is not None:
        return item.figure.unit, item.figure.period
    scope = item.statement.scope
    return (scope.unit if _is_named_in_focus(item) else item.statement.document.metadata.unit), scope.period


def _is_named_in_focus(item: Evidence) -> bool:
    """False if the sentence has its body from a clause that says nothing of what was asked."""
    unit, statement = item.statement.scope.unit, item.statement
    parts = split_parts(statement.text)
    if not (item.focus and statement.scope.own_unit and unit) or len(parts) < 2:
        return True
    start = statement.span.start
    wanted = [part for part in parts if any(part.start <= span.start - start < part.end for span in item.focus)]
    home = statement.document.metadata.unit
    named = [
        mention.unit for part in wanted for mention in find_units(statement.text[part.start : part.end], home=home)
    ]
    return unit in named


def scope_lead(item: Evidence) -> str:
    """Return the opening that names whose statement follows: "Phòng 8, VKSND tỉnh Hậu Giang, năm 2023: "."""
    lead = scope_label(*scope_of(item))
    return f"{lead}: " if lead else ""


def scope_label(unit: Unit | None, period: Period | None) -> str:
    """Return body and period in words, empty if neither is known."""
    parts = [unit_label(unit)] if unit else []
    return ", ".join(parts + ([period_label(period)] if period else []))
