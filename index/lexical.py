"""The lexical leg: BM25 in tantivy over tokens that ``index.tokens`` makes. The only file that meets tantivy.

Fields hold ready tokens joined by blanks, so the engine splits at blanks and does nothing else: one-character tokens
and codes stay whole. BM25 is tantivy's own, with k1 = 1.2 and b = 0.75; the best sentence of each passage adds to it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from documents.language.words import words
from index.entries import Entry, fields_of
from index.errors import IndexDamaged, IndexUnavailable
from index.lexical_query import Clause, Field, plan
from index.rarity import inverse_frequency
from index.restoring import Witness, is_typed_with_marks, no_witness, restore
from index.sentences import Comparison, Weights, is_packed, shares_holding
from index.tokens import tokens
from index.vocabulary import Vocabulary

if TYPE_CHECKING:
    import tantivy

_SPLIT_AT_BLANKS = "ready_tokens"
_WRITER_MEMORY_BYTES = 64_000_000  # one thread; tantivy asks for 15 MB at least
_PASSAGE, _DOCUMENT, _WORDS, _SENTENCES = "passage", "document", "words", "sentences"
# A passage that says most of the question in one sentence is likelier to answer it than one that has the words strewn
# about. XQuAD-vi among 10,000 news passages: Recall@1 0.913 with half of the best sentence's score added, 0.905
# without; 0.3 to 0.8 are as good.
_SENTENCE_SHARE = 0.5
_READ = 30  # candidates whose sentences are looked at
# Passages that bear witness to the spelling of a query without diacritics, and the power of their scores that says how
# much more the first ones count. 12 found better than 3 and 6 (Recall@1 0.904, 0.898, 0.900).
_WITNESSES, _FALLING = 10, 12
# Kept at hand while the index stays the same: about 10 MB.
_PLANS, _STORED, _FREQUENCIES = 16, 4096, 50_000

K = TypeVar("K")
V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class LexicalMatches:
    """What the lexical leg found.

    Attributes:
        scores: BM25 with the best sentence's share by passage id, best first; above 0, without upper limit.
        par: the score of a passage of average length that holds every term of the query once, in one sentence.
        read_as: the query as it was understood, where that is not as it was typed; else empty.
    """

    scores: Mapping[str, float]
    par: float
    read_as: str = ""


@dataclass(frozen=True, slots=True)
class _Planned:
    """How a query is looked up: as it was meant, in the engine's terms, and what each term counts."""

    meant: str
    wanted: Any
    weights: Weights
    par: float


@dataclass(slots=True)
class _State:
    """One state of the index with what was read of it lately; the next state begins with nothing."""

    searcher: Any
    vocabulary: Vocabulary | None = None
    plans: dict[str, tuple[_Planned | None]] = field(default_factory=dict)
    meant: dict[str, str] = field(default_factory=dict)
    stored: dict[tuple[int, int], tuple[str, bytes]] = field(default_factory=dict)
    frequencies: dict[tuple[Field, str], int] = field(default_factory=dict)


