"""Trees grown by scikit-learn and read by the assistant."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from evals.confidence.examples import Example
from evals.confidence.growing import feature_names, grow, matrix_of
from evals.confidence.testing import tallies, try_on_strangers
from evals.datasets.dataset import Item

_QUESTIONS = 120


def _examples() -> list[Example]:
    """Return questions of two authors with four candidates each, the right one being that of most support."""
    generator = np.random.default_rng(7)
    examples = []
    for number in range(_QUESTIONS):
        support = generator.random(4)
        examples.append(
            Example(
                author=f"author-{number % 2}",
                item=Item(str(number), "?", "figure", "plain", answerable=True),
                is_refused=number % 3 == 0,
                rows=tuple({"support": float(one), "noise": float(generator.random())} for one in support),
                right=tuple(bool(one == support.max()) for one in support),
                admissible=(True,) * 4,
            )
        )
    return examples


def test_grown_trees_tell_the_right_candidate() -> None:
    """What is learned puts the candidate first that the examples call right."""
    examples = _examples()
    names = feature_names(examples)
    trees = grow(examples)
    first = [int(trees.probabilities(matrix_of([one], names)[0]).argmax()) for one in examples]
    assert sum(one.right[place] for one, place in zip(examples, first, strict=True)) > 0.9 * _QUESTIONS


def test_the_same_examples_grow_the_same_trees() -> None:
    """A model can be made again from the repository."""
    one, other = grow(_examples()), grow(_examples())
    assert np.array_equal(one.threshold, other.threshold)
    assert np.array_equal(one.value, other.value)


def test_authors_are_tried_by_trees_that_do_not_know_them() -> None:
    """Each refused question has one trial, and a higher floor never answers more."""
    trials = try_on_strangers(_examples())
    answered = [one.right + one.wrong for one in tallies(trials)]
    assert len(trials) == _QUESTIONS / 3
    assert answered == sorted(answered, reverse=True)


@pytest.mark.parametrize("answerable", [True, False])
def test_a_wrong_candidate_counts_by_whether_the_question_has_an_answer(answerable: bool) -> None:
    """Answering what nothing answers is told apart from answering wrongly."""
    item = Item("1", "?", "figure", "plain", answerable=answerable)
    one = Example("author-0", item, is_refused=True, rows=({"support": 0.99},), right=(False,), admissible=(True,))
    known = [replace(example, author="author-1", is_refused=False) for example in _examples()]
    found = tallies(try_on_strangers([one, *known]))[0]
    assert (found.right, found.wrong, found.unanswerable) == (0, int(answerable), int(not answerable))
