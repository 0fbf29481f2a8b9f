"""How many are on a board or in a team: one of them is never another that the same paper sets up."""

from __future__ import annotations

from functools import lru_cache

from assistant.questions.understanding import Question
from assistant.weighing.statements import Statement, before_in_paragraph
from documents.language.compiling import compiled_regex
from documents.language.text import fold
from documents.types import Figure

# "Ban hành", "tổ chức" and "tố giác" are no boards, so that each is known by the words it is called by.
_BOARD = (
    r"\b(?P<board>ban (?:chi dao|to chuc|giam khao|chap hanh|bien tap|thu ky|thuong vu|quan ly|soan thao|kiem phieu)"
    r"|to (?:giup viec|cong tac|thu ky|bien tap|soan thao|phuc vu|kiem phieu|tham muu|chuyen vien)"
    r"|doan (?:kiem sat|kiem tra|thanh tra|cong tac|giam sat)|(?:hoi dong|tieu ban) \w+ \w+|uy ban kiem sat)\b"
)
_HOW_MANY = r"(?:bao nhieu|may) (?:thanh vien|uy vien|nguoi|dong chi|can bo|cong chuc)\b"
_SIZE_ASKED = compiled_regex(rf"{_BOARD}(?: \w+){{0,14}}? (?:gom|co)(?: tong cong| tat ca| ca thay)? {_HOW_MANY}")
_MEMBERS_ASKED = compiled_regex(rf"\b{_HOW_MANY} (?:trong|cua|thuoc|o) {_BOARD}")
_TOLD = compiled_regex(rf"{_BOARD}|\b(?P<short>ban|to|doan|hoi dong|tieu ban) (?:gom|co)\b")


def is_of_other_board(question: Question, statement: Statement, figure: Figure) -> bool:
    """True if the size of a board is asked for and the figure is told of another, or of none: the last named before it.

    "Ban Chỉ đạo gồm 9 thành viên; Tổ giúp việc 5 người."; "Đoàn gồm 5 đồng chí" may be any "đoàn" asked about.
    """
    asked = _board_asked(question.text)
    if not asked:
        return False
    own = _boards(statement.text[: figure.span.start - statement.span.start])
    told = own or _boards(before_in_paragraph(statement)) or _boards(statement.document.title)
    return not (told and asked.startswith(told[-1]))


@lru_cache(maxsize=64)  # asked again for each figure
def _board_asked(text: str) -> str:
    clear = fold(text)
    found = _SIZE_ASKED.search(clear) or _MEMBERS_ASKED.search(clear)
    return found["board"] if found else ""


def _boards(text: str) -> tuple[str, ...]:
    return tuple(found["board"] or found["short"] for found in _TOLD.finditer(fold(text)))
