"""Measure a search alone: is the document found, and does the answer's sentence come first?

A search is put to the questions like any other system (``evals.runs.running``), so that a run over thousands of
passages can be interrupted and resumed question by question. Its answer is the sentence that is read out of what it
finds.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from evals.datasets.corpus import Corpus
from evals.datasets.dataset import Item
from evals.measures import retrieval
from evals.measures.intervals import Interval, bootstrap
from evals.runs.passages import Bm25
from evals.runs.responses import Cited, Found, Query, Response, Said, State
from evals.runs.running import Asked
from evals.runs.scoring import gold_spans

Search = Callable[[str, int], Sequence[Found]]
Read = Callable[[str, Sequence[Found]], Found]  # the sentence, of what was found, that answers the question
DEPTH = 100
RECALL_AT = (1, 5, 10, 20, 100)


@dataclass(frozen=True)
class Searching:
    """A search as a system under evaluation; without ``read`` it answers with what it found first."""

    name: str
    search: Search
    corpus: Corpus
    read: Read | None = None

    def answer(self, query: Query) -> Response:
        """Search, and read the answering sentence; the processor time of both is told apart."""
        began = time.process_time()
        found = tuple(self.search(query.question, DEPTH))
        searched = time.process_time()
        if not found:
            return Response(State.EMPTY, milliseconds=_spent(began, searched, searched))
        best = self.read(query.question, found) if self.read else found[0]
        spent = _spent(began, searched, time.process_time())
        quote = self.corpus[best.document].text[best.start : best.end]
        cited = Cited(1, best.document, quote, best.start, best.end)
        return Response(State.ANSWERED, quote, (Said(quote, (1,)),), (cited,), found, milliseconds=spent)


@dataclass(frozen=True, slots=True)
class SearchScores:
    """Measures of one search over a data set in one spelling, by name."""

    name: str
    spelling: str
    measures: dict[str, Interval]


def measure_search(name: str, asked: Sequence[Asked], corpus: Corpus) -> list[SearchScores]:
    """Return, for each spelling, Recall@k, nDCG@10, RR@10 and where the answer's sentence stands.

    ``sentence_hit@k``: whole in one of the first k passages; ``sentence_first``: it is the sentence that was read.
    A search that failed or found nothing scores 0 everywhere.

    Raises:
        ValueError: no question has evidence.
    """
    judged = [one for one in asked if one.item.documents]
    if not judged:
        raise ValueError("a search needs questions with evidence")
    return [
        _in_spelling(name, spelling, [one for one in judged if one.spelling == spelling], corpus)
        for spelling in dict.fromkeys(one.spelling for one in judged)
    ]


def _in_spelling(name: str, spelling: str, asked: Sequence[Asked], corpus: Corpus) -> SearchScores:
    rows = [scores_of(one.item, one.response, corpus) for one in asked]
    clusters = [min(one.item.documents) for one in asked]
    return SearchScores(
        name, spelling, {measure: bootstrap([row[measure] for row in rows], clusters) for measure in rows[0]}
    )


def bm25_search(corpus: Corpus) -> Search:
    """Return the BM25 baseline as a search."""
    bm25 = Bm25(corpus)

    def search(query: str, k: int) -> list[Found]:
        return [Found(one.document, one.start, one.end, score) for one, score in bm25.search(query, k)]

    return search


def scores_of(item: Item, response: Response, corpus: Corpus) -> dict[str, float]:
    """Return the measures of one question."""
    grades = {gold.document: gold.grade for gold in item.gold}
    ranking = retrieval.rank_documents(response.found)
    scores = {f"recall@{k}": retrieval.recall_at(ranking, grades, k) for k in RECALL_AT}
    spans = gold_spans(item, corpus)
    return scores | {
        "ndcg@10": retrieval.ndcg_at(ranking, grades),
        "rr@10": retrieval.reciprocal_rank(ranking, grades),
        "sentence_hit@1": retrieval.sentence_hit(response.found, spans, 1),
        "sentence_hit@5": retrieval.sentence_hit(response.found, spans, 5),
        "sentence_first": _reads_right(response, spans),
    }


def _reads_right(response: Response, spans: Sequence[tuple[str, int, int]]) -> float:
    """Return 1 if the sentence that was read holds an answer, or is held by one."""
    return float(
        any(
            one.document == document and one.start < end and start < one.end
            for one in response.citations
            for document, start, end in spans
        )
    )


def _spent(began: float, searched: float, read: float) -> tuple[tuple[str, float], ...]:
    spent = {"cpu_search": searched - began, "cpu_read": read - searched, "cpu": read - began}
    return tuple(sorted((stage, round(seconds * 1000, 2)) for stage, seconds in spent.items()))
