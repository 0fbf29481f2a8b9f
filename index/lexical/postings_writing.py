"""What is written into the files of the lexical index: their fields, and the one writer's changes.

Fields hold ready tokens joined by blanks, so the engine splits at blanks and does nothing else: one-character tokens
and codes stay whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from index.errors import IndexUnavailable
from index.lexical.entries import Entry, fields_of
from index.lexical.query import Field

if TYPE_CHECKING:
    import tantivy

SPLIT_AT_BLANKS = "ready_tokens"
PASSAGE, DOCUMENT, WORDS, SENTENCES = "passage", "document", "words", "sentences"


class LexicalWriter:
    """Adds and removes passages; nothing is seen before ``commit``.

    Attributes:
        has_uncommitted: something was changed since the last commit.
    """

    def __init__(self, writer: tantivy.IndexWriter) -> None:
        self._writer = writer
        self.has_uncommitted = False

    def add(self, entries: Iterable[Entry]) -> None:
        """Add passages; one that is there already under the same id is replaced."""
        import tantivy

        self.has_uncommitted = True
        for entry in entries:
            ids = {PASSAGE: entry.passage.id, DOCUMENT: entry.passage.document_id}
            fields = fields_of(entry)
            stored = {WORDS: fields.words, SENTENCES: fields.sentences}
            document = tantivy.Document(**ids, **fields.searched, **stored)
            with reported():
                self._writer.delete_documents_by_term(PASSAGE, entry.passage.id)
                self._writer.add_document(document)

    def delete(self, passage_ids: Iterable[str]) -> None:
        """Remove passages; ids that are not there are passed over."""
        self.has_uncommitted = True
        for passage_id in passage_ids:
            self._writer.delete_documents_by_term(PASSAGE, passage_id)

    def delete_documents(self, document_ids: Iterable[str]) -> None:
        """Remove all passages of some documents."""
        self.has_uncommitted = True
        for document_id in document_ids:
            self._writer.delete_documents_by_term(DOCUMENT, document_id)

    def commit(self) -> None:
        """Make everything since the last commit durable at once."""
        with reported():
            self._writer.commit()
        self.has_uncommitted = False


@contextmanager
def reported() -> Iterator[None]:
    """Report what the engine makes of a folder that cannot be written.

    Raises:
        IndexUnavailable: always where the engine fails.
    """
    try:
        yield
    except (ValueError, OSError) as error:
        raise IndexUnavailable("lexical", str(error)) from error


def schema() -> tantivy.Schema:
    """Return the fields of a passage."""
    import tantivy

    builder = tantivy.SchemaBuilder()
    builder.add_text_field(PASSAGE, stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_text_field(DOCUMENT, tokenizer_name="raw", index_option="basic")
    for name in Field:
        builder.add_text_field(name, tokenizer_name=SPLIT_AT_BLANKS, index_option="freq")
    builder.add_text_field(WORDS, tokenizer_name=SPLIT_AT_BLANKS, index_option="basic")
    builder.add_bytes_field(SENTENCES, stored=True)
    return builder.build()
