from __future__ import annotations

import pytest
from lxml import html

from documents.readers.html_tables import MAX_TABLE_CELLS, dissolve_layout_tables, table_of
from documents.readers.types import RawTable


def table(markup: str) -> RawTable:
    """Return a table from its markup."""
    return table_of(html.fromstring(f"<table>{markup}</table>"))


def test_spans_are_resolved() -> None:
    """A cell over several columns or rows stands in every field that it covers."""
    found = table(
        "<caption>Biểu 1</caption><thead><tr><th rowspan=2>Đơn vị<th colspan=2>Thụ lý</tr>"
        "<tr><th>vụ<th>bị can</tr></thead><tr><td>Phòng 1<td rowspan=2>5<td>8</tr><tr><td>Phòng 2<td>9</tr>"
    )
    rows = (
        ("Đơn vị", "Thụ lý", "Thụ lý"),
        ("Đơn vị", "vụ", "bị can"),
        ("Phòng 1", "5", "8"),
        ("Phòng 2", "5", "9"),
    )
    assert found == RawTable(rows, header_rows=2, name="Biểu 1")


def test_leading_rows_of_header_cells_are_headers() -> None:
    """Without a head element, rows of header cells alone count; without header cells nothing is told."""
    header, body = "<tr><th>Đơn vị<th>Số vụ</tr>", "<tr><td>Phòng 1<td>5</tr>"
    told = [found.header_rows for found in (table(header + body), table(body + body))]
    assert told == [1, None]


BOXES = [
    ("holds a table", "<tr><td>Menu<td><table><tr><td>x<td>y<tr><td>1<td>2</table>", "div"),
    ("one cell", "<tr><td>một ô", "div"),
    ("holds an article", f"<tr><td>Menu<td>{'Một câu dài. ' * 80}<tr><td>a<td>b", "div"),
    ("holds a picture", "<tr><td><img src='a.jpg'><tr><td>Quang cảnh hội nghị", "figure"),
    ("holds data", "<tr><td>Đơn vị<td>Số vụ<tr><td>Phòng 1<td>12", "table"),
]


@pytest.mark.parametrize(("markup", "tag"), [case[1:] for case in BOXES], ids=[case[0] for case in BOXES])
def test_tables_that_arrange_the_page_are_dissolved(markup: str, tag: str) -> None:
    """Frames of pages, columns of text and captions are no data; a grid of short cells is."""
    tree = html.fromstring(f"<div><table>{markup}</table></div>")
    dissolve_layout_tables(tree)
    assert tree[0].tag == tag


def test_the_data_inside_a_frame_stays_a_table() -> None:
    """Only the outer table is dissolved."""
    tree = html.fromstring(f"<div><table>{BOXES[0][1]}</table></div>")
    dissolve_layout_tables(tree)
    assert [table_of(table).rows for table in tree.iter("table")] == [(("x", "y"), ("1", "2"))]


def test_absurd_spans_are_bounded() -> None:
    """Spans of billions cost no memory."""
    found = table("<tr><td colspan=9999999999 rowspan=9999999999>x</tr>" * 3000)
    assert sum(map(len, found.rows)) <= MAX_TABLE_CELLS
