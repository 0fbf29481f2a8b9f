"""Turn the cells of a table into blocks: a data table, or the paragraphs that a layout table only arranges."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from documents.language.compiling import compiled
from documents.readers.types import RawBlock, RawTable
from documents.readers.wrapping import split_breaks
from documents.types import BlockKind

# Official letters put letterhead and signature into borderless tables: these words never stand in a data table.
_LETTER_FRAME = compiled(r"độc lập\s*[-–—]\s*tự do\s*[-–—]\s*hạnh phúc|^nơi nhận\s*:", re.I | re.M)


def table_blocks(
    rows: Sequence[Sequence[str]], *, header_rows: int | None = None, name: str | None = None
) -> list[RawBlock]:
    """Return a table as blocks; merged cells come repeated, line breaks within a cell as newlines.

    Empty rows and columns are dropped and short rows padded. A table of one row or one column, or one that frames
    an official letter, gives the paragraphs of its cells instead.
    """
    grid = _rectangle(rows)
    if is_layout(grid):
        return [block for row in grid for cell in _without_repeats(row) for block in paragraph_blocks(cell)]
    kept_headers = None if header_rows is None else min(header_rows, len(grid))
    cells = tuple(tuple(" ".join(cell.split()) for cell in row) for row in grid)
    return [RawBlock(BlockKind.TABLE_ROW, table=RawTable(cells, header_rows=kept_headers, name=name))]


def paragraph_blocks(text: str, kind: BlockKind = BlockKind.PARAGRAPH) -> list[RawBlock]:
    """Return the blocks of a text that may hold forced line breaks; a title or heading stays in one piece."""
    if kind in (BlockKind.TITLE, BlockKind.HEADING, BlockKind.CAPTION):
        joined = " ".join(text.split())
        return [RawBlock(kind, joined)] if joined else []
    return [RawBlock(kind, line) for line in split_breaks(text)]


def is_layout(rows: Sequence[Sequence[str]]) -> bool:
    """Tell whether a table only arranges text on the page."""
    grid = _rectangle(rows)
    if len(grid) < 2 or len(grid[0]) < 2:
        return True
    return any(_LETTER_FRAME.search(unicodedata.normalize("NFC", cell)) for row in grid for cell in row)


def _rectangle(rows: Sequence[Sequence[str]]) -> list[list[str]]:
    filled = [[cell.strip() for cell in row] for row in rows if any(cell.strip() for cell in row)]
    width = max(map(len, filled), default=0)
    padded = [row + [""] * (width - len(row)) for row in filled]
    kept = [column for column in range(width) if any(row[column] for row in padded)]
    return [[row[column] for column in kept] for row in padded]


def _without_repeats(row: Sequence[str]) -> list[str]:
    return [cell for number, cell in enumerate(row) if cell and (number == 0 or cell != row[number - 1])]
