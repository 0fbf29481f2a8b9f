"""Boosted trees evaluated with numpy."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from assistant.confidence.trees import Trees, read_trees
from assistant.confidence.version import ModelOutdated

# One tree: up to 0.5 in the first column a leaf of -2; beyond it, up to 3 in the second a leaf of 0, else one of 2.
STUMPS = Trees(
    names=("support", "problems"),
    version="grown long ago",
    feature=np.array([[0, 0, 1, 0, 0]], dtype=np.int16),
    threshold=np.array([[0.5, 0.0, 3.0, 0.0, 0.0]]),
    left=np.array([[1, 1, 3, 3, 4]], dtype=np.int16),
    right=np.array([[2, 1, 4, 3, 4]], dtype=np.int16),
    value=np.array([[0.0, -2.0, 0.0, 0.0, 2.0]]),
    baseline=0.0,
    depth=2,
)


@pytest.mark.parametrize(
    ("row", "logit"), [((0.5, 9.0), -2.0), ((0.6, 3.0), 0.0), ((0.6, 3.5), 2.0), ((-9.0, -9.0), -2.0)]
)
def test_a_row_ends_in_the_leaf_that_its_values_lead_to(row: tuple[float, float], logit: float) -> None:
    """A value up to the threshold goes left, one beyond it right; the leaf is told as a probability."""
    found = STUMPS.probabilities(np.array([row]))
    assert found == pytest.approx([1 / (1 + np.exp(-logit))])


def test_trees_are_read_as_they_were_written(tmp_path: Path) -> None:
    """A model answers after a restart as before."""
    STUMPS.save(tmp_path / "trees.npz")
    again = read_trees(tmp_path / "trees.npz")
    rows = np.array([[0.2, 1.0], [0.9, 5.0]])
    assert (again.names, again.version) == (STUMPS.names, STUMPS.version)
    assert again.probabilities(rows).tolist() == STUMPS.probabilities(rows).tolist()


def test_trees_of_another_format_are_refused(tmp_path: Path) -> None:
    """A file of another version is not read as something that it is not."""
    np.savez(tmp_path / "trees.npz", format=np.array(1))
    with pytest.raises(ModelOutdated, match=r"trees\.npz: .*dạng 1"):
        read_trees(tmp_path / "trees.npz")
