"""What the index stores and returns, and how it is asked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from documents.types import Figure, Metadata, Period, Unit

DEFAULT_ACCESS = "internal"  # label of documents that were given none


@dataclass(frozen=True, slots=True)
class Passage:
    """An exact span of a document, as it was cut for retrieval.

    ``text == document.text[start:end]``. ``context`` is what was indexed along with it but is not part of the
    quote: title, heading, unit label and period. ``heading`` and ``label`` are the parts of it that the lexical
    index weighs apart: the heading or table name above the passage, and whom and when it speaks about; ``unit`` and
    ``period`` say the latter in types, None where neither the passage nor its document tells.
    """

    id: str
    document_id: str
    start: int
    end: int
    text: str
    context: str
    heading: str = ""
    label: str = ""
    unit: Unit | None = None
    period: Period | None = None


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
    """Limits on a search; None means no limit. Provinces match by old and by today's name.

    ``access`` is what the caller asks for, ``labels`` what the caller may see at all. They are taken from the rights of
    the caller and from nowhere else, so that no way of asking widens them; None is for whoever has the machine.
    """

    province: str | None = None
    unit: str | None = None
    year: int | None = None
    period: str | None = None
    source: str | None = None
    access: tuple[str, ...] | None = None
    published_from: date | None = None
    published_to: date | None = None
    document_ids: tuple[str, ...] | None = None
    labels: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class Within:
    """The only documents to look in, by id; ``passages`` reads the ids of theirs, for an engine that knows no other.

    A province of a large store has tens of thousands of passages, and to fetch their ids takes longer than to search.
    """

    documents: frozenset[str]
    passages: Callable[[], frozenset[str]]


@dataclass(frozen=True, slots=True)
class IndexedDocument:
    """A document as the catalogue lists it, without its text.

    Attributes:
        access: label of who may see it, given at indexing.
        duplicate_of: id of the document indexed earlier from the same bytes.
        pipeline: versions of the steps that made its rows.
        location: full path of its file where the source is a relative one; None where the source is in full, or the
            folder that it was relative to is not known.
    """

    id: str
    source: str
    title: str
    metadata: Metadata
    content_hash: str
    access: str = DEFAULT_ACCESS
    duplicate_of: str | None = None
    pipeline: str = ""
    location: str | None = None

    @property
    def place(self) -> str:
        """Where its file is read, as well as that is known."""
        return self.location or self.source


@dataclass(frozen=True, slots=True)
class StatedFigure:
    """A figure and the document that states it."""

    document_id: str
    source: str
    figure: Figure


@dataclass(frozen=True, slots=True)
class Counts:
    """How much the index holds."""

    documents: int
    passages: int
    figures: int


class Search(Protocol):
    """Finds passages, best first."""

    def search(self, query: str, k: int = 10, *, filters: Filters | None = None) -> list[Hit]:
        """Return at most ``k`` passages for ``query`` within ``filters``."""
        ...


def document_of(passage_id: str) -> str:
    """Return the document of a passage, with whose id its own begins."""
    return passage_id.rpartition(".")[0]
