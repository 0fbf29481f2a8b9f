"""The files of the lexical index, in tantivy: which passages hold which terms.

This file and ``index.lexical.postings_writing`` alone meet tantivy. BM25 is tantivy's own, with k1 = 1.2 and b = 0.75.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from index.errors import IndexDamaged
from index.lexical.postings_writing import (
    DOCUMENT,
    PASSAGE,
    SENTENCES,
    SPLIT_AT_BLANKS,
    WORDS,
    LexicalWriter,
    reported,
    schema,
)
from index.lexical.query import LARGE, Clause, Field, worth_looking_up
from index.lexical.sentences import is_packed
from index.lexical.vocabulary import Vocabulary
from index.searching.remembering import hold
from index.types import document_of

if TYPE_CHECKING:
    import tantivy

_WRITER_MEMORY_BYTES = 64_000_000  # one thread; tantivy asks for 15 MB at least
# Kept at hand while the index stays the same: about 20 MB.
_STORED, _FREQUENCIES = 8192, 50_000
# In a large index, the best within so many documents or more are looked for among this many times as many of all first.
# A question names whom it is about, so they are nearly always there; to go through what some documents hold alone, the
# engine goes through all that the others hold, too.
_SEVERAL, _AHEAD = 200, 5


class Found(NamedTuple):
    """A passage that the engine found: its BM25, its id and its sentences as ``index.lexical.sentences`` packs them."""

    score: float
    name: str
    packed: bytes


_Hit = tuple[float, Any]  # a passage's BM25, and where the engine has it


class _LookedUp:
    """Some clauses as the engine takes them, with the best hits among all passages, looked for once."""

    def __init__(self, clauses: tuple[Clause, ...], query: Any, search: Callable[[Any, int], Sequence[_Hit]]) -> None:
        self.clauses, self.query = clauses, query
        self._search = search
        self._first: tuple[int, Sequence[_Hit]] = (0, ())  # how many were wanted, and what there was

    def first(self, limit: int) -> Sequence[_Hit]:
        """Return the best ``limit`` hits among all passages."""
        wanted, hits = self._first
        if wanted < limit:
            wanted, hits = self._first = limit, self._search(self.query, limit)
        return hits[:limit]


class Snapshot:
    """One state of the index, with what was read of it lately; the next state begins with nothing."""

    def __init__(self, index: Any, tantivy: Any) -> None:
        self._schema, self._tantivy = index.schema, tantivy
        self._searcher = index.searcher()
        self._stored: dict[tuple[int, int], tuple[str, bytes]] = {}
        self._looked_up: _LookedUp | None = None  # the last; a question is looked up within several limits
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
        return Vocabulary(dict(self._searcher.terms_with_prefix(WORDS, "")), passages=self.passages)

    def best(self, clauses: Sequence[Clause], limit: int, *, documents: frozenset[str] | None = None) -> list[Found]:
        """Return up to ``limit`` passages, best first, that hold some term looked up; those of some documents alone."""
        wanted = self._any_of(clauses)
        if documents is None:
            return self._all_read(wanted.first(limit))
        if self.passages >= LARGE and len(documents) >= _SEVERAL:
            first = map(self._found, wanted.first(_AHEAD * limit))
            inside = list(islice((one for one in first if document_of(one.name) in documents), limit))
            if len(inside) == limit:
                return inside
        return self._all_read(self._hits(self._within(wanted.query, documents), limit))

    def named(self, names: Iterable[str]) -> list[Found]:
        """Return the passages with these ids; their scores say nothing."""
        wanted = sorted(set(names))
        terms = self._tantivy.Query.term_set_query(self._schema, PASSAGE, wanted)
        return self._all_read(self._hits(terms, len(wanted))) if wanted else []

    def ids(self) -> frozenset[str]:
        """Return the ids of all passages."""
        if not self.passages:
            return frozenset()
        hits = self._hits(self._tantivy.Query.all_query(), self.passages)
        return frozenset(str(self._searcher.doc(address).get_first(PASSAGE)) for _, address in hits)

    def check_format(self) -> None:
        """Look at one passage: an earlier version of the program packed sentences otherwise. Raises ValueError then."""
        if any(not is_packed(found.packed) for found in self._all_read(self._hits(self._tantivy.Query.all_query(), 1))):
            raise ValueError("dựng bởi một bản khác của chương trình")

    def _hits(self, wanted: Any, limit: int) -> Sequence[_Hit]:
        hits: Sequence[_Hit] = self._searcher.search(wanted, limit=limit, count=False).hits
        return hits

    def _all_read(self, hits: Iterable[_Hit]) -> list[Found]:
        return list(map(self._found, hits))

    def _found(self, hit: _Hit) -> Found:
        score, address = hit
        return Found(score, *self._read(address))

    def _read(self, address: tantivy.DocAddress) -> tuple[str, bytes]:
        key = (address.segment_ord, address.doc)
        known = self._stored.get(key)
        if known is None:
            found = self._searcher.doc(address)
            known = (str(found.get_first(PASSAGE)), bytes(found.get_first(SENTENCES) or b""))
            hold(self._stored, key, known, most=_STORED)
        return known

    def _any_of(self, clauses: Sequence[Clause]) -> _LookedUp:
        """Return what looks for passages that hold some term."""
        wanted = tuple(clauses)
        last = self._looked_up
        if last is None or last.clauses != wanted:
            last = self._looked_up = _LookedUp(wanted, self._built(wanted), self._hits)
        return last

    def _built(self, clauses: Sequence[Clause]) -> Any:
        # A flat union of single terms is what the engine can cut short once the best are certain (block-max WAND).
        query, should, schema = self._tantivy.Query, self._tantivy.Occur.Should, self._schema
        return query.boolean_query(
            [
                (should, query.boost_query(query.term_query(schema, field, term, index_option="freq"), boost))
                for field, term, boost in worth_looking_up(clauses, self.frequency, self.passages)
            ]
        )

    def _within(self, wanted: Any, documents: frozenset[str]) -> Any:
        query, must = self._tantivy.Query, self._tantivy.Occur.Must
        limits = query.term_set_query(self._schema, DOCUMENT, sorted(documents))
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
            self._index = tantivy.Index(schema(), path=str(folder) if folder is not None else None)
            analyzer = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build()
            self._index.register_tokenizer(SPLIT_AT_BLANKS, analyzer)
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
        with reported():
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
