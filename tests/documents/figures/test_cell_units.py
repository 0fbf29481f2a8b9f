"""Counting units of table cells."""

from __future__ import annotations

from decimal import Decimal

import pytest

from documents.figures.cell_units import Measure, caption_measure, counts_nothing, measure_line, measure_of, measures_of


@pytest.mark.parametrize(
    ("row", "column", "unit"),
    [
        ("Phòng 1", "Khởi tố mới – Số vụ", "vụ"),
        ("Huyện Châu Thành", "Khởi tố mới (bị can)", "bị can"),
        ("TP. Cà Mau", "Nguồn tin về tội phạm – Đã giải quyết", "nguồn tin"),
        ("Phòng 9", "Thụ lý (vụ, việc)", "vụ việc"),
        ("Phòng 9", "Tỷ lệ giải quyết", "%"),
        ("Tiếp công dân (lượt)", "Năm 2023", "lượt"),
        ("Kiến nghị – Bản", "Thực hiện", "bản"),
        ("Kiểm sát trực tiếp – Lượt", "Kế hoạch", "lượt"),
        ("VKSND tỉnh (Phòng 1, Phòng 2)", "Kháng nghị phúc thẩm", "kháng nghị"),
        ("Phòng 1", "Năm 2023", ""),
        ("Phòng 1", "Phiên tòa rút kinh nghiệm (chỉ tiêu)", "phiên tòa"),
        ("Phòng 1", "Kiến nghị (kế hoạch)", "kiến nghị"),
        ("Phòng 1", "Đã hoàn thành (chỉ tiêu)", "chỉ tiêu"),
    ],
)
def test_headers_tell_what_a_cell_counts(row: str, column: str, unit: str) -> None:
    """The innermost header speaks first; names of bodies and columns of targets are no units."""
    assert measure_of(row, column).unit == unit


def test_scale_words_in_headers_scale_the_numbers() -> None:
    """ "(triệu đồng)" counts đồng, a million at a time."""
    assert measure_of("Số tiền", "Thu hồi (triệu đồng)") == Measure("đồng", Decimal(10**6))


@pytest.mark.parametrize(
    ("header", "nothing"),
    [("Năm", True), ("Số điện thoại", True), ("ĐVT", True), ("Năm 2023", False), ("Số vụ", False)],
)
def test_some_columns_count_nothing(header: str, nothing: bool) -> None:
    """Years, telephone numbers and units are no figures; a year as a header of figures is one of periods."""
    assert counts_nothing(header) is nothing


def test_a_line_above_gives_the_unit_of_all() -> None:
    """ "(Đơn vị tính: vụ)" holds for every number without a unit of its own."""
    measure = measure_line("Biểu số 2 (Đơn vị tính: vụ)")
    assert (measure, measure_of("Truy tố", "Năm 2023", table_measure=measure).unit) == ("vụ", "vụ")


def test_a_caption_tells_what_a_table_counts() -> None:
    """ "Số vụ án ... theo đơn vị" counts cases."""
    assert caption_measure("Bảng 2. Số vụ án khởi tố mới theo đơn vị").unit == "vụ"


def test_a_header_can_name_both_halves_of_a_pair() -> None:
    """ "Thụ lý (vụ/bị can)" heads cells such as "74/157"."""
    assert measures_of("Thụ lý (vụ/bị can)") == ("vụ", "bị can")


def test_whom_a_header_counts_by_letters_is_written_out() -> None:
    """ "KSV sơ cấp" counts people, like the column without short forms beside it."""
    units = [measure_of("Phòng 1", header).unit for header in ("KSV sơ cấp", "Kiểm tra viên", "Số ĐTV")]
    assert units == ["kiểm sát viên", "kiểm tra viên", "điều tra viên"]
