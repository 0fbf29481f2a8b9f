"""What the guard hands out: a verdict for a sentence, what is wrong with it, and the statements that it rests on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from assistant.types import Citation
from assistant.weighing.statements import Statement


class Verdict(StrEnum):
    """What the evidence says about a sentence."""

    SUPPORTED = "supported"
    CONTRADICTED = "contradicted"
    NOT_FOUND = "not_found"
    NO_CLAIM = "no_claim"


class ProblemKind(StrEnum):
    """What a problem is about."""

    FIGURE = "figure"
    DATE = "date"
    NAME = "name"
    PLACE = "place"
    UNIT = "unit"
    DOCUMENT_NUMBER = "document_number"
    NEGATION = "negation"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Problem:
    """A detail that the evidence does not bear out.

    ``claimed`` is what the sentence says, ``found`` what the evidence says in its place; None where it says nothing.
    """

    kind: ProblemKind
    claimed: str
    found: str | None = None


@dataclass(frozen=True, slots=True)
class SentenceCheck:
    """The verdict on one sentence.

    ``score`` is the share of its content that the evidence bears out, 0 to 1; only ``verdict`` decides. ``evidence``
    are the statements that it rests on, or that contradict it, best first; empty where nothing was found.
    """

    text: str
    verdict: Verdict
    score: float
    problems: tuple[Problem, ...] = ()
    evidence: tuple[Statement, ...] = ()

    @property
    def passed(self) -> bool:
        """True if the sentence may be shown: it is supported, or claims nothing that could be wrong."""
        return self.verdict in (Verdict.SUPPORTED, Verdict.NO_CLAIM)


class Guard(Protocol):
    """Whoever tells whether evidence supports a sentence."""

    def check(self, sentence: str, evidence: Sequence[Statement]) -> SentenceCheck:
        """Return the verdict on one ``sentence``, without markers, against all the statements that it cites."""
        ...


@dataclass(frozen=True, slots=True)
class VerifiedSentence:
    """A sentence of a draft with its verdict and the citations of the statements it was held against."""

    text: str
    verdict: Verdict
    score: float
    problems: tuple[Problem, ...] = ()
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class Verification:
    """A draft, sentence by sentence."""

    sentences: tuple[VerifiedSentence, ...]
