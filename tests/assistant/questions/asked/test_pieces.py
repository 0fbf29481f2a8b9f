"""What a question says of one body or one period only."""

from __future__ import annotations

import pytest

from assistant.questions.asked.pieces import pairs_of, piece_about, pieces_of
from assistant.questions.understanding import understand
from documents.types import Period, PeriodKind, Unit


@pytest.mark.parametrize(
    ("asked", "texts"),
    [
        ("Năm 2024 đạt mấy vụ, năm 2025 giao mấy vụ?", ["Năm 2024 đạt mấy vụ", "năm 2025 giao mấy vụ?"]),
        (
            "Án hình sự (Phòng 7) và án dân sự (Phòng 9) mỗi bên mấy vụ?",
            ["Án hình sự (Phòng 7)", "và án dân sự (Phòng 9) mỗi bên mấy vụ?"],
        ),
        ("Phòng 7 có mấy vụ hình sự, mấy bị cáo?", ["Phòng 7 có mấy vụ hình sự mấy bị cáo?"]),
    ],
)
def test_each_piece_names_one_body_or_period(asked: str, texts: list[str]) -> None:
    """What names nothing goes with what stands before it, in front of names in brackets with what follows."""
    assert [piece.text for piece in pieces_of(asked)] == texts


@pytest.mark.parametrize(
    ("asked", "pairs"),
    [
        ("Phòng 7 Bến Tre năm 2023 và Phòng 9 Bến Tre năm 2024 chênh nhau mấy kháng nghị?", 2),
        ("Phòng 7 và Phòng 9 Bến Tre năm 2023 và năm 2024 có mấy kháng nghị?", 0),
    ],
)
def test_bodies_with_a_period_of_their_own_are_paired(asked: str, pairs: int) -> None:
    """Each is asked about for its own year, where each comes with one."""
    question = understand(asked)
    assert len(pairs_of(pieces_of(question.text), question.units, question.periods)) == pairs


def test_the_province_around_is_no_piece_of_a_department() -> None:
    """ "Ở Bến Tre, ... (Phòng 7)" says of the department what stands with its own name."""
    pieces = pieces_of("Năm 2024 ở Bến Tre, án hình sự (Phòng 7) và án dân sự (Phòng 9) mấy vụ?")
    unit, period = Unit(province="Bến Tre", department="Phòng 7"), Period(PeriodKind.YEAR, 2024)
    assert piece_about(pieces, unit, period) == "án hình sự (Phòng 7)"
