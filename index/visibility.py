"""What may be seen with some labels, remembered as long as the catalogue does not change."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Engine, select

from index import tables

_KEPT = 8  # sets of labels


@dataclass(frozen=True, slots=True)
class Visible:
    """The ids of the documents with some labels, and of their passages, in one state of the catalogue."""

    generation: int
    documents: frozenset[str]
    passages: frozenset[str]


class Visibility:
    """Tells what may be seen.

    Every search of a caller who may not see everything asks, and reading it takes longer than searching.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._kept: dict[frozenset[str], Visible] = {}

    def with_labels(self, labels: frozenset[str], *, generation: int) -> Visible:
        """Return what may be seen with some labels in the present state of the catalogue, ``generation``."""
        kept = self._kept.get(labels)
        if kept is None or kept.generation != generation:
            kept = self._read(labels, generation)
            if len(self._kept) >= _KEPT:
                self._kept.clear()
            self._kept[labels] = kept
        return kept

    def passages(self, documents: frozenset[str]) -> frozenset[str] | None:
        """Return the passages of the very documents that ``with_labels`` gave; None for any others."""
        return next((one.passages for one in tuple(self._kept.values()) if one.documents is documents), None)

    def _read(self, labels: frozenset[str], generation: int) -> Visible:
        document, passage = tables.documents.c, tables.passages.c
        within = document.access.in_(sorted(labels))
        held = select(passage.id).join_from(tables.passages, tables.documents).where(within)
        with self._engine.connect() as connection:
            documents = frozenset(connection.scalars(select(document.id).where(within)))
            return Visible(generation, documents, frozenset(connection.scalars(held)))
