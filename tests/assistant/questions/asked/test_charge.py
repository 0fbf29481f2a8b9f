"""Who has charge, as a second thing that a question asks."""

from __future__ import annotations

import pytest

from assistant.questions.asked.charge import asks_charge, asks_only_charge
from assistant.questions.asked.kinds import Kind
from assistant.questions.asked.parts import understand_parts


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Năm 2025 đặt chỉ tiêu mấy kháng nghị, đơn vị nào chủ trì?", True),
        ("Chỉ tiêu bao nhiêu phiên tòa và giao phòng nào?", True),
        ("chi tieu may cuoc, p nao thuc hien", True),
        ("Đơn vị nào ban hành nhiều kháng nghị nhất?", False),
        ("Năm 2025 có bao nhiêu kháng nghị?", False),
    ],
)
def test_who_has_charge_is_asked_behind_the_figure(text: str, asked: bool) -> None:
    """Which body did most is another question."""
    assert asks_charge(text) is asked


@pytest.mark.parametrize(
    ("text", "alone"),
    [("đơn vị nào chủ trì?", True), ("giao phòng nào", True), ("phòng nào thực hiện nhiều nhất?", False)],
)
def test_a_piece_that_asks_only_for_who_has_charge_leaves_open_of_what(text: str, alone: bool) -> None:
    """It is answered by the row of the figure before it, not by any other."""
    assert asks_only_charge(text) is alone


def test_who_has_charge_goes_with_the_figure() -> None:
    """One question, for the figure: other rows have their own."""
    (part,) = understand_parts("Năm 2025 VKSND tỉnh Bến Tre đặt chỉ tiêu mấy kháng nghị, đơn vị nào chủ trì?")
    assert (part.kind, part.counted) == (Kind.FIGURE, ("kháng nghị",))
