"""Passages as the public interface shows them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from documents.organisations.finding import label
from documents.types import Document, Span
from index.types import Hit


class Shelf(Protocol):
    """Where the documents of the passages come from."""

    def document(self, document_id: str) -> Document:
        """Return the document with this id."""
        ...


def shown_passages(
    shelf: Shelf, hits: Sequence[Hit], sentences: Sequence[Span], *, explain: bool = False
) -> list[dict[str, Any]]:
    """Return one JSON object a hit, with its sentence that answers best (``Index.key_sentences``).

    With ``explain``, what each leg of the search contributed is told as well.
    """
    return [
        _shown(shelf.document(hit.passage.document_id), hit, sentence, explain)
        for hit, sentence in zip(hits, sentences, strict=True)
    ]


def _shown(document: Document, hit: Hit, sentence: Span, explain: bool) -> dict[str, Any]:
    metadata = document.metadata
    shown = {
        "document_id": document.id,
        "source": document.source,
        "title": document.title,
        "published": metadata.published,
        "province": metadata.province,
        "unit": label(metadata.unit) if metadata.unit else None,
        "text": hit.passage.text,
        "start": hit.passage.start,
        "end": hit.passage.end,
        "score": round(hit.score, 4),
        "sentence": {"text": document.text_of(sentence), "start": sentence.start, "end": sentence.end},
    }
    return shown | {"lexical": hit.lexical, "dense": hit.dense} if explain else shown