class LexicalIndex:
    """A lexical index in a folder of its own; readers and one writer may hold it open at the same time."""

    def __init__(self, folder: Path | None) -> None:
        """Open the index at ``folder``, or begin an empty one; None keeps it in memory.

        Raises:
            IndexDamaged: the files are not those of a lexical index of this format.
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
            self.refresh()
            self._check_format()
        except (ValueError, OSError) as error:
            raise IndexDamaged("lexical", str(error)) from error

    def refresh(self) -> None:
        """See what was committed since the last refresh."""
        self._index.reload()
        self._state = _State(self._index.searcher())

    def _check_format(self) -> None:
        """Look at one passage: an earlier version of the program packed sentences otherwise."""
        hits = self._searcher.search(self._tantivy.Query.all_query(), limit=1, count=False).hits
        if any(not is_packed(self._read(address)[1]) for _, address in hits):
            raise ValueError("dựng bởi một bản khác của chương trình")

    @property
    def _searcher(self) -> Any:
        return self._state.searcher

    def search(self, query: str, limit: int, *, documents: frozenset[str] | None = None) -> LexicalMatches:
        """Return up to ``limit`` passages that share terms with a normalised query.

        Args:
            query: normalised text.
            limit: number of passages wanted, at least 1.
            documents: ids of the only documents to look in; None for all.
        """
        state = self._state
        planned = self._plan(query, state)
        if planned is None or documents == frozenset():
            return LexicalMatches({}, 0.0)
        wanted = planned.wanted if documents is None else self._within(planned.wanted, documents)
        hits = state.searcher.search(wanted, limit=limit, count=False).hits
        scores = self._scored(hits, planned.weights, state)
        return LexicalMatches(scores, planned.par, read_as=planned.meant if planned.meant != query else "")

    def _plan(self, query: str, state: _State) -> _Planned | None:
        """Return how a query is looked up, None if it has no terms; made once for all its limits."""
        known = state.plans.get(query)
        if known is None:
            meant = self.meant(query)
            clauses = self._clauses(query, meant)
            weights = self._weights(clauses)
            par = sum(weights.values()) * (1 + _SENTENCE_SHARE)
            planned = _Planned(meant, self._any_of(clauses), weights, par) if clauses else None
            known = (planned,)
            _hold(state.plans, query, known, most=_PLANS)
        return known[0]

    def meant(self, query: str) -> str:
        """Return a normalised query with diacritics and typing errors mended, as far as the corpus knows better."""
        state = self._state
        if (known := state.meant.get(query)) is not None:
            return known
        witness = no_witness if is_typed_with_marks(words(query)) else self._witness(query)
        meant = restore(query, self._known_words(), self.passage_frequency, witness=witness)
        _hold(state.meant, query, meant, most=_PLANS)
        return meant

    def _witness(self, query: str) -> Witness:
        """Return how far the passages that a query finds as it was typed hold a term, the best of them most."""
        clauses = self._clauses(query, query)
        if not clauses:
            return no_witness
        hits = self._searcher.search(self._any_of(clauses), limit=_READ, count=False).hits
        scores = self._scored(hits, self._weights(clauses))
        packed = dict(self._read(address) for _, address in hits)
        best = list(scores)[:_WITNESSES]
        shares = [(scores[name] / scores[best[0]]) ** _FALLING for name in best]
        return shares_holding([packed[name] for name in best], [share / sum(shares) for share in shares])

    def matched(self, query: str, passage_ids: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """Return, for passages by id, the terms of a normalised query that they share, the rarest first.

        Pairs of neighbours are joined by "_"; a term that was looked up without diacritics stands without them.
        """
        weights = self._weights(self._clauses(query, self.meant(query)))
        wanted = sorted(set(passage_ids))
        terms = self._tantivy.Query.term_set_query(self._index.schema, _PASSAGE, wanted)
        state = self._state
        hits = state.searcher.search(terms, limit=len(wanted), count=False).hits if wanted else ()
        found = [self._read(address, state) for _, address in hits]
        shared = Comparison([packed for _, packed in found], weights).shared_terms()
        return {name: terms for (name, _), terms in zip(found, shared, strict=True)}

    def _clauses(self, query: str, meant: str) -> tuple[Clause, ...]:
        restored = tokens(meant, lenient=True) if meant != query else None
        return plan(tokens(query, lenient=True), known=lambda term: self.passage_frequency(term) > 0, restored=restored)

    def _scored(self, hits: Sequence[Any], weights: Weights, state: _State | None = None) -> dict[str, float]:
        """Return the passages found with BM25 and a share of what their best sentence covers, best first.

        Passages beyond those that are read get the least share of these, so that reading never puts one behind them.
        """
        found = [self._read(address, state) for _, address in hits]
        best = Comparison([packed for _, packed in found[:_READ]], weights).best_sentences()
        rest = float(best.min()) if len(best) else 0.0
        scores = {
            name: score + _SENTENCE_SHARE * (float(best[rank]) if rank < _READ else rest)
            for rank, ((score, _), (name, _)) in enumerate(zip(hits, found, strict=True))
        }
        return dict(sorted(scores.items(), key=lambda one: (-one[1], one[0])))

    def _read(self, address: tantivy.DocAddress, state: _State | None = None) -> tuple[str, bytes]:
        state = state or self._state
        key = (address.segment_ord, address.doc)
        known = state.stored.get(key)
        if known is None:
            found = state.searcher.doc(address)
            known = (str(found.get_first(_PASSAGE)), bytes(found.get_first(_SENTENCES) or b""))
            _hold(state.stored, key, known, most=_STORED)
        return known

    def ids(self) -> frozenset[str]:
        """Return the ids of all passages held."""
        total = self._searcher.num_docs
        if not total:
            return frozenset()
        hits = self._searcher.search(self._tantivy.Query.all_query(), limit=total, count=False).hits
        return frozenset(self._id_of(address) for _, address in hits)

    @contextmanager
    def writing(self) -> Iterator[LexicalWriter]:
        """Yield the one writer; what it has not committed at the end is dropped.

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
        try:
            yield LexicalWriter(writer)
        finally:
            writer.rollback()
            writer.wait_merging_threads()

    def passage_count(self) -> int:
        """Return the number of passages held."""
        return int(self._searcher.num_docs)

    def passage_frequency(self, word: str) -> int:
        """Return the number of passages that have a canonical word in their text."""
        return self._frequency(Field.EXACT, word)

    def _frequency(self, field: Field, term: str) -> int:
        state, key = self._state, (field, term)
        known = state.frequencies.get(key)
        if known is None:
            known = int(state.searcher.doc_freq(field, term))
            _hold(state.frequencies, key, known, most=_FREQUENCIES)
        return known

    def _id_of(self, address: tantivy.DocAddress) -> str:
        return str(self._searcher.doc(address).get_first(_PASSAGE))

    def _any_of(self, clauses: Sequence[Clause]) -> Any:
        # A flat union of single terms is what the engine can cut short once the best are certain (block-max WAND).
        query, should = self._tantivy.Query, self._tantivy.Occur.Should
        return query.boolean_query(
            [
                (
                    should,
                    query.boost_query(
                        query.term_query(self._index.schema, clause.field, clause.term, index_option="freq"),
                        clause.boost,
                    ),
                )
                for clause in clauses
                # Most words of a question stand in no title, heading or label: what no passage has finds none.
                if self._frequency(clause.field, clause.term)
            ]
        )

    def _within(self, wanted: Any, documents: frozenset[str]) -> Any:
        query, must = self._tantivy.Query, self._tantivy.Occur.Must
        limits = query.term_set_query(self._index.schema, _DOCUMENT, sorted(documents))
        return query.boolean_query([(must, wanted), (must, query.const_score_query(limits, 0.0))])

    def _known_words(self) -> Vocabulary:
        state = self._state
        if state.vocabulary is None:
            frequencies = dict(state.searcher.terms_with_prefix(_WORDS, ""))
            state.vocabulary = Vocabulary(frequencies, passages=state.searcher.num_docs)
        return state.vocabulary

    def _weights(self, clauses: Iterable[Clause]) -> dict[tuple[Field, str], float]:
        """Return what each term counts in a text of average length that holds it once, as tantivy computes it."""
        total = self._searcher.num_docs
        weights: dict[tuple[Field, str], float] = {}
        for clause in clauses:
            if clause.field in (Field.EXACT, Field.FOLDED):
                having = self._frequency(clause.field, clause.term)
                weights[clause.field, clause.term] = clause.boost * inverse_frequency(total, having)
        return weights


class LexicalWriter:
    """Adds and removes passages; nothing is seen before ``commit``."""

    def __init__(self, writer: tantivy.IndexWriter) -> None:
        self._writer = writer

    def add(self, entries: Iterable[Entry]) -> None:
        """Add passages; one that is there already under the same id is replaced."""
        import tantivy

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
        for passage_id in passage_ids:
            self._writer.delete_documents_by_term(_PASSAGE, passage_id)

    def commit(self) -> None:
        """Make everything since the last commit durable at once."""
        with _reported():
            self._writer.commit()


def _hold(held: dict[K, V], key: K, value: V, *, most: int) -> None:
    """Keep a value, and begin anew once there are too many; any number of threads may do so."""
    if len(held) >= most:
        held.clear()
    held[key] = value


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
