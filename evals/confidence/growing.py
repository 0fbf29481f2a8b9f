"""Grow the trees of ``assistant/confidence`` with scikit-learn, and bring them into the assistant's own form."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from assistant.confidence.features import ABSENT
from assistant.confidence.trees import Trees
from assistant.confidence.version import version_of
from evals.confidence.examples import Example

if TYPE_CHECKING:
    from sklearn.ensemble import HistGradientBoostingClassifier

_SEED: Final = 20261123
_CLOSE = 1e-9


class NotExported(RuntimeError):
    """The exported trees do not say what scikit-learn says: its inner form has changed."""


def grow(examples: Sequence[Example]) -> Trees:
    """Return trees grown from ``examples``; the same examples grow the same trees.

    Raises:
        NotExported: the trees do not say what the library that grew them says.
    """
    names = feature_names(examples)
    rows, right = matrix_of(examples, names)
    model = _model().fit(rows, right)
    trees = _exported(model, names)
    if not np.allclose(trees.probabilities(rows), model.predict_proba(rows)[:, 1], atol=_CLOSE):
        raise NotExported("scikit-learn stores its trees in another form than this version exports")
    return trees


def feature_names(examples: Sequence[Example]) -> tuple[str, ...]:
    """Return the names of all features of ``examples``, in alphabetical order."""
    return tuple(sorted({name for example in examples for row in example.rows for name in row}))


def matrix_of(examples: Sequence[Example], names: Sequence[str]) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """Return the rows of all candidates (rows, features), and for each whether it is right (rows)."""
    rows = [[row.get(name, ABSENT) for name in names] for example in examples for row in example.rows]
    return np.array(rows, dtype=np.float64), np.array([one for example in examples for one in example.right])


def _model() -> HistGradientBoostingClassifier:
    from sklearn.ensemble import HistGradientBoostingClassifier

    # Few and small trees, each split choosing among a third of the features: larger ones learn the authors by heart.
    return HistGradientBoostingClassifier(
        max_iter=300,
        learning_rate=0.05,
        max_leaf_nodes=12,
        min_samples_leaf=30,
        l2_regularization=2.0,
        max_features=0.3,
        early_stopping=False,
        random_state=_SEED,
    )


def _exported(model: HistGradientBoostingClassifier, names: tuple[str, ...]) -> Trees:
    # The library has no public form for these trees; ``grow`` therefore compares what both say.
    grown = [stage[0].nodes for stage in model._predictors]
    size = max(len(nodes) for nodes in grown)
    shape = (len(grown), size)
    itself = np.broadcast_to(np.arange(size, dtype=np.int16), shape)
    trees = Trees(
        names,
        version_of(names),
        feature=np.zeros(shape, np.int16),
        threshold=np.zeros(shape, np.float64),
        left=itself.copy(),
        right=itself.copy(),
        value=np.zeros(shape, np.float64),
        baseline=float(model._baseline_prediction.ravel()[0]),
        depth=int(max(nodes["depth"].max() for nodes in grown)),
    )
    for tree, nodes in enumerate(grown):
        inner = np.flatnonzero(nodes["is_leaf"] == 0)
        trees.feature[tree, inner] = nodes["feature_idx"][inner]
        trees.threshold[tree, inner] = nodes["num_threshold"][inner]
        trees.left[tree, inner] = nodes["left"][inner]
        trees.right[tree, inner] = nodes["right"][inner]
        trees.value[tree, : len(nodes)] = np.where(nodes["is_leaf"], nodes["value"], 0.0)
    return trees
