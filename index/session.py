"""Changes to the index in an order that survives a kill at any point.

For each batch of documents:
    0. announce   the catalogue notes every passage that is about to come or go
    1. vectors    new passages are embedded into the draft, which nobody reads yet
    2. lexical    new passages are added, and committed at once if they take the place of others, else within seconds
    3. swap       one transaction puts the new documents in the place of the old ones: this is the moment that counts
    4. clear      passages that are gone are taken out of the lexical index and the draft
and from time to time:
    5. publish    the draft becomes the folder that readers open, and in the same transaction the notes are forgotten

Readers resolve every hit through the catalogue, so passages of steps 1, 2 and 4 that are not in it never show. After a
kill the draft is worthless and the notes are still there: ``mend`` compares each noted passage with the catalogue, puts
it into the vectors and the lexical index or takes it out of them, and publishes. Doing that twice changes nothing.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from types import TracebackType
from typing import Self

from index.catalogue.catalogue import Catalogue
from index.catalogue.ledger import Edition, Ledger
from index.dense.vectors import VectorDraft, Vectors
from index.embedding.models import Embedder
from index.errors import IndexDamaged
from index.lexical.entries import Entry, entries_of
from index.lexical.leg import LexicalIndex
from index.lexical.postings_writing import LexicalWriter
from index.types import Filters, Passage

VECTORS, MODEL, FINGERPRINT, DIMENSIONS = "vectors", "model", "model_fingerprint", "dimensions"
_BEGUN = "vectors_begun"  # the name of the first draft of all, from before there is anything under it

# Publishing copies the vectors. After each copy at least twenty times its duration passes before the next, so it takes
# 5 % of the time at most, and a kill costs at most some 20 s of embedding in a small index.
_PUBLISH_SECONDS, _PUBLISH_SHARE = 20.0, 0.05
_MENDED_AT_ONCE = 512  # passages
# Every commit leaves a file that each term of a question is looked up in. New passages are found by their words this
# much later at most; those that take the place of others at once.
_COMMIT_SECONDS = 2.0


class Session:
    """A series of changes by the one writer. Use as a context manager; leaving it in good order publishes."""

    def __init__(
        self,
        catalogue: Catalogue,
        ledger: Ledger,
        *,
        lexical: LexicalIndex | None,
        vectors: Vectors,
        embedder: Embedder,
    ) -> None:
        """Take the parts; ``lexical`` is None where every machine follows the catalogue with one of its own."""
        self._catalogue, self._ledger = catalogue, ledger
        self._lexical, self._folders, self._embedder = lexical, vectors, embedder
        self._stack = ExitStack()
        self._writer: LexicalWriter | None = None
        self._draft: VectorDraft | None = None
        self._draft_of: ExitStack = ExitStack()
        self._name = ""  # under which the draft is published
        self._published_at, self._published_in = time.monotonic(), 0.0
        self._committed_at = time.monotonic()  # the lexical index

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if kind is None:
                self._finish_lexical()
                self.publish()
            else:
                self._draft_of.__exit__(kind, error, trace)
                self._finish_lexical()
        finally:
            self._stack.close()

    def apply(self, editions: Sequence[Edition], *, removed: Iterable[str] = ()) -> None:
        """Bring documents in, in the place of those that they replace, and take documents out by id."""
        removed = list(removed)
        old = self._catalogue.passage_ids([*removed, *(one.replaces for one in editions if one.replaces)])
        passages = [passage for edition in editions for passage in edition.passages]
        new = {passage.id for passage in passages}
        self._ledger.announce((new | old) - (new & old))
        self._embed([passage for passage in passages if passage.id not in old])
        self._write_lexical(entry for one in editions for entry in entries_of(one.document, one.passages, one.entries))
        if old or time.monotonic() - self._committed_at > _COMMIT_SECONDS:
            self._commit_lexical()
        self._ledger.swap(editions, removed=removed)
        self._take_out(old - new)
        if self._is_time_to_publish():
            self.publish()

    def mend(self, passage_ids: Iterable[str]) -> None:
        """Make vectors and lexical index agree with the catalogue in these passages."""
        wanted = sorted(set(passage_ids))
        for start in range(0, len(wanted), _MENDED_AT_ONCE):
            some = wanted[start : start + _MENDED_AT_ONCE]
            present = self._catalogue.passages(some)
            self._embed(present)
            self._write_lexical(entries_for(self._catalogue, present))
            self._take_out(set(some) - {passage.id for passage in present})
        if wanted:
            self.publish()

    def refill_lexical(self) -> None:
        """Write every passage of the catalogue into a lexical index that was begun anew."""
        wanted = sorted(self._catalogue.passage_ids())
        for start in range(0, len(wanted), _MENDED_AT_ONCE):
            present = self._catalogue.passages(wanted[start : start + _MENDED_AT_ONCE])
            self._write_lexical(entries_for(self._catalogue, present))

    def publish(self) -> None:
        """Let readers see the vectors as they are now."""
        self._commit_lexical()
        if self._draft is None:
            return
        started = time.monotonic()
        self._draft_of.close()
        self._draft = None
        current, name = self._catalogue.setting(VECTORS), self._name
        model = self._embedder
        self._ledger.settle(
            {
                VECTORS: name,
                MODEL: model.name,
                FINGERPRINT: model.fingerprint,
                DIMENSIONS: str(model.dimensions),
            }
        )
        # Readers may still be opening the folder of the state before this one.
        self._folders.sweep(keep={name, current or name})
        self._published_at = time.monotonic()
        self._published_in = self._published_at - started

    def start_over(self) -> None:
        """Begin with empty vectors: those published were made by another model, or cannot be read."""
        self._draft_of.close()
        self._draft_of = ExitStack()
        self._name = self._next_name(anew=True)
        self._draft = self._draft_of.enter_context(self._folders.draft(self._name, of=None))

    def _vectors(self) -> VectorDraft:
        if self._draft is None:
            started = time.monotonic()
            self._draft_of = ExitStack()
            current = self._catalogue.setting(VECTORS)
            self._name = self._next_name(anew=False)
            try:
                self._draft = self._draft_of.enter_context(self._folders.draft(self._name, of=current))
            except IndexDamaged:
                return self._embedded_anew()
            self._published_at += time.monotonic() - started
        return self._draft

    def _next_name(self, *, anew: bool) -> str:
        """Return the name of a draft; the first of all is noted, so that what a kill leaves of it is found again."""
        current, begun = self._catalogue.setting(VECTORS), self._catalogue.setting(_BEGUN)
        name = self._folders.next_name(current or begun, anew=anew)
        if current is None and name != begun:
            self._ledger.remember({_BEGUN: name})
        return name

    def _embedded_anew(self) -> VectorDraft:
        """Return a draft of all passages, made without the published vectors, which cannot be read."""
        self.start_over()
        wanted = sorted(self._catalogue.passage_ids())
        for start in range(0, len(wanted), _MENDED_AT_ONCE):
            self._embed(self._catalogue.passages(wanted[start : start + _MENDED_AT_ONCE]))
        return self._vectors()

    def _embed(self, passages: Sequence[Passage]) -> None:
        if passages:
            vectors = self._embedder.embed_documents([to_embed(passage) for passage in passages])
            self._vectors().upsert([passage.id for passage in passages], vectors)

    def _write_lexical(self, entries: Iterable[Entry]) -> None:
        writer = self._lexical_writer()
        if writer is not None:
            writer.add(entries)

    def _take_out(self, passage_ids: Iterable[str]) -> None:
        gone = sorted(passage_ids)
        if gone:
            writer = self._lexical_writer()
            if writer is not None:
                writer.delete(gone)
            self._vectors().delete(gone)

    def _finish_lexical(self) -> None:
        """Let the lexical index put its files together before readers are told to look at it."""
        self._commit_lexical()
        self._writer = None
        self._stack.close()

    def _commit_lexical(self) -> None:
        if self._writer is not None:
            self._writer.commit()
        self._committed_at = time.monotonic()

    def _lexical_writer(self) -> LexicalWriter | None:
        if self._writer is None and self._lexical is not None:
            self._writer = self._stack.enter_context(self._lexical.writing())
        return self._writer

    def _is_time_to_publish(self) -> bool:
        return time.monotonic() - self._published_at > max(_PUBLISH_SECONDS, self._published_in / _PUBLISH_SHARE)


def to_embed(passage: Passage) -> str:
    """Return the text of which the vector stands for a passage."""
    return f"{passage.context}\n{passage.text}" if passage.context else passage.text


def entries_for(catalogue: Catalogue, passages: Sequence[Passage]) -> list[Entry]:
    """Return passages of the catalogue as the lexical index takes them."""
    ids = tuple({passage.document_id for passage in passages})
    documents = {one.id: one for one in catalogue.documents(Filters(document_ids=ids))}
    return [
        Entry(
            passage,
            documents[passage.document_id].title,
            documents[passage.document_id].metadata.document_numbers,
        )
        for passage in passages
        if passage.document_id in documents  # it may have gone since the passages were read
    ]
