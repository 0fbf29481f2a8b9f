"""Commendations in rows of a table, where the headers say who gave and who received."""

from __future__ import annotations

import re

from documents.language.compiling import compiled
from documents.language.loosening import loosen

CELL_END = " | "
_CELLS = compiled(r"\s*\|\s*")
_GIVER = compiled(loosen(r"(?:cấp|cơ quan|người|thẩm quyền) (?:khen|tặng|quyết định|ký)|người ký"), re.IGNORECASE)
_RECIPIENT = compiled(loosen(r"(?:tập thể|cá nhân|đơn vị|người|đối tượng)\b|được khen|được tặng"), re.IGNORECASE)


def is_row(text: str) -> bool:
    """Tell whether ``text`` is a table row written out as "header: value | header: value"."""
    return text.count(CELL_END) >= 1 and text.count(": ") > 1


def parties_of_row(text: str) -> tuple[str | None, str | None]:
    """Return giver and recipient of the commendation in a row, each None where no column is headed so."""
    giver = recipient = None
    for cell in _CELLS.split(text):
        header, colon, value = cell.partition(": ")
        if not colon or not value.strip():
            continue
        if giver is None and _GIVER.search(header):
            giver = value.strip()
        elif recipient is None and _RECIPIENT.search(header):
            recipient = value.strip()
    return giver, recipient
