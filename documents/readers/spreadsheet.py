"""Read spreadsheets: Excel workbooks and delimited text."""

from __future__ import annotations

import csv
import io
import warnings
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from documents.errors import TooLarge
from documents.language.compiling import compiled
from documents.language.encoding import decode
from documents.readers.archive import open_archive
from documents.readers.number_format import shown
from documents.readers.properties import stated
from documents.readers.sheet_layout import Merge, sheet_blocks
from documents.readers.types import RawBlock, RawDocument
from documents.types import BlockKind

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

# A report's tables have thousands of cells; a million already takes openpyxl half a gigabyte.
MAX_CELLS = 500_000
MAX_AREA = 1_000_000  # cells of the rectangle around all cells of a sheet, blank ones counted
_CELL = compiled(rb"<(?:\w+:)?c[ >/]")
_MERGE = compiled(rb'<(?:\w+:)?mergeCell\b[^>]*\bref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"')
_DELIMITERS = ";,\t|"


def read_xlsx(data: bytes) -> RawDocument:
    """Read the visible sheets, rows and columns of an Excel workbook, each value as its number format shows it.

    Formulas give the value that was last computed; one that never was leaves its cell empty.

    Raises:
        TooLarge: more than ``MAX_CELLS`` cells, merged ones counted.
        DocumentError: as ``open_archive``.
        Exception: whatever openpyxl raises on a damaged workbook.
    """
    import openpyxl

    _check_cells(data)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl warns about every extension that it drops
        workbook = openpyxl.load_workbook(io.BytesIO(data), data_only=True, keep_links=False)
    sheets = [sheet for sheet in workbook.worksheets if sheet.sheet_state == "visible"]
    blocks: list[RawBlock] = []
    for sheet in sheets:
        found = _sheet_blocks(sheet, opens=not blocks)
        if found and len(sheets) > 1 and all(block.table is None for block in found):
            blocks.append(RawBlock(BlockKind.HEADING, sheet.title))
        blocks += found
    properties = workbook.properties
    return RawDocument(tuple(blocks), stated(title=properties.title, author=properties.creator))


def read_csv(data: bytes) -> RawDocument:
    """Read delimited text; the delimiter is the one that gives the most even rows. Values stay as written.

    Raises:
        UnreadableDocument: the bytes are no text in any encoding that can be told.
        csv.Error: a field is over the limit of the ``csv`` module.
    """
    text = decode(data)
    lines = text.splitlines()
    delimiter = max(_DELIMITERS, key=lambda candidate: _evenness(lines[:50], candidate))
    rows = [[cell.strip() for cell in row] for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)]
    return RawDocument(tuple(sheet_blocks(rows)))


def _check_cells(data: bytes) -> None:
    """Count cells before openpyxl makes an object of each; one merge of a whole sheet is a bomb of its own."""
    cells = 0
    with open_archive(data) as archive:
        for entry in archive.infolist():
            if not entry.filename.startswith("xl/") or not entry.filename.endswith(".xml"):
                continue
            content = archive.read(entry)
            cells += len(_CELL.findall(content))
            cells += sum(_area(*match.groups()) for match in _MERGE.finditer(content))
            if cells > MAX_CELLS:
                raise TooLarge(f"Bảng tính có hơn {MAX_CELLS} ô; hãy chia thành nhiều tệp nhỏ hơn.")


def _area(left: bytes, top: bytes, right: bytes, bottom: bytes) -> int:
    return (_column(right) - _column(left) + 1) * (int(bottom) - int(top) + 1)


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number


def _sheet_blocks(sheet: Worksheet, *, opens: bool) -> list[RawBlock]:
    if sheet.max_row * sheet.max_column > MAX_AREA:
        raise TooLarge(
            f"Trang tính “{sheet.title}” trải đến dòng {sheet.max_row}, cột {sheet.max_column}; "
            "hãy xóa các dòng và cột trống ở cuối rồi nạp lại."
        )
    hidden_columns = {
        number
        for dimension in sheet.column_dimensions.values()
        if dimension.hidden
        for number in range(dimension.min or 0, min(dimension.max or 0, sheet.max_column) + 1)
    }
    hidden_rows = {number for number, dimension in sheet.row_dimensions.items() if dimension.hidden}
    visible = [number for number in range(1, sheet.max_row + 1) if number not in hidden_rows]
    rows = [
        ["" if cell.column in hidden_columns else shown(cell.value, cell.number_format) for cell in cells]
        for number, cells in enumerate(sheet.iter_rows(), start=1)
        if number not in hidden_rows
    ]
    merges = [
        Merge(bisect_left(visible, r.min_row), r.min_col - 1, bisect_right(visible, r.max_row), r.max_col)
        for r in sheet.merged_cells.ranges
    ]
    return sheet_blocks(rows, merges, name=sheet.title, opens=opens)


def _evenness(lines: list[str], delimiter: str) -> tuple[float, int]:
    counts = [len(row) for row in csv.reader(lines, delimiter=delimiter) if row]
    modal = max(set(counts), key=counts.count, default=0)
    return (counts.count(modal) / len(counts) if modal > 1 else 0.0, modal)
