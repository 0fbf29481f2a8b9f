"""How well the model does on authors that it did not learn from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from assistant.deciding.second_look import REACH
from evals.confidence.examples import Example
from evals.confidence.growing import feature_names, grow, matrix_of

FLOORS = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8)


@dataclass(frozen=True, slots=True)
class Trial:
    """What became of a refused question: the likelihood of the best that may answer, and whether it is right."""

    example: Example
    probability: float
    is_right: bool


@dataclass(frozen=True, slots=True)
class Tally:
    """Refused questions answered from some likelihood on.

    Attributes:
        floor: the likelihood.
        right: questions answered rightly.
        wrong: questions answered wrongly.
        unanswerable: questions answered that nothing answers.
    """

    floor: float
    right: int
    wrong: int
    unanswerable: int


def try_on_strangers(examples: Sequence[Example]) -> list[Trial]:
    """Return a trial for each refused question, by trees that know nothing of its author."""
    trials: list[Trial] = []
    for author in sorted({example.author for example in examples}):
        known = [example for example in examples if example.author != author]
        strangers = [example for example in examples if example.author == author and example.is_refused]
        if not strangers:
            continue
        trees, names = grow(known), feature_names(known)
        for example in strangers:
            rows, right = matrix_of([example], names)
            trials.extend(_trial(example, trees.probabilities(rows), right))
    return trials


def _trial(example: Example, told: np.ndarray, right: np.ndarray) -> list[Trial]:
    admitted = [place for place in np.argsort(-told, kind="stable") if example.admissible[place]]
    if not admitted or told[admitted[0]] < told.max() - REACH:
        return []
    return [Trial(example, float(told[admitted[0]]), bool(right[admitted[0]]))]


def tallies(trials: Sequence[Trial]) -> list[Tally]:
    """Return for each of ``FLOORS`` what answering from it on would bring."""
    return [_tally(floor, [trial for trial in trials if trial.probability >= floor]) for floor in FLOORS]


def _tally(floor: float, answered: Sequence[Trial]) -> Tally:
    kinds = Counter(
        "right" if trial.is_right else "wrong" if trial.example.item.answerable else "unanswerable"
        for trial in answered
    )
    return Tally(floor, kinds["right"], kinds["wrong"], kinds["unanswerable"])
