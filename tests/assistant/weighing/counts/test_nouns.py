"""Nouns that are counted and no known unit, and kinds of cases named by two words."""

from __future__ import annotations

import pytest

from assistant.questions.understanding import understand
from assistant.weighing.counts.nouns import is_of_other_cases, noun_counted, says_noun_counted
from assistant.weighing.statements import Statement
from tests.assistant.corpus import statements

CASES = "Đơn vị thụ lý 31 vụ án ly hôn."
TREES = "Đơn vị trồng 45 cây."


def _stated(told: str) -> Statement:
    (stated,) = [one for one in statements(("VKSND huyện Kim Bảng năm 2023", told)) if one.text == told]
    return stated


@pytest.mark.parametrize(
    ("question", "other"),
    [
        ("Đơn vị thụ lý bao nhiêu vụ án ly hôn?", False),
        ("Đơn vị thụ lý bao nhiêu vụ án thừa kế tài sản?", True),
        ("thu ly bao nhieu vu an thua ke tai san", True),
        ("Đơn vị có bao nhiêu vụ án tạm đình chỉ?", False),
        ("Đơn vị thụ lý bao nhiêu vụ án?", False),
    ],
)
def test_cases_of_another_kind_are_no_answer(question: str, other: bool) -> None:
    """What is done with the cases is no kind of them."""
    stated = _stated(CASES)
    assert is_of_other_cases(understand(question), stated, (stated.figures[0], stated.segments[0])) is other


@pytest.mark.parametrize(
    ("question", "noun", "said"),
    [
        ("Đơn vị trồng được bao nhiêu cây?", "cay", True),
        ("Đơn vị mua bao nhiêu ghế?", "ghe", False),
        ("Đơn vị có bao nhiêu kiến nghị?", "", True),
        ("Đơn vị giúp mấy em?", "", True),
        ("Đơn vị mua bao nhiêu ghế và bao nhiêu bàn?", "", True),
    ],
)
def test_an_unknown_noun_has_to_be_said(question: str, noun: str, said: bool) -> None:
    """Known units are compared elsewhere, people are spoken of in any words, and two nouns are not told apart."""
    stated, asked = _stated(TREES), understand(question)
    assert noun_counted(asked) == noun
    assert says_noun_counted(asked, stated, (stated.figures[0], stated.segments[0])) is said


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ("Đơn vị kiểm sát tại 8 cơ sở, ban hành 6 kiến nghị.", [False, True]),
        ("Đơn vị kiểm sát tại 8 cơ sở, ban hành 6 kháng nghị.", [False, True]),
        ("Đơn vị ban hành 6 kiến nghị và 2 kháng nghị.", [False, False]),
    ],
)
def test_what_kn_is_short_for_has_to_be_the_only_one_counted(told: str, said: list[bool]) -> None:
    """ "Mấy KN?" may ask for protests or for recommendations, and for nothing else."""
    stated, asked = _stated(told), understand("Đơn vị ban hành mấy KN?")
    pairs = zip(stated.figures, stated.segments, strict=True)
    assert [says_noun_counted(asked, stated, pair) for pair in pairs] == said
