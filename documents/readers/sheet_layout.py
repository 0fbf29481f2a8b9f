"""Find the title lines, the tables and the closing notes on a sheet, where nothing marks them but their places."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from documents.language.compiling import compiled
from documents.readers.tables import table_blocks
from documents.readers.types import RawBlock
from documents.types import BlockKind

_NUMERIC = compiled(r"[+(-]?\d[\d.,/ ]*\s*%?\)?")
_YEAR = compiled(r"(?:19|20)\d\d")
# A tab that names more than a year ("Quý I.2025", "6T 2025") says of its own what its rows are of.
_PART_OF_YEAR = compiled(
    r"(?:quý|quy|tháng|thang|đầu|dau|cuối|cuoi|\b[qt])[ _.-]*(?:[ivx]|\d{1,2}(?!\d))|\d+ ?(?:tháng|thang|t)\b", re.I
)
_NAMED_YEAR = compiled(r"\b(?:năm(?: công tác| báo cáo)?|quý [ivx\d]+\s*/|tháng \d+\s*/)\s*((?:19|20)\d\d)\b", re.I)
_NAMED_PART = compiled(r"tháng (?:đầu |cuối )?năm|năm công tác|\bquý [ivx\d]|\btháng \d", re.I)
_MOTTO = compiled(r"cộng hòa xã hội|cộng hoà xã hội|độc lập\s*[-–—]\s*tự do", re.I)


class Merge(NamedTuple):
    """A merged range of cells: rows and columns from 0, ends exclusive; its text stands in the first cell."""

    top: int
    left: int
    bottom: int
    right: int


class _Row(NamedTuple):
    """A row of the sheet: its cells with merged text repeated, and how many different cells carry text."""

    cells: tuple[str, ...]
    distinct: int

    @property
    def is_numeric(self) -> bool:
        return any(_NUMERIC.fullmatch(cell) for cell in self.cells[1:])


def sheet_blocks(
    rows: Sequence[Sequence[str]], merges: Sequence[Merge] = (), *, name: str = "", opens: bool = True
) -> list[RawBlock]:
    """Return the blocks of a sheet in order; every table carries the sheet's name, unless its titles tell the period.

    ``opens`` tells that it is the first of its workbook.

    A blank row ends a table unless the next row simply goes on with numbers. Rows with a single text above a table
    are headings, below it notes; rows with several texts that no table follows (letterhead, signatures) are
    paragraphs.
    """
    blocks: list[RawBlock] = []
    for part in _parts(_filled(rows, merges)):
        first, last = _table_bounds(part)
        is_below = first == last and any(block.table is not None for block in blocks)
        blocks += _texts(part[:first], BlockKind.PARAGRAPH if is_below else BlockKind.HEADING)
        titles = [block.text for block in blocks if block.kind is BlockKind.HEADING]
        named = None if not name or _is_told_by(titles, name, opens=opens) else name
        blocks += table_blocks([row.cells for row in part[first:last]], name=named)
        blocks += _texts(part[last:], BlockKind.PARAGRAPH)
    return blocks


def _is_told_by(titles: Sequence[str], name: str, *, opens: bool) -> bool:
    """Tell whether the titles on a sheet name its period more closely than the bare year on its tab.

    Tabs are carried over from the workbook of the year before, and "2026" is less than "6 tháng đầu năm công tác 2026".
    Beside another bare year in the title the tab stays: sheets of several years can be copies with the title of the
    first. So it does on the sheet that opens the workbook, whose title becomes that of the whole.
    """
    years = {year for title in titles for year in _NAMED_YEAR.findall(title)}
    named = set(_YEAR.findall(name))
    if len(years) != 1 or not named or _PART_OF_YEAR.search(name):
        return False
    return (named == years and not opens) or any(_NAMED_PART.search(title) for title in titles)


def _filled(rows: Sequence[Sequence[str]], merges: Sequence[Merge]) -> list[_Row]:
    width = max(map(len, rows), default=0)
    grid = [list(row) + [""] * (width - len(row)) for row in rows]
    repeats = [0] * len(grid)
    for top, left, bottom, right in merges:
        bottom, right = min(bottom, len(grid)), min(right, width)
        if top >= bottom or left >= right or not grid[top][left]:
            continue
        for row in range(top, bottom):
            grid[row][left:right] = [grid[top][left]] * (right - left)
            repeats[row] += right - left - 1
    return [_Row(tuple(cells), sum(map(bool, cells)) - repeated) for cells, repeated in zip(grid, repeats, strict=True)]


def _parts(rows: Sequence[_Row]) -> Iterator[list[_Row]]:
    """Split at blank rows, except where a table goes on after one."""
    part: list[_Row] = []
    after_blank = False
    for row in rows:
        if not row.distinct:
            after_blank = True
            continue
        goes_on = row.distinct > 1 and row.is_numeric and any(earlier.distinct > 1 for earlier in part)
        if after_blank and part and not goes_on:
            yield part
            part = []
        part.append(row)
        after_blank = False
    if part:
        yield part


def _table_bounds(part: Sequence[_Row]) -> tuple[int, int]:
    """Return the first and the last (exclusive) row of the table within a part, equal if there is none."""
    first = next((number for number in range(len(part)) if _opens_table(part, number)), len(part))
    last = len(part)
    while last > first and part[last - 1].distinct == 1:
        last -= 1
    # A grid of words alone (signatures, a letterhead) is no table of a report.
    if not any(row.is_numeric for row in part[first:last]) and last - first < 3:
        return len(part), len(part)
    return first, last


def _opens_table(part: Sequence[_Row], number: int) -> bool:
    """Tell whether a row of several texts is a header: another such row follows, or numbers below section titles.

    Between the number and date of a letter and its table stand titles, too, but then a header and no numbers.
    """
    row = part[number]
    if row.distinct < 2 or any(_MOTTO.search(cell) for cell in row.cells):
        return False
    below = next((at for at in range(number + 1, len(part)) if part[at].distinct > 1), number)
    return below == number + 1 or (below > number and part[below].is_numeric)


def _texts(rows: Sequence[_Row], kind: BlockKind) -> Iterator[RawBlock]:
    for row in rows:
        seen = [cell for number, cell in enumerate(row.cells) if cell and cell not in row.cells[:number]]
        only = kind if len(seen) == 1 else BlockKind.PARAGRAPH
        yield from (RawBlock(only, " ".join(text.split())) for text in seen)
