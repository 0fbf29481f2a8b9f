"""Columns of changes that leave unsaid what changed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from documents.figures.change_columns import heads_bare_change
from documents.figures.extracting import extract_figures
from documents.periods.reporting import label
from tests.documents.papers import table


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("So với cùng kỳ", True),
        ("So cùng kỳ (vụ)", True),
        ("Tăng/giảm (%)", True),
        ("Tăng (+), giảm (-)", True),
        ("Tăng giảm so với 6 tháng đầu năm 2022", True),
        ("Năm 2023 – +/-", True),
        ("Chênh lệch", True),
        ("Số vụ tăng so với cùng kỳ", False),
        ("Giảm án", False),
        ("So với chỉ tiêu", False),
        ("Năm 2023", False),
        ("Tỷ lệ", False),
    ],
)
def test_a_header_of_changes_alone_is_told(header: str, expected: bool) -> None:
    """One that says what changed is none."""
    assert heads_bare_change(header) is expected


def test_a_change_is_of_the_column_before_and_of_the_period_of_the_table() -> None:
    """It is worded by both headers; "cùng kỳ" is what it is compared with."""
    rows = [["Phòng 1", "82/137", "tăng 6,5%", "61"], ["Phòng 2", "71/99", "giảm 3,2%", "54"]]
    figures = extract_figures(table(["Khởi tố (vụ/bị can)", "So với cùng kỳ năm 2022", "Truy tố"], rows))
    changes = [figure for figure in figures if figure.count_unit == "%"]
    assert [(one.indicator, one.wording, one.period and label(one.period)) for one in changes] == [
        ("khởi tố", "Phòng 1 – Khởi tố – So với cùng kỳ năm 2022 tăng", "năm 2023"),
        ("khởi tố", "Phòng 2 – Khởi tố – So với cùng kỳ năm 2022 giảm", "năm 2023"),
    ]


def test_a_change_without_a_unit_counts_what_the_column_before_counts() -> None:
    """Each of several columns of changes has its own."""
    headers = ["Kháng nghị (bản)", "+/-", "Kiến nghị (bản)", "+/- "]
    figures = extract_figures(table(headers, [["Phòng 9", "6", "+2", "14", "-3"]]))
    changes = [(int(one.value), one.count_unit, one.change.direction) for one in figures if one.change]
    assert changes == [(2, "bản", "tăng"), (3, "bản", "giảm")]


def test_a_row_with_empty_cells_does_not_take_the_change_for_one_of_another_column() -> None:
    """Under headers that repeat, nothing tells which column is left out."""
    headers = ["Khởi tố", "So cùng kỳ", "Truy tố", "So cùng kỳ"]
    document = table(headers, [["Phòng 1", "8", "+2", "9", "+1"], ["Phòng 2", "4", "+3", "5", "+1"]])
    *others, last = document.blocks
    short = replace(document, blocks=(*others, replace(last, cells=(last.cells[0], last.cells[3]))))
    assert [one.wording for one in extract_figures(short) if one.change] == [
        "Phòng 1 – Khởi tố – So cùng kỳ",
        "Phòng 1 – Truy tố – So cùng kỳ",
        "Phòng 2 – So cùng kỳ",
    ]


def test_columns_of_periods_name_no_change() -> None:
    """The row says what changed between them."""
    figures = extract_figures(table(["Năm 2022", "Năm 2023", "Tăng, giảm"], [["Khởi tố (vụ)", "71", "83", "+12"]]))
    assert figures[-1].wording == "Khởi tố (vụ) – Tăng, giảm"
