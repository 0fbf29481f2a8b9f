"""A document taken apart into statements: sentences and table rows, each with the document that it belongs to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields

from documents.figures.extracting import extract_figures
from documents.scopes.scoper import Scoper
from documents.statements import StatementContent, read_statements
from documents.types import Document


@dataclass(frozen=True, slots=True, eq=False)
class Statement(StatementContent):
    """A sentence or table row of a document.

    Attributes:
        document: the document that states it.
        text: the stretch of the document's text at ``span``.
    """

    document: Document
    text: str


_CONTENT = tuple(field.name for field in fields(StatementContent))


def statements_of(document: Document, contents: Sequence[StatementContent] | None = None) -> tuple[Statement, ...]:
    """Return the statements of ``document`` in reading order; ``contents`` is what was read in them before."""
    if contents is None:
        scoper = Scoper(document)
        figures = extract_figures(document, scoper=scoper)
        contents = read_statements(document, scoper=scoper, figures=figures)
    return tuple(_stated(document, content) for content in contents)


def _stated(document: Document, content: StatementContent) -> Statement:
    known = {name: getattr(content, name) for name in _CONTENT}
    return Statement(**known, document=document, text=document.text_of(content.span))
