"""What happens on the way to an answer, for those who show it while it grows."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar, TypeAlias

from assistant.types import Answer, AnswerSentence, Citation


class Stage(StrEnum):
    """Where a question is on its way. ``FALL_BACK``: sentences shown so far are replaced by those that follow."""

    UNDERSTAND = "understand"
    RETRIEVE = "retrieve"
    DECIDE = "decide"
    WRITE = "write"
    REPAIR = "repair"
    FALL_BACK = "fall_back"


@dataclass(frozen=True, slots=True)
class StageReached:
    """A stage has begun."""

    name: ClassVar[str] = "status"
    stage: Stage


@dataclass(frozen=True, slots=True)
class SentenceReady:
    """A sentence that may be shown, with the citations that its markers mean; no other sentence ever arrives."""

    name: ClassVar[str] = "sentence"
    sentence: AnswerSentence
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class AnswerReady:
    """The whole answer; always the last event, and it holds over any sentence before it."""

    name: ClassVar[str] = "answer"
    answer: Answer


Event: TypeAlias = StageReached | SentenceReady | AnswerReady
