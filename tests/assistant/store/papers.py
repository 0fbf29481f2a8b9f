"""An index of invented documents in memory, answers that cite them, and callers of several kinds."""

from __future__ import annotations

from assistant.access.principals import Principal
from assistant.access.rights import Role
from assistant.types import Answer, Citation, Status
from documents.types import Document
from index.errors import DocumentMissing
from index.types import Filters, IndexedDocument
from tests.index.builders import document

READER = Principal("k1", "Phòng 7", frozenset({Role.READER}), frozenset({"internal"}))
OTHER = Principal("k2", "Phòng 8", frozenset({Role.READER}), frozenset({"internal"}))
LEADER = Principal("k1", "Lãnh đạo", frozenset({Role.READER}), frozenset({"internal", "lãnh đạo"}))


class Papers:
    """Documents by source, each with its label."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[Document, str]] = {}

    def put(self, source: str, text: str, *, access: str = "internal") -> Document:
        """Put a document in, in the place of the one of the same source."""
        made = document(text, source=source)
        self._kept[made.id] = (made, access)
        return made

    def remove(self, source: str) -> None:
        """Take a document out."""
        del self._kept[document("", source=source).id]

    def documents(self, filters: Filters | None = None) -> list[IndexedDocument]:
        """Return the documents asked for by id."""
        wanted = filters.document_ids if filters else None
        return [
            IndexedDocument(made.id, made.source, made.title, made.metadata, made.content_hash, access)
            for made, access in self._kept.values()
            if wanted is None or made.id in wanted
        ]

    def document(self, document_id: str) -> Document:
        """Return a document."""
        if document_id not in self._kept:
            raise DocumentMissing(document_id)
        return self._kept[document_id][0]


def cite(question: str, *cited: Document, answer: str | None = None, missing: str | None = None) -> Answer:
    """Return an answer that quotes the whole of each document."""
    citations = tuple(
        Citation(n, one.id, one.source, one.title, None, None, None, one.text, 0, len(one.text))
        for n, one in enumerate(cited, 1)
    )
    words = " ".join(f"{one.text} [{one_citation.marker}]" for one, one_citation in zip(cited, citations, strict=True))
    status = Status.NOT_FOUND if missing else Status.ANSWERED
    return Answer(question, status, answer or words, missing=missing, citations=citations)
