"""Numbers in cells."""

from __future__ import annotations

import pytest

from documents.figures.cell_amounts import read_cell
from documents.figures.cell_units import Measure


@pytest.mark.parametrize(
    ("text", "header", "expected"),
    [
        ("1.128", "Thụ lý", ["1128 vụ"]),
        ("98,5%", "Thụ lý", ["98.5 %"]),
        ("74/157", "Thụ lý (vụ/bị can)", ["74 vụ", "157 bị can"]),
        ("12 (85,7%)", "Chấp nhận", ["12 vụ", "85.7 %"]),
        ("74 vụ/157 bị cáo", "Kết quả", ["74 vụ", "157 bị cáo"]),
        ("-", "Thụ lý", []),
        ("15/KH-VKS ngày 12/3/2024", "Số văn bản", []),
        ("không đổi", "So sánh", []),
    ],
)
def test_the_numbers_of_a_cell_are_read_with_their_units(text: str, header: str, expected: list[str]) -> None:
    """A number counts what it says itself, or else what its headers say."""
    assert [
        f"{cell.amount.value} {cell.amount.count_unit}" for cell in read_cell(text, header, Measure("vụ"))
    ] == expected


@pytest.mark.parametrize(
    ("text", "header", "direction"),
    [
        ("+187", "Tăng, giảm", "tăng"),
        ("-3", "Tăng, giảm", "giảm"),
        ("giảm 13", "So sánh", "giảm"),
        ("12", "Giảm (%)", "giảm"),
        ("+7", "So cùng kỳ (vụ)", "tăng"),
        ("-2,5%", "So với năm trước", "giảm"),
        ("104,2", "So với cùng kỳ (%)", None),
        ("12", "Xét giảm án", None),
        ("12", "Tăng cường kiểm sát", None),
    ],
)
def test_columns_of_changes_hold_changes(text: str, header: str, direction: str | None) -> None:
    """The sign, a word in the cell or the header alone tells the direction; acts of mercy are no changes."""
    change = read_cell(text, header, Measure("vụ"))[0].change
    assert (change.direction if change else None) == direction


def test_every_number_of_a_cell_of_changes_is_a_change() -> None:
    """Each has a sign of its own: "-35 vụ/+157 bị can"."""
    cells = read_cell("-35 vụ/+157 bị can", "Tăng/giảm", Measure("vụ"))
    assert [cell.change and (cell.change.direction, str(cell.change.value)) for cell in cells] == [
        ("giảm", "35"),
        ("tăng", "157"),
    ]
