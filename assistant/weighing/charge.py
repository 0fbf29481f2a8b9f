"""The cells of a table row, and the sentences, that tell who has charge of what they set."""

from __future__ import annotations

from assistant.questions.charge import CHARGE
from assistant.weighing.cells import cells_of
from assistant.weighing.statements import Statement
from documents.language.compiling import compiled_regex
from documents.language.text import fold
from documents.types import BlockKind, Span

_HEAD = compiled_regex(
    rf"(?:(?:don vi|phong|co quan|nguoi|bo phan|lanh dao|can bo|dong chi)(?: duoc)? )?(?:giao )?(?:{CHARGE})\b.*"
)
_TOLD = compiled_regex(rf"\b(?:{CHARGE})\b")


def cells_of_charge(statement: Statement) -> list[Span]:
    """Return the cells headed by who has charge ("Đơn vị chủ trì: Phòng 9"), as spans of the document."""
    if statement.kind is not BlockKind.TABLE_ROW:
        return []
    return [place for place, text in cells_of(statement.text, start=statement.span.start) if _is_charge(text)]


def _is_charge(cell: str) -> bool:
    head, colon, told = cell.partition(": ")
    return bool(colon and told.strip(" –-")) and _HEAD.fullmatch(fold(head)) is not None


def tells_charge(statement: Statement) -> bool:
    """True if the statement tells who has charge of what it states."""
    if statement.kind is BlockKind.TABLE_ROW:
        return bool(cells_of_charge(statement))
    return _TOLD.search(fold(statement.text)) is not None
