"""The cells of a table row, and the sentences, that tell who has charge of what they set."""

from __future__ import annotations

from assistant.questions.asked.charge import CHARGE
from assistant.questions.understanding import Question
from assistant.weighing.cells import cells_of
from assistant.weighing.statements import Statement
from documents.language.compiling import compiled_regex
from documents.language.text import fold
from documents.types import BlockKind, Span

_HEAD = compiled_regex(
    rf"(?:(?:don vi|phong|co quan|nguoi|bo phan|lanh dao|can bo|dong chi)(?: duoc)? )?(?:giao )?(?:{CHARGE})\b.*"
)
_TOLD = compiled_regex(rf"\b(?:{CHARGE})\b")
# "Giao ai làm?", "do ai chủ trì?": a body is as good an answer as somebody by name, where it is given the task.
_WHO_IS_CHARGED = compiled_regex(
    rf"\b(?:giao|phan cong)(?: viec| nhiem vu)?(?: cho)? ai\b"
    rf"|\b(?:do )?ai (?:duoc giao |chiu trach nhiem )?(?:{CHARGE})\b"
)
_BODY_CHARGED = compiled_regex(
    r"\b(?:giao|phan cong)(?: cho)? (?:doan thanh nien|doan co so|chi doan|cong doan|phong (?:\d|\w+ \w+)|van phong"
    r"|thanh tra|vksnd|vien|cac phong|cac don vi|hoi (?!nghi|thi|thao)|ban (?!hanh)|to (?!chuc)|bo phan|chi bo"
    r"|cum|khoi)"
)
_SHARED = 0.6  # of the words that say what is to be done


def body_has_charge(question: Question, statement: Statement) -> bool:
    """True if it is asked who is to do something, and the statement gives this very task to a body."""
    if question.roles or question.persons or not tells_body_charged(question.text, statement.text):
        return False
    asked = [word.folded for word in question.terms if word.folded not in statement.around.folded]
    return bool(asked) and sum(word in statement.own.folded for word in asked) > _SHARED * len(asked)


def tells_body_charged(asked: str, text: str) -> bool:
    """True if it is asked who is given a task, and ``text`` gives one to a body."""
    return _WHO_IS_CHARGED.search(fold(asked)) is not None and _BODY_CHARGED.search(fold(text)) is not None


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
