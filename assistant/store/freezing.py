"""Answers frozen as they are shown, and what tells later whether their sources have changed."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from typing import Protocol

from assistant.output import to_plain
from assistant.store.types import Exchange, FrozenCitation, SourceState
from assistant.types import Answer
from documents.types import Document
from index.errors import DocumentMissing
from index.types import Filters, IndexedDocument


class Sources(Protocol):
    """Where the documents behind citations are: the whole index, whatever the caller may see of it."""

    def documents(self, filters: Filters | None = None) -> list[IndexedDocument]:
        """Return the documents within ``filters``."""
        ...

    def document(self, document_id: str) -> Document:
        """Return a document; raises DocumentMissing."""
        ...


def freeze(answer: Answer, sources: Sources) -> Exchange:
    """Return a question and its answer, ready to be kept.

    A document that went away between the answer and this moment is frozen without a label, which nobody can read.
    """
    listed = present(sources, (one.document_id for one in answer.citations))
    frozen = tuple(
        FrozenCitation(
            marker=one.marker,
            document_id=one.document_id,
            source=one.source,
            access=listed[one.document_id].access if one.document_id in listed else "",
            document_hash=listed[one.document_id].content_hash if one.document_id in listed else "",
            quote_hash=hash_of(one.quote),
            start=one.start,
            end=one.end,
        )
        for one in answer.citations
    )
    return Exchange(answer.question, to_plain(answer), frozen)


def state_of(citation: FrozenCitation, quote: str, sources: Sources) -> SourceState:
    """Return how the source of a citation stands today."""
    try:
        document = sources.document(citation.document_id)
    except DocumentMissing:
        return SourceState.REMOVED
    stands = hash_of(document.text[citation.start : citation.end]) == citation.quote_hash
    if stands and document.content_hash == citation.document_hash:
        return SourceState.SAME
    return SourceState.EDITED if quote and quote in document.text else SourceState.ALTERED


def present(sources: Sources, document_ids: Iterable[str]) -> dict[str, IndexedDocument]:
    """Return those of some documents that are in the index, by their ids."""
    ids = tuple(dict.fromkeys(document_ids))
    return {one.id: one for one in sources.documents(Filters(document_ids=ids))} if ids else {}


def hash_of(quote: str) -> str:
    """Return the SHA-256 of a quote, hexadecimal."""
    return sha256(quote.encode()).hexdigest()
