"""Rows of the catalogue as what they stand for."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row

from documents.types import Document
from index.catalogue.codec import decode_blocks, decode_metadata, decode_period, decode_unit
from index.types import IndexedDocument, Passage


def document_of(row: Row[Any]) -> Document:
    """Return the document that a row of ``documents`` holds."""
    return Document(
        id=row.id,
        source=row.source,
        title=row.title,
        text=row.text,
        blocks=decode_blocks(row.blocks),
        metadata=decode_metadata(row._mapping["metadata"]),
        content_hash=row.content_hash,
    )


def listed(row: Row[Any]) -> IndexedDocument:
    """Return what lists of documents show of a row of ``documents``."""
    fields = row._asdict()
    return IndexedDocument(**fields | {"metadata": decode_metadata(fields["metadata"])})


def passage_of(row: Row[Any]) -> Passage:
    """Return the passage that a row of ``passages`` holds."""
    return Passage(
        id=row.id,
        document_id=row.document_id,
        start=row.first,
        end=row.last,
        text=row.text,
        context=row.context,
        heading=row.heading,
        label=row.label,
        unit=decode_unit(row.unit),
        period=decode_period(row.period),
    )
