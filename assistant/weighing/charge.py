"""The cells of a table row, and the sentences, that tell who has charge of what they set."""

from __future__ import annotations

from assistant.questions.charge import CHARGE
from assistant.weighing.statements import Statement
from documents.language.compiling import compiled_regex
from documents.language.text import fold
from documents.types import BlockKind, Span

_SEPARATOR = " | "  # between the cells of a row (documents.cleaning.tables)
_HEAD = compiled_regex(
    rf"(?:(?:don vi|phong|co quan|nguoi|bo phan|lanh dao|can bo|dong chi)(?: duoc)? )?(?:giao )?(?:{CHARGE})\b.*"
)
_TOLD = compiled_regex(rf"\b(?:{CHARGE})\b")


def cells_of_charge(statement: Statement) -> list[Span]:
    """Return the cells headed by who has charge ("Đơn vị chủ trì: Phòng 9"), as spans of the document."""
    if statement.kind is not BlockKind.TABLE_ROW:
        return []
    cells: list[Span] = []
    start = statement.span.start
    for text in statement.text.split(_SEPARATOR):
        head, colon, told = text.partition(": ")
        if colon and told.strip(" –-") and _HEAD.fullmatch(fold(head)):
            cells.append(Span(start, start + len(text)))
        start += len(text) + len(_SEPARATOR)
    return cells


def tells_charge(statement: Statement) -> bool:
    """True if the statement tells who has charge of what it states."""
    if statement.kind is BlockKind.TABLE_ROW:
        return bool(cells_of_charge(statement))
    return _TOLD.search(fold(statement.text)) is not None
