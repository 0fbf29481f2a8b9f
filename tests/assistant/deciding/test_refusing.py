"""Refusals say what is missing and what there is, and give no figure of another scope."""

from __future__ import annotations

import pytest

from assistant.composing import compose
from assistant.types import Status
from tests.assistant.corpus import decision

ALL_VALUES = ("61", "104", "48", "77", "29", "51", "83", "129", "12", "09", "02", "340", "15", "21", "16", "14")
CASES = [
    (
        "Năm 2023 Phòng 7 VKSND tỉnh Cà Mau thụ lý bao nhiêu vụ phúc thẩm?",
        ["VKSND tỉnh Cà Mau", "Phòng 7, VKSND tỉnh Sóc Trăng", "Phòng 7, VKSND tỉnh Bến Tre"],
    ),
    (
        "Năm 2021 Phòng 7 VKSND tỉnh Sóc Trăng thụ lý bao nhiêu vụ phúc thẩm?",
        ["năm 2021", "năm 2022", "năm 2023", "6 tháng đầu năm 2023"],
    ),
    ("Năm 2024 Phòng 8 VKSND tỉnh Sóc Trăng đã trực tiếp kiểm sát bao nhiêu lượt?", ["chỉ tiêu"]),
    ("Năm 2023 Phòng 7 VKSND tỉnh Sóc Trăng thụ lý bao nhiêu bị can phúc thẩm?", ["bị can", "bị cáo"]),
    ("Năm 2023 Phòng 7 VKSND tỉnh Sóc Trăng thụ lý bao nhiêu vụ sơ thẩm?", ["khác nội dung"]),
    ("Ai là Trưởng phòng 7 VKSND tỉnh Bến Tre năm 2023?", ["tên người"]),
    ("Năm 2023 Phòng 7 VKSND tỉnh Sóc Trăng được tặng gì?", ["khen thưởng"]),
]


@pytest.mark.parametrize(("question", "named"), CASES)
def test_a_refusal_names_the_missing_slot_and_what_exists(question: str, named: list[str]) -> None:
    """The reader learns what to ask instead."""
    found = decision(question)
    assert (found.status, [name for name in named if name not in (found.why or "")]) == (Status.NOT_FOUND, [])


@pytest.mark.parametrize("question", [question for question, _ in CASES])
def test_a_refusal_gives_no_figure_of_another_scope(question: str) -> None:
    """Not even as "the nearest thing": it would be taken for the answer."""
    composed = compose(decision(question))
    shown = [value for value in ALL_VALUES if value in composed.text.replace("2021", "").split()]
    assert (shown, composed.figures, composed.citations) == ([], (), ())


def test_a_refusal_does_not_hold_against_a_figure_what_was_asked() -> None:
    """What differs is named, not the act that both share."""
    report = (
        "VKSND tỉnh Sóc Trăng tổng kết công tác năm 2023",
        "Năm 2023 VKSND tỉnh Sóc Trăng đã thụ lý 340 vụ án dân sự.",
    )
    found = decision("Năm 2023 VKSND tỉnh Sóc Trăng thụ lý bao nhiêu vụ án hành chính?", report)
    assert "(thụ lý)" not in (found.why or "")


def test_a_count_that_is_not_found_is_named_beside_the_one_that_is() -> None:
    """Half an answer says that it is one."""
    found = decision("Năm 2023 Phòng 8 VKSND tỉnh Sóc Trăng có bao nhiêu kiến nghị, bao nhiêu đơn khiếu nại?")
    assert (found.status, "“đơn”" in (found.why or ""), "kiến nghị" in (found.why or "")) == (
        Status.ANSWERED,
        True,
        False,
    )
