"""Which figure of a report answers a question that counts."""

from __future__ import annotations

import pytest

from tests.assistant.corpus import decision, values

HELD = (
    "Phòng 8 VKSND tỉnh Bến Tre: kết quả kiểm sát việc tạm giữ, tạm giam năm 2023",
    "Năm 2023, Phòng 8 trực tiếp kiểm sát 12 lượt. Có 01 trường hợp chết do bệnh nặng.",
)
COUNTED = (*HELD, "Số người bị tạm giữ là 684 người, số người bị tạm giam là 917 người.")


@pytest.mark.parametrize(
    ("report", "question", "found"),
    [
        (COUNTED, "Số người bị tạm giam của Phòng 8 VKSND tỉnh Bến Tre năm 2023 là bao nhiêu?", [917]),
        (COUNTED, "Năm 2023 Phòng 8 VKSND tỉnh Bến Tre kiểm sát bao nhiêu người bị tạm giữ?", [684]),
        (COUNTED, "Năm 2023 theo Phòng 8 VKSND tỉnh Bến Tre có mấy người chết vì bệnh?", [1]),
        (HELD, "Số người bị tạm giam của Phòng 8 VKSND tỉnh Bến Tre năm 2023 là bao nhiêu?", []),
    ],
)
def test_what_a_heading_says_makes_no_figure_of_it(report: tuple[str, ...], question: str, found: list[int]) -> None:
    """A death under a heading about the detained is not their number."""
    assert values(decision(question, report)) == found


TRIED = (
    "VKSND tỉnh Bến Tre tổng kết công tác năm 2023",
    "Năm 2023, Phòng 7 VKSND tỉnh Bến Tre kiểm sát xét xử 37 vụ phúc thẩm.",
)


def test_what_was_tried_is_not_what_was_taken_in() -> None:
    """The one is what became of a part of the other."""
    assert values(decision("Năm 2023 Phòng 7 VKSND tỉnh Bến Tre thụ lý bao nhiêu vụ phúc thẩm?", TRIED)) == []


def test_what_was_tried_answers_who_asks_for_it() -> None:
    """In the same words."""
    assert values(decision("Năm 2023 Phòng 7 VKSND tỉnh Bến Tre xét xử bao nhiêu vụ phúc thẩm?", TRIED)) == [37]
