"""The tables of the catalogue: plain SQL that SQLite and PostgreSQL both take.

The catalogue is the truth of the index; the vectors and the lexical index can be rebuilt from it. ``pending`` names
the passages of which it is not certain that the vectors agree with the catalogue, see ``index.ingesting.ingest``.
"""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    DateTime,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)

from index.catalogue.migrating import Migrations
from index.types import DEFAULT_ACCESS

FORMAT = 2  # of the whole index; a later program migrates older formats and refuses newer ones

schema = MetaData()
MIGRATIONS = Migrations("index:migrations", "catalogue_version", "catalogue_4", schema)


def _of_document(*, primary_key: bool = False) -> Column[str]:
    reference = ForeignKey("documents.id", ondelete="CASCADE")
    return Column("document_id", String, reference, nullable=False, primary_key=primary_key)


def _unit_columns() -> list[Column[str]]:
    names = ("level", "province", "province_today", "locality", "department", "emulation_group")
    return [Column(name, String, index=name.startswith("province")) for name in names]


documents = Table(
    "documents",
    schema,
    Column("id", String, primary_key=True),
    Column("source", String, nullable=False, unique=True),
    Column("title", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("blocks", Text, nullable=False),  # JSON
    Column("metadata", Text, nullable=False),  # JSON
    Column("content_hash", String, nullable=False, index=True),
    Column("pipeline", String, nullable=False),  # versions of reading, cutting and extracting that made the rows
    Column("access", String, nullable=False, default=DEFAULT_ACCESS, index=True),
    Column("published", Date, index=True),
    Column("duplicate_of", String),  # id of an older document with the same bytes
    Column("indexed_at", DateTime(timezone=True), nullable=False),
    Column("location", String, index=True),  # full path of the file where ``source`` is relative
)

# What a document can be filtered by, beyond its own columns: one row a value.
facets = Table(
    "facets",
    schema,
    _of_document(primary_key=True),
    Column("kind", String, primary_key=True),  # "province", "period" or "year"
    Column("value", String, primary_key=True),  # as ``index.catalogue.facets`` spells it
    # With the document, so that those of a province are read from here alone: it has thousands, strewn over the table.
    Index("facets_by_value", "kind", "value", "document_id"),
)

# The units that a document speaks about, each once.
units = Table(
    "units",
    schema,
    _of_document(primary_key=True),
    Column("ordinal", Integer, primary_key=True),
    *_unit_columns(),
)

passages = Table(
    "passages",
    schema,
    Column("id", String, primary_key=True),
    _of_document(),
    Column("ordinal", Integer, nullable=False),
    Column("first", Integer, nullable=False),  # offsets in characters, end exclusive
    Column("last", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("context", Text, nullable=False),
    Column("heading", Text, nullable=False),
    Column("label", Text, nullable=False),
    Column("unit", Text, nullable=False),  # JSON, as is ``period``
    Column("period", Text, nullable=False),
    Index("passages_by_document", "document_id", "ordinal"),
)

figures = Table(
    "figures",
    schema,
    _of_document(primary_key=True),
    Column("ordinal", Integer, primary_key=True),
    Column("indicator", String, nullable=False, index=True),
    Column("value", Float, nullable=False),  # to compare and sort by; the exact decimal is in ``body``
    Column("count_unit", String, nullable=False),
    *_unit_columns(),
    Column("period", String),  # its label
    Column("period_kind", String),
    Column("year", Integer, index=True),
    Column("last_year", Integer),
    Column("period_number", Integer),
    Column("period_start", Date),
    Column("period_end", Date),
    Column("is_target", Boolean, nullable=False),
    Column("is_cell", Boolean, nullable=False),
    Column("first", Integer, nullable=False),
    Column("last", Integer, nullable=False),
    Column("sentence_first", Integer, nullable=False),
    Column("sentence_last", Integer, nullable=False),
    Column("body", Text, nullable=False),  # the whole figure as JSON
)

# What was read in the sentences of a document: statements as compressed JSON. Valid while the steps that made the
# document's rows are those of the program that reads them; otherwise they are read anew.
readings = Table("readings", schema, _of_document(primary_key=True), Column("content", LargeBinary, nullable=False))

pending = Table("pending", schema, Column("passage_id", String, primary_key=True))

settings = Table(
    "settings",
    schema,
    Column("name", String, primary_key=True),
    Column("value", Text, nullable=False),
)

runs = Table(
    "runs",
    schema,
    Column("id", Integer, primary_key=True),
    Column("started", DateTime(timezone=True), nullable=False),
    Column("finished", DateTime(timezone=True)),  # None while it runs, or where it was cut short
    Column("report", Text),  # JSON
)
