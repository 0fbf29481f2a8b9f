"""Gradient-boosted trees, evaluated with numpy alone: what a model in a file says of a row of features.

The method is that of Friedman (2001), "Greedy function approximation: a gradient boosting machine". The trees are
grown by scikit-learn (``evals/confidence``), which a running assistant does not load.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assistant.confidence.version import ModelOutdated

_FORMAT = 2


@dataclass(frozen=True, slots=True, eq=False)
class Trees:
    """Boosted trees, side by side in arrays of the shape (trees, nodes).

    Attributes:
        names: the features that a row holds, in order.
        version: what ``assistant.confidence.version`` made of them when the trees were grown.
        feature: the column that a node looks at; at a leaf any.
        threshold: up to which value a row goes left.
        left: the node that it then comes to; a leaf leads to itself.
        right: the node that it comes to otherwise.
        value: what a leaf adds to the sum, in logits.
        baseline: the sum that every row begins with, in logits.
        depth: the greatest number of steps to a leaf.
    """

    names: tuple[str, ...]
    version: str
    feature: NDArray[np.int16]
    threshold: NDArray[np.float64]
    left: NDArray[np.int16]
    right: NDArray[np.int16]
    value: NDArray[np.float64]
    baseline: float
    depth: int

    def probabilities(self, rows: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return the probability of each row, 0 to 1; ``rows`` has the shape (rows, features)."""
        trees = np.arange(self.feature.shape[0])
        node = np.zeros((rows.shape[0], trees.size), dtype=np.int16)
        row = np.arange(rows.shape[0])[:, None]
        for _ in range(self.depth):
            goes_left = rows[row, self.feature[trees, node]] <= self.threshold[trees, node]
            node = np.where(goes_left, self.left[trees, node], self.right[trees, node])
        logits = self.baseline + self.value[trees, node].sum(axis=1)
        return np.asarray(1.0 / (1.0 + np.exp(-logits)), dtype=np.float64)

    def save(self, path: Path) -> None:
        """Write the trees to ``path``; the same trees make the same bytes."""
        np.savez_compressed(
            path,
            format=np.array(_FORMAT),
            names=np.array(self.names),
            version=np.array(self.version),
            feature=self.feature,
            threshold=self.threshold,
            left=self.left,
            right=self.right,
            value=self.value,
            baseline=np.array(self.baseline),
            depth=np.array(self.depth),
        )


def read_trees(path: Path) -> Trees:
    """Return the trees that ``Trees.save`` wrote to ``path``.

    Raises:
        ModelOutdated: the file holds trees of another format.
    """
    with np.load(path, allow_pickle=False) as held:
        if int(held["format"]) != _FORMAT:
            raise ModelOutdated(path.name, f"tệp ở dạng {held['format']}, chương trình đọc dạng {_FORMAT}")
        return Trees(
            tuple(str(name) for name in held["names"]),
            str(held["version"]),
            held["feature"],
            held["threshold"],
            held["left"],
            held["right"],
            held["value"],
            float(held["baseline"]),
            int(held["depth"]),
        )
