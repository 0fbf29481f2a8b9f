"""Questions made from what the corpus holds."""

from __future__ import annotations

import pytest

from tests.ui import corpus
from ui.objects import Answer, Figure
from ui.questions import follow_ups, offers, question_about, shelve, starters

FIGURES = [Figure.model_validate(one) for one in corpus.figures()]
IDS = sorted({figure.document_id for figure in FIGURES})


@pytest.mark.parametrize(
    ("indicator", "count_unit", "question"),
    [
        ("truy tố", "vụ", "Năm 2024, Phòng 7 truy tố bao nhiêu vụ?"),
        ("kháng nghị phúc thẩm", "kháng nghị", "Năm 2024, Phòng 7 có bao nhiêu kháng nghị phúc thẩm?"),
        ("tỷ lệ giải quyết", "%", "Năm 2024, Phòng 7 có tỷ lệ giải quyết là bao nhiêu?"),
    ],
)
def test_a_figure_becomes_the_question_that_it_answers(indicator: str, count_unit: str, question: str) -> None:
    """In words that a person would use."""
    figure = FIGURES[2].model_copy(update={"indicator": indicator, "count_unit": count_unit})
    assert question_about(figure) == question


def test_no_two_starters_are_the_same() -> None:
    """Each button offers something else."""
    offered = starters(FIGURES)
    assert len(set(offered)) == len(offered) > 0


def test_a_follow_up_asks_for_the_same_figure_in_another_year() -> None:
    """That is what readers want next: last year's."""
    answer = Answer.model_validate(corpus.answer("Phòng 7"))
    offered = follow_ups("Năm 2024, Phòng 7 xét xử phúc thẩm bao nhiêu vụ?", answer, shelve(FIGURES))
    assert offered[0] == "Năm 2023, Phòng 7 xét xử phúc thẩm bao nhiêu vụ?"


def test_follow_ups_of_the_api_come_first() -> None:
    """It knows more about the question than the page does."""
    answer = Answer.model_validate({**corpus.answer("Phòng 7"), "follow_ups": ["Còn năm 2022?"]})
    assert follow_ups("x", answer, shelve(FIGURES)) == ["Còn năm 2022?"]


def test_an_offer_shares_the_words_of_the_question() -> None:
    """Nearest first; indicators of one report alone are no offer."""
    offered = offers("Năm 2017 Phòng 9 xét xử phúc thẩm bao nhiêu vụ?", IDS, shelve(FIGURES))
    assert offered[0] == "Năm 2024, Phòng 9 xét xử phúc thẩm bao nhiêu vụ?"
    assert not any("kháng nghị" in question for question in offered)


def test_what_was_refused_is_not_offered_again() -> None:
    """A figure of a plan is held, too, and its question was just refused."""
    refused = "Năm 2024 Phòng 9 xét xử phúc thẩm bao nhiêu vụ?"
    asked = question_about(next(one for one in FIGURES if one.unit == "Phòng 9" and one.label == "năm 2024"))
    held = shelve(FIGURES)
    assert (asked in offers(refused, IDS, held), asked in offers(refused, IDS, held, refused=refused)) == (True, False)
