"""The catalogue: every document, passage and figure of the index, exactly as it went in.

It is the truth of the index. Hits of the other parts are resolved here, so what the catalogue does not hold is never
shown. Any number of processes may read while one writes.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Column, Engine, Select, func, select

from documents.statements import StatementContent
from documents.types import Document
from index.catalogue import lookup, tables
from index.catalogue.codec import decode_figure
from index.catalogue.filtering import document_conditions, figure_conditions, only_facet
from index.catalogue.lookup import batches
from index.catalogue.noting import Notes
from index.catalogue.packing import unpack_statements
from index.catalogue.rows import listed, passage_of
from index.errors import DocumentMissing
from index.searching.remembering import Remembered
from index.types import Counts, Filters, IndexedDocument, Passage, StatedFigure

GENERATION = "generation"
# Kept at hand while the catalogue stays the same: some 10 MB of passages, 60 MB of documents, which are as many as are
# kept taken apart, and the ids of documents and of passages within filters, of which a large one takes a megabyte.
_PASSAGES, _DOCUMENTS, _FILTERS, _FILTERED = 4096, 1000, 128, 32


class Catalogue:
    """Reads the catalogue."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._notes = Notes(engine)
        self._documents = Remembered[tuple[Document, str]](_DOCUMENTS)
        self._passages = Remembered[Passage](_PASSAGES)
        self._matching = Remembered[frozenset[str]](_FILTERS)
        self._within = Remembered[frozenset[str]](_FILTERED)

    def generation(self) -> int:
        """Return a number that grows with every change; equal numbers mean the same content."""
        return int(self.setting(GENERATION) or 0)

    def setting(self, name: str) -> str | None:
        """Return what was remembered under a name; None if nothing was."""
        return self._notes.get(name)

    def counts(self, *, labels: frozenset[str] | None = None) -> Counts:
        """Return how many documents, passages and figures there are, with one of the labels if any are given."""
        counting = [select(func.count()).select_from(tables.documents)]
        parts = (tables.passages, tables.figures)
        counting += [select(func.count()).select_from(part) for part in parts]
        if labels is not None:
            counting[1:] = [query.join(tables.documents) for query in counting[1:]]
            counting = [query.where(*document_conditions(Filters(labels=labels))) for query in counting]
        with self._engine.connect() as connection:
            return Counts(*(connection.scalar(query) or 0 for query in counting))

    def labels(self) -> frozenset[str]:
        """Return the labels that documents carry."""
        with self._engine.connect() as connection:
            return frozenset(connection.scalars(select(tables.documents.c.access).distinct()))

    def editions(self, labels: frozenset[str] | None = None) -> dict[str, str]:
        """Return, for each document, or each with one of the labels, a text by id that changes whenever its rows do."""
        row = tables.documents.c
        query = select(row.id, row.content_hash, row.pipeline, row.indexed_at)
        if labels is not None:
            query = query.where(row.access.in_(sorted(labels)))
        with self._engine.connect() as connection:
            return {one.id: f"{one.content_hash} {one.pipeline} {one.indexed_at}" for one in connection.execute(query)}

    def document(self, document_id: str, *, labels: frozenset[str] | None = None) -> Document:
        """Return a document exactly as it was indexed.

        Raises:
            DocumentMissing: no document has this id, or none with one of the labels, if any are given.
        """
        return self.read([document_id], labels=labels)[0]

    def read(self, ids: Sequence[str], *, labels: frozenset[str] | None = None) -> list[Document]:
        """Return documents exactly as they were indexed, in the order asked.

        Raises:
            DocumentMissing: no document has one of the ids, or none with one of the labels, if any are given.
        """
        generation = self.generation()
        known = {one: held for one in ids if (held := self._documents.recall(generation, one)) is not None}
        if len(known) < len(ids):
            with self._engine.connect() as connection:
                for document, access in lookup.documents(connection, set(ids) - known.keys(), labels=labels):
                    self._documents.keep(generation, document.id, (document, access))
                    known[document.id] = document, access
        return [_seen(one, known.get(one), labels) for one in ids]

    def documents(self, filters: Filters | None = None) -> list[IndexedDocument]:
        """Return the documents within ``filters``, by source.

        Raises:
            FilterUnusable: a province, unit or period is not understood.
        """
        row = tables.documents.c
        query = _listing().where(*document_conditions(filters or Filters())).order_by(row.source)
        with self._engine.connect() as connection:
            return [listed(found) for found in connection.execute(query)]

    def find(self, *, source: str) -> IndexedDocument | None:
        """Return the document indexed from a source; None if there is none."""
        with self._engine.connect() as connection:
            row = connection.execute(_listing().where(tables.documents.c.source == source)).one_or_none()
        return listed(row) if row is not None else None

    def find_all(self, sources: Iterable[str]) -> dict[str, IndexedDocument]:
        """Return the documents indexed from some sources, by source; those that are not indexed are left out."""
        return self._find_by(tables.documents.c.source, sources)

    def find_placed(self, locations: Iterable[str]) -> dict[str, IndexedDocument]:
        """Return the documents with a relative source whose files lie at some locations, by location."""
        return self._find_by(tables.documents.c.location, locations)

    def _find_by(self, column: Column[str], values: Iterable[str]) -> dict[str, IndexedDocument]:
        """Return the documents that have one of some values in a column, by that value."""
        found: dict[str, IndexedDocument] = {}
        with self._engine.connect() as connection:
            for some in batches(values):
                rows = connection.execute(_listing().where(column.in_(some)))
                found.update((getattr(row, column.name), listed(row)) for row in rows)
        return found

    def unplaced(self) -> list[IndexedDocument]:
        """Return the documents with a relative source that nobody knows the folder of."""
        row = tables.documents.c
        query = _listing().where(row.location.is_(None), row.source.not_like("/%")).order_by(row.source)
        with self._engine.connect() as connection:
            return [listed(found) for found in connection.execute(query)]

    def originals(self, content_hashes: Iterable[str]) -> dict[str, str]:
        """Return the id of the document that was first indexed from the same bytes, by digest, where there is one."""
        row, found = tables.documents.c, dict[str, str]()
        with self._engine.connect() as connection:
            for some in batches(content_hashes):
                query = select(row.content_hash, row.id).where(row.content_hash.in_(some), row.duplicate_of.is_(None))
                for digest, document_id in connection.execute(query):
                    found.setdefault(digest, document_id)
        return found

    def matching_documents(self, filters: Filters) -> frozenset[str]:
        """Return the ids of the documents within ``filters``.

        Raises:
            FilterUnusable: a province, unit or period is not understood.
        """
        return self._matching.get(self.generation(), filters, lambda: self._read_matching(filters))

    def _read_matching(self, filters: Filters) -> frozenset[str]:
        with self._engine.connect() as connection:
            if (facet := only_facet(filters)) is not None:
                kind, value = facet
                return frozenset(lookup.document_ids(connection, kind=kind, value=value))
            return frozenset(connection.scalars(select(tables.documents.c.id).where(*document_conditions(filters))))

    def passages(self, ids: Iterable[str]) -> list[Passage]:
        """Return the passages with these ids in the order asked; unknown ids are left out."""
        generation, wanted = self.generation(), list(dict.fromkeys(ids))
        known = {one: held for one in wanted if (held := self._passages.recall(generation, one)) is not None}
        if len(known) < len(wanted):
            with self._engine.connect() as connection:
                for passage in lookup.passages(connection, [one for one in wanted if one not in known]):
                    self._passages.keep(generation, passage.id, passage)
                    known[passage.id] = passage
        return [known[one] for one in wanted if one in known]

    def statements(self, ids: Sequence[str], *, pipeline: str) -> dict[str, tuple[StatementContent, ...]]:
        """Return what ``pipeline`` read in the sentences of documents, by id; of some it may have read nothing."""
        with self._engine.connect() as connection:
            found = dict(lookup.readings(connection, ids, pipeline=pipeline))
        return {document_id: unpack_statements(content) for document_id, content in found.items()}

    def passages_of(self, document_id: str) -> list[Passage]:
        """Return the passages of a document in order; none if there is no such document."""
        row = tables.passages.c
        query = select(tables.passages).where(row.document_id == document_id).order_by(row.ordinal)
        with self._engine.connect() as connection:
            return [passage_of(found) for found in connection.execute(query)]

    def passage_ids(self, documents: Iterable[str] | None = None) -> frozenset[str]:
        """Return the ids of all passages, or of those of some documents."""
        if not isinstance(documents, frozenset):
            return self._read_ids(documents)
        return self._within.get(self.generation(), documents, lambda: self._read_ids(documents))

    def _read_ids(self, documents: Iterable[str] | None) -> frozenset[str]:
        row = tables.passages.c
        with self._engine.connect() as connection:
            if documents is None:
                return frozenset(connection.scalars(select(row.id)))
            return frozenset(lookup.passage_ids(connection, documents))

    def figures(self, filters: Filters | None = None) -> list[StatedFigure]:
        """Return the figures within ``filters``, by source and in reading order.

        Province, unit, year and period are those of the figure itself.

        Raises:
            FilterUnusable: a province, unit or period is not understood.
        """
        document, figure = tables.documents.c, tables.figures.c
        query = (
            select(document.id, document.source, figure.body)
            .join_from(tables.figures, tables.documents)
            .where(*figure_conditions(filters or Filters()))
            .order_by(document.source, figure.ordinal)
        )
        with self._engine.connect() as connection:
            return [StatedFigure(row.id, row.source, decode_figure(row.body)) for row in connection.execute(query)]

    def close(self) -> None:
        """Let go of the database."""
        self._notes.close()
        self._engine.dispose()


def _listing() -> Select[Any]:
    row = tables.documents.c
    return select(
        row.id,
        row.source,
        row.title,
        row.metadata,
        row.content_hash,
        row.access,
        row.duplicate_of,
        row.pipeline,
        row.location,
    )


def _seen(document_id: str, held: tuple[Document, str] | None, labels: frozenset[str] | None) -> Document:
    if held is None or (labels is not None and held[1] not in labels):
        raise DocumentMissing(document_id)
    return held[0]
