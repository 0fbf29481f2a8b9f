"""Figures of table rows."""

from __future__ import annotations

import pytest

from documents.figures.extracting import extract_figures
from documents.periods.reporting import label as period_label
from tests.documents.papers import table


def test_a_cell_is_worded_by_its_headers() -> None:
    """The row says whose it is, the column what it counts."""
    figure = extract_figures(table(["Truy tố – Số vụ"], [["Phòng 1", "74"]]))[0]
    assert (figure.wording, figure.indicator, figure.unit and figure.unit.department) == (
        "Phòng 1 – Truy tố – Số vụ",
        "truy tố",
        "Phòng 1",
    )


def test_years_as_columns_are_periods() -> None:
    """Each column has its own year."""
    figures = extract_figures(table(["Năm 2022", "Năm 2023"], [["Khởi tố mới (vụ)", "71", "83"]]))
    assert [period_label(figure.period) for figure in figures if figure.period] == ["năm 2022", "năm 2023"]


def test_years_as_rows_are_periods() -> None:
    """A column headed "Năm" gives the period of its row and no figure."""
    figures = extract_figures(table(["Năm", "Số vụ"], [["", "2022", "71"]]))
    assert [(int(figure.value), figure.period and figure.period.year) for figure in figures] == [(71, 2022)]


def test_a_target_beside_results_is_of_their_period() -> None:
    """ "Kế hoạch" beside "Thực hiện" is the target of the same year."""
    target, result = extract_figures(table(["Kế hoạch", "Thực hiện"], [["Kiến nghị (bản)", "8", "9"]]))
    assert (target.target, result.target, target.period == result.period) == (True, False, True)


def test_a_caption_words_the_figures_of_a_table_that_says_nothing_itself() -> None:
    """Without it "Phòng 1 – Năm 2023" could count anything."""
    figures = extract_figures(
        table(["Năm 2023"], [["Phòng 1", "61"]], before="Bảng 2. Số vụ án thụ lý kiểm sát điều tra theo đơn vị")
    )
    assert (figures[0].count_unit, figures[0].indicator) == ("vụ", "thụ lý kiểm sát điều tra")


@pytest.mark.parametrize(("cell", "pairs"), [("74 vụ/157 bị cáo", 1), ("74 vụ; 12 kiến nghị", 0)])
def test_pairs_within_a_cell_are_numbered(cell: str, pairs: int) -> None:
    """Both halves of a pair have one ordinal."""
    figures = extract_figures(table(["Kết quả"], [["Phòng 7", cell]]))
    assert len({figure.pair for figure in figures if figure.pair is not None}) == pairs


def test_cells_are_marked_and_lie_in_their_row() -> None:
    """The span is the number's, the sentence the row's."""
    document = table(["Số vụ"], [["Phòng 1", "1.074"]])
    figure = extract_figures(document)[0]
    assert (figure.is_cell, document.text_of(figure.span), document.text_of(figure.sentence)) == (
        True,
        "1.074",
        "Phòng 1 | 1.074",
    )


def test_a_column_of_what_became_of_them_counts_what_the_one_before_it_counts() -> None:
    """ "Đã giải quyết" beside "Đơn tiếp nhận" counts petitions; a column of shares between them changes nothing."""
    figures = extract_figures(
        table(["Đơn tiếp nhận", "Tỷ lệ xử lý", "Đã giải quyết", "Tổng điểm"], [["Phòng 12", "44", "90%", "40", "97"]])
    )
    assert [figure.count_unit for figure in figures] == ["đơn", "%", "đơn", "điểm"]


def test_what_became_of_cases_and_their_people_is_counted_in_cases() -> None:
    """ "Vụ thụ lý | Bị can | Trong đó ma túy | Đã giải quyết": cases are settled."""
    headers = ["Vụ thụ lý", "Bị can", "Ma túy", "Đã giải quyết"]
    figures = extract_figures(table(headers, [["Phòng 1", "44", "61", "9", "40"]]))
    assert [figure.count_unit for figure in figures if int(figure.value) in (44, 61, 40)] == ["vụ", "bị can", "vụ"]
