"""The cells of a table row that reads on its own, each with its header: "Đơn vị: Phòng 7 | Số vụ: 74"."""

from __future__ import annotations

from collections.abc import Iterator

from documents.cleaning.tables import SEPARATOR
from documents.types import Span

_COLON = ": "


def cells_of(row: str, *, start: int = 0) -> Iterator[tuple[Span, str]]:
    """Yield each cell of a row with its place, counted from ``start``."""
    for text in row.split(SEPARATOR):
        yield Span(start, start + len(text)), text
        start += len(text) + len(SEPARATOR)


def headers_of(row: str) -> list[str]:
    """Return the headers of a row's cells; of a cell without one, all of it."""
    return [cell.partition(_COLON)[0] for cell in row.split(SEPARATOR)]


def values_of(row: str) -> list[str]:
    """Return what stands in a row's cells behind their headers; nothing for a cell without one."""
    return [cell.partition(_COLON)[2] for cell in row.split(SEPARATOR)]
