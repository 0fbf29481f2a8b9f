"""How many people work in a body, asked for as "người" and counted in reports by posts that are filled."""

from __future__ import annotations

from assistant.questions.understanding import Question
from assistant.weighing.statements import Statement
from documents.language.compiling import compiled_regex
from documents.language.text import fold
from documents.types import BlockKind, Figure

_ANYBODY, _POSTS = "người", "biên chế"
_OF_ANY_KIND = (_ANYBODY, _POSTS, "công chức", "cán bộ")
_ASKS_STAFF = compiled_regex(r"\b(?:bien che|nhan su|quan so|nhan luc|so quan)\b")
# "Được giao 40 biên chế" tells how many there may be.
_FILLED = compiled_regex(r"\b(?:hien co|thuc co|co mat|hien nay co|don vi co|dang co)\b")


def counts_staff(question: Question, figure: Figure) -> bool:
    """True for filled posts where the people of a body are asked for: "Đơn vị hiện có 27 biên chế"."""
    return _asks_staff(question) and figure.count_unit == _POSTS and _FILLED.search(fold(figure.wording)) is not None


def counts_part_of_staff(question: Question, statement: Statement, figure: Figure) -> bool:
    """True for people of one kind where it is asked how many a body has in all: "16 Kiểm sát viên"."""
    return _asks_staff(question) and statement.kind is not BlockKind.TABLE_ROW and figure.count_unit not in _OF_ANY_KIND


def _asks_staff(question: Question) -> bool:
    """True if a question asks how many people there are, and nothing of what they did."""
    if _ANYBODY not in question.counted:
        return False
    return not question.terms or _ASKS_STAFF.search(fold(question.text)) is not None
