from __future__ import annotations

import pytest

from documents.readers.tables import table_blocks
from documents.readers.types import RawBlock, RawTable
from documents.types import BlockKind


def test_data_tables_become_rectangles() -> None:
    """Short rows are padded, empty rows and columns dropped, breaks within cells become blanks."""
    blocks = table_blocks([["Đơn\nvị", "", "Số vụ"], ["", "", ""], ["Phòng 1"]], header_rows=1, name="Biểu 2")
    table = RawTable((("Đơn vị", "Số vụ"), ("Phòng 1", "")), header_rows=1, name="Biểu 2")
    assert blocks == [RawBlock(BlockKind.TABLE_ROW, table=table)]


LAYOUTS = [
    [["Một ô\nhai dòng"]],
    [["Một ô"], ["hai dòng"]],
    [["Một ô", "Một ô", "hai dòng"]],
]


@pytest.mark.parametrize("rows", LAYOUTS)
def test_tables_of_one_row_or_column_are_paragraphs(rows: list[list[str]]) -> None:
    """A table that only arranges text gives the text of its cells, merged ones once."""
    assert len(table_blocks(rows)) in (1, 2)
    assert all(block.table is None for block in table_blocks(rows))


def test_letterheads_are_paragraphs() -> None:
    """The borderless table at the head of an official paper is no table."""
    rows = [["VKSND TỈNH A", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"], ["Số: 5/BC-VKS", "Độc lập - Tự do - Hạnh phúc"]]
    assert [block.text for block in table_blocks(rows)] == [cell for row in rows for cell in row]
