"""Tables as text: every body row becomes a line that reads on its own, its values tied to their headers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from documents.cleaning.lines import Line, comparison_key
from documents.cleaning.table_layout import Layout, Row, find_layout, is_count, is_index, is_number, numbers_columns
from documents.language.compiling import compiled
from documents.readers.types import RawTable
from documents.types import BlockKind, Cell, Span

SEPARATOR = " | "
LEVELS = " – "  # between the levels of a header

_PLACEHOLDER_NAME = compiled(r"(?:sheet|trang[_ ]?tính|table|bảng|tabelle|worksheet)[_ ]?\d*", re.IGNORECASE)
_SECTION_NUMBER = compiled(r"(?:[IVX]{1,5}|[A-ZĐ])[.)]?")
_GRAND_TOTAL = compiled(r"(?:tổng|tổng cộng|toàn (?:tỉnh|thành phố|ngành|quốc))\s*:?", re.IGNORECASE)


def table_lines(table: RawTable, *, ordinal: int) -> list[Line]:
    """Return a table as lines: its name and section rows as headings, each body row as one row line.

    A row reads ``Đơn vị: Phòng 7 | Số vụ: 74``; empty cells and the column that numbers the rows are left out,
    the levels of a header are joined with " – ". Cell spans count from the start of their line.
    """
    rows = _rectangle(table.rows)
    titles, rows = _peel_titles(rows)
    if not rows:
        return _headings(table.name, titles)
    told = None if table.header_rows is None else table.header_rows - len(titles)
    layout = find_layout(rows, header_rows=told, header_columns=table.header_columns)
    headers = _column_headers(rows[: layout.header_rows])
    body = _complete_labels(rows[layout.header_rows :], layout)
    return [*_headings(table.name, titles), *_body_lines(body, headers, layout, ordinal)]


def _rectangle(rows: Sequence[Row]) -> list[Row]:
    """Return the rows at equal length, blanks collapsed, without empty rows and columns."""
    tidy = [[" ".join(cell.split()) for cell in row] for row in rows]
    width = max(map(len, tidy), default=0)
    padded = [row + [""] * (width - len(row)) for row in tidy if any(row)]
    filled = [column for column in range(width) if any(row[column] for row in padded)]
    return [tuple(row[column] for column in filled) for row in padded]


def _peel_titles(rows: list[Row]) -> tuple[list[str], list[Row]]:
    """Split off leading rows that hold one text across the table: its caption, written into the sheet."""
    titles: list[str] = []
    while len(rows) > 1 and len(rows[0]) > 1 and len(set(rows[0]) - {""}) == 1 and not is_number(max(rows[0])):
        titles.append(max(rows[0]))
        rows = rows[1:]
    return titles, rows


def _headings(name: str | None, titles: Sequence[str]) -> list[Line]:
    named = " ".join((name or "").split())
    texts = [] if not named or _PLACEHOLDER_NAME.fullmatch(named) else [named]
    texts += [title for title in titles if comparison_key(title) not in map(comparison_key, texts)]
    return [Line(BlockKind.HEADING, text, typed=True) for text in texts]


def _column_headers(rows: Sequence[Row]) -> list[str]:
    """Join the levels of every column's header, outermost first; a merged header covers the columns it spans."""
    if not rows:
        return []
    levels = [_fill_right(row, below=rows[number + 1 :]) for number, row in enumerate(rows)]
    levels = [level for number, level in enumerate(levels) if number == 0 or not numbers_columns(rows[number])]
    return [
        LEVELS.join(_distinct(cell for cell in column if cell)).rstrip(" :") for column in zip(*levels, strict=True)
    ]


def _fill_right(row: Row, *, below: Sequence[Row]) -> list[str]:
    """Repeat a header over the empty cells to its right that have headers of their own below."""
    filled: list[str] = []
    for column, cell in enumerate(row):
        inherits = not cell and column > 0 and any(lower[column] for lower in below)
        filled.append(filled[-1] if inherits else cell)
    return filled


def _distinct(cells: Iterator[str]) -> list[str]:
    kept: list[str] = []
    for cell in cells:
        if not kept or kept[-1] != cell:
            kept.append(cell)
    return kept


def _complete_labels(body: Sequence[Row], layout: Layout) -> Iterator[Row]:
    """Put in place a total in the numbering column and an outer header that stands in its first row only."""
    first = 0 if layout.index_column is None else 1
    above: Row | None = None
    for row in body:
        if first == 1 and len(row) > 2 and row[0] and not row[1] and not is_index(row[0]):
            row = ("", row[0], *row[2:])
        if above and layout.header_columns - first > 1 and not row[first] and row[first + 1]:
            row = (*row[:first], above[first], *row[first + 1 :])
        yield row
        above = row


def _body_lines(body: Iterable[Row], headers: Sequence[str], layout: Layout, ordinal: int) -> Iterator[Line]:
    section = ""
    for row in body:
        if title := _section(row, layout):
            section = title
            yield Line(BlockKind.HEADING, title, typed=True)
        else:
            yield _row_line(row, headers, layout, section=section, ordinal=ordinal)


def _section(row: Row, layout: Layout) -> str:
    """Return the text of a row that heads those below it: one text across the table, or a numbered label alone.

    A label without values and without a section number is a body that reported nothing, not a heading.
    """
    columns = [cell for column, cell in enumerate(row) if column != layout.index_column]
    texts = set(columns) - {""}
    if len(columns) < 2 or len(texts) != 1 or is_count(text := texts.pop()):
        return ""
    if all(columns):
        return text
    index = row[layout.index_column] if layout.index_column is not None else ""
    numbered = _SECTION_NUMBER.fullmatch(index) if index else re.match(r"(?:[IVX]{1,5}|[A-ZĐ])[.)]\s", text)
    return text if columns[0] and (numbered or text.isupper()) else ""


def _row_line(row: Row, headers: Sequence[str], layout: Layout, *, section: str, ordinal: int) -> Line:
    labels = [
        cell for column, cell in enumerate(row[: layout.header_columns]) if cell and column != layout.index_column
    ]
    if section and not any(map(_GRAND_TOTAL.fullmatch, labels)):
        labels = [section, *labels]
    row_header = LEVELS.join(_distinct(iter(labels)))
    text, cells = "", []
    for column, cell in enumerate(row):
        if not cell or column == layout.index_column or _repeats_label(row, column, layout):
            continue
        header = headers[column] if headers else ""
        text += (SEPARATOR if text else "") + (f"{header}: " if header else "")
        if column >= layout.header_columns:
            cells.append(Cell(Span(len(text), len(text) + len(cell)), row_header, header))
        text += cell
    return Line(BlockKind.TABLE_ROW, text, typed=True, cells=tuple(cells), table=ordinal)


def _repeats_label(row: Row, column: int, layout: Layout) -> bool:
    """Tell whether a label is a merged cell repeated from the column before it."""
    return 0 < column < layout.header_columns and row[column] == row[column - 1]
