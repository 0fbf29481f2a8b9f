"""The cells of an HTML table, spans resolved."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from documents.readers.tables import is_layout
from documents.readers.types import RawTable

MAX_TABLE_CELLS = 200_000
_MAX_CAPTION_CHARS = 300
_MAX_CELL_CHARS = 700  # a longer cell holds an article
_MAX_SPAN = 200  # a wider or taller cell is damage, or an attack on memory


def dissolve_layout_tables(tree: etree._Element) -> None:
    """Turn the tables of a page that only arrange it into plain boxes, in place.

    Portals lay out pages and captions in tables; nothing that reads them after this takes them for data. A table
    around an image and a short text becomes a figure.
    """
    for table in list(tree.iter("table")):
        if _frames_image(table):
            _rename(table, "figure", "figcaption")
        elif _is_layout(table):
            _rename(table, "div", "div")


def table_of(element: etree._Element) -> RawTable:
    """Return a table element as a rectangle of texts, merged cells repeated.

    Rows of the head, or else leading rows of header cells alone, are the header rows.
    """
    trs = list(element.iter("tr"))
    rows = _resolved(trs)
    heads = sum(1 for row in trs if _is_head(row))
    leading = next((number for number, row in enumerate(trs) if not _is_all_headers(row)), len(trs))
    caption = element.find(".//caption")
    name = None if caption is None else text_of(caption).strip()
    return RawTable(tuple(rows), header_rows=heads or leading or None, name=name or None)


def text_of(element: etree._Element) -> str:
    """Return the text of a cell, block boundaries and forced breaks as newlines."""
    return "\n".join(filter(None, (" ".join(part.split()) for part in "".join(_pieces(element)).split("\n"))))


def _frames_image(table: etree._Element) -> bool:
    if table.find(".//img") is None or table.find(".//table") is not None:
        return False
    return sum(len(text.strip()) for text in table.itertext()) <= _MAX_CAPTION_CHARS


def _is_layout(table: etree._Element) -> bool:
    if table.find(".//table") is not None or table.get("role") in ("presentation", "none"):
        return True
    rows = table_of(table).rows
    return is_layout(rows) or any(len(cell) > _MAX_CELL_CHARS for row in rows for cell in row)


def _rename(table: etree._Element, box: str, cell_box: str) -> None:
    own = [element for element in table.iterdescendants("tbody", "thead", "tfoot", "tr", "td", "th", "caption")]
    for element in own:
        if next(element.iterancestors("table"), None) is table:
            element.tag = cell_box if element.tag in ("td", "th", "caption") else "div"
    table.tag = box


def _resolved(trs: list[etree._Element]) -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = []
    hanging: dict[int, tuple[str, int]] = {}  # by column: text of a cell from above and the rows it still covers
    cells = 0
    for tr in trs:
        row: list[str] = []
        below: dict[int, tuple[str, int]] = {}
        for text, columns, height in _spans(tr):
            _hang(row, hanging, below)
            if height > 1:
                below.update({len(row) + offset: (text, height - 1) for offset in range(columns)})
            row += [text] * columns
        _hang(row, hanging, below)
        hanging = below
        cells += len(row)
        if cells > MAX_TABLE_CELLS:
            break
        rows.append(tuple(row))
    return rows


def _hang(row: list[str], hanging: dict[int, tuple[str, int]], below: dict[int, tuple[str, int]]) -> None:
    """Continue the cells from above that cover the next columns of a row."""
    while len(row) in hanging:
        text, height = hanging[len(row)]
        if height > 1:
            below[len(row)] = (text, height - 1)
        row.append(text)


def _spans(tr: etree._Element) -> Iterator[tuple[str, int, int]]:
    for cell in tr.iterchildren("td", "th"):
        yield text_of(cell), _span(cell, "colspan"), _span(cell, "rowspan")


def _span(cell: etree._Element, name: str) -> int:
    value = (cell.get(name) or "1").strip()
    return max(1, min(int(value), _MAX_SPAN)) if value.isascii() and value.isdigit() else 1


def _is_head(row: etree._Element) -> bool:
    parent = row.getparent()
    return parent is not None and parent.tag == "thead"


def _is_all_headers(row: etree._Element) -> bool:
    return row.find("th") is not None and row.find("td") is None


def _pieces(element: etree._Element) -> Iterator[str]:
    yield (element.text or "").replace("\n", " ")
    for child in element:
        tag = child.tag if isinstance(child.tag, str) else "script"
        if tag not in ("script", "style"):
            is_block = tag in ("br", "p", "div", "li")
            yield "\n" if is_block else ""
            yield from _pieces(child)
            yield "\n" if is_block else ""
        yield (child.tail or "").replace("\n", " ")
