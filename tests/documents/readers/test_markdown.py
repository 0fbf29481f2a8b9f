from __future__ import annotations

from documents.readers.markdown import read_markdown
from documents.readers.types import RawDocument
from documents.types import BlockKind

PAGE = """---
title: "Kết quả công tác"
author: An Bình
date: 2024-01-05
---
# Kết quả công tác năm 2023

Phòng 7 thụ lý **74 vụ/157 bị cáo**[^1]
và ban hành 3 [kháng nghị](http://example.vn).

![Quang cảnh hội nghị](a.jpg)

- mục một
- mục hai
  dòng tiếp

| Đơn vị | Số vụ |
|---|---:|
| Phòng 1 | `50` |

<p>Lãnh đạo <b>biểu dương</b>.</p>

[^1]: Sơ bộ.
[^2]: Số liệu đến 30/11/2023.
"""


def read() -> RawDocument:
    """Return the page as read."""
    return read_markdown(PAGE.encode())


def test_markdown_is_read_without_its_marks() -> None:
    """Every element comes as its kind and its text; links, emphasis and references to notes leave no trace."""
    assert [(block.kind, block.text) for block in read().blocks if block.table is None] == [
        (BlockKind.TITLE, "Kết quả công tác năm 2023"),
        (BlockKind.PARAGRAPH, "Phòng 7 thụ lý 74 vụ/157 bị cáo và ban hành 3 kháng nghị."),
        (BlockKind.CAPTION, "Quang cảnh hội nghị"),
        (BlockKind.LIST_ITEM, "mục một"),
        (BlockKind.LIST_ITEM, "mục hai dòng tiếp"),
        (BlockKind.PARAGRAPH, "Lãnh đạo biểu dương ."),
        (BlockKind.FOOTNOTE, "Sơ bộ."),
        (BlockKind.FOOTNOTE, "Số liệu đến 30/11/2023."),
    ]


def test_tables_keep_their_header() -> None:
    """A table knows its header row."""
    (table,) = [block.table for block in read().blocks if block.table is not None]
    assert (table.rows, table.header_rows) == ((("Đơn vị", "Số vụ"), ("Phòng 1", "50")), 1)


def test_a_header_with_empty_cells_goes_on_in_the_row_below() -> None:
    """Markdown knows one header row; how many there are is told later, from where the numbers stand."""
    page = "| Đơn vị | Truy tố | |\n|---|---|---|\n| | Vụ | Bị can |\n| Phòng 1 | 12 | 30 |\n"
    (table,) = [block.table for block in read_markdown(page.encode()).blocks if block.table is not None]
    assert table.header_rows is None


def test_front_matter_gives_the_properties() -> None:
    """Title, author and date in the front matter are not part of the text."""
    assert read().properties == {"title": "Kết quả công tác", "author": "An Bình", "published": "2024-01-05"}
