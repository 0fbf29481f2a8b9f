"""Totals and changes of tables, right and corrupted."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from documents.auditing.audit import audit
from documents.figures.extracting import extract_figures
from tests.documents.papers import table

BODIES = [["Phòng 1", "12", "30"], ["Phòng 2", "8", "11"], ["Huyện Châu Thành", "20", "31"], ["Tổng cộng", "40", "72"]]


def _remarks(headers: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    document = table(headers, rows)
    return [remark.text for remark in audit(document, extract_figures(document))]


def test_a_total_that_is_no_sum_is_remarked_on() -> None:
    """The other column shows which rows are summed."""
    wrong = [*BODIES[:-1], ["Tổng cộng", "40", "78"]]
    assert _remarks(["Số vụ", "Số bị can"], wrong) == [
        "Dòng “Tổng cộng”: Tổng nêu trong tài liệu là 78 bị can, cộng các số thành phần được 72 bị can."
    ]


def test_a_table_of_another_shape_gives_no_remarks() -> None:
    """Where no column adds up, the rows overlap and nothing is known about their sum."""
    overlapping = [["VKSND tỉnh", "20", "41"], *BODIES]
    assert _remarks(["Số vụ", "Số bị can"], overlapping) == []


def test_subtotals_sum_the_rows_between_them() -> None:
    """ "Cộng" in the middle closes a part."""
    rows = [["Phòng 1", "12", "30"], ["Phòng 2", "8", "11"], ["Cộng", "20", "41"]]
    rows += [["Huyện Châu Thành", "5", "9"], ["Huyện Vị Thủy", "6", "7"], ["Cộng", "11", "16"]]
    assert _remarks(["Số vụ", "Số bị can"], rows) == []


@pytest.mark.parametrize(
    ("row", "remarks"),
    [
        (["Truy tố (vụ)", "60", "75", "+15", "+25"], 0),
        (["Truy tố (vụ)", "60", "75", "+51", "+25"], 1),
        (["Truy tố (vụ)", "60", "75", "+15", "+52"], 1),
        (["Truy tố (vụ)", "75", "60", "-15", "-20"], 0),
    ],
)
def test_changes_beside_two_years_are_recomputed(row: list[str], remarks: int) -> None:
    """The difference and its share of the earlier year have to follow from the two amounts."""
    assert len(_remarks(["Năm 2022", "Năm 2023", "Tăng, giảm", "Tăng, giảm (%)"], [row])) == remarks


@pytest.mark.parametrize(("share", "remarks"), [("112,5", 0), ("121,5", 1)])
def test_the_share_of_a_target_is_recomputed(share: str, remarks: int) -> None:
    """ "Đạt (%)" beside target and result follows from them."""
    assert len(_remarks(["Kế hoạch", "Thực hiện", "Đạt (%)"], [["Kiểm sát (lượt)", "8", "9", share]])) == remarks
