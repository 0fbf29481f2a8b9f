"""A draft taken apart: pasted text read as one document, so that its heading gives a sentence what it leaves out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.errors import BadRequest
from assistant.weighing.statements import Statement, statements_of
from documents.errors import EmptyDocument
from documents.loading import document_from_raw
from documents.readers.plain import read_text
from documents.readers.types import RawBlock, RawDocument
from documents.types import BlockKind, Document, Scope

_HEADINGS = (BlockKind.TITLE, BlockKind.HEADING)
_SENTENCE_ENDS = (".", "!", ";")


@dataclass(frozen=True, slots=True)
class DraftSentence:
    """A sentence of a draft; ``scope`` is whom and when it speaks about by the draft as a whole."""

    text: str
    scope: Scope
    is_heading: bool


def read_draft(text: str, *, source: str = "bản nháp") -> Document:
    """Return pasted text as a document.

    Raises:
        BadRequest: the text holds nothing to check.
    """
    try:
        return document_from_raw(read_text(text.encode()), source=source, content_hash="")
    except EmptyDocument as error:
        raise BadRequest("TEXT", text.strip()[:40], "không có câu nào để đối chiếu; hãy nhập nội dung") from error


def read_passages(passages: Sequence[str]) -> list[Statement]:
    """Return the statements of given passages, each read as a document of its own; empty ones state nothing."""
    found: list[Statement] = []
    for number, passage in enumerate(passages, start=1):
        raw = RawDocument(tuple(RawBlock(BlockKind.PARAGRAPH, line) for line in passage.splitlines() if line.strip()))
        if raw.blocks:
            found.extend(_statements(raw, f"đoạn {number}"))
    return found


def _statements(raw: RawDocument, source: str) -> Sequence[Statement]:
    try:
        return statements_of(document_from_raw(raw, source=source, content_hash=""))
    except EmptyDocument:
        return ()


def sentences_of(draft: Document) -> list[DraftSentence]:
    """Return the sentences of a draft in order; a heading of a longer draft is marked, because it claims nothing."""
    statements = statements_of(draft)
    several = len(statements) > 1
    return [
        DraftSentence(
            statement.text,
            statement.scope,
            several and statement.kind in _HEADINGS and not statement.text.rstrip().endswith(_SENTENCE_ENDS),
        )
        for statement in statements
    ]
