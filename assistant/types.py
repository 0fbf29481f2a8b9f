"""What the assistant hands out: an answer, its sentences and its citations, as the public interface names them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from documents.types import Change


class Status(StrEnum):
    """How a question ended."""

    ANSWERED = "answered"
    NOT_FOUND = "not_found"
    OUT_OF_SCOPE = "out_of_scope"
    CLARIFY = "clarify"


@dataclass(frozen=True, slots=True)
class Turn:
    """One message of a conversation; ``role`` is "user" or "assistant"."""

    role: str
    content: str


@dataclass(frozen=True, slots=True)
class AnswerSentence:
    """A sentence of the answer with the citations it rests on. ``support`` runs from 0 to 1."""

    text: str
    markers: tuple[int, ...]
    support: float


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a sentence stands: ``quote`` is ``document.text[start:end]``, character by character."""

    marker: int
    document_id: str
    source: str
    title: str
    published: date | None
    province: str | None
    unit: str | None
    quote: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class PeriodLabel:
    """A reporting period as it is shown; the dates are given only where a document states them."""

    start: date | None
    end: date | None
    label: str


@dataclass(frozen=True, slots=True)
class CitedFigure:
    """A figure that an answer rests on, or that the corpus holds, with the sentence that states it."""

    indicator: str
    value: Decimal
    count_unit: str
    province: str | None
    unit: str | None
    period: PeriodLabel | None
    change: Change | None
    document_id: str
    source: str
    quote: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Removed:
    """A sentence that a language model wrote and the guard took out."""

    text: str
    why: str


@dataclass(frozen=True, slots=True)
class Timings:
    """Milliseconds spent in each stage of one answer."""

    retrieve: float = 0.0
    compose: float = 0.0
    verify: float = 0.0
    total: float = 0.0


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to one question.

    ``missing`` is set when nothing was found: what has no evidence, and the nearest thing that has. ``notice`` is one
    line for the reader about how the answer came about, such as that the language model could not be used.
    ``small_talk`` says that nothing was asked: a greeting, or thanks.
    """

    question: str
    status: Status
    answer: str
    missing: str | None = None
    sentences: tuple[AnswerSentence, ...] = ()
    citations: tuple[Citation, ...] = ()
    figures: tuple[CitedFigure, ...] = ()
    removed: tuple[Removed, ...] = ()
    follow_ups: tuple[str, ...] = ()
    model: str = "none"
    conversation_id: str | None = None
    timings_ms: Timings = field(default_factory=Timings)
    notice: str | None = None
    small_talk: bool = False
