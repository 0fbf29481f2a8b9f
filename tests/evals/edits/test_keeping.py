"""Edits that keep the meaning, by example."""

from __future__ import annotations

import random

import pytest

from evals.edits.keeping import KEEPING, TABLES
from evals.mutation.mutants import Seed
from evals.windows import Evidence

BY_ID = {operator.id: operator for operator in (*KEEPING, *TABLES)}
ROW = "Đơn vị: TP. Cao Lãnh | Truy tố (vụ): 54 | Kiến nghị: 9"


def edited(operator: str, text: str, lot: int = 1) -> object:
    """Return what an operator makes of a sentence that is its own evidence."""
    return BY_ID[operator].edit(Seed(text, "a.txt", Evidence(text)), random.Random(lot))


@pytest.mark.parametrize(
    ("operator", "text", "expected"),
    [
        ("K4", "Họp ngày 02/8/2023.", "Họp ngày 2 tháng 8 năm 2023."),
        ("K11", "Thụ lý 74 vụ/157 bị cáo.", "Thụ lý 74 vụ với 157 bị cáo."),
        ("K15", "Phòng 1 có 12 vụ, Phòng 2 có 30 vụ.", "Phòng 1 có 12 vụ, Phòng 2 có 30 vụ, cộng 12 + 30 = 42 vụ."),
    ],
)
def test_the_same_is_said_otherwise(operator: str, text: str, expected: str) -> None:
    """The example of the specification comes out."""
    assert edited(operator, text) == expected


def test_a_form_of_address_changes_and_the_name_stays() -> None:
    """đ/c, ông or nothing in the place of đồng chí."""
    made = {edited("K12", "Có đồng chí Lê Minh Tú dự.", lot) for lot in range(20)}
    assert made == {"Có đ/c Lê Minh Tú dự.", "Có ông Lê Minh Tú dự.", "Có Lê Minh Tú dự."}


def test_a_cell_is_read_with_its_header() -> None:
    """K14 reads a cell as it is, F5b with the number of another cell."""
    right = {edited("K14", ROW, lot) for lot in range(20)}
    wrong = {edited("F5b", ROW, lot) for lot in range(20)}
    assert right == {"TP. Cao Lãnh: Truy tố (vụ) là 54.", "TP. Cao Lãnh: Kiến nghị là 9."}
    assert not right & wrong


def test_an_abbreviation_inside_a_document_number_is_left() -> None:
    """96/KH-VKS is a name, not a text to be written out."""
    assert edited("K6", "Theo số 96/KH-VKS.") is None
