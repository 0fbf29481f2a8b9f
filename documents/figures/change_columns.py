"""Columns of changes that leave unsaid what changed, because it heads the column before: "Khởi tố | So với cùng kỳ"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from documents.cleaning.tables import LEVELS
from documents.figures.cell_units import measures_of
from documents.language.compiling import compiled
from documents.language.patterns import pattern
from documents.language.text import canonical
from documents.types import Block, BlockKind, Cell, Document, Span

_BRACKET = compiled(r"\s*\([^()]*\)\s*$")
_THEN = (
    r"(?:(?:cùng kỳ|cùng thời điểm|kỳ|năm|tháng|quý|\d+ tháng)(?: (?:đầu|cuối)(?= năm))?(?: năm)?(?: (?:trước|ngoái))?"
    r"(?: \d{4})?|\d{4})"
)
_SIGNS = r"(?:\s*[(]\s*[+/±-]*\s*[)]|\s*[+/±-]+)?"
_FALLS = rf"(?:tăng{_SIGNS}\W*(?:hoặc |hay )?giảm|tăng|giảm){_SIGNS}"
_CHANGE = pattern(
    rf"\W*(?:(?:mức|tỷ lệ|số|phần trăm|%)\s+)?(?:(?:{_FALLS}|chênh lệch|biến động|so sánh|\+\s*/\s*-)(?:,?\s+)?)?"
    rf"(?:(?:so sánh |so )?(?:với )?{_THEN})?\s*(?:\([^()]*\)|%)?\W*"
)
_TELLS = pattern(r"\btăng\b|\bgiảm\b|\bchênh lệch\b|\bbiến động\b|\bso\b|\+\s*/\s*-")
_NAMES_TIME = pattern(
    r"\W*(?:(?:cùng kỳ|kỳ|năm|tháng|quý|\d+ tháng|\d{4}|trước|này|báo cáo|số liệu|thực hiện|kết quả|đầu|cuối|từ|đến"
    r"|[IV]+|[\d/.,-]+)\s*)+\W*"
)


@lru_cache(maxsize=1024)
def heads_bare_change(column_header: str) -> bool:
    """Tell whether the innermost header says that a column holds changes, but not of what: "Tăng, giảm (%)"."""
    header = canonical(column_header.split(LEVELS)[-1])
    return _TELLS.search(header) is not None and _CHANGE.fullmatch(header) is not None


def with_changed(document: Document) -> dict[Span, tuple[Cell, ...]]:
    """Return the cells of each row by its span, the headers of changes completed by what changed.

    Columns of periods side by side ("Năm 2023 | Năm 2024 | Tăng, giảm") say nothing that the row does not. A row that
    leaves cells empty tells the column before only where its header stands over one column alone.
    """
    tables: dict[int | None, list[Block]] = {}
    for row in document.blocks_of([BlockKind.TABLE_ROW]):
        tables.setdefault(row.table, []).append(row)
    return {row.span: cells for rows in tables.values() for row, cells in _completed(rows)}


def _completed(rows: Sequence[Block]) -> Iterator[tuple[Block, tuple[Cell, ...]]]:
    headers = [cell.column_header for cell in max(rows, key=lambda row: len(row.cells)).cells]
    names = [_name(headers[:place], header) for place, header in enumerate(headers)]
    alone = {header: name for header, name in zip(headers, names, strict=True) if headers.count(header) == 1}
    for row in rows:
        full = [cell.column_header for cell in row.cells] == headers
        own = names if full else [alone.get(cell.column_header, cell.column_header) for cell in row.cells]
        yield row, tuple(replace(cell, column_header=name) for cell, name in zip(row.cells, own, strict=True))


def _name(before: Sequence[str], header: str) -> str:
    """Return a column's header, with that of the column whose changes it holds before it."""
    if not heads_bare_change(header):
        return header
    changed = next((other for other in reversed(before) if not heads_bare_change(other)), "")
    *outer, inner = changed.split(LEVELS)
    *own_outer, own = header.split(LEVELS)
    if own_outer != outer or not inner or _NAMES_TIME.fullmatch(canonical(inner)):
        return header
    inner = _BRACKET.sub("", inner) if measures_of(inner) else inner  # "(vụ/bị can)": which of them changed?
    return LEVELS.join([*outer, inner, own])
