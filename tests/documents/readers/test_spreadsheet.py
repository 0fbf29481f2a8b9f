from __future__ import annotations

from datetime import date

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from documents.errors import TooLarge
from documents.readers import spreadsheet
from documents.readers.spreadsheet import read_csv, read_xlsx
from documents.readers.types import RawDocument, RawTable
from documents.types import BlockKind
from tests.documents.readers.papers import repacked, saved, workbook

ROWS: list[list[object]] = [["Đơn vị", "Số vụ", "Ngày"], ["Phòng 1", 1054, date(2023, 8, 2)], ["Phòng 2", 7.0, None]]


def table_of(document: RawDocument) -> RawTable:
    """Return the only table of a document."""
    (table,) = [block.table for block in document.blocks if block.table is not None]
    return table


def active(book: openpyxl.Workbook) -> Worksheet:
    """Return the first sheet of a workbook."""
    return book.worksheets[0]


def test_a_sheet_is_a_table_with_its_name() -> None:
    """Numbers come without ".0", dates day first, and the table carries the sheet's name."""
    table = table_of(read_xlsx(workbook(ROWS, title="Biểu 18")))
    assert table.name == "Biểu 18"
    assert table.rows == (("Đơn vị", "Số vụ", "Ngày"), ("Phòng 1", "1054", "02/08/2023"), ("Phòng 2", "7", ""))


def test_number_formats_are_applied() -> None:
    """A share stored as 0.995 is the 99,5% that people see."""
    book = openpyxl.Workbook()
    rows: list[list[str | float]] = [["Đơn vị", "Tỷ lệ"], ["Phòng 1", 0.995], ["Phòng 2", 1]]
    for row in rows:
        active(book).append(row)
    active(book)["B2"].number_format = "0.0%"
    active(book)["B3"].number_format = "0%"
    assert [row[1] for row in table_of(read_xlsx(saved(book))).rows] == ["Tỷ lệ", "99,5%", "100%"]


def test_merged_headers_are_filled() -> None:
    """A two-row header with merged cells names every column twice over."""
    rows: list[list[object]] = [
        ["BIỂU TỔNG HỢP", None, None],
        ["Đơn vị", "Thụ lý", None],
        [None, "vụ", "bị can"],
        ["Phòng 1", 12, 20],
    ]
    document = read_xlsx(workbook(rows, merges=["A1:C1", "A2:A3", "B2:C2"]))
    assert (document.blocks[0].kind, document.blocks[0].text) == (BlockKind.HEADING, "BIỂU TỔNG HỢP")
    assert table_of(document).rows[:2] == (("Đơn vị", "Thụ lý", "Thụ lý"), ("Đơn vị", "vụ", "bị can"))


def test_hidden_sheets_rows_and_columns_are_left_out() -> None:
    """What a person does not see in Excel is not quoted."""
    book = openpyxl.Workbook()
    rows: list[list[str | int]] = [
        ["Đơn vị", "Số vụ", "Ẩn"],
        ["Phòng 1", 12, 99],
        ["Phòng 2", 98, 97],
        ["Phòng 3", 7, 96],
    ]
    for row in rows:
        active(book).append(row)
    active(book).row_dimensions[3].hidden = True
    active(book).column_dimensions["C"].hidden = True
    hidden = book.create_sheet("Ẩn")
    hidden.append(["Phòng 4", 95])
    hidden.sheet_state = "hidden"
    assert table_of(read_xlsx(saved(book))).rows == (("Đơn vị", "Số vụ"), ("Phòng 1", "12"), ("Phòng 3", "7"))


def test_a_merge_of_a_whole_sheet_is_refused() -> None:
    """A few bytes that would make openpyxl build millions of cells are noticed first."""
    with pytest.raises(TooLarge):
        read_xlsx(
            repacked(
                workbook(ROWS, merges=["A9:B9"]),
                {"xl/worksheets/sheet1.xml": lambda xml: xml.replace(b"A9:B9", b"A9:XFD1048576")},
            )
        )


def test_a_stray_cell_far_out_is_refused() -> None:
    """A sheet that is almost all blank is refused instead of walked through for minutes."""
    book = openpyxl.Workbook()
    active(book)["A1"] = 1
    active(book)["XFD1048576"] = 1
    with pytest.raises(TooLarge, match="16384"):
        read_xlsx(saved(book))


def test_too_many_cells_are_refused() -> None:
    """The cells of all sheets are counted before any object is made of them."""
    cells = b"<c/>" * (spreadsheet.MAX_CELLS + 1)
    with pytest.raises(TooLarge):
        read_xlsx(
            repacked(
                workbook(ROWS),
                {"xl/worksheets/sheet1.xml": lambda xml: xml.replace(b"</row>", cells + b"</row>", 1)},
            )
        )


DELIMITED = [
    "Đơn vị;Số vụ;Tỷ lệ\nPhòng 1;1.054;99,5%\n",
    'Đơn vị,Số vụ,Tỷ lệ\nPhòng 1,1.054,"99,5%"\n',
    "Đơn vị\tSố vụ\tTỷ lệ\r\nPhòng 1\t1.054\t99,5%\r\n",
]


@pytest.mark.parametrize("text", DELIMITED)
def test_csv_is_split_at_its_delimiter(text: str) -> None:
    """Semicolons, commas and tabs are told apart; numbers stay as written."""
    assert table_of(read_csv(text.encode())).rows == (("Đơn vị", "Số vụ", "Tỷ lệ"), ("Phòng 1", "1.054", "99,5%"))


def test_quoted_line_breaks_stay_in_their_cell() -> None:
    """A header that was broken by hand within its cell is one header."""
    table = table_of(read_csv('Đơn vị;"Số\nvụ"\nPhòng 1;12\nPhòng 2;7\n'.encode()))
    assert table.rows[0] == ("Đơn vị", "Số vụ")
