"""The way of a question to its answer, in order: understand, retrieve, decide, compose, and let a model phrase it.

``Chain.stream`` is the whole order. Whether the evidence suffices is decided in code, before any model is asked; the
answer in the documents' own words is always composed first, and stands wherever a model's words do not hold.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from langchain_core.runnables import Runnable, RunnableLambda

from assistant.composing import Composed, compose
from assistant.deciding import Decision, combine, decide
from assistant.events import AnswerReady, Event, SentenceReady, Stage, StageReached
from assistant.follow_up import complete
from assistant.library import Library
from assistant.parts import understand_parts
from assistant.question import Question
from assistant.retriever import PassageRetriever, Search
from assistant.statements import Statement
from assistant.types import Answer, Timings, Turn
from index.types import Filters

# Passages asked of the index, and documents read whole, for the question and for each province it names.
_PASSAGES, _DOCUMENTS = 30, 8


@dataclass(frozen=True, slots=True)
class Request:
    """What a caller asks: the question, the conversation so far, and limits on the documents."""

    question: str
    history: tuple[Turn, ...] = ()
    filters: Filters = field(default_factory=Filters)


class Chain:
    """Answers requests from what has been indexed."""

    def __init__(self, searcher: Search, library: Library) -> None:
        self._searcher = searcher
        self._library = library

    def stream(self, request: Request) -> Iterator[Event]:
        """Yield the stages, each sentence that may be shown, and last the whole answer."""
        clock = _Clock()
        yield StageReached(Stage.UNDERSTAND)
        parts = self._understand(request)
        yield StageReached(Stage.RETRIEVE)
        statements = self._retrieve(request, parts)
        clock.retrieved()
        yield StageReached(Stage.DECIDE)
        decision = combine([decide(part, statements, self._library.weigh) for part in parts])
        composed = compose(decision)
        yield from _sentences(composed)
        yield AnswerReady(_answer(request, decision, composed, clock.read()))

    def answer(self, request: Request) -> Answer:
        """Return the answer to a request."""
        *_, last = self.stream(request)
        if not isinstance(last, AnswerReady):
            raise TypeError(f"the last event is {last!r}")
        return last.answer

    def as_runnable(self) -> Runnable[Request, Answer]:
        """Return the chain as a LangChain Runnable, to be called, awaited, batched or piped like any other."""
        return RunnableLambda(self.answer)

    def _understand(self, request: Request) -> tuple[Question, ...]:
        return tuple(complete(part, request.history) for part in understand_parts(request.question))

    def _retrieve(self, request: Request, parts: Sequence[Question]) -> list[Statement]:
        ids = _find_documents(request, parts, self._searcher)
        return [statement for document_id in ids for statement in self._library.statements(document_id)]


def build_chain(searcher: Search, library: Library) -> Chain:
    """Return the chain that answers requests."""
    return Chain(searcher, library)


class _Clock:
    """Takes the times of one answer."""

    def __init__(self) -> None:
        self._started = self._retrieved = time.perf_counter()

    def retrieved(self) -> None:
        self._retrieved = time.perf_counter()

    def read(self) -> Timings:
        now = time.perf_counter()
        return Timings(
            retrieve=_milliseconds(self._started, self._retrieved),
            compose=_milliseconds(self._retrieved, now),
            total=_milliseconds(self._started, now),
        )


def _find_documents(request: Request, parts: Sequence[Question], searcher: Search) -> list[str]:
    """Return the ids of the documents to read: found by the words, within each province asked about first."""
    earlier = [turn.content for turn in request.history[-2:] if turn.role == "user"]
    query = " ".join([request.question, *earlier])
    provinces = dict.fromkeys(unit.province for part in parts for unit in part.units if unit.province)
    limits = [replace(request.filters, province=province) for province in provinces if not request.filters.province]
    found: list[str] = []
    for filters in (*limits, request.filters):
        hits = PassageRetriever(searcher=searcher, k=_PASSAGES, filters=filters).invoke(query)
        ids = dict.fromkeys(str(hit.metadata["document_id"]) for hit in hits)
        found.extend(list(ids)[:_DOCUMENTS])
    return list(dict.fromkeys(found))


def _sentences(composed: Composed) -> Iterator[SentenceReady]:
    for sentence in composed.sentences:
        cited = tuple(citation for citation in composed.citations if citation.marker in sentence.markers)
        yield SentenceReady(sentence, cited)


def _answer(request: Request, decision: Decision, composed: Composed, timings: Timings) -> Answer:
    return Answer(
        question=request.question,
        status=decision.status,
        answer=composed.text,
        missing=decision.why,
        sentences=composed.sentences,
        citations=composed.citations,
        figures=composed.figures,
        timings_ms=timings,
    )


def _milliseconds(start: float, end: float) -> float:
    return round((end - start) * 1000, 2)
