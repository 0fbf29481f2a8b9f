"""Facts that a claim joins and the evidence does not."""

from __future__ import annotations

import pytest

from evals.support.bindings import check_bindings
from evals.support.claims import parse
from evals.support.rivals import check_rivals
from evals.support.shares import exceeds_whole, is_stated_share

_YEARS = "Phòng 3 nhiều năm được khen: năm 2018 được tặng Cờ thi đua; năm 2019 được tặng Bằng khen."
_LEVELS = "Hai cấp ban hành 15 kháng nghị (cấp tỉnh 05, cấp huyện 10)."
_PARTS = "Đơn vị dự 20 phiên tòa, trong đó có 06 phiên tòa do Kiểm sát viên Lê Thị Bình thực hiện."
_PEOPLE = "Hội nghị do đồng chí Trần Văn Minh chủ trì (đồng chí Lê Quốc Hải nghỉ hưu từ ngày 01/3/2023)."


@pytest.mark.parametrize(
    ("claim", "evidence", "torn"),
    [
        ("Năm 2018, Phòng 3 được tặng Cờ thi đua.", _YEARS, False),
        ("Năm 2019, Phòng 3 được tặng Cờ thi đua.", _YEARS, True),
        ("Cấp tỉnh ban hành 5 kháng nghị.", _LEVELS, False),
        ("Cấp tỉnh ban hành 15 kháng nghị.", _LEVELS, True),
        ("Kiểm sát viên Lê Thị Bình thực hiện 6 phiên tòa.", _PARTS, False),
        ("Kiểm sát viên Lê Thị Bình thực hiện 20 phiên tòa.", _PARTS, True),
    ],
)
def test_two_facts_have_to_stand_together(claim: str, evidence: str, torn: bool) -> None:
    """A pair is torn if each of its facts stands with another of the other's kind."""
    assert bool(list(check_bindings(parse(claim), parse(evidence)))) is torn


@pytest.mark.parametrize(
    ("claim", "wrong"),
    [
        ("Đồng chí Trần Văn Minh chủ trì hội nghị.", False),
        ("Đồng chí Lê Quốc Hải chủ trì hội nghị.", True),
        ("Đồng chí Lê Quốc Hải nghỉ hưu từ ngày 01/3/2023.", False),
        ("Hội nghị được chủ trì ngày 01/3/2023.", True),
    ],
)
def test_a_person_and_a_day_are_those_of_the_event(claim: str, wrong: bool) -> None:
    """What stands around another person or day must not fit the claim better."""
    assert bool(list(check_rivals(parse(claim), parse(_PEOPLE)))) is wrong


@pytest.mark.parametrize("claim", ["Chấp nhận 9 trên 12 kháng nghị.", "Trong 12 kháng nghị, có 9 được chấp nhận."])
def test_a_share_is_the_same_in_every_wording(claim: str) -> None:
    """ "9/12", "9 trên 12" and "trong 12 có 9" say the same."""
    clause = parse(claim)
    assert is_stated_share(clause, clause.quantities[0], parse("Tòa án chấp nhận 9/12 kháng nghị."))


def test_a_part_is_never_larger_than_its_whole() -> None:
    """ "Giải quyết 50 trong 40 đơn" cannot be."""
    clause = parse("Đã giải quyết 50 trong 40 đơn.")
    assert exceeds_whole(clause, clause.quantities[0])
