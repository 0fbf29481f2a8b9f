"""Offices in rows of a table, where a column of its own gives them: "Họ và tên: Lê Thị Mận | Chức vụ: Trưởng phòng"."""

from __future__ import annotations

import re

from documents.language.compiling import compiled
from documents.language.loosening import loosen
from documents.types import Span

_CELL = compiled(r"[^|]+")
_OFFICE = compiled(loosen(r"\s*(?:chức vụ|chức danh|chức|cương vị|vị trí|vai trò)(?!\w)[^|:]{0,30}:"), re.IGNORECASE)


def office_of_row(text: str, end: int) -> Span | None:
    """Return the cell that gives the office of whoever is named in the cell that ends at ``end``, None without one.

    It is the first of its kind behind the name, or else the last before it: some tables begin with the office.
    """
    cells = [Span(*cell.span()) for cell in _CELL.finditer(text) if _OFFICE.match(cell[0])]
    behind = [cell for cell in cells if cell.start >= end]
    return behind[0] if behind else cells[-1] if cells else None
