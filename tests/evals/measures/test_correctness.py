"""Correctness, worked by hand."""

from __future__ import annotations

from decimal import Decimal

import pytest

from evals.datasets.dataset import Fact, Forbidden
from evals.measures.correctness import (
    WRONG_WEIGHT,
    answer_score,
    exact_figures,
    nugget_recall,
    sibling_values,
    stated_facts,
)

CASES = Fact("figure", ("74 vụ",), Decimal(74), "vụ")
ACCUSED = Fact("figure", ("157 bị cáo",), Decimal(157), "bị cáo")
EVIDENCE = "Phòng 7 xét xử 74 vụ/157 bị cáo."


def test_nugget_recall_by_hand() -> None:
    """Two of three required facts are stated."""
    facts = (CASES, ACCUSED, Fact("person", ("Võ Văn Sáu", "ông Sáu")))
    assert nugget_recall(stated_facts("Ông Sáu báo cáo 74 vụ.", facts)) == pytest.approx(2 / 3, abs=1e-12)


def test_nugget_recall_needs_a_fact() -> None:
    """An item without facts is left out by name, never counted as 0 or 1."""
    with pytest.raises(ValueError, match="required fact"):
        nugget_recall([])


@pytest.mark.parametrize(
    ("text", "score"),
    [
        ("Có 74 vụ với 157 bị cáo.", 1.0),
        ("Có 74 vụ.", 0.0),  # one of two is missing
        ("Có 74 vụ/157 bị can.", 0.0),  # the right number of something else
        ("Có 1.740 vụ/157 bị cáo.", 0.0),  # 74 stands inside another number
        ("Có 74 vụ/157 bị cáo, không phải 60 vụ.", 0.0),  # a second value of the same unit
        ("Có 74 vụ/157 bị cáo, cộng lại 231 vụ.", 0.0),  # cases and accused have no sum
    ],
)
def test_exact_figures_by_hand(text: str, score: float) -> None:
    """All required figures, with their units, and none that competes."""
    assert exact_figures(text, (CASES, ACCUSED), EVIDENCE) == score


def test_what_the_evidence_says_does_not_compete() -> None:
    """A further figure of the same sentence is company, not rivalry; so is a difference of two required ones."""
    before = Fact("figure", ("60 vụ",), Decimal(60), "vụ")
    assert exact_figures("Có 74 vụ, trước đó 60 vụ, tăng 14 vụ.", (CASES, before), EVIDENCE) == 1.0


def test_a_sibling_value_is_seen_unless_it_is_right_as_well() -> None:
    """The other year's value counts; a value that both years share does not."""
    other = (Forbidden(("60 vụ",), "b.txt"), Forbidden(("74 vụ",), "c.txt"))
    assert sibling_values("Có 60 vụ, 74 vụ.", other, (CASES,)) == other[:1]


@pytest.mark.parametrize(
    ("answered", "right", "score", "strict"), [(True, True, 1, 1), (False, False, 0, 0), (True, False, -1, -4)]
)
def test_the_answer_score_by_hand(answered: bool, right: bool, score: float, strict: float) -> None:
    """Right 1, refused 0, wrong -1; in the strict score a wrong answer costs four right ones."""
    found = [answer_score(answered=answered, right=right, wrong_weight=weight) for weight in (1, WRONG_WEIGHT)]
    assert found == [score, strict]
