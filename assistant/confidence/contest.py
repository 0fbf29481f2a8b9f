"""The candidates for an answer, and what of the question each of them is compared with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from assistant.questions.understanding import Question
from assistant.weighing.evidence import Evidence, sound
from assistant.weighing.matching import Weigh
from documents.language.words import words

# The right one is among the first twenty-four for all but two in a thousand of the questions that have one.
_CANDIDATES = 24
# What a slot that disagrees, and one that agrees directly, count beside the share of the words.
_PROBLEM, _AGREEMENT = 0.15, 0.1


@dataclass(frozen=True, slots=True, eq=False)
class Contest:
    """A question, the candidates for its answer, and what they have in common.

    Attributes:
        question: what is asked.
        candidates: the evidence that comes nearest, sound or not, at most 24.
        weights: the weight of each of the question's terms.
        weigh: the weight of any word.
        documents: the place of each document among those that the search found, by id.
        threshold: the support that sound evidence needs.
        asked: the words of the question, without marks, in order.
        sound: the candidates that agree in every slot.
        named: the words of the question as they are spelt.
    """

    question: Question
    candidates: tuple[Evidence, ...]
    weights: tuple[float, ...]
    weigh: Weigh
    documents: dict[str, int]
    threshold: float
    asked: tuple[str, ...] = ()
    sound: tuple[Evidence, ...] = ()
    named: frozenset[str] = field(default_factory=frozenset)

    @property
    def best_sound(self) -> Evidence | None:
        """The sound candidate that ranks first, if any is sound."""
        return max(self.sound, key=lambda item: item.rank, default=None)


def contest_of(
    question: Question, evidence: Sequence[Evidence], *, weigh: Weigh, found: Sequence[str], threshold: float
) -> Contest:
    """Return the contest among ``evidence``; ``found`` are the ids of the documents in the order of the search."""
    candidates = tuple(sorted(evidence, key=_nearness, reverse=True)[:_CANDIDATES])
    sequence = words(question.text)
    return Contest(
        question,
        candidates,
        tuple(weigh(word.text) for word in question.terms),
        weigh,
        {document: place for place, document in enumerate(dict.fromkeys(found))},
        threshold,
        tuple(word.folded for word in sequence),
        tuple(sound(candidates, threshold)),
        frozenset(word.text for word in sequence),
    )


def _nearness(item: Evidence) -> float:
    return item.support - _PROBLEM * len(item.problems) + _AGREEMENT * (item.unit + item.period)
