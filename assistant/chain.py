"""The way of a question to its answer, in order: complete, understand, retrieve, weigh, decide, compose.

Each step is a function over one growing piece of work; together they are a LangChain Runnable, so that the chain is
called, awaited and streamed like any other, and a language model can be put behind ``compose`` without touching what
stands before it. Whether the evidence suffices is decided here, in code.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

from langchain_core.runnables import Runnable, RunnableLambda

from assistant import texts
from assistant.asking import Kind
from assistant.comparing import Side, compose_comparison, find_sides, missing_sides
from assistant.composing import Composed, compose
from assistant.evidence import Evidence, weigh_evidence
from assistant.follow_up import complete
from assistant.library import Library
from assistant.question import Question, understand
from assistant.refusing import missing
from assistant.retriever import PassageRetriever, Search
from assistant.selecting import choices, select
from assistant.statements import Statement
from assistant.types import Answer, Status, Timings, Turn
from index.types import Filters


@dataclass(frozen=True, slots=True)
class Request:
    """What a caller asks: the question, the conversation so far, and limits on the documents."""

    question: str
    history: tuple[Turn, ...] = ()
    filters: Filters = field(default_factory=Filters)


@dataclass(frozen=True, slots=True)
class Work:
    """A request on its way; each step fills in its own part."""

    request: Request
    started: float
    question: Question | None = None
    statements: tuple[Statement, ...] = ()
    retrieved: float = 0.0


class Answering(Protocol):
    """Anything that answers requests."""

    def invoke(self, request: Request) -> Answer:
        """Return the answer to ``request``."""
        ...


# Share of the question's words that evidence has to cover. Fitted on the development half of the sample questions.
_THRESHOLD = 0.5
# Passages asked of the index, and documents read whole, for each body and period of the question.
_PASSAGES, _DOCUMENTS = 30, 8


def build_chain(searcher: Search, library: Library) -> Runnable[Request, Answer]:
    """Return the chain that answers a ``Request`` with an ``Answer``."""

    def retrieve(work: Work) -> Work:
        question = _question(work)
        statements = [
            statement
            for document_id in _find_documents(question, work.request, searcher)
            for statement in library.statements(document_id)
        ]
        return replace(work, statements=tuple(statements), retrieved=time.perf_counter())

    def decide(work: Work) -> Answer:
        return _answer(work, library)

    return RunnableLambda(_begin) | RunnableLambda(retrieve) | RunnableLambda(decide)


def _begin(request: Request) -> Work:
    question = complete(understand(request.question), request.history)
    return Work(request, time.perf_counter(), question)


def _question(work: Work) -> Question:
    if work.question is None:
        raise ValueError("the question has not been understood yet")
    return work.question


def _find_documents(question: Question, request: Request, searcher: Search) -> list[str]:
    """Return the ids of the documents to read: found by the words, and by the words within each province asked."""
    query = " ".join([request.question, *(turn.content for turn in request.history[-2:] if turn.role == "user")])
    limits = [request.filters]
    for unit in question.units:
        if unit.province and request.filters.province is None:
            limits.append(replace(request.filters, province=unit.province))
    found: list[str] = []
    for filters in reversed(limits):
        retriever = PassageRetriever(searcher=searcher, k=_PASSAGES, filters=filters)
        ids = list(dict.fromkeys(str(hit.metadata["document_id"]) for hit in retriever.invoke(query)))
        found.extend(ids[:_DOCUMENTS])
    return list(dict.fromkeys(found))


def _answer(work: Work, library: Library) -> Answer:
    question = _question(work)
    if question.kind in (Kind.COMPARISON, Kind.TREND):
        sides = find_sides(question, work.statements, library.weigh, _THRESHOLD)
        if len(sides) > 1:
            return _finish(work, *_compare(sides))
    evidence = weigh_evidence(question, work.statements, library.weigh)
    chosen = select(question, evidence, _THRESHOLD)
    if not chosen:
        return _finish(work, *_refuse(question, evidence))
    open_choices = choices(question, evidence, chosen)
    if open_choices:
        text = texts.CLARIFY.format(choices="; ".join(open_choices))
        return _finish(work, Status.CLARIFY, Composed(text, (), (), ()), None)
    return _finish(work, Status.ANSWERED, compose(chosen), None)


def _compare(sides: Sequence[Side]) -> tuple[Status, Composed, str | None]:
    composed = compose_comparison(sides)
    if all(side.evidence for side in sides):
        return Status.ANSWERED, composed, None
    gaps = missing_sides(sides)
    return Status.NOT_FOUND, replace(composed, text=f"{texts.NOT_FOUND}\n{composed.text}".strip()), gaps


def _refuse(question: Question, evidence: Sequence[Evidence]) -> tuple[Status, Composed, str | None]:
    if not _is_of_the_sector(question) and not any(item.support >= _THRESHOLD for item in evidence):
        return Status.OUT_OF_SCOPE, Composed(texts.OUT_OF_SCOPE, (), (), ()), None
    why = missing(question, evidence, _THRESHOLD)
    return Status.NOT_FOUND, Composed(f"{texts.NOT_FOUND} {why}", (), (), ()), why


def _is_of_the_sector(question: Question) -> bool:
    return bool(question.units or question.qualifiers or question.roles or question.document_numbers)


def _finish(work: Work, status: Status, composed: Composed, why: str | None) -> Answer:
    now = time.perf_counter()
    timings = Timings(
        retrieve=round((work.retrieved - work.started) * 1000, 2),
        compose=round((now - work.retrieved) * 1000, 2),
        total=round((now - work.started) * 1000, 2),
    )
    return Answer(
        question=work.request.question,
        status=status,
        answer=composed.text,
        missing=why,
        sentences=composed.sentences,
        citations=composed.citations,
        figures=composed.figures,
        timings_ms=timings,
    )
