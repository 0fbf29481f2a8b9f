"""What the rules refuse is looked at once more."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from assistant.confidence.estimating import Estimate
from assistant.deciding.outcomes import Decision, decide
from assistant.deciding.second_look import likely_answer, look_again
from assistant.questions.understanding import understand
from assistant.types import Status
from assistant.weighing.evidence import Evidence, Slot
from assistant.weighing.slots import Agreement
from assistant.weighing.statements import Statement
from tests.assistant.corpus import ALL, YEAR_2023, evenly, evidence, statements

ASKED = "Năm 2023 Phòng 7 VKSND tỉnh Sóc Trăng thụ lý bao nhiêu vụ phúc thẩm?"


def _evidence(figure: bool = True, **given: Any) -> Evidence:
    """Return the evidence of Phòng 7, with one of its slots amiss as told."""
    found = next(item for item in evidence(ASKED, YEAR_2023) if item.figure and item.figure.value == 61)
    return replace(found, **({} if figure else {"figure": None}), **given)


def _decided(asked: str, read: tuple[Statement, ...]) -> Decision:
    question = understand(asked)
    return look_again(question, decide(question, read, evenly), read, evenly)


@pytest.mark.parametrize(
    ("item", "probability", "is_stated"),
    [
        (_evidence(problems=frozenset({Slot.QUALIFIER})), 0.6, True),
        (_evidence(problems=frozenset({Slot.QUALIFIER})), 0.4, False),
        (_evidence(problems=frozenset({Slot.ELEMENT, Slot.QUALIFIER})), 0.6, True),
        (_evidence(problems=frozenset({Slot.UNIT}), unit=Agreement.NEAR), 0.6, True),
        (_evidence(problems=frozenset({Slot.UNIT}), unit=Agreement.NO), 0.9, False),
        (_evidence(problems=frozenset({Slot.PERIOD})), 0.9, False),
        (_evidence(problems=frozenset({Slot.COUNT_UNIT})), 0.9, False),
        (_evidence(figure=False, problems=frozenset({Slot.ELEMENT})), 0.7, True),
        (_evidence(figure=False, problems=frozenset({Slot.ELEMENT})), 0.55, False),
    ],
)
def test_a_likely_candidate_answers_unless_a_firm_slot_disagrees(
    item: Evidence, probability: float, is_stated: bool
) -> None:
    """Likelihood never outweighs another body, period or counting unit."""
    found = likely_answer(understand(ASKED), [Estimate(item, probability)], evenly)
    assert (found is not None) == is_stated


@pytest.mark.parametrize(
    ("asked", "figure", "is_stated"),
    [
        ("Năm 2024 Phòng 8 VKSND tỉnh Sóc Trăng đã trực tiếp kiểm sát bao nhiêu lượt?", 16, False),
        ("Năm 2024 Phòng 8 VKSND tỉnh Sóc Trăng trực tiếp kiểm sát tới mấy lượt?", 16, True),
        ("Chỉ tiêu năm 2023 của Phòng 7 VKSND tỉnh Sóc Trăng là thụ lý bao nhiêu vụ?", 61, False),
        ("Năm 2023 Phòng 7 VKSND tỉnh Sóc Trăng thụ lý sơ thẩm bao nhiêu vụ?", 61, False),
    ],
)
def test_no_target_is_a_result_and_no_instance_another(asked: str, figure: int, is_stated: bool) -> None:
    """What was aimed at is no answer to what was done, nor an appeal one to a first trial, however likely."""
    found = evidence(asked, *ALL)
    item = next(one for one in found if one.figure and one.figure.value == figure)
    assert item.problems
    assert (likely_answer(understand(asked), [Estimate(item, 0.9)], evenly) is not None) == is_stated


def test_what_is_less_sure_is_quoted_whole() -> None:
    """The reader sees the sentence as it stands, not a figure cut out of it."""
    found = likely_answer(understand(ASKED), [Estimate(_evidence(problems=frozenset({Slot.QUALIFIER})), 0.8)], evenly)
    assert found is not None
    assert (found.problems, found.focus) == (frozenset(), ())


def test_a_candidate_far_behind_one_that_may_not_answer_is_not_stated() -> None:
    """Where the likeliest is of another year, the question is most likely about that."""
    told = [
        Estimate(_evidence(problems=frozenset({Slot.PERIOD})), 0.95),
        Estimate(_evidence(problems=frozenset({Slot.QUALIFIER})), 0.6),
    ]
    assert likely_answer(understand(ASKED), told, evenly) is None


@pytest.mark.parametrize(
    "asked",
    [
        "Năm 2021 Phòng 7 VKSND tỉnh Sóc Trăng thụ lý bao nhiêu vụ phúc thẩm?",
        "Năm 2023 Phòng 9 VKSND tỉnh Sóc Trăng thụ lý bao nhiêu vụ phúc thẩm?",
        "Năm 2023 Phòng 7 VKSND tỉnh Sóc Trăng thụ lý bao nhiêu đơn khiếu nại?",
        "Ai ký Báo cáo số 999/BC-VKS của VKSND tỉnh Sóc Trăng?",
        "Đồng chí Trịnh Công Tám được tặng danh hiệu gì năm 2023?",
        "Cuối tuần này Sóc Trăng có mưa không?",
    ],
)
def test_another_body_period_unit_paper_or_person_never_answers(asked: str) -> None:
    """However alike the sentence is: a wrong figure is worse than no answer."""
    assert _decided(asked, tuple(statements(*ALL))).status is not Status.ANSWERED


def test_an_answer_of_the_rules_stays_as_it_is() -> None:
    """The second look only ever replaces a refusal."""
    read = tuple(statements(*ALL))
    question = understand(ASKED)
    decision = decide(question, read, evenly)
    assert look_again(question, decision, read, evenly) is decision


def test_what_is_out_of_scope_stays_out_of_scope() -> None:
    """No sentence answers a question that is not about the sector."""
    read = tuple(statements(*ALL))
    question = understand("Cách nấu phở bò ngon?")
    decision = Decision(Status.NOT_FOUND)
    assert look_again(question, decision, read, evenly) is decision


def test_one_of_many_is_not_the_one_with_the_most() -> None:
    """However likely a row is, it does not say that no other has more."""
    asked = understand("Phòng nào của VKSND tỉnh Sóc Trăng năm 2023 thụ lý nhiều vụ theo thủ tục phúc thẩm nhất?")
    item = _evidence(problems=frozenset({Slot.QUALIFIER}))
    assert likely_answer(asked, [Estimate(item, 0.9)], evenly) is None


def test_bodies_told_by_their_numbers_are_none_of_another_number() -> None:
    """A list of three departments of a high office says nothing of a fourth."""
    read = tuple(
        statements(
            (
                "VKSND cấp cao tại Đà Nẵng sơ kết 9 tháng đầu năm 2024",
                "9 tháng đầu năm 2024, Viện 1 ban hành 17 kháng nghị, Viện 2 ban hành 29 kháng nghị.",
            )
        )
    )
    asked = "9 tháng đầu năm 2024 Viện 4 VKSND cấp cao tại Đà Nẵng ban hành bao nhiêu kháng nghị?"
    assert _decided(asked, read).status is not Status.ANSWERED
