"""Each sentence of a model is held against the passages it cites."""

from __future__ import annotations

import pytest

from assistant import texts
from assistant.guard.checking import EvidenceGuard
from assistant.types import AnswerSentence
from assistant.writing.types import Draft, Rejected
from assistant.writing.verifying import Verifier
from tests.assistant.corpus import NEIGHBOUR_2023, YEAR_2023, statements

SEVEN = next(one for one in statements(YEAR_2023) if "61 vụ" in one.text)
EIGHT = next(one for one in statements(YEAR_2023) if "09 kiến nghị" in one.text)
BESIDE = next(one for one in statements(NEIGHBOUR_2023) if "83 vụ" in one.text)


def _verify(text: str, *markers: int) -> AnswerSentence | Rejected:
    return Verifier(EvidenceGuard(), [SEVEN, EIGHT, BESIDE]).verify(Draft(text, markers))


@pytest.mark.parametrize(
    ("text", "given", "right"),
    [
        ("Năm 2023, Phòng 7 VKSND tỉnh Sóc Trăng đã thụ lý 61 vụ/104 bị cáo.", (1,), (1,)),
        ("Năm 2023, Phòng 7 VKSND tỉnh Sóc Trăng đã thụ lý 61 vụ/104 bị cáo.", (1, 2), (1,)),
        ("Năm 2023, Phòng 7 VKSND tỉnh Sóc Trăng đã thụ lý 61 vụ/104 bị cáo.", (1, 9), (1,)),
        ("Năm 2023, Phòng 7 VKSND tỉnh Sóc Trăng đã thụ lý 61 vụ/104 bị cáo.", (), (1,)),
        ("Năm 2023, Phòng 8 VKSND tỉnh Sóc Trăng đã ban hành 09 kiến nghị, 02 kháng nghị.", (9,), (2,)),
    ],
)
def test_a_sentence_that_holds_gets_the_markers_of_what_it_rests_on(
    text: str, given: tuple[int, ...], right: tuple[int, ...]
) -> None:
    """Missing, superfluous and invented ones are put right."""
    result = _verify(text, *given)
    assert isinstance(result, AnswerSentence)
    assert result.markers == right


@pytest.mark.parametrize("markers", [(1,), (2,), ()])
def test_a_passage_repeated_word_for_word_holds(markers: tuple[int, ...]) -> None:
    """It is cited as what it is."""
    result = _verify(SEVEN.text.rstrip("."), *markers)
    assert isinstance(result, AnswerSentence)
    assert (result.markers, result.support) == ((1,), 1.0)


def test_a_part_of_a_passage_is_still_read_by_the_guard() -> None:
    """What is cut off may be what denies it."""
    assert isinstance(_verify(SEVEN.text.replace("61", "16").rstrip("."), 1), Rejected)


@pytest.mark.parametrize(
    "text",
    [
        "Năm 2023, Phòng 7 VKSND tỉnh Sóc Trăng đã thụ lý 83 vụ/129 bị cáo.",
        "Năm 2023, Phòng 7 VKSND tỉnh Bến Tre đã thụ lý 61 vụ/104 bị cáo.",
        "Năm 2022, Phòng 7 VKSND tỉnh Sóc Trăng đã thụ lý 61 vụ/104 bị cáo.",
        "Năm 2023, Phòng 7 VKSND tỉnh Sóc Trăng đã thụ lý 104 vụ/61 bị cáo.",
    ],
)
def test_the_right_figure_of_the_wrong_scope_does_not_pass(text: str) -> None:
    """It stands in some passage, but not so."""
    assert isinstance(_verify(text, 1), Rejected)


def test_the_reason_names_what_the_source_says() -> None:
    """It is what the model is told when it is asked to repair, and what the reader can see."""
    result = _verify("Năm 2023, Phòng 7 VKSND tỉnh Sóc Trăng đã thụ lý 62 vụ/104 bị cáo.", 1)
    assert isinstance(result, Rejected)
    assert ("62" in result.why, "61" in result.why) == (True, True)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Dưới đây là kết quả:", texts.REMOVED_NO_CLAIM),
        ("Department 7 accepted 61 cases in the year 2023.", texts.REMOVED_LANGUAGE),
    ],
)
def test_what_claims_nothing_is_left_out_without_repair(text: str, why: str) -> None:
    """There is nothing to put right."""
    assert _verify(text, 1) == Rejected(Draft(text, (1,)), why, is_claim=False)


def test_the_time_in_the_guard_is_added_up() -> None:
    """Answers tell it."""
    verifier = Verifier(EvidenceGuard(), [SEVEN])
    verifier.verify(Draft("Phòng 7 đã thụ lý 61 vụ.", (1,)))
    assert verifier.milliseconds > 0
