"""Rows of the catalogue by the ids of what they stand for: one statement for as many as a question needs.

The statements are written out once, when this module is imported: writing one anew costs several times what the
database takes for a row by its key.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from sqlalchemy import BindParameter, Connection, Row, bindparam, func, select

from documents.types import Document
from index.catalogue import tables
from index.catalogue.rows import document_of, passage_of
from index.types import Passage

_AT_ONCE = 5000  # ids in one statement; SQLite takes 32,766

_WANTED: BindParameter[str] = bindparam("wanted", expanding=True)
_LABELS: BindParameter[str] = bindparam("labels", expanding=True)
_DOCUMENTS = select(tables.documents).where(tables.documents.c.id.in_(_WANTED))
_DOCUMENTS_SEEN = _DOCUMENTS.where(tables.documents.c.access.in_(_LABELS))
_PASSAGES = select(tables.passages).where(tables.passages.c.id.in_(_WANTED))
# Put together by the database: a province of a large store has tens of thousands, and a row of a result costs several
# times what the database takes to find it.
_IDS = select(func.aggregate_strings(tables.passages.c.id, " ")).where(tables.passages.c.document_id.in_(_WANTED))
_HAVING = select(func.aggregate_strings(tables.facets.c.document_id, " ")).where(
    tables.facets.c.kind == bindparam("kind"), tables.facets.c.value == bindparam("value")
)
_READINGS = (
    select(tables.readings.c.document_id, tables.readings.c.content)
    .join_from(tables.readings, tables.documents)
    .where(tables.documents.c.id.in_(_WANTED), tables.documents.c.pipeline == bindparam("pipeline"))
)


def documents(
    connection: Connection, ids: Iterable[str], *, labels: frozenset[str] | None
) -> Iterator[tuple[Document, str]]:
    """Yield the documents with these ids, and one of the labels if any are given, each with its own label."""
    # What may not be seen is not read either: how long it takes must not tell it from what is not there.
    query = _DOCUMENTS if labels is None else _DOCUMENTS_SEEN
    limits = {} if labels is None else {"labels": sorted(labels)}
    for row in _rows(connection, query, ids, limits):
        yield document_of(row), row.access


def passages(connection: Connection, ids: Iterable[str]) -> Iterator[Passage]:
    """Yield the passages with these ids."""
    return map(passage_of, _rows(connection, _PASSAGES, ids, {}))


def readings(connection: Connection, document_ids: Iterable[str], *, pipeline: str) -> Iterator[tuple[str, bytes]]:
    """Yield what was read in the sentences of some documents by a version of the program, under their ids."""
    for row in _rows(connection, _READINGS, document_ids, {"pipeline": pipeline}):
        yield row.document_id, row.content


def passage_ids(connection: Connection, document_ids: Iterable[str]) -> Iterator[str]:
    """Yield the ids of the passages of some documents."""
    for some in batches(document_ids):
        yield from (connection.scalar(_IDS, {"wanted": some}) or "").split()


def document_ids(connection: Connection, *, kind: str, value: str) -> Iterator[str]:
    """Yield the ids of the documents that have a facet."""
    yield from (connection.scalar(_HAVING, {"kind": kind, "value": value}) or "").split()


def batches(ids: Iterable[str]) -> Iterator[Sequence[str]]:
    """Yield ids in as many as one statement takes."""
    remaining = iter(ids)
    while some := list(islice(remaining, _AT_ONCE)):
        yield some


def _rows(connection: Connection, query: Any, ids: Iterable[str], limits: dict[str, Any]) -> Iterator[Row[Any]]:
    for some in batches(ids):
        yield from connection.execute(query, {"wanted": some, **limits}).all()
