"""Read plain text: a paragraph a line, wrapped paragraphs, and tables drawn with pipes, tabs or blanks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from documents.language.compiling import compiled
from documents.language.encoding import decode
from documents.readers.tables import table_blocks
from documents.readers.types import RawBlock, RawDocument
from documents.readers.wrapping import join_wrapped
from documents.types import BlockKind

_RULE = compiled(r"[\s|+:=_-]*[-=_]{3,}[\s|+:=_-]*")
_BLANKS = compiled(r"\s{2,}")
_NUMERIC = compiled(r"[+-]?\d[\d.,/]*\s*%?")
_NUMERIC_SHARE = 1 / 3
_LINE_ENDS = compiled(r"\r\n?|[\n\f\v\x85\u2028\u2029]")

Row = list[str]


@dataclass(frozen=True, slots=True)
class _Shape:
    """A way to draw tables; ``even`` shapes have the same number of cells in every row."""

    split: Callable[[str], Row | None]
    accepts: Callable[[Sequence[Row]], bool]
    even: bool


@dataclass(frozen=True, slots=True)
class _Run:
    """Consecutive lines that one shape can split, ``end`` exclusive."""

    end: int
    rows: list[Row]
    header_rows: int | None
    is_table: bool


def read_text(data: bytes) -> RawDocument:
    """Read a plain text file.

    Raises:
        UnreadableDocument: the bytes are no text in any encoding that can be told.
    """
    return RawDocument(tuple(text_blocks(decode(data))))


def text_blocks(text: str) -> Iterator[RawBlock]:
    """Yield the paragraphs and tables of a plain text, in order; what a line is by its wording is left open."""
    pending: list[str] = []
    lines = _LINE_ENDS.split(text)
    start = 0
    while start < len(lines):
        runs = [run for shape in _SHAPES if (run := _run_at(lines, start, shape)).rows]
        table = next((run for run in runs if run.is_table), None)
        if table:
            yield from _prose(pending)
            yield from table_blocks(table.rows, header_rows=table.header_rows)
            pending, start = [], table.end
        else:
            # A run that is no table is not looked at again: otherwise a long one would cost its square.
            end = min((run.end for run in runs), default=start + 1)
            pending += lines[start:end]
            start = end
    yield from _prose(pending)


def _prose(lines: Sequence[str]) -> Iterator[RawBlock]:
    for paragraph in join_wrapped(lines):
        yield RawBlock(BlockKind.PARAGRAPH, paragraph)


def _run_at(lines: Sequence[str], start: int, shape: _Shape) -> _Run:
    """Collect the lines from ``start`` on that can be rows of one table of a shape."""
    rows: list[Row] = []
    header_rows: int | None = None
    end = start
    while end < len(lines) and (cells := shape.split(lines[end])) is not None:
        if shape.even and rows and cells and len(cells) != len(rows[0]):
            break
        if cells:
            rows.append(cells)
        elif rows and header_rows is None:
            header_rows = len(rows)
        end += 1
    return _Run(end, rows, header_rows, is_table=shape.accepts(rows))


def _split_pipes(line: str) -> Row | None:
    """Return the cells of a line drawn with pipes, no cells for a rule between rows, None for any other line."""
    if ("|" in line or line.lstrip().startswith("+")) and _RULE.fullmatch(line):
        return []
    if line.count("|") < 2 and not line.lstrip().startswith("|"):
        return None
    return [cell.strip() for cell in line.strip().removeprefix("|").removesuffix("|").split("|")]


def _split_tabs(line: str) -> Row | None:
    cells = [cell.strip() for cell in line.strip(" \r\n").split("\t")]
    return cells if sum(map(bool, cells)) >= 2 else None


def _split_blanks(line: str) -> Row | None:
    cells = _BLANKS.split(line.strip())
    return cells if len(cells) >= 2 else None


def _is_pipe_table(rows: Sequence[Row]) -> bool:
    return len(rows) >= 2 and len(set(map(len, rows))) <= 2


def _is_tab_table(rows: Sequence[Row]) -> bool:
    return len(rows) >= 2


def _is_blank_table(rows: Sequence[Row]) -> bool:
    """Demand numbers: prose, too, has double spaces."""
    cells = [cell for row in rows[1:] for cell in row]
    return len(rows) >= 3 and sum(bool(_NUMERIC.fullmatch(cell)) for cell in cells) >= _NUMERIC_SHARE * len(cells)


# Strongest evidence first.
_SHAPES = (
    _Shape(_split_pipes, _is_pipe_table, even=False),
    _Shape(_split_tabs, _is_tab_table, even=True),
    _Shape(_split_blanks, _is_blank_table, even=True),
)
