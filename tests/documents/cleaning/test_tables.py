from __future__ import annotations

import pytest

from documents.cleaning.lines import Line
from documents.cleaning.tables import table_lines
from documents.readers.types import RawTable
from documents.types import BlockKind


def rows_of(*rows: tuple[str, ...]) -> list[Line]:
    """Return the row lines of a table, without its headings."""
    lines = table_lines(RawTable(rows), ordinal=0)
    return [line for line in lines if line.kind is BlockKind.TABLE_ROW]


def texts_of(*rows: tuple[str, ...]) -> list[str]:
    """Return the texts of all lines of a table."""
    return [line.text for line in table_lines(RawTable(rows), ordinal=0)]


def test_a_row_reads_on_its_own() -> None:
    """Every value stands behind the header of its column."""
    assert texts_of(("Đơn vị", "Số vụ thụ lý", "Số bị cáo"), ("Phòng 7", "61", "140")) == [
        "Đơn vị: Phòng 7 | Số vụ thụ lý: 61 | Số bị cáo: 140"
    ]


def test_empty_cells_are_left_out() -> None:
    """A cell without a value leaves no trace in the row."""
    assert texts_of(("Đơn vị", "Số vụ", "Ghi chú"), ("Phòng 9", "", "chưa báo cáo"), ("Phòng 1", "4", "")) == [
        "Đơn vị: Phòng 9 | Ghi chú: chưa báo cáo",
        "Đơn vị: Phòng 1 | Số vụ: 4",
    ]


def test_levels_of_a_header_are_joined_outermost_first() -> None:
    """A merged header cell is repeated by the reader and stands before each of its columns."""
    table = (("Đơn vị", "Hình sự", "Hình sự"), ("Đơn vị", "Số vụ", "Số bị can"), ("Phòng 1", "12", "20"))
    assert texts_of(*table) == ["Đơn vị: Phòng 1 | Hình sự – Số vụ: 12 | Hình sự – Số bị can: 20"]


def test_a_merged_header_that_was_not_repeated_covers_its_columns() -> None:
    """Comma-separated files keep a merged header in its first column only."""
    table = (("Đơn vị", "Hình sự", "", "Dân sự"), ("", "Số vụ", "Số bị can", "Số việc"), ("Phòng 1", "12", "20", "3"))
    assert texts_of(*table) == ["Đơn vị: Phòng 1 | Hình sự – Số vụ: 12 | Hình sự – Số bị can: 20 | Dân sự – Số việc: 3"]


def test_cells_carry_their_headers() -> None:
    """A value cell knows its row and its column."""
    (row,) = rows_of(("Đơn vị", "Số vụ"), ("Phòng 7", "61"))
    assert [(row.text[cell.span.start : cell.span.end], cell.row_header, cell.column_header) for cell in row.cells] == [
        ("61", "Phòng 7", "Số vụ")
    ]


def test_several_label_columns_make_one_row_header() -> None:
    """The counting unit beside an indicator belongs to the row header."""
    (row,) = rows_of(("Chỉ tiêu", "Đơn vị tính", "Năm 2022"), ("Kháng nghị", "bản", "5"))
    assert row.cells[0].row_header == "Kháng nghị – bản"


@pytest.mark.parametrize("header", ["STT", "TT", "Số TT"])
def test_the_column_that_numbers_the_rows_is_no_value(header: str) -> None:
    """Row numbers are neither shown nor counted as figures."""
    assert texts_of((header, "Đơn vị", "Số vụ"), ("1", "Phòng 7", "61"), ("2", "Phòng 8", "9")) == [
        "Đơn vị: Phòng 7 | Số vụ: 61",
        "Đơn vị: Phòng 8 | Số vụ: 9",
    ]


def test_a_row_that_numbers_the_columns_is_no_row() -> None:
    """Statistics forms letter and number their columns below the header."""
    table = (("Chỉ tiêu", "Số vụ", "Số bị can"), ("A", "1", "2"), ("Khởi tố mới", "30", "41"))
    assert texts_of(*table) == ["Chỉ tiêu: Khởi tố mới | Số vụ: 30 | Số bị can: 41"]


def test_years_make_a_header() -> None:
    """A row of years is read as column headers although it is a row of numbers."""
    assert texts_of(("Chỉ tiêu", "2021", "2022"), ("Kháng nghị", "4", "6")) == [
        "Chỉ tiêu: Kháng nghị | 2021: 4 | 2022: 6"
    ]


def test_a_table_without_header_keeps_its_values() -> None:
    """Where the first row already counts, the rows stand without column headers."""
    assert texts_of(("Phòng 7", "61"), ("Phòng 8", "9")) == ["Phòng 7 | 61", "Phòng 8 | 9"]


def test_values_with_counting_units_are_values() -> None:
    """A column of "61 vụ/140 bị cáo" is not taken for row headers."""
    (row,) = rows_of(("Đơn vị", "Kết quả"), ("Phòng 7", "61 vụ/140 bị cáo"))
    assert [row.text[cell.span.start : cell.span.end] for cell in row.cells] == ["61 vụ/140 bị cáo"]


def test_what_the_reader_told_is_kept() -> None:
    """Header rows and columns that the file states are not decided again."""
    rows = (("Năm", "Kỳ", "Số vụ"), ("2021", "6 tháng", "5"))
    (row,) = table_lines(RawTable(rows, header_rows=1, header_columns=2), ordinal=0)
    assert row.cells[0].row_header == "2021 – 6 tháng"


