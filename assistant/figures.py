"""The figures of the corpus, as the public interface shows them."""

from __future__ import annotations

from typing import Protocol

from assistant.composing import cite_figure
from assistant.types import CitedFigure
from documents.types import Document
from index.types import Filters, StatedFigure


class Shelf(Protocol):
    """Where figures and their documents come from."""

    def figures(self, filters: Filters | None = None) -> list[StatedFigure]:
        """Return the figures within ``filters``."""
        ...

    def document(self, document_id: str) -> Document:
        """Return the document with this id."""
        ...


def list_figures(shelf: Shelf, filters: Filters) -> list[CitedFigure]:
    """Return the figures within ``filters``, each with the sentence that states it."""
    documents: dict[str, Document] = {}
    listed: list[CitedFigure] = []
    for stated in shelf.figures(filters):
        if stated.document_id not in documents:
            documents[stated.document_id] = shelf.document(stated.document_id)
        listed.append(cite_figure(documents[stated.document_id], stated.figure))
    return listed
