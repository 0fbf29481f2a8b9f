"""What the index stores and returns."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Passage:
    """An exact span of a document, as it was cut for retrieval.

    ``text == document.text[start:end]``. ``context`` is what was indexed along with it but is not part of the
    quote: title, heading, unit label and period.
    """

    id: str
    document_id: str
    start: int
    end: int
    text: str
    context: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that a search found. ``score`` runs from 0 to 1, higher is better.

    ``lexical`` and ``dense`` are the scores of the single legs (None: the leg did not return it), for --explain.
    """

    passage: Passage
    score: float
    lexical: float | None = None
    dense: float | None = None


@dataclass(frozen=True, slots=True)
class Filters:
    """Limits on a search; None means no limit. Provinces match by old and by today's name."""

    province: str | None = None
    unit: str | None = None
    year: int | None = None
    period: str | None = None
    source: str | None = None
    access: tuple[str, ...] | None = None
    published_from: date | None = None
    published_to: date | None = None
    document_ids: tuple[str, ...] | None = None
