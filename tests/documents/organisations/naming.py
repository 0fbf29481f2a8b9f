"""Units, made and read in one short call."""

from __future__ import annotations

from documents.organisations.finding import find_units
from documents.types import Level, Unit


def of(province: str, department: str | None = None) -> Unit:
    """Return a provincial office, or a department of it."""
    return Unit(Level.PROVINCE, province, department=department)


def units_in(text: str, *, home: Unit | None = None, tolerant: bool = False) -> list[Unit]:
    """Return the units named in a text, in order."""
    return [mention.unit for mention in find_units(text, home=home, tolerant=tolerant)]
