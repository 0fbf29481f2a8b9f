"""The index in its folder: the catalogue, the lexical index and the vectors, searched and read together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from sqlalchemy import Engine

from documents.language.sentences import split_sentences
from documents.language.text import normalise
from documents.statements import StatementContent
from documents.types import Document, Span
from index.catalogue.catalogue import Catalogue
from index.catalogue.ledger import Ledger
from index.dense.meaning import Meaning
from index.dense.vectors import VectorStore
from index.embedding.models import Embedder
from index.ingesting.pipeline import code_version
from index.lexical.leg import LexicalIndex
from index.lexical.rarity import inverse_frequency
from index.lexical.restricting import RestrictedIndexes
from index.locking import sole_writer, writer_lock
from index.searching.explaining import Explanation, explain
from index.searching.reading import read_passages
from index.searching.search import Searcher
from index.session import FINGERPRINT, Session
from index.sharing.files import Files
from index.sharing.servers import ChromaServer
from index.types import Filters, Hit, IndexedDocument, Passage, StatedFigure

if TYPE_CHECKING:
    from index.dense.vector_server import ServedStore
    from index.sharing.replica import Replica

_READ = 5  # hits whose sentences are read for an answer


class Index:
    """What has been indexed, for searching and reading. Use as a context manager.

    The parts are opened when they are first needed, and again when another process has published something new.
    Any number of threads may search.

    Example:
        with open_index(home, choose_model("auto", home=home)) as index:
            hits = index.search("Phòng 7 năm 2023 thụ lý bao nhiêu vụ?", 5)
    """

    def __init__(self, folder: Path, engine: Engine, embedder: Embedder, chroma: ChromaServer | None = None) -> None:
        self.folder = folder
        self.engine = engine
        self.embedder = embedder
        self.catalogue = Catalogue(engine)
        self.ledger = Ledger(engine)
        self.is_shared = chroma is not None
        self._parts = _replica(folder, self.catalogue, chroma) if chroma is not None else Files(folder, self.catalogue)
        self._restricted = RestrictedIndexes(self.catalogue)
        self._meaning = Meaning(embedder)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def search(self, query: str, k: int = 10, *, filters: Filters | None = None) -> list[Hit]:
        """Return up to ``k`` passages for a query, best first, within ``filters``.

        Raises:
            FilterUnusable: a province, unit or period is not understood.
            IndexDamaged: a part cannot be read.
        """
        limits = replace(filters or Filters(), labels=self.restriction(filters.labels if filters else None))
        lexical, dense = self.lexical(limits.labels), self._dense()
        searcher = Searcher(self.catalogue, self._meaning, lexical=lexical, dense=dense)
        return searcher.search(query, k, filters=limits)

    def answering_sentence(self, question: str, hits: Sequence[Hit]) -> tuple[Passage, Span]:
        """Return the sentence of the best hits that answers a question best: its passage, and where it is in there.

        The span is in the passage's document.

        Raises:
            ValueError: there are no hits.
        """
        passage, span, _ = max(self._read_hits(question, hits[:_READ]), key=lambda read: read[2])
        return passage, span

    def key_sentences(self, question: str, hits: Sequence[Hit], *, filters: Filters | None = None) -> list[Span]:
        """Return, for each hit, which of its sentences answers a question best: where it is in the hit's document.

        ``filters`` are those of the search: what the caller may not see tells nothing about how rare a word is.
        """
        labels = self.restriction(filters.labels if filters else None)
        return [span for _, span, _ in self._read_hits(question, hits, labels)]

    def _read_hits(
        self, question: str, hits: Sequence[Hit], labels: frozenset[str] | None = None
    ) -> list[tuple[Passage, Span, float]]:
        """Return, for each hit, its best sentence and how well that answers."""
        spans = [split_sentences(hit.passage.text) or [Span(0, len(hit.passage.text))] for hit in hits]
        lexical = self.lexical(labels)
        count = lexical.passage_count()
        read = read_passages(
            lexical.meant(normalise(question)),
            [
                (hit.score, [hit.passage.text[span.start : span.end] for span in some])
                for hit, some in zip(hits, spans, strict=True)
            ],
            rarity=lambda term: inverse_frequency(count, lexical.passage_frequency(term)),
            embedder=self.embedder,
        )
        return [
            (hit.passage, Span(hit.passage.start + some[line].start, hit.passage.start + some[line].end), well)
            for hit, some, (line, well) in zip(hits, spans, read, strict=True)
        ]

    def explain(self, query: str, hits: Sequence[Hit]) -> Explanation:
        """Return why hits were found for a query."""
        return explain(query, hits, lexical=self.lexical(self.restriction(None)), share=self._meaning.share)

    def document(self, document_id: str, *, labels: frozenset[str] | None = None) -> Document:
        """Return a document exactly as it was indexed.

        Raises:
            DocumentMissing: no document has this id, or none with one of the labels, if any are given.
        """
        return self.catalogue.document(document_id, labels=labels)

    def read(self, document_ids: Sequence[str], *, labels: frozenset[str] | None = None) -> list[Document]:
        """Return documents exactly as they were indexed, in the order asked.

        Raises:
            DocumentMissing: no document has one of the ids, or none with one of the labels, if any are given.
        """
        return self.catalogue.read(document_ids, labels=labels)

    def statements(self, document_ids: Sequence[str]) -> dict[str, tuple[StatementContent, ...]]:
        """Return what was read in the sentences of documents, by id, but of those that another version indexed."""
        return self.catalogue.statements(document_ids, pipeline=code_version())

    def documents(self, filters: Filters | None = None) -> list[IndexedDocument]:
        """Return the documents within ``filters``, by source."""
        return self.catalogue.documents(filters)

    def figures(self, filters: Filters | None = None) -> list[StatedFigure]:
        """Return the figures within ``filters``, by source and in reading order."""
        return self.catalogue.figures(filters)

    def passage_frequency(self, word: str, *, labels: frozenset[str] | None = None) -> int:
        """Return the number of passages that have a canonical word in their text, of those that may be seen."""
        return self.lexical(self.restriction(labels)).passage_frequency(word)

    def passage_count(self, *, labels: frozenset[str] | None = None) -> int:
        """Return the number of passages, of those that may be seen."""
        return self.lexical(self.restriction(labels)).passage_count()

    def restriction(self, labels: frozenset[str] | None) -> frozenset[str] | None:
        """Return the labels narrowed to those that documents carry; None where they let everything be seen.

        Whoever may see everything there is gets it at full speed, whatever labels that takes.
        """
        return self._restricted.restriction(labels)

    def session(self, embedder: Embedder | None = None) -> Session:
        """Return a series of changes; the caller holds the writer lock.

        Args:
            embedder: the index's own model in another guise, where its vectors are there already.
        """
        parts = self._parts
        return Session(
            self.catalogue,
            self.ledger,
            lexical=parts.written(),
            vectors=parts.published,
            embedder=embedder or self.embedder,
        )

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Hold the only right to write to the index, on this machine and on those that share its database.

        Raises:
            IndexLocked: another process, or this one, holds it already.
            IndexUnavailable: the folder or the database cannot be written.
        """
        with writer_lock(self.folder), sole_writer(self.engine, self.folder) as token, self.ledger.writing_as(token):
            yield

    def lexical(self, labels: frozenset[str] | None = None) -> LexicalIndex:
        """Return the lexical index in its current state, of what may be seen with the labels that ``restriction`` left.

        Raises:
            IndexDamaged: it cannot be opened.
        """
        if labels is not None:
            return self._restricted.lexical(labels)
        return self._parts.lexical()

    def vectors(self) -> VectorStore | ServedStore | None:
        """Return the vectors published last; None before anything was published.

        Raises:
            IndexDamaged: they cannot be opened.
        """
        return self._parts.vectors()

    def _dense(self) -> VectorStore | ServedStore | None:
        """Return the vectors for searching; None once those published are of another model than this process has.

        Until it is started with the new model, it answers by the words alone.
        """
        if self.catalogue.setting(FINGERPRINT) not in (None, self.embedder.fingerprint):
            return None
        return self.vectors()

    def follow(self) -> None:
        """Open what another process has published, so that the next caller need not wait for it.

        Raises:
            IndexDamaged: a part cannot be opened.
        """
        self.lexical()
        self.vectors()
        self._restricted.follow()

    def discard_lexical(self) -> None:
        """Throw the lexical index away, to be filled again; the caller holds the writer lock."""
        self._parts.discard_lexical()

    def close(self) -> None:
        """Let go of all files and servers."""
        self._parts.close()
        self.catalogue.close()


def _replica(folder: Path, catalogue: Catalogue, chroma: ChromaServer) -> Replica:
    # Both know how to meet a server, which an index in files never needs.
    from index.dense.vector_server import ServedVectors
    from index.sharing.replica import Replica

    return Replica(folder, catalogue, ServedVectors(chroma))
