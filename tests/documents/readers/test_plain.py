from __future__ import annotations

import time

import pytest

from documents.readers.plain import read_text
from documents.readers.types import RawBlock, RawTable
from documents.types import BlockKind

ROWS = (("Đơn vị", "Số vụ", "Số bị can"), ("Huyện A", "12", "20"), ("Huyện B", "15", "31"))

DRAWN = {
    "pipes": "| Đơn vị | Số vụ | Số bị can |\n|---|---:|---|\n| Huyện A | 12 | 20 |\n| Huyện B | 15 | 31 |",
    "bare pipes": "Đơn vị | Số vụ | Số bị can\nHuyện A | 12 | 20\nHuyện B | 15 | 31",
    "boxes": "+---+---+\n|Đơn vị| Số vụ | Số bị can |\n+===+===+\n| Huyện A | 12 | 20 |\n| Huyện B | 15 | 31 |\n+---+",
    "tabs": "Đơn vị\tSố vụ\tSố bị can\nHuyện A\t12\t20\nHuyện B\t15\t31",
    "blanks": "Đơn vị      Số vụ   Số bị can\nHuyện A        12          20\nHuyện B        15          31",
}


@pytest.mark.parametrize("drawn", DRAWN.values(), ids=DRAWN.keys())
def test_drawn_tables_are_read_between_paragraphs(drawn: str) -> None:
    """However a table is drawn, it comes out as its cells, and the lines around it as paragraphs."""
    before, table, after = read_text(f"Số liệu cụ thể:\n{drawn}\nĐơn vị đã hoàn thành.".encode()).blocks
    assert (before.text, after.text) == ("Số liệu cụ thể:", "Đơn vị đã hoàn thành.")
    assert table.table is not None
    assert table.table.rows == ROWS


def test_a_rule_below_the_first_row_tells_the_header() -> None:
    """Markdown's rule and a box's double rule end the header."""
    (block,) = read_text(DRAWN["pipes"].encode()).blocks
    assert block == RawBlock(BlockKind.TABLE_ROW, table=RawTable(ROWS, header_rows=1))


NO_TABLES = [
    "Đơn vị  đã hoàn thành.\nLãnh đạo  đã biểu dương.\nHội nghị  đã kết thúc.",
    "\tMở đầu đoạn thứ nhất của bài viết.\n\tMở đầu đoạn thứ hai của bài viết.",
    "Trang chủ | Tin tức | Hoạt động",
]


@pytest.mark.parametrize("text", NO_TABLES)
def test_prose_with_odd_blanks_is_no_table(text: str) -> None:
    """Double spaces, indents and a single menu line make no table."""
    blocks = read_text(text.encode()).blocks
    assert [block.text for block in blocks] == [line.strip() for line in text.split("\n")]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028"])
def test_all_line_ends_are_known(end: str) -> None:
    """Files of every system and of web editors have the same paragraphs."""
    blocks = read_text(f"Đoạn một.{end}{end}Đoạn hai.".encode()).blocks
    assert [block.text for block in blocks] == ["Đoạn một.", "Đoạn hai."]


def test_long_files_of_odd_lines_cost_no_square_of_time() -> None:
    """A hundred thousand lines that look almost like a table are read at the speed of any others."""
    data = ("một  hai\nba  bốn  năm\n" * 10_000).encode()
    started = time.process_time()
    read_text(data)
    assert time.process_time() - started < 5
