"""The way of a question to its answer, in order: understand, retrieve, decide, compose.

Each step is a function over one growing piece of work; together they are a LangChain Runnable, so that the chain is
called, awaited and streamed like any other, and a language model can be put behind ``compose`` without touching what
stands before it. Whether the evidence suffices is decided in code, never left to a model.
"""

from __future__ import annotations

import time
from dataclasses import dataclass, field, replace

from langchain_core.runnables import Runnable, RunnableLambda

from assistant.composing import compose
from assistant.deciding import Decision, combine, decide
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


@dataclass(frozen=True, slots=True)
class Work:
    """A request on its way; each step fills in its own part. Moments are seconds of the performance counter."""

    request: Request
    started: float
    parts: tuple[Question, ...] = ()
    statements: tuple[Statement, ...] = ()
    retrieved: float = 0.0


def build_chain(searcher: Search, library: Library) -> Runnable[Request, Answer]:
    """Return the chain that answers a ``Request`` with an ``Answer``."""

    def retrieve(work: Work) -> Work:
        statements = [
            statement
            for document_id in _find_documents(work, searcher)
            for statement in library.statements(document_id)
        ]
        return replace(work, statements=tuple(statements), retrieved=time.perf_counter())

    def conclude(work: Work) -> Answer:
        decisions = [decide(part, work.statements, library.weigh) for part in work.parts]
        return _answer(work, combine(decisions))

    return RunnableLambda(_understand) | RunnableLambda(retrieve) | RunnableLambda(conclude)


def _understand(request: Request) -> Work:
    started = time.perf_counter()
    parts = tuple(complete(part, request.history) for part in understand_parts(request.question))
    return Work(request, started, parts)


def _find_documents(work: Work, searcher: Search) -> list[str]:
    """Return the ids of the documents to read: found by the words, within each province asked about first."""
    request = work.request
    earlier = [turn.content for turn in request.history[-2:] if turn.role == "user"]
    query = " ".join([request.question, *earlier])
    provinces = dict.fromkeys(unit.province for part in work.parts for unit in part.units if unit.province)
    limits = [replace(request.filters, province=province) for province in provinces if not request.filters.province]
    found: list[str] = []
    for filters in (*limits, request.filters):
        hits = PassageRetriever(searcher=searcher, k=_PASSAGES, filters=filters).invoke(query)
        ids = dict.fromkeys(str(hit.metadata["document_id"]) for hit in hits)
        found.extend(list(ids)[:_DOCUMENTS])
    return list(dict.fromkeys(found))


def _answer(work: Work, decision: Decision) -> Answer:
    composed = compose(decision)
    now = time.perf_counter()
    return Answer(
        question=work.request.question,
        status=decision.status,
        answer=composed.text,
        missing=decision.why,
        sentences=composed.sentences,
        citations=composed.citations,
        figures=composed.figures,
        timings_ms=Timings(
            retrieve=_milliseconds(work.started, work.retrieved),
            compose=_milliseconds(work.retrieved, now),
            total=_milliseconds(work.started, now),
        ),
    )


def _milliseconds(start: float, end: float) -> float:
    return round((end - start) * 1000, 2)
