"""Estimate how likely each candidate is to answer a question."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from typing import TYPE_CHECKING

from assistant.confidence.contest import Contest
from assistant.confidence.version import check_version
from assistant.weighing.evidence import Evidence

if TYPE_CHECKING:
    from assistant.confidence.trees import Trees

_MODEL = "confidence.npz"


@dataclass(frozen=True, slots=True)
class Estimate:
    """A candidate with the probability, 0 to 1, that its sentence or figure answers the question in full."""

    evidence: Evidence
    probability: float


def estimates(contest: Contest) -> list[Estimate]:
    """Return the candidates of a contest with their probabilities, likeliest first."""
    from assistant.confidence.features import feature_matrix

    if not contest.candidates:
        return []
    trees = bundled_trees()
    found = trees.probabilities(feature_matrix(contest, trees.names))
    told = [Estimate(item, float(one)) for item, one in zip(contest.candidates, found, strict=True)]
    return sorted(told, key=lambda one: -one.probability)


@cache
def bundled_trees() -> Trees:
    """Return the trees that come with the assistant; they are read at the first estimate.

    Raises:
        ModelOutdated: they were grown from other features than are read now.
    """
    from assistant.confidence.trees import read_trees

    with as_file(files("assistant") / "data" / _MODEL) as path:
        trees = read_trees(path)
    check_version(trees.version, _MODEL)
    return trees
