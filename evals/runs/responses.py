"""What a system under evaluation returns, and the state that every answer is in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Protocol, runtime_checkable

from evals.datasets.dataset import Message


class State(StrEnum):
    """What became of a question. Empty answers and errors score 0 everywhere; nothing is dropped."""

    ANSWERED = "answered"
    REFUSED = "refused"
    EMPTY = "empty"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Query:
    """A question as it is put to a system."""

    question: str
    history: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence of an answer with the markers it carries."""

    text: str
    markers: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation: a stretch of a document, by the document's file name."""

    marker: int
    document: str
    quote: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Found:
    """A retrieved passage, best first in its list."""

    document: str
    start: int
    end: int
    score: float


@dataclass(frozen=True, slots=True)
class Response:
    """One answer. ``milliseconds`` is kept apart from everything else, as it differs from run to run."""

    state: State
    text: str = ""
    sentences: tuple[Said, ...] = ()
    citations: tuple[Cited, ...] = ()
    found: tuple[Found, ...] = ()
    status: str = ""
    error: str = ""
    milliseconds: tuple[tuple[str, float], ...] = field(default=(), compare=False)


class System(Protocol):
    """Anything that can be evaluated."""

    @property
    def name(self) -> str:
        """The name that stands in the report."""
        ...

    def answer(self, query: Query) -> Response:
        """Return the answer to a query; an exception is recorded as an error."""
        ...


@runtime_checkable
class ManyAtOnce(Protocol):
    """A system that answers many queries at a time; the answers come in the order of the queries."""

    def answer_all(self, queries: Sequence[Query]) -> Iterator[Response]:
        """Yield the answers; a failure is an answer in the state "error"."""
        ...


def to_row(response: Response) -> dict[str, Any]:
    """Return a response as JSON types, without its timings."""
    return {
        "state": response.state.value,
        "status": response.status,
        "error": response.error,
        "text": response.text,
        "sentences": [{"text": one.text, "markers": list(one.markers)} for one in response.sentences],
        "citations": [
            {"marker": one.marker, "document": one.document, "quote": one.quote, "start": one.start, "end": one.end}
            for one in response.citations
        ],
        "found": [
            {"document": one.document, "start": one.start, "end": one.end, "score": round(one.score, 6)}
            for one in response.found
        ],
    }


def from_row(row: dict[str, Any], milliseconds: dict[str, float]) -> Response:
    """Return the response that ``to_row`` wrote."""
    return Response(
        state=State(row["state"]),
        text=row["text"],
        sentences=tuple(Said(one["text"], tuple(one["markers"])) for one in row["sentences"]),
        citations=tuple(Cited(**one) for one in row["citations"]),
        found=tuple(Found(**one) for one in row["found"]),
        status=row["status"],
        error=row["error"],
        milliseconds=tuple(sorted(milliseconds.items())),
    )
