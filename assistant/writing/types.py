"""What the parts of the writing hand to each other, and what they ask of a language model."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol, Self

from assistant.composing import Composed, cite
from assistant.deciding.outcomes import Decision
from assistant.questions.understanding import Question
from assistant.types import Citation, Removed
from assistant.weighing.statements import Statement


@dataclass(frozen=True, slots=True)
class Message:
    """One message to a chat model."""

    role: Literal["system", "user", "assistant"]
    content: str


class ChatModel(Protocol):
    """A language model that continues a conversation."""

    @property
    def name(self) -> str:
        """What to set to get this model again."""
        ...

    def stream(self, messages: Sequence[Message]) -> Iterator[str]:
        """Yield the model's words as they come; whatever goes wrong is raised."""
        ...

    def count_tokens(self, text: str) -> int:
        """Return about how many tokens ``text`` takes, never too few for Vietnamese."""
        ...

    def close(self) -> None:
        """Let go of the connections to the model; it is not asked again."""
        ...


@dataclass(frozen=True, slots=True)
class Deadline:
    """A moment of the monotonic clock by which something has to be done."""

    at: float

    @classmethod
    def after(cls, seconds: float) -> Self:
        """Return the moment ``seconds`` from now."""
        return cls(time.monotonic() + seconds)

    @property
    def seconds_left(self) -> float:
        """Seconds until then; 0 once it has passed."""
        return max(0.0, self.at - time.monotonic())

    def part(self, share: float) -> Deadline:
        """Return the moment when ``share`` (0 to 1) of the time left will have passed."""
        return Deadline.after(self.seconds_left * share)


@dataclass(frozen=True, slots=True)
class Assignment:
    """What a model is given to phrase: only statements that code found to answer the question.

    Attributes:
        question: the question as asked.
        parts: the questions it was understood as.
        decision: the evidence that answers.
        floor: the answer in the documents' own words; what a model writes must not say less.
    """

    question: str
    parts: tuple[Question, ...]
    decision: Decision
    floor: Composed

    @property
    def passages(self) -> tuple[Statement, ...]:
        """The statements that may be cited; the first has the number 1, and those of the floor come first."""
        return tuple(item.statement for item in (*self.decision.evidence, *self.decision.further))

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The citations of the passages; those of the floor come first."""
        first = len(self.decision.evidence) + 1
        further = (cite(item.statement, marker) for marker, item in enumerate(self.decision.further, start=first))
        return (*self.floor.citations, *further)


@dataclass(frozen=True, slots=True)
class Draft:
    """A sentence as a model wrote it.

    Attributes:
        text: its words without markers.
        markers: the passages it cites, as numbered by the model.
        is_finished: it ends in a full stop or a marker; the last sentence of a model that was cut off does not.
    """

    text: str
    markers: tuple[int, ...] = ()
    is_finished: bool = True


@dataclass(frozen=True, slots=True)
class Rejected:
    """A sentence that did not pass; ``is_claim`` tells whether it is worth repairing."""

    draft: Draft
    why: str
    is_claim: bool


@dataclass(frozen=True, slots=True)
class Written:
    """What came of it.

    Attributes:
        composed: the answer, in the model's words or in the documents' own.
        model: name of the model whose words are shown, "none" where they are the documents'.
        removed: sentences of the model that did not pass.
        notice: a line for the reader if the model could not be used.
        verify_milliseconds: time spent in the guard.
    """

    composed: Composed
    model: str = "none"
    removed: tuple[Removed, ...] = ()
    notice: str | None = None
    verify_milliseconds: float = 0.0
