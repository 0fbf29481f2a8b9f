"""A document taken apart into statements: sentences and table rows, each with the document that it belongs to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields

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


_OPENING, _BEFORE = 600, 400  # characters
_CONTENT = tuple(field.name for field in fields(StatementContent))


def opening_of(document: Document) -> str:
    """Return how a document begins, which tells the event it is about, when that was and of which year."""
    return document.text[:_OPENING]


def before_in_paragraph(statement: Statement) -> str:
    """Return what stands before a statement in its paragraph, where the course or contest that it tells of is named."""
    start = statement.span.start
    return statement.document.text[max(0, start - _BEFORE) : start].rpartition("\n")[2]


def statements_of(document: Document, contents: Sequence[StatementContent] | None = None) -> tuple[Statement, ...]:
    """Return the statements of ``document`` in reading order; ``contents`` is what was read in them before."""
    return tuple(_stated(document, one) for one in (contents if contents is not None else _read(document)))


def _read(document: Document) -> tuple[StatementContent, ...]:
    # What extraction needs is half a second of loading, which questions on what was read at indexing do without.
    from documents.figures.extracting import extract_figures
    from documents.scopes.scoper import Scoper

    scoper = Scoper(document)
    return read_statements(document, scoper=scoper, figures=extract_figures(document, scoper=scoper))


def _stated(document: Document, content: StatementContent) -> Statement:
    known = {name: getattr(content, name) for name in _CONTENT}
    return Statement(**known, document=document, text=document.text_of(content.span))