def test_a_total_stays_a_row() -> None:
    """Totals are rows like any other, also where "Tổng cộng" stands in the numbering column."""
    table = (("STT", "Đơn vị", "Số vụ"), ("1", "Phòng 7", "61"), ("2", "Phòng 8", "9"), ("Tổng cộng", "", "70"))
    assert texts_of(*table)[-1] == "Đơn vị: Tổng cộng | Số vụ: 70"


def test_a_numbered_label_without_values_heads_the_rows_below() -> None:
    """A section row becomes a heading and part of the row headers under it."""
    lines = table_lines(
        RawTable((("Chỉ tiêu", "Số vụ"), ("I. Án hình sự", ""), ("Thụ lý", "8"), ("Tổng cộng", "8"))), ordinal=0
    )
    assert [(line.kind, line.cells[0].row_header if line.cells else line.text) for line in lines] == [
        (BlockKind.HEADING, "I. Án hình sự"),
        (BlockKind.TABLE_ROW, "I. Án hình sự – Thụ lý"),
        (BlockKind.TABLE_ROW, "Tổng cộng"),
    ]


def test_a_unit_that_reported_nothing_is_no_section() -> None:
    """A label without values must not become the header of the next unit's figures."""
    rows = rows_of(("Đơn vị", "Số vụ"), ("Phòng 9", ""), ("Phòng 10", "3"))
    assert rows[1].cells[0].row_header == "Phòng 10"


def test_an_outer_label_covers_the_rows_below_it() -> None:
    """Each row reads on its own even if its outer label stands in the first row only."""
    table = (("Khu vực", "Đơn vị", "Số vụ"), ("Miền núi", "VKSND huyện A", "3"), ("", "VKSND huyện B", "4"))
    assert texts_of(*table)[1] == "Khu vực: Miền núi | Đơn vị: VKSND huyện B | Số vụ: 4"


def test_the_name_of_a_table_is_a_heading_before_it() -> None:
    """A caption names what the rows count."""
    table = RawTable((("Đơn vị", "Số vụ"), ("Phòng 7", "61")), name="Biểu 3. Án phúc thẩm")
    assert table_lines(table, ordinal=0)[0] == Line(BlockKind.HEADING, "Biểu 3. Án phúc thẩm", typed=True)


def test_a_text_across_the_first_row_is_a_heading() -> None:
    """Spreadsheets hold the caption in a merged row above the header."""
    table = (("KẾT QUẢ QUÝ I", "KẾT QUẢ QUÝ I"), ("Đơn vị", "Số vụ"), ("Phòng 7", "61"))
    assert texts_of(*table) == ["KẾT QUẢ QUÝ I", "Đơn vị: Phòng 7 | Số vụ: 61"]


@pytest.mark.parametrize("name", ["Sheet1", "Trang tính 2", "Table"])
def test_a_placeholder_is_no_name(name: str) -> None:
    """Names that programs give to sheets say nothing."""
    assert len(table_lines(RawTable((("A", "B"), ("x", "1")), name=name), ordinal=0)) == 1


def test_nothing_of_a_table_is_lost() -> None:
    """A table whose rows are all headers by the file's word still shows its last row."""
    (row,) = table_lines(RawTable((("Phòng 7", "Phòng 8"),), header_rows=1), ordinal=0)
    assert row.text == "Phòng 7 | Phòng 8"


@pytest.mark.parametrize("header", ["Viện trưởng", "Địa bàn chính", "Lãnh đạo đơn vị", "Danh hiệu năm 2023"])
def test_columns_that_describe_a_body_are_no_part_of_its_label(header: str) -> None:
    """Who leads an office and where it works are values of its row."""
    rows = (("Phòng 7", "Trần Văn A", "61"), ("Phòng 8", "Lê Thị B", "40"))
    row, _ = rows_of(("Đơn vị", header, "Số vụ"), *rows)
    assert [(cell.row_header, cell.column_header) for cell in row.cells] == [("Phòng 7", header), ("Phòng 7", "Số vụ")]


def test_columns_that_report_are_no_part_of_the_label() -> None:
    """What a body did stands in the second column as often as in the last."""
    rows = (("Phòng 7", "Kiểm sát xét xử 61 vụ/98 bị cáo", "04 kháng nghị"), ("Phòng 8", "Kiểm sát 12 lượt", "không"))
    row, _ = rows_of(("Đơn vị", "Kết quả", "Kháng nghị"), *rows)
    assert [(cell.row_header, cell.column_header) for cell in row.cells] == [
        ("Phòng 7", "Kết quả"),
        ("Phòng 7", "Kháng nghị"),
    ]


def test_a_rank_stands_before_the_body_that_it_ranks() -> None:
    """The row is of the body, and the rank stays readable."""
    row, _ = rows_of(("Hạng", "Đơn vị", "Điểm"), ("1", "Phòng 7", "98,5"), ("2", "Phòng 8", "97"))
    assert (row.text, [cell.row_header for cell in row.cells]) == (
        "Hạng: 1 | Đơn vị: Phòng 7 | Điểm: 98,5",
        ["1 – Phòng 7"],
    )
