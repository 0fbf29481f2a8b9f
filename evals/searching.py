"""Measure a search alone: is the document found, and does the answer's sentence come first?"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from evals.corpus import Corpus
from evals.dataset import Dataset, Item
from evals.measures import retrieval
from evals.measures.intervals import Interval, bootstrap
from evals.passages import Bm25
from evals.progress import with_progress
from evals.responses import Found
from evals.scoring import gold_spans

Search = Callable[[str, int], Sequence[Found]]
Read = Callable[[str, Sequence[Found]], Found]  # the sentence, of what was found, that answers the question
_DEPTH = 100
_RECALL_AT = (1, 5, 10, 20, 100)


@dataclass(frozen=True, slots=True)
class SearchScores:
    """Measures of one search over a data set, by name."""

    name: str
    measures: dict[str, Interval]


def measure_search(
    name: str, search: Search, dataset: Dataset, corpus: Corpus, *, read: Read | None = None
) -> SearchScores:
    """Return Recall@k, nDCG@10, RR@10 and how often the answer's sentence stands whole in the first passage(s).

    With ``read``, also how often it is the sentence that is read out of the passages found.

    Raises:
        ValueError: no question has evidence.
    """
    scores: dict[str, list[float]] = {}
    clusters: list[str] = []
    for item in with_progress([item for item in dataset.items if item.documents], f"Tìm kiếm ({name})"):
        clusters.append(min(item.documents))
        found = search(item.question, _DEPTH)
        measured = _scores(item, found, corpus)
        if read is not None:
            measured["sentence_first"] = _reads_right(item, found, corpus, read)
        for measure, value in measured.items():
            scores.setdefault(measure, []).append(value)
    if not clusters:
        raise ValueError("a search needs questions with evidence")
    return SearchScores(name, {measure: bootstrap(values, clusters) for measure, values in scores.items()})


def bm25_search(corpus: Corpus) -> Search:
    """Return the BM25 baseline as a search."""
    bm25 = Bm25(corpus)

    def search(query: str, k: int) -> list[Found]:
        return [Found(one.document, one.start, one.end, score) for one, score in bm25.search(query, k)]

    return search


@contextmanager
def open_index_search(corpus: Corpus, home: Path) -> Iterator[tuple[Search, Read]]:
    """Open the product's index over a corpus, written out as text files into ``home`` where it is not there yet."""
    from assistant.bootstrap import open_assistant, open_ingest
    from assistant.settings import read_settings
    from index.types import Filters, Hit

    folder = home / "texts"
    folder.mkdir(parents=True, exist_ok=True)
    for text in corpus.values():
        path = folder / f"{text.name}.txt"
        if not path.exists():
            path.write_text(f"{text.title}\n\n{text.text}\n", encoding="utf-8")
    settings = read_settings(os.environ).model_copy(update={"home": home})
    index, ingest = open_ingest(settings)
    with closing(index):
        ingest.bring_up_to_date([folder])
    with open_assistant(settings) as assistant:
        names: dict[str, tuple[str, str]] = {}
        hits_by_place: dict[tuple[str, int, int], Hit] = {}

        def search(query: str, k: int) -> list[Found]:
            found = []
            for hit in assistant.index.search(query, k, filters=Filters()):
                passage = hit.passage
                if passage.document_id not in names:
                    document = assistant.index.document(passage.document_id)
                    names[passage.document_id] = (Path(document.source).stem, document.text)
                place = _placed(names[passage.document_id][0], passage.text, float(hit.score), corpus)
                hits_by_place[place.document, place.start, place.end] = hit
                found.append(place)
            return found

        def read(question: str, found: Sequence[Found]) -> Found:
            hits = [hits_by_place[one.document, one.start, one.end] for one in found]
            passage, span = assistant.index.answering_sentence(question, hits)
            text = passage.text[span.start - passage.start : span.end - passage.start]
            return _placed(names[passage.document_id][0], text, hits[0].score, corpus)

        yield search, read


def _placed(name: str, passage: str, score: float, corpus: Corpus) -> Found:
    """Return a passage at its place in the corpus text, which lies at other offsets in the file that was indexed."""
    text = corpus[name].text
    start = max(0, text.find(passage[:60]))
    return Found(name, start, min(len(text), start + len(passage)), score)


def _reads_right(item: Item, found: Sequence[Found], corpus: Corpus, read: Read) -> float:
    """Return 1 if the sentence read out of the passages found holds an answer, or is held by one."""
    if not found:
        return 0.0
    one = read(item.question, found)
    return float(
        any(
            one.document == document and one.start < end and start < one.end
            for document, start, end in gold_spans(item, corpus)
        )
    )


def _scores(item: Item, found: Sequence[Found], corpus: Corpus) -> dict[str, float]:
    grades = {gold.document: gold.grade for gold in item.gold}
    ranking = retrieval.rank_documents(found)
    scores = {f"recall@{k}": retrieval.recall_at(ranking, grades, k) for k in _RECALL_AT}
    spans = gold_spans(item, corpus)
    return scores | {
        "ndcg@10": retrieval.ndcg_at(ranking, grades),
        "rr@10": retrieval.reciprocal_rank(ranking, grades),
        "sentence_hit@1": retrieval.sentence_hit(found, spans, 1),
        "sentence_hit@5": retrieval.sentence_hit(found, spans, 5),
    }
