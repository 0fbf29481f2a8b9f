"""Systems that anybody could write in an hour, so that no score stands alone."""

from __future__ import annotations

import random
from collections.abc import Sequence
from hashlib import blake2b

from evals.datasets.corpus import Corpus
from evals.runs.passages import Bm25, Passage
from evals.runs.responses import Cited, Found, Query, Response, Said, State

_DEPTH = 20
NEVER_REFUSE = "never-refuse"
_REFUSAL = "Chưa tìm thấy căn cứ trong tài liệu để trả lời câu hỏi này."


class CopyTopPassage:
    """Answers with the whole best BM25 passage and cites it; never refuses."""

    name = "bm25"

    def __init__(self, bm25: Bm25) -> None:
        self._bm25 = bm25

    def answer(self, query: Query) -> Response:
        """Copy the best passage."""
        ranked = self._bm25.search(query.question, _DEPTH)
        found = _found(ranked)
        return _copied(ranked[0][0], found) if ranked else Response(State.EMPTY)


class CopyTopSentence:
    """Answers with the sentence of the best passages that shares most words with the question."""

    name = "copy-top-sentence"

    def __init__(self, bm25: Bm25, corpus: Corpus) -> None:
        self._bm25, self._corpus = bm25, corpus

    def answer(self, query: Query) -> Response:
        """Copy the best sentence of the best passage."""
        ranked = self._bm25.search(query.question, _DEPTH)
        if not ranked:
            return Response(State.EMPTY)
        asked = set(query.question.lower().split())
        top = ranked[0][0]
        text = self._corpus[top.document]
        inner = [span for span in text.sentences if top.start <= span.start < top.end]
        best = max(inner, key=lambda span: len(asked & set(text.text[span.start : span.end].lower().split())))
        passage = Passage(top.document, best.start, best.end, text.text[best.start : best.end])
        return _copied(passage, _found(ranked))


class RandomPassage:
    """Answers with a passage drawn by lot; the lot depends on the question only."""

    name = "random"

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._passages = passages

    def answer(self, query: Query) -> Response:
        """Copy a random passage."""
        seed = int.from_bytes(blake2b(query.question.encode(), digest_size=8).digest())
        drawn = random.Random(seed).sample(self._passages, min(_DEPTH, len(self._passages)))
        return _copied(drawn[0], _found([(passage, 1.0 / rank) for rank, passage in enumerate(drawn, 1)]))


class Echo:
    """Repeats the question as its answer, without citations."""

    name = "echo"

    def answer(self, query: Query) -> Response:
        """Repeat the question."""
        return Response(State.ANSWERED, query.question, (Said(query.question),), status="answered")


class AlwaysRefuse:
    """Never answers; what it scores is the worth of saying nothing."""

    name = "always-refuse"

    def answer(self, query: Query) -> Response:
        """Refuse."""
        return Response(State.REFUSED, _REFUSAL, status="not_found")


def answer_anyway(response: Response, corpus: Corpus) -> Response:
    """Return an answer where a system gave none: its best passage, copied. Answers stay as they are."""
    if response.state is State.ANSWERED or not response.found:
        return response
    best = response.found[0]
    text = corpus[best.document].text[best.start : best.end]
    return _copied(Passage(best.document, best.start, best.end, text), response.found)


def baselines(corpus: Corpus) -> list[CopyTopPassage | CopyTopSentence | RandomPassage | Echo | AlwaysRefuse]:
    """Return every baseline over a corpus."""
    bm25 = Bm25(corpus)
    return [
        CopyTopPassage(bm25),
        CopyTopSentence(bm25, corpus),
        RandomPassage(bm25.passages),
        Echo(),
        AlwaysRefuse(),
    ]


def _found(ranked: Sequence[tuple[Passage, float]]) -> tuple[Found, ...]:
    return tuple(Found(passage.document, passage.start, passage.end, score) for passage, score in ranked)


def _copied(passage: Passage, found: tuple[Found, ...]) -> Response:
    text = " ".join(passage.text.split())
    citation = Cited(1, passage.document, passage.text, passage.start, passage.end)
    return Response(State.ANSWERED, f"{text} [1]", (Said(text, (1,)),), (citation,), found, "answered")
