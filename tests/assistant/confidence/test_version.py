"""The model in use and the features that are read."""

from __future__ import annotations

import pytest

from assistant.confidence.estimating import bundled_trees
from assistant.confidence.features import feature_rows
from assistant.confidence.version import CURRENT, ModelOutdated, check_version, version_of
from assistant.deciding.second_look import contest_for
from assistant.questions.understanding import understand
from tests.assistant.corpus import ALL, evenly, statements

ASKED = "Năm 2023 Phòng 7 VKSND tỉnh Sóc Trăng thụ lý bao nhiêu vụ phúc thẩm?"


def test_the_version_is_that_of_the_features_that_are_read() -> None:
    """Where this fails, set ``CURRENT`` to what is found and grow the model anew (``docs/confidence.md``)."""
    rows = feature_rows(contest_for(understand(ASKED), statements(*ALL), evenly))
    assert version_of(sorted({name for row in rows for name in row})) == CURRENT


def test_the_model_in_use_was_grown_from_the_features_that_are_read() -> None:
    """By name and in their order; a name that it does not find it would take for one that is absent."""
    assert version_of(bundled_trees().names) == bundled_trees().version == CURRENT


@pytest.mark.parametrize("names", [("support", "rank"), ("rank",), ("rank", "support", "problems")])
def test_features_that_are_others_or_in_another_order_have_another_version(names: tuple[str, ...]) -> None:
    """Each column means what stood in it when the model was grown."""
    assert version_of(names) != version_of(("rank", "support"))


def test_a_model_of_other_features_is_told_with_what_to_do() -> None:
    """It would answer by numbers that mean something else."""
    with pytest.raises(ModelOutdated, match=r"old\.npz.*python -m evals\.confidence --write"):
        check_version(version_of(("rank",)), "old.npz")
