"""Writes to the catalogue, each in one transaction."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Engine, Table, delete, insert, select, update

from documents.types import Document, Figure
from index.catalogue import tables
from index.catalogue.catalogue import GENERATION
from index.catalogue.codec import encode
from index.catalogue.database import writing
from index.catalogue.facets import facets_of, period_columns, unit_columns, units_of
from index.catalogue.lookup import batches
from index.lexical.entries import Fields
from index.locking import check_token
from index.types import DEFAULT_ACCESS, Passage


@dataclass(frozen=True, slots=True)
class Edition:
    """A document as it goes into the catalogue, with everything that was made from it.

    Attributes:
        access: label of who may see it.
        pipeline: version of the steps that made it.
        statements: what ``index.catalogue.codec`` made of its statements; empty to have them read when they are needed.
        entries: what the lexical index takes of each passage; empty to have it made when it is written.
        duplicate_of: id of the document indexed earlier from the same bytes.
        replaces: id of the edition that it takes the place of; None for a new document.
        location: full path of its file where its source is a relative one.
    """

    document: Document
    passages: tuple[Passage, ...]
    figures: tuple[Figure, ...]
    access: str = DEFAULT_ACCESS
    pipeline: str = ""
    statements: bytes = b""
    duplicate_of: str | None = None
    replaces: str | None = None
    entries: tuple[Fields, ...] = ()
    location: str | None = None


class Ledger:
    """Writes the catalogue."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._token: str | None = None

    @contextmanager
    def writing_as(self, token: str | None) -> Iterator[None]:
        """Write as the holder of the right to write, see ``index.locking``, for the length of the block."""
        self._token = token
        try:
            yield
        finally:
            self._token = None

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with writing(self._engine) as connection:
            if self._token is not None:
                check_token(connection, self._token)
            yield connection

    def announce(self, passage_ids: Iterable[str]) -> None:
        """Note passages that are about to come or go: until ``settle``, the vectors may differ in them."""
        ids, column = sorted(set(passage_ids)), tables.pending.c.passage_id
        with self._writing() as connection:
            for some in batches(ids):
                known = frozenset(connection.scalars(select(column).where(column.in_(some))))
                _fill(connection, tables.pending, [{"passage_id": one} for one in some if one not in known])

    def pending(self) -> frozenset[str]:
        """Return the passages announced and not settled yet."""
        with self._engine.connect() as connection:
            return frozenset(connection.scalars(select(tables.pending.c.passage_id)))

    def swap(self, editions: Sequence[Edition], *, removed: Iterable[str] = ()) -> None:
        """Put editions in the place of those they replace and remove documents by id, all at once."""
        with self._writing() as connection:
            for document_id in (*removed, *(one.replaces for one in editions if one.replaces)):
                _remove(connection, document_id)
            _add(connection, editions)
            _step(connection)

    def label(self, document_id: str, access: str) -> None:
        """Change who may see a document."""
        with self._writing() as connection:
            row = tables.documents
            connection.execute(update(row).where(row.c.id == document_id).values(access=access))
            _step(connection)

    def place(self, document_id: str, location: str) -> None:
        """Note where the file of a document with a relative source lies."""
        with self._writing() as connection:
            row = tables.documents
            connection.execute(update(row).where(row.c.id == document_id).values(location=location))

    def forget_places(self) -> None:
        """Forget where the files of documents with relative sources lie."""
        with self._writing() as connection:
            connection.execute(update(tables.documents).values(location=None))

    def settle(self, values: Mapping[str, str]) -> None:
        """Declare the vectors up to date: remember where they are and forget what was pending."""
        with self._writing() as connection:
            connection.execute(delete(tables.pending))
            for name, value in values.items():
                _remember(connection, name, value)
            _step(connection)

    def remember(self, values: Mapping[str, str]) -> None:
        """Keep values under names, to be read back with ``Catalogue.setting``."""
        with self._writing() as connection:
            for name, value in values.items():
                _remember(connection, name, value)

    def begin_run(self) -> int:
        """Note that an indexing run has begun; return its number."""
        with self._writing() as connection:
            result = connection.execute(insert(tables.runs).values(started=datetime.now(UTC)))
            key = result.inserted_primary_key
        return int(key[0]) if key is not None else 0

    def finish_run(self, run: int, report: str) -> None:
        """Note how a run ended, as JSON."""
        row = tables.runs
        with self._writing() as connection:
            connection.execute(update(row).where(row.c.id == run).values(finished=datetime.now(UTC), report=report))


