"""Describe a document by what its own text says: nothing is guessed, what is not stated stays None."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from documents.cleaning.blocks import CleanText
from documents.mentions.document_numbers import find_document_numbers
from documents.metadata.event_days import event_day
from documents.metadata.file_names import is_bare_table, is_open, period_in_name, province_in_name
from documents.metadata.home_unit import HomeUnit, home_unit_of
from documents.metadata.reported_period import reported_period
from documents.organisations.provinces import today_of
from documents.types import BlockKind, Metadata

_LEAD = 3  # paragraphs in which a report says when it happened


def describe(clean: CleanText, properties: Mapping[str, str], *, source: str = "") -> Metadata:
    """Describe a cleaned text; ``properties`` of the file format fill what the text leaves open.

    A date in the text is believed before the property ``published`` (ISO 8601; anything else is ignored). Where the
    text is only tables, the name of the file ``source`` may tell province and period that no line over them does.
    """
    published = clean.published or _iso_day(properties.get("published", ""))
    lead = [clean.text[b.span.start : b.span.end] for b in clean.blocks if b.kind is BlockKind.PARAGRAPH][:_LEAD]
    event = event_day(lead, published=published)
    home = home_unit_of(clean, on=event or published)
    period = reported_period(clean, unit=home.unit, reference=event or published)
    if is_bare_table(clean):
        home = (_home_in_name(source) or home) if is_open(home.unit) else home
        period = period or period_in_name(source)
    return Metadata(
        published=published,
        event_date=event,
        province=home.province,
        province_today=today_of(home.province) if home.province else None,
        unit=home.unit,
        period=period,
        document_numbers=tuple(dict.fromkeys(mention.key for mention in find_document_numbers(clean.text))),
        author=clean.author or properties.get("author") or None,
        publisher=clean.publisher or properties.get("sitename") or None,
    )


def _home_in_name(source: str) -> HomeUnit | None:
    unit = province_in_name(source)
    return HomeUnit(unit, unit.province) if unit else None


def _iso_day(stated: str) -> date | None:
    try:
        return date.fromisoformat(stated[:10])
    except ValueError:  # a property is what some program entered, not a promise
        return None
