"""The files of the lexical index, in tantivy: which passages hold which terms. The only file that meets tantivy.

Fields hold ready tokens joined by blanks, so the engine splits at blanks and does nothing else: one-character tokens
and codes stay whole. BM25 is tantivy's own, with k1 = 1.2 and b = 0.75.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from index.entries import Entry, fields_of
from index.errors import IndexDamaged, IndexUnavailable
from index.lexical_query import Clause, Field
from index.remembering import hold
from index.sentences import is_packed
from index.vocabulary import Vocabulary

if TYPE_CHECKING:
    import tantivy

_SPLIT_AT_BLANKS = "ready_tokens"
_WRITER_MEMORY_BYTES = 64_000_000  # one thread; tantivy asks for 15 MB at least
_PASSAGE, _DOCUMENT, _WORDS, _SENTENCES = "passage", "document", "words", "sentences"
# Kept at hand while the index stays the same: about 20 MB.
_STORED, _FREQUENCIES = 8192, 50_000
# What more than this share of the passages hold is not looked up in an index of so many. Among reports that resemble
# each other ("VKSND", "năm" in every title) that is two thirds of what the engine would go through, for 0.2 % of the
# weights.
_MANY, _NEARLY_ALL = 2000, 0.9


class Found(NamedTuple):
    """A passage that the engine found: its BM25, its id and its sentences as ``index.sentences`` packs them."""

    score: float
    name: str
    packed: bytes


class Snapshot:
    """One state of the index, with what was read of it lately; the next state begins with nothing."""

    def __init__(self, index: Any, tantivy: Any) -> None:
        self._schema, self._tantivy = index.schema, tantivy
        self._searcher = index.searcher()
        self._stored: dict[tuple[int, int], tuple[str, bytes]] = {}
        self._looked_up: tuple[tuple[Clause, ...], Any] | None = None  # the clauses last looked up, and their query
        self._frequencies: dict[Field, dict[str, int]] = {field: {} for field in Field}
        self.passages = int(self._searcher.num_docs)

    def frequency(self, field: Field, term: str) -> int:
        """Return the number of passages that hold a term in a field."""
        known = self._frequencies[field]
        found = known.get(term)
        if found is None:
            found = int(self._searcher.doc_freq(field, term))
            hold(known, term, found, most=_FREQUENCIES)
        return found

    def holds(self, term: str) -> bool:
        """Tell whether some passage has a term in its text exactly as it is."""
        return self.frequency(Field.EXACT, term) > 0

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """Every word of the passages, with the number of those that hold it."""
        return Vocabulary(dict(self._searcher.terms_with_prefix(_WORDS, "")), passages=self.passages)

    def best(self, clauses: Sequence[Clause], limit: int, *, documents: frozenset[str] | None = None) -> list[Found]:
        """Return up to ``limit`` passages, best first, that hold some term looked up; those of some documents alone."""
        wanted = self._any_of(clauses)
        return self._found(wanted if documents is None else self._within(wanted, documents), limit)

    def named(self, names: Iterable[str]) -> list[Found]:
        """Return the passages with these ids; their scores say nothing."""
        wanted = sorted(set(names))
        terms = self._tantivy.Query.term_set_query(self._schema, _PASSAGE, wanted)
        return self._found(terms, len(wanted)) if wanted else []

    def ids(self) -> frozenset[str]:
        """Return the ids of all passages."""
        if not self.passages:
            return frozenset()
        hits = self._searcher.search(self._tantivy.Query.all_query(), limit=self.passages, count=False).hits
        return frozenset(str(self._searcher.doc(address).get_first(_PASSAGE)) for _, address in hits)

    def check_format(self) -> None:
        """Look at one passage: an earlier version of the program packed sentences otherwise. Raises ValueError then."""
        if any(not is_packed(found.packed) for found in self._found(self._tantivy.Query.all_query(), 1)):
            raise ValueError("dựng bởi một bản khác của chương trình")

    def _found(self, wanted: Any, limit: int) -> list[Found]:
        hits = self._searcher.search(wanted, limit=limit, count=False).hits
        return [Found(score, *self._read(address)) for score, address in hits]

    def _read(self, address: tantivy.DocAddress) -> tuple[str, bytes]:
        key = (address.segment_ord, address.doc)
        known = self._stored.get(key)
        if known is None:
            found = self._searcher.doc(address)
            known = (str(found.get_first(_PASSAGE)), bytes(found.get_first(_SENTENCES) or b""))
            hold(self._stored, key, known, most=_STORED)
        return known

    def _any_of(self, clauses: Sequence[Clause]) -> Any:
        """Return what looks for passages that hold some term; a question is looked up within several limits."""
        wanted = tuple(clauses)
        last = self._looked_up
        if last is None or last[0] != wanted:
            last = self._looked_up = (wanted, self._built(wanted))
        return last[1]

    def _built(self, clauses: Sequence[Clause]) -> Any:
        # A flat union of single terms is what the engine can cut short once the best are certain (block-max WAND).
        query, should, schema = self._tantivy.Query, self._tantivy.Occur.Should, self._schema
        return query.boolean_query(
            [
                (should, query.boost_query(query.term_query(schema, field, term, index_option="freq"), boost))
                for field, term, boost in self._telling(clauses)
            ]
        )

    def _telling(self, clauses: Sequence[Clause]) -> list[Clause]:
        """Return the clauses that some passage meets; in a large index, only those that tell passages apart."""
        # Most words of a question stand in no title, heading or label: what no passage has finds none.
        met = [one for one in clauses if self.frequency(one.field, one.term)]
        if self.passages < _MANY:
            return met
        nearly_all = _NEARLY_ALL * self.passages
        return [one for one in met if self.frequency(one.field, one.term) <= nearly_all] or met

    def _within(self, wanted: Any, documents: frozenset[str]) -> Any:
        query, must = self._tantivy.Query, self._tantivy.Occur.Must
        limits = query.term_set_query(self._schema, _DOCUMENT, sorted(documents))
        return query.boolean_query([(must, wanted), (must, query.const_score_query(limits, 0.0))])


class Postings:
    """The files in their folder; readers and one writer may hold them open at the same time."""

    def __init__(self, folder: Path | None) -> None:
        """Open the files in ``folder``, or begin with none; None keeps them in memory.

        Raises:
            IndexDamaged: they are not those of a lexical index of this format.
        """
        import tantivy

        self._tantivy: Any = tantivy
        self._folder = folder
        try:
            if folder is not None:
                folder.mkdir(parents=True, exist_ok=True)
            self._index = tantivy.Index(_schema(), path=str(folder) if folder is not None else None)
            analyzer = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build()
            self._index.register_tokenizer(_SPLIT_AT_BLANKS, analyzer)
            # Readers are told by the catalogue when there is something new: no watcher thread is needed.
            self._index.config_reader(reload_policy="manual")
            self.snapshot().check_format()
        except (ValueError, OSError) as error:
            raise IndexDamaged("lexical", str(error)) from error

    def snapshot(self) -> Snapshot:
        """Return the state that was committed last."""
        self._index.reload()
        return Snapshot(self._index, self._tantivy)

    @contextmanager
    def writing(self) -> Iterator[LexicalWriter]:
        """Yield the one writer; what it has not committed at the end is dropped.

        Leaving waits until the files of small commits have been put together: every term of a question is looked up in
        each file (10,000 passages in 15 files: 4 ms of processor time more a question, 8 without diacritics).

        Raises:
            IndexUnavailable: another writer is open, or the folder cannot be written; adding and committing may raise
                it too.
        """
        with _reported():
            writer = self._index.writer(heap_size=_WRITER_MEMORY_BYTES, num_threads=1)
            # A killed writer leaves files that were never committed. The engine counts on from the last commit, so the
            # next writer would give its files the same names and fail.
            writer.garbage_collect_files()
            for leftover in self._folder.glob(".tmp*") if self._folder is not None else ():
                leftover.unlink(missing_ok=True)
        lexical = LexicalWriter(writer)
        try:
            yield lexical
        finally:
            if lexical.has_uncommitted:
                writer.rollback()  # which gives up merges, too
            writer.wait_merging_threads()


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
            ids = {_PASSAGE: entry.passage.id, _DOCUMENT: entry.passage.document_id}
            fields = fields_of(entry)
            stored = {_WORDS: fields.words, _SENTENCES: fields.sentences}
            document = tantivy.Document(**ids, **fields.searched, **stored)
            with _reported():
                self._writer.delete_documents_by_term(_PASSAGE, entry.passage.id)
                self._writer.add_document(document)

    def delete(self, passage_ids: Iterable[str]) -> None:
        """Remove passages; ids that are not there are passed over."""
        self.has_uncommitted = True
        for passage_id in passage_ids:
            self._writer.delete_documents_by_term(_PASSAGE, passage_id)

    def delete_documents(self, document_ids: Iterable[str]) -> None:
        """Remove all passages of some documents."""
        self.has_uncommitted = True
        for document_id in document_ids:
            self._writer.delete_documents_by_term(_DOCUMENT, document_id)

    def commit(self) -> None:
        """Make everything since the last commit durable at once."""
        with _reported():
            self._writer.commit()
        self.has_uncommitted = False


@contextmanager
def _reported() -> Iterator[None]:
    try:
        yield
    except (ValueError, OSError) as error:
        raise IndexUnavailable("lexical", str(error)) from error


def _schema() -> tantivy.Schema:
    import tantivy

    builder = tantivy.SchemaBuilder()
    builder.add_text_field(_PASSAGE, stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_text_field(_DOCUMENT, tokenizer_name="raw", index_option="basic")
    for name in Field:
        builder.add_text_field(name, tokenizer_name=_SPLIT_AT_BLANKS, index_option="freq")
    builder.add_text_field(_WORDS, tokenizer_name=_SPLIT_AT_BLANKS, index_option="basic")
    builder.add_bytes_field(_SENTENCES, stored=True)
    return builder.build()
