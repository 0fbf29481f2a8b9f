"""The search: both legs within the filters, fused, and resolved through the catalogue."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Protocol

from documents.language.text import normalise
from index.catalogue.catalogue import Catalogue
from index.catalogue.facets import contradicts
from index.catalogue.filtering import asked_unit
from index.dense.meaning import Meaning
from index.embedding.models import Matrix
from index.lexical.leg import LexicalMatches
from index.searching.diversity import first_saying
from index.searching.fusion import Ranked, fuse
from index.searching.slots import Slots, read_slots
from index.types import Filters, Hit, Passage, Within

# Each leg hands in this many candidates at least: enough for one leg to lift what the other has at rank 50.
_CANDIDATES = 60
_CANDIDATES_PER_HIT = 4
_IN_RESERVE = 5  # hits that come in where better ones only repeat each other
_COMPARED = 30  # hits whose body and year are compared with those that the query names


class LexicalLeg(Protocol):
    """Finds passages by their words."""

    def search(self, query: str, limit: int, *, documents: frozenset[str] | None = None) -> LexicalMatches:
        """Return scores by passage id, best first."""
        ...


class DenseLeg(Protocol):
    """Finds passages by their meaning."""

    def search(self, query: Matrix, limit: int, *, within: Within | None = None) -> dict[str, float]:
        """Return cosines by passage id, best first."""
        ...


class Searcher:
    """Searches one state of the index."""

    def __init__(self, catalogue: Catalogue, meaning: Meaning, *, lexical: LexicalLeg, dense: DenseLeg | None) -> None:
        """Take the parts; ``dense`` is None while no vectors have been published."""
        self._catalogue, self._meaning = catalogue, meaning
        self._lexical, self._dense = lexical, dense

    def search(self, query: str, k: int = 10, *, filters: Filters | None = None) -> list[Hit]:
        """Return up to ``k`` passages, best first; none if nothing shares a word or a meaning with the query.

        Raises:
            FilterUnusable: a province, unit or period is not understood.
            IndexDamaged: the vectors cannot be read.
        """
        query, filters = normalise(query), filters or Filters()
        documents = self._catalogue.matching_documents(filters) if filters != Filters() else None
        if not query.strip() or k < 1 or documents == frozenset():
            return []
        limit = max(_CANDIDATES, _CANDIDATES_PER_HIT * k)
        lexical = self._lexical.search(query, limit, documents=documents)
        dense = self._nearest(lexical.read_as or query, limit, documents)
        ranked = fuse(lexical, dense, weight=self._meaning.share.at(lexical), limit=limit)
        if slots := read_slots(query):
            return first_saying(self._fitting(self._resolved(ranked, max(_COMPARED, k), filters), slots))[:k]
        return first_saying(self._resolved(ranked, k + _IN_RESERVE, filters))[:k]

    def _fitting(self, hits: Sequence[Hit], slots: Slots) -> list[Hit]:
        """Return hits in the order of their scores once those about another body or year have lost some of it."""
        fits = ((hit, slots.fit(hit.passage)) for hit in hits)
        fitted = [hit if fit == 1 else replace(hit, score=hit.score * fit) for hit, fit in fits]
        return sorted(fitted, key=lambda hit: -hit.score)

    def _nearest(self, query: str, limit: int, documents: frozenset[str] | None) -> dict[str, float]:
        if self._dense is None:
            return {}
        vector = self._meaning.vector(query)
        if not vector.any():  # nothing in the query that the model knows: every direction would be as good
            return {}
        if documents is None:
            return self._dense.search(vector, limit)
        within = Within(documents, lambda: self._catalogue.passage_ids(documents))
        return self._dense.search(vector, limit, within=within)

    def _resolved(self, ranked: Sequence[Ranked], k: int, filters: Filters) -> list[Hit]:
        asked = asked_unit(filters.unit) if filters.unit is not None else None
        hits: list[Hit] = []
        for some in _stretches(ranked, k):
            passages = {passage.id: passage for passage in self._catalogue.passages(one.passage_id for one in some)}
            for one in some:
                passage = passages.get(one.passage_id)
                # A document within the filter may have passages about other units: round-ups do.
                if passage is not None and (asked is None or not contradicts(passage.unit, asked)):
                    hits.append(_hit(passage, one))
            if len(hits) >= k:
                break
        return hits[:k]


def _stretches(ranked: Sequence[Ranked], size: int) -> Iterator[Sequence[Ranked]]:
    for start in range(0, len(ranked), size):
        yield ranked[start : start + size]


def _hit(passage: Passage, ranked: Ranked) -> Hit:
    return Hit(passage=passage, score=ranked.score, lexical=ranked.lexical, dense=ranked.dense)
