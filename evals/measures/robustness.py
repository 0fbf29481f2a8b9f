"""How much of a score survives when the question is spelt otherwise, and do all spellings get the same answer?

Retention is m(variant) / m(clean), 1 at best; consistency is the share of questions whose spellings all end in the
same answer or all in a refusal (CheckList's invariance test, Ribeiro et al. 2020). A constant answer is perfectly
consistent, so consistency only means something beside the score itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from evals.runs.responses import Response, State


def retention(clean: float, variant: float) -> float:
    """Return the share of the clean score that is left; 1 where there was nothing to lose."""
    return variant / clean if clean else 1.0


def worst(scores: Iterable[Sequence[float]]) -> float:
    """Return the mean over questions of the lowest score among their spellings.

    Raises:
        ValueError: there are no questions.
    """
    lowest = [min(row) for row in scores]
    if not lowest:
        raise ValueError("worst of spellings needs a question")
    return sum(lowest) / len(lowest)


def consistency(responses: Mapping[str, Sequence[Response]]) -> float:
    """Return the share of questions (by id) that get one and the same outcome in every spelling.

    Raises:
        ValueError: there are no questions.
    """
    if not responses:
        raise ValueError("consistency needs a question")
    return sum(len({_essence(one) for one in row}) == 1 for row in responses.values()) / len(responses)


def _essence(response: Response) -> tuple[str, frozenset[tuple[str, int]]]:
    if response.state is not State.ANSWERED:
        return response.state.value, frozenset()
    return response.state.value, frozenset((one.document, one.start) for one in response.citations)
