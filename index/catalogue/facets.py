"""What documents, passages and figures can be filtered by: provinces of both times, units, periods and years."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache

from documents.organisations.provinces import UnknownProvince, province_named, today_of
from documents.periods.finding import label as period_label
from documents.types import Document, Figure, Period, Unit

PROVINCE, PERIOD, YEAR = "province", "period", "year"


def units_of(document: Document, figures: Sequence[Figure]) -> list[Unit]:
    """Return the units that a document speaks about, its own first, each once."""
    named = [document.metadata.unit, *(figure.unit for figure in figures)]
    return list(dict.fromkeys(unit for unit in named if unit is not None))


def facets_of(document: Document, units: Iterable[Unit], figures: Sequence[Figure]) -> list[tuple[str, str]]:
    """Return the (kind, value) pairs that a document is found by, sorted.

    Years are reporting years. Only a document that states no period at all is found by the year of the event that
    it reports; the publication date never counts, results of a year are published in the next one.
    """
    metadata = document.metadata
    provinces = [metadata.province, metadata.province_today, *(unit.province for unit in units)]
    periods = [period for period in (metadata.period, *(figure.period for figure in figures)) if period is not None]
    years = set(years_of(periods))
    if not years and metadata.event_date is not None:
        years = {metadata.event_date.year}
    found = {(PROVINCE, name) for province in provinces if province for name in both_names(province)}
    found |= {(PERIOD, period_label(period)) for period in periods}
    found |= {(YEAR, str(year)) for year in years}
    return sorted(found)


def years_of(periods: Iterable[Period]) -> Iterator[int]:
    """Yield the reporting years that periods cover."""
    for period in periods:
        yield from range(period.year, (period.last_year or period.year) + 1)


@lru_cache(maxsize=256)  # every hit of a search is compared with the provinces asked about
def both_names(province: str) -> tuple[str, ...]:
    """Return a province's name and the name of the province of today that it belongs to."""
    return tuple(dict.fromkeys([province, _today(province) or province]))


def canonical_province(text: str) -> str | None:
    """Return the canonical name of a province written in any way; None if it is no province."""
    try:
        return province_named(text).name
    except UnknownProvince:
        return None


def unit_columns(unit: Unit | None) -> dict[str, str | None]:
    """Return the columns by which a unit is filtered."""
    unit = unit or Unit()
    return {
        "level": unit.level,
        "province": unit.province,
        "province_today": _today(unit.province) if unit.province else None,
        "locality": unit.locality,
        "department": unit.department,
        "emulation_group": unit.group,
    }


def period_columns(period: Period | None) -> dict[str, str | int | date | None]:
    """Return the columns by which a period is filtered."""
    if period is None:
        return dict.fromkeys(
            ("period", "period_kind", "year", "last_year", "period_number", "period_start", "period_end")
        )
    return {
        "period": period_label(period),
        "period_kind": period.kind,
        "year": period.year,
        "last_year": period.last_year,
        "period_number": period.number,
        "period_start": period.start,
        "period_end": period.end,
    }


def contradicts(unit: Unit | None, asked: Unit) -> bool:
    """Tell whether ``unit`` is another one than asked: a slot that both name is different."""
    if unit is None:
        return False
    if asked.province and unit.province and asked.province not in both_names(unit.province):
        return True
    slots = ("level", "locality", "department", "group")
    pairs = ((getattr(unit, slot), getattr(asked, slot)) for slot in slots)
    return any(has and wanted and has != wanted for has, wanted in pairs)


def _today(province: str) -> str | None:
    try:
        return today_of(province)
    except UnknownProvince:
        return None
