"""The objects of the HTTP contract, as the page reads them. Unknown fields are ignored, so that the API may grow."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

# A list that the API leaves out or sends as null is an empty one.
Many = BeforeValidator(lambda value: () if value is None else value)


class Received(BaseModel):
    """Anything that comes from the API."""

    model_config = ConfigDict(frozen=True, extra="ignore", populate_by_name=True)


class Span(Received):
    """A stretch of a document's cleaned text, in characters, end exclusive."""

    document_id: str
    start: int
    end: int


class Period(Received):
    """A reporting period; the dates only where a document states them."""

    start: date | None = Field(default=None, alias="from")
    end: date | None = Field(default=None, alias="to")
    label: str = ""


class Change(Received):
    """A change that a document states along with a figure."""

    direction: str = ""
    value: float | None = None
    count_unit: str | None = None
    versus: str | None = None


class Figure(Span):
    """A number that a document states, with the sentence (or table row) that states it."""

    indicator: str
    value: float
    count_unit: str = ""
    province: str | None = None
    unit: str | None = None
    period: Period | None = None
    change: Change | None = None
    source: str = ""
    quote: str = ""

    @property
    def label(self) -> str:
        """The name of the reporting period; empty where there is none."""
        return self.period.label if self.period else ""


class Citation(Span):
    """Where a sentence of an answer stands."""

    marker: int
    source: str = ""
    title: str = ""
    published: date | None = None
    province: str | None = None
    unit: str | None = None
    quote: str = ""


class Stretch(Received):
    """Some words of a document and where they stand in its cleaned text."""

    text: str
    start: int
    end: int


class Passage(Span):
    """A passage that a search found, with its sentence nearest to the question; ``score`` runs from 0 to 1."""

    source: str = ""
    title: str = ""
    published: date | None = None
    province: str | None = None
    unit: str | None = None
    text: str = ""
    score: float = 0.0
    sentence: Stretch | None = None


class Sentence(Received):
    """A sentence of an answer with the numbers of the citations that it rests on."""

    text: str
    markers: Annotated[tuple[int, ...], Many] = ()
    support: float = 0.0


class Removed(Received):
    """A sentence that a language model wrote and the guard took out."""

    text: str
    why: str = ""


class Answer(Received):
    """One answer."""

    question: str
    status: Literal["answered", "not_found", "out_of_scope", "clarify"]
    answer: str = ""
    missing: str | None = None
    sentences: Annotated[tuple[Sentence, ...], Many] = ()
    citations: Annotated[tuple[Citation, ...], Many] = ()
    figures: Annotated[tuple[Figure, ...], Many] = ()
    removed: Annotated[tuple[Removed, ...], Many] = ()
    follow_ups: Annotated[tuple[str, ...], Many] = ()
    model: str = "none"
    conversation_id: str | None = None
    turn: int | None = None
    small_talk: bool = False


class Problem(Received):
    """What does not agree in a checked sentence: what it claims and what the documents say."""

    kind: str = "other"
    claimed: str = ""
    found: str | None = None


class Checked(Received):
    """A sentence of a draft with its verdict."""

    text: str
    verdict: Literal["supported", "contradicted", "not_found", "no_claim"]
    score: float = 0.0
    problems: Annotated[tuple[Problem, ...], Many] = ()
    citations: Annotated[tuple[Citation, ...], Many] = ()


class Verification(Received):
    """A checked draft, sentence by sentence."""

    sentences: Annotated[tuple[Checked, ...], Many] = ()


class Document(Received):
    """A document of the catalogue; ``text`` only when it was asked for alone."""

    id: str
    source: str = ""
    title: str = ""
    published: date | None = None
    event_date: date | None = None
    province: str | None = None
    province_today: str | None = None
    unit: str | None = None
    period: str | None = None
    document_numbers: Annotated[tuple[str, ...], Many] = ()
    author: str | None = None
    publisher: str | None = None
    access: str | None = None
    text: str = ""


class KeptTurn(Received):
    """A question and its answer as they were shown; ``answer`` is None where its documents may no longer be read.

    ``sources`` tells by marker how each source stands today: same, edited, altered or removed.
    """

    turn: int = 0
    question: str = ""
    answer: Answer | None = None
    sources: dict[int, str] = Field(default_factory=dict)
    rating: str | None = None


class Conversation(Received):
    """A conversation of the caller's history; ``turns`` only when it was asked for alone."""

    id: str
    title: str = ""
    updated: datetime | None = None
    turns: Annotated[tuple[KeptTurn, ...], Many] = ()


class Job(Received):
    """Work that the API does beside its calls; ``state`` is waiting, running, done, failed or cancelled."""

    id: str
    kind: str = ""
    state: str = "waiting"
    done: int = 0
    total: int = 0
    current: str = ""
    report: Any = None

    @property
    def is_over(self) -> bool:
        """Tell whether nothing more will happen."""
        return self.state not in ("waiting", "running")