def _add(connection: Connection, editions: Sequence[Edition]) -> None:
    """Add documents, one statement a table for all of them: statement by statement costs five times as much."""
    rows: dict[Table, list[dict[str, Any]]] = {table: [] for table in _TABLES}
    for edition in editions:
        document, units = edition.document, units_of(edition.document, edition.figures)
        owner = {"document_id": document.id}
        facets = facets_of(document, units, edition.figures)
        rows[tables.documents].append(_document_row(edition))
        rows[tables.facets] += [owner | {"kind": kind, "value": value} for kind, value in facets]
        rows[tables.units] += [owner | {"ordinal": n} | unit_columns(unit) for n, unit in enumerate(units)]
        rows[tables.passages] += [_passage_row(n, one) for n, one in enumerate(edition.passages)]
        rows[tables.figures] += [owner | _figure_row(n, one) for n, one in enumerate(edition.figures)]
        if edition.statements:
            rows[tables.readings].append(owner | {"content": edition.statements})
    for table, some in rows.items():
        _fill(connection, table, some)


# Documents first: the others refer to them.
_TABLES = (
    tables.documents,
    tables.facets,
    tables.units,
    tables.passages,
    tables.figures,
    tables.readings,
)


def _remove(connection: Connection, document_id: str) -> None:
    row = tables.documents
    connection.execute(delete(row).where(row.c.id == document_id))
    # The first of the copies that stay becomes the original of the others.
    copies = list(connection.scalars(select(row.c.id).where(row.c.duplicate_of == document_id).order_by(row.c.source)))
    if copies:
        connection.execute(update(row).where(row.c.id == copies[0]).values(duplicate_of=None))
        connection.execute(update(row).where(row.c.id.in_(copies[1:])).values(duplicate_of=copies[0]))


def _document_row(edition: Edition) -> dict[str, Any]:
    document = edition.document
    return {
        "id": document.id,
        "source": document.source,
        "title": document.title,
        "text": document.text,
        "blocks": encode(document.blocks),
        "metadata": encode(document.metadata),
        "content_hash": document.content_hash,
        "pipeline": edition.pipeline,
        "access": edition.access or DEFAULT_ACCESS,  # no document goes without a label
        "published": document.metadata.published,
        "duplicate_of": edition.duplicate_of,
        "indexed_at": datetime.now(UTC),
        "location": edition.location,
    }


def _passage_row(ordinal: int, passage: Passage) -> dict[str, Any]:
    return {
        "id": passage.id,
        "document_id": passage.document_id,
        "ordinal": ordinal,
        "first": passage.start,
        "last": passage.end,
        "text": passage.text,
        "context": passage.context,
        "heading": passage.heading,
        "label": passage.label,
        "unit": encode(passage.unit),
        "period": encode(passage.period),
    }


def _figure_row(ordinal: int, figure: Figure) -> dict[str, Any]:
    return {
        "ordinal": ordinal,
        "indicator": figure.indicator,
        "value": float(figure.value),
        "count_unit": figure.count_unit,
        **unit_columns(figure.unit),
        **period_columns(figure.period),
        "is_target": figure.target,
        "is_cell": figure.is_cell,
        "first": figure.span.start,
        "last": figure.span.end,
        "sentence_first": figure.sentence.start,
        "sentence_last": figure.sentence.end,
        "body": encode(figure),
    }


def _fill(connection: Connection, table: Table, rows: Sequence[dict[str, Any]]) -> None:
    if rows:
        connection.execute(insert(table), rows)


def _remember(connection: Connection, name: str, value: str) -> None:
    connection.execute(delete(tables.settings).where(tables.settings.c.name == name))
    connection.execute(insert(tables.settings).values(name=name, value=value))


def _step(connection: Connection) -> None:
    """Count the generation up, so that readers notice."""
    row = tables.settings
    current = connection.scalar(select(row.c.value).where(row.c.name == GENERATION))
    _remember(connection, GENERATION, str(int(current or 0) + 1))
