"""Edits of figures by example."""

from __future__ import annotations

import random

import pytest

from evals.edits.figures import FIGURES
from evals.mutation.mutants import Seed
from evals.windows import Evidence

BY_ID = {operator.id: operator for operator in FIGURES}


def edited(operator: str, text: str) -> object:
    """Return what an operator makes of a sentence that is its own evidence."""
    return BY_ID[operator].edit(Seed(text, "a.txt", Evidence(text)), random.Random(1))


@pytest.mark.parametrize(
    ("operator", "text", "expected"),
    [
        ("F3", "Thụ lý 74 vụ.", "Thụ lý 740 vụ."),
        ("F4", "Giải quyết 12,5% số đơn.", "Giải quyết 1,25% số đơn."),
        ("F6", "Thụ lý 74 vụ/157 bị cáo.", "Thụ lý 157 vụ/74 bị cáo."),
        ("F10", "Phòng 7 hoàn thành 15/15 chỉ tiêu.", "Phòng 7 hoàn thành vượt 15/15 chỉ tiêu."),
        ("F10", "Đơn vị đã ban hành 9 kháng nghị.", "Đơn vị phấn đấu ban hành 9 kháng nghị."),
        ("F11", "Thụ lý 74 vụ/157 bị cáo.", "Thụ lý 74 vụ/157 bị cáo, tổng cộng 231 vụ, bị cáo."),
    ],
)
def test_a_figure_is_changed_as_described(operator: str, text: str, expected: str) -> None:
    """The example of the specification comes out."""
    assert edited(operator, text) == expected


@pytest.mark.parametrize(
    ("operator", "text"),
    [
        ("F10", "Năm 2025, đơn vị phấn đấu ban hành 9 kháng nghị."),
        ("F11", "Thụ lý 74 vụ."),
        ("F12", "Thụ lý 74 vụ."),
        ("F11b", "Thụ lý 74 vụ/157 bị cáo."),
    ],
)
def test_a_sentence_without_the_wanted_figure_is_left(operator: str, text: str) -> None:
    """No mutant is made where the edit would not change the meaning."""
    assert edited(operator, text) is None


def test_a_numeral_becomes_another_one() -> None:
    """The word never says the number that it replaces."""
    made = {str(BY_ID["F12"].edit(Seed("Có hai vụ.", "a", Evidence("")), random.Random(at))) for at in range(20)}
    assert "Có hai vụ." not in made
    assert len(made) > 1


def test_a_shown_sum_has_a_wrong_part() -> None:
    """The arithmetic is right, what is added is not in the sentence."""
    text = str(edited("F11b", "Phòng 1 thụ lý 12 vụ, Phòng 2 thụ lý 30 vụ."))
    first, second, total = (
        int(part) for part in text.rpartition("cộng ")[2].replace("=", "+").split(" vụ")[0].split("+")
    )
    assert (first + second, second) == (total, second)
    assert second != 30
