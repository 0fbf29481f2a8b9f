"""How many people work in a body, asked for as "người" and counted in reports by posts that are filled."""

from __future__ import annotations

from assistant.questions.understanding import Question
from assistant.weighing.statements import Statement
from documents.language.compiling import compiled_regex
from documents.language.text import fold
from documents.types import BlockKind, Figure

ANYBODY, _POSTS = "người", "biên chế"
_OF_ANY_KIND = (ANYBODY, _POSTS, "công chức", "cán bộ")
_PEOPLE = frozenset({*_OF_ANY_KIND, "đồng chí", "cá nhân", "chỉ tiêu", "chỉ tiêu biên chế", "vị trí", "người lao động"})
_ASKS_STAFF = compiled_regex(r"\b(?:bien che|nhan su|quan so|nhan luc|so quan)\b")
# "Được giao 40 biên chế" tells how many there may be.
_FILLED = compiled_regex(r"\b(?:hien co|thuc co|co mat|hien nay co|don vi co|dang co)\b")
_ALLOWED = compiled_regex(r"\b(?:giao|phan bo|chi tieu|dinh muc|duoc phep|ke hoach)\b")
_DIVIDED = compiled_regex(
    r"(?:,|\s)\s*\(?(?:trong do|gom|bao gom)(?: co)? \d+"
    r" (?:kiem sat vien|kiem tra vien|dong chi|nu|cong chuc|can bo)\b"
)
_CLAUSE_CHARACTERS = 60


def counts_staff(question: Question, statement: Statement, figure: Figure) -> bool:
    """True for filled posts where the people of a body are asked for: "Đơn vị hiện có 27 biên chế".

    Posts that are divided into people are filled as well: "với 27 biên chế, trong đó có 15 Kiểm sát viên".
    """
    if not _asks_staff(question) or figure.count_unit != _POSTS:
        return False
    told = fold(figure.wording)
    return _FILLED.search(told) is not None or (not _ALLOWED.search(told) and _is_divided(statement, figure))


def _is_divided(statement: Statement, figure: Figure) -> bool:
    before, behind = (fold(part) for part in _around(statement, figure))
    return _ALLOWED.search(before) is None and _DIVIDED.match(behind) is not None


def _around(statement: Statement, figure: Figure) -> tuple[str, str]:
    """Return what a statement says in the clause before a figure, and behind it."""
    start = statement.span.start
    clause = statement.text[: figure.span.start - start].rpartition(";")[2]
    return clause[-_CLAUSE_CHARACTERS:], statement.text[figure.span.end - start :]


def counts_part_of_staff(question: Question, statement: Statement, figure: Figure) -> bool:
    """True for people of one kind where it is asked how many a body has in all: "16 Kiểm sát viên"."""
    return _asks_staff(question) and statement.kind is not BlockKind.TABLE_ROW and figure.count_unit not in _OF_ANY_KIND


def asks_of_staff(question: Question) -> bool:
    """True if a question speaks of the people that a body has: those of a department are a part of them."""
    return _ASKS_STAFF.search(fold(question.text)) is not None


def is_no_staff(question: Question, figure: Figure) -> bool:
    """True if "biên chế ... là bao nhiêu" is asked, which names no unit, and the figure counts no people."""
    return not question.counted and asks_of_staff(question) and figure.count_unit not in _PEOPLE


def _asks_staff(question: Question) -> bool:
    """True if a question asks how many people there are, and nothing of what they did."""
    if ANYBODY not in question.counted:
        return False
    return not question.terms or asks_of_staff(question)
