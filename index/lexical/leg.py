"""The lexical leg: a query is read as it was meant, looked up in the postings, and the best sentences are compared.

BM25 comes from ``index.lexical.postings``, over tokens that ``index.lexical.tokens`` makes; the best sentence of a
passage adds to it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from documents.language.everyday import Worded, said_for
from documents.language.words import words
from index.lexical.postings import Found, Postings, Snapshot
from index.lexical.postings_writing import LexicalWriter
from index.lexical.query import Clause, Field, plan, said_instead
from index.lexical.rarity import inverse_frequency
from index.lexical.restoring import Witness, is_typed_with_marks, no_witness, restore
from index.lexical.sentences import Comparison, Weights, shares_holding
from index.lexical.tokens import tokens
from index.searching.remembering import hold

# A passage that says most of the question in one sentence is likelier to answer it than one that has the words strewn
# about. XQuAD-vi among 10,000 news passages: Recall@1 0.913 with half of the best sentence's score added, 0.905
# without; 0.3 to 0.8 are as good.
_SENTENCE_SHARE = 0.5
_READ = 30  # candidates whose sentences are looked at
# Passages that bear witness to the spelling of a query without diacritics, and the power of their scores that says how
# much more the first ones count. 12 found better than 3 and 6 (Recall@1 0.904, 0.898, 0.900).
_WITNESSES, _FALLING = 10, 12
_LISTENED_TO = 15  # passages of which the witnesses are the best by their sentences, too; 30 restore no word more
_PLANS = 16  # queries at hand while the index stays the same


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
    """How a query is looked up: as it was meant, in which terms, and what each counts."""

    meant: str
    clauses: tuple[Clause, ...]
    weights: Weights
    par: float


@dataclass(slots=True)
class _State:
    """One state of the index with what was asked of it lately; the next state begins with nothing."""

    postings: Snapshot
    worded: Worded
    plans: dict[str, _Planned] = field(default_factory=dict)
    meant: dict[str, str] = field(default_factory=dict)


class LexicalIndex:
    """A lexical index in a folder of its own; readers and one writer may hold it open at the same time."""

    def __init__(self, folder: Path | None, *, worded: Worded = said_for) -> None:
        """Open the index at ``folder``, or begin an empty one; None keeps it in memory.

        ``worded`` tells what passages may say instead of words of a query.

        Raises:
            IndexDamaged: the files are not those of a lexical index of this format.
        """
        self._postings, self._worded = Postings(folder), worded
        self.refresh()

    def refresh(self) -> None:
        """See what was committed since the last refresh."""
        self._state = _State(self._postings.snapshot(), self._worded)

    def writing(self) -> AbstractContextManager[LexicalWriter]:
        """Return a context of the one writer; what it has not committed at the end is dropped.

        Raises:
            IndexUnavailable: as ``Postings.writing`` has it.
        """
        return self._postings.writing()

    def ids(self) -> frozenset[str]:
        """Return the ids of all passages held."""
        return self._state.postings.ids()

    def passage_count(self) -> int:
        """Return the number of passages held."""
        return self._state.postings.passages

    def passage_frequency(self, word: str) -> int:
        """Return the number of passages that have a canonical word in their text."""
        return self._state.postings.frequency(Field.EXACT, word)

    def search(self, query: str, limit: int, *, documents: frozenset[str] | None = None) -> LexicalMatches:
        """Return up to ``limit`` passages that share terms with a normalised query.

        Args:
            query: normalised text.
            limit: number of passages wanted, at least 1.
            documents: ids of the only documents to look in; None for all.
        """
        state = self._state
        planned = _planned(query, state)
        if not planned.clauses or documents == frozenset():
            return LexicalMatches({}, 0.0)
        found = state.postings.best(planned.clauses, limit, documents=documents)
        read_as = planned.meant if planned.meant != query else ""
        return LexicalMatches(_scored(found, planned.weights), planned.par, read_as=read_as)

    def meant(self, query: str) -> str:
        """Return a normalised query with diacritics and typing errors mended, as far as the corpus knows better."""
        return _meant(query, self._state)

    def matched(self, query: str, passage_ids: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """Return, for passages by id, the terms of a normalised query that they share, the rarest first.

        Pairs of neighbours are joined by "_"; a term that was looked up without diacritics stands without them.
        """
        state = self._state
        found = state.postings.named(passage_ids)
        shared = Comparison([one.packed for one in found], _planned(query, state).weights).shared_terms()
        return {one.name: terms for one, terms in zip(found, shared, strict=True)}


def _planned(query: str, state: _State) -> _Planned:
    """Return how a query is looked up; made once for all its limits."""
    known = state.plans.get(query)
    if known is None:
        meant = _meant(query, state)
        own = _clauses(query, meant, state.postings)
        said = [token for phrase in state.worded(meant) for token in tokens(phrase, lenient=True)]
        others = said_instead(said, own)
        weights = _weights(own, state.postings)
        par = sum(weights.values()) * (1 + _SENTENCE_SHARE)
        known = _Planned(meant, (*own, *others), weights | _weights(others, state.postings), par)
        hold(state.plans, query, known, most=_PLANS)
    return known


def _meant(query: str, state: _State) -> str:
    known = state.meant.get(query)
    if known is None:
        postings = state.postings
        witness = no_witness if is_typed_with_marks(words(query)) else _witness(query, postings)
        known = restore(query, postings.vocabulary, partial(postings.frequency, Field.EXACT), witness=witness)
        hold(state.meant, query, known, most=_PLANS)
    return known


def _witness(query: str, postings: Snapshot) -> Witness:
    """Return how far the passages that a query finds as it was typed hold a term, the best of them most."""
    clauses = _clauses(query, query, postings)
    found = postings.best(clauses, _LISTENED_TO) if clauses else []
    scores = _scored(found, _weights(clauses, postings))
    packed = {one.name: one.packed for one in found}
    best = list(scores)[:_WITNESSES]
    shares = [(scores[name] / scores[best[0]]) ** _FALLING for name in best]
    return shares_holding([packed[name] for name in best], [share / sum(shares) for share in shares])


def _clauses(query: str, meant: str, postings: Snapshot) -> tuple[Clause, ...]:
    restored = tokens(meant, lenient=True) if meant != query else None
    return plan(tokens(query, lenient=True), known=postings.holds, restored=restored)


def _scored(found: Sequence[Found], weights: Weights) -> dict[str, float]:
    """Return the passages found with BM25 and a share of what their best sentence covers, best first.

    Passages beyond those that are read get the least share of these, so that reading never puts one behind them.
    """
    best = Comparison([one.packed for one in found[:_READ]], weights).best_sentences()
    rest = float(best.min()) if len(best) else 0.0
    scores = {
        one.name: one.score + _SENTENCE_SHARE * (float(best[rank]) if rank < _READ else rest)
        for rank, one in enumerate(found)
    }
    return dict(sorted(scores.items(), key=lambda one: (-one[1], one[0])))


def _weights(clauses: Iterable[Clause], postings: Snapshot) -> dict[tuple[Field, str], float]:
    """Return what each term counts in a text of average length that holds it once, as tantivy computes it."""
    return {
        (field, term): boost * inverse_frequency(postings.passages, postings.frequency(field, term))
        for field, term, boost in clauses
        if field is Field.EXACT or field is Field.FOLDED
    }
