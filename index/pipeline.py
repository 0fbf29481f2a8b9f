"""The steps that make a document ready for the index, as plain functions that ingestion is given."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from documents.types import Document, Figure, Scope
from index.chunking import CHUNKING_VERSION, cut
from index.types import Passage

# Raise it when reading, cleaning, extraction or the tokens of the lexical index come out otherwise for the same file.
DOCUMENTS_VERSION = 1


@dataclass(frozen=True, slots=True)
class Made:
    """A document and what was made from it."""

    document: Document
    passages: tuple[Passage, ...]
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Pipeline:
    """The steps from paths to passages and figures.

    Attributes:
        version: changes with the steps; documents made by another version are made anew.
        discover: yields the files under some paths.
        digest: gives the digest of a file's bytes; raises DocumentError.
        make: reads a file, known as a source, and makes everything from it; raises DocumentError.
    """

    version: str
    discover: Callable[[Iterable[Path]], Iterator[Path]]
    digest: Callable[[Path], str]
    make: Callable[[Path, str], Made]


def standard_pipeline() -> Pipeline:
    """Return the steps as the product uses them."""
    from documents import reading

    def digest(path: Path) -> str:
        return reading.content_hash(reading.load(path))

    return Pipeline(f"{DOCUMENTS_VERSION}.{CHUNKING_VERSION}", reading.discover, digest, _make)


def _make(path: Path, source: str) -> Made:
    from documents.figures.extracting import extract_figures
    from documents.loading import load
    from documents.scopes.scoper import Scoper

    document = load(path, source=source)
    scoper = Scoper(document)
    passages = cut(document, scope_of=scoper.scope_of, describe=describe)
    return Made(document, passages, extract_figures(document, scoper=scoper))


def describe(scope: Scope) -> str:
    """Return whom and when a scope is about, in Vietnamese: "Phòng 8, VKSND tỉnh Hậu Giang, năm 2023"."""
    from documents.organisations.labels import label as unit_label
    from documents.periods.finding import label as period_label

    unit = unit_label(scope.unit) if scope.unit else ""
    period = period_label(scope.period) if scope.period else ""
    return ", ".join(part for part in (unit, period) if part)
