"""What the features of a candidate say."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pytest

from assistant.confidence.features import ABSENT, feature_matrix, feature_rows
from assistant.deciding.second_look import contest_for
from assistant.questions.understanding import understand
from tests.assistant.corpus import ALL, evenly, statements

ASKED = "Năm 2023 Phòng 7 VKSND tỉnh Sóc Trăng thụ lý bao nhiêu vụ phúc thẩm?"


def _row(asked: str, text: str, value: int | None = None) -> Mapping[str, float]:
    contest = contest_for(understand(asked), statements(*ALL), evenly)
    return next(
        row
        for item, row in zip(contest.candidates, feature_rows(contest), strict=True)
        if text in item.statement.text and (value is None or (item.figure is not None and item.figure.value == value))
    )


@pytest.mark.parametrize(
    ("name", "said"),
    [("figure_of_body", 1), ("figure_of_period", 1), ("problems", 0), ("is_best_sound", 1), ("figure_counts", 1)],
)
def test_the_figure_asked_for_agrees_in_every_slot(name: str, said: float) -> None:
    """Body, period and counting unit are those of the question."""
    assert _row(ASKED, "61 vụ", 61)[name] == said


def test_an_office_asked_about_is_looked_for_in_the_statement() -> None:
    """A sentence that names another office is told apart."""
    asked = "Ai là Trưởng phòng 8 VKSND tỉnh Sóc Trăng năm 2023?"
    assert _row(asked, "Đỗ Thị Ánh Hoa")["offices_named"] == 1


def test_the_features_of_a_sentence_have_no_figure() -> None:
    """What a candidate does not have stands as absent in the matrix."""
    contest = contest_for(understand("Năm 2023 Phòng 8 VKSND tỉnh Sóc Trăng được tặng gì?"), statements(*ALL), evenly)
    assert np.all(feature_matrix(contest, ["figure_value"]) == ABSENT)


def test_no_question_of_the_same_form_is_told_apart_by_its_words() -> None:
    """A model can learn how evidence agrees, not which names or numbers its examples held."""
    here = _row(ASKED, "61 vụ", 61)
    there = _row("Năm 2023 Phòng 7 VKSND tỉnh Bến Tre thụ lý bao nhiêu vụ phúc thẩm?", "vụ")
    assert here.keys() == there.keys()
