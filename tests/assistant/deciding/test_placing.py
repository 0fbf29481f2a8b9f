"""Initials that several provinces have."""

from __future__ import annotations

import pytest

from assistant.deciding.placing import placed
from assistant.questions.understanding import understand
from tests.assistant.corpus import statements

BINH_DUONG = ("VKSND tỉnh Bình Dương tổng kết công tác năm 2023", "Năm 2023 Phòng 8 ban hành 12 kiến nghị.")
BINH_DINH = ("VKSND tỉnh Bình Định tổng kết công tác năm 2023", "Năm 2023 Phòng 8 ban hành 15 kiến nghị.")
ASKED = "p8 vks bd nam 2023 ban hanh bao nhieu kien nghi"


@pytest.mark.parametrize(
    ("reports", "meant"),
    [
        ((BINH_DUONG,), ["Bình Dương"]),
        ((BINH_DUONG, BINH_DINH), ["Bình Dương", "Bình Định"]),
        ((), ["Bình Dương", "Bình Định"]),
    ],
)
def test_initials_mean_the_provinces_that_documents_were_found_of(
    reports: tuple[tuple[str, ...], ...], meant: list[str]
) -> None:
    """All that have them, where none was found."""
    assert sorted(placed(understand(ASKED), statements(*reports))[1]) == meant


def test_the_one_province_found_is_asked_about() -> None:
    """The department named is then its own."""
    question, _ = placed(understand(ASKED), statements(BINH_DUONG))
    assert [(unit.department, unit.province) for unit in question.units] == [("Phòng 8", "Bình Dương")]
