"""Whose a piece of evidence is, and for which period, in words."""

from __future__ import annotations

from assistant.evidence import Evidence
from documents.organisations.finding import label as unit_label
from documents.periods.finding import label as period_label
from documents.types import Period, Unit


def scope_of(item: Evidence) -> tuple[Unit | None, Period | None]:
    """Return body and period that a piece of evidence is about; a figure knows better than its sentence."""
    if item.figure is not None:
        return item.figure.unit, item.figure.period
    return item.statement.scope.unit, item.statement.scope.period


def scope_lead(item: Evidence) -> str:
    """Return the opening that names whose statement follows: "Phòng 8, VKSND tỉnh Hậu Giang, năm 2023: "."""
    lead = scope_label(*scope_of(item))
    return f"{lead}: " if lead else ""


def scope_label(unit: Unit | None, period: Period | None) -> str:
    """Return body and period in words, empty if neither is known."""
    parts = [unit_label(unit)] if unit else []
    return ", ".join(parts + ([period_label(period)] if period else []))
