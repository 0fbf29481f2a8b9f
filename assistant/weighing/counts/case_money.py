"""What an amount of money is: of a case damages, a fine, fees, gains, what was taken or repaid; else what was spent."""

from __future__ import annotations

from functools import lru_cache

from assistant.questions.understanding import Question
from assistant.weighing.statements import Statement
from documents.language.compiling import compiled_regex
from documents.language.text import canonical, fold
from documents.types import BlockKind, Figure

_MONEY = "đồng"
_KINDS = {
    "damages": r"boi thuong|boi hoan|hoan tra|den(?: bu)?(?= (?:cho|bao|may|so))",
    "fine": r"phat(?: bo sung| tien)?(?! hien| trien| hanh(?! chinh))",
    "fees": r"an phi|le phi",
    "gain": r"huong loi|thu loi|loi nhuan|lai suat|tien lai|duoc chia|huong (?:so tien|rieng)",
    "taken": r"chiem doat|lua(?: dao)?(?= (?:cua|duoc|lay|bao|may|\w+ nguoi))|trom|cuop|tham o",
    "paid": r"khac phuc(?: hau qua)?|nop lai|tu nguyen nop",
    "price": r"(?:voi |tri )?gia(?= (?:la |ban |mua )?(?:\d|bao nhieu|may))|ban (?:voi|duoc)|tien cong|thue voi",
    # what a buyer handed over before all was paid, and what is still owed, is less than the price
    "deposit": r"(?:dua|giao|tra|nop|thanh toan) truoc|(?:dat|tien) coc|tam ung|da (?:giao|thanh toan)(?= \d)",
    "rest": r"(?:giao|tra) not|con no|no lai",
    "lent": r"vay|cho vay",
    "bribe": r"hoi lo|dua tien|nhan tien",
}
_NAMED = {kind: compiled_regex(rf"\b(?:{words})\b") for kind, words in _KINDS.items()}
# "Bà A đã giao bao nhiêu tiền": what a court orders her to hand over is still to be done.
_DONE = compiled_regex(r"\bda (?:giao|tra|dua|chuyen|nop|dat coc|thanh toan|boi thuong|khac phuc)\b")
_ORDERED = compiled_regex(r"\b(?:buoc|con phai|phai tiep tuc)\b[^,;]*$")
# "Tiêu hết bao nhiêu", "đã giải ngân mấy tỷ": what became of a budget; what things are worth says nothing of it.
_SPENT_ASKED = compiled_regex(
    r"\b(?:giải ngân|quyết toán|sử dụng|tiêu|chi)(?: (?:dùng|tiêu|được|hết|tổng cộng))* (?:bao nhiêu|mấy)\b"
    r"(?! (?:lần|lượt|biện pháp|phương tiện))"
)
_SPENT_TOLD = compiled_regex(r"\b(?:giải ngân|quyết toán|sử dụng|tiêu|chi|dùng|tốn|hết|thực hiện)\b")
_ENDS = compiled_regex(r"[,;]|\.(?!\d)")


def is_of_other_money(question: Question, statement: Statement, figure: Figure) -> bool:
    """True if a question names one kind of money of a case, and the words right around an amount only others.

    "Phạt bổ sung 15 triệu đồng, nộp 200.000 đồng án phí": each is named right before its amount or right behind it.
    """
    if figure.count_unit != _MONEY or statement.kind is BlockKind.TABLE_ROW or _MONEY not in question.counted:
        return False
    if _asks_done(question.text) and _ORDERED.search(fold(_before(statement, figure))):
        return True
    asked = _kinds(question.text)
    if len(asked) != 1:
        return False
    told = _kinds(_around(statement, figure))
    return bool(told) and not told & asked


def is_unspent(question: Question, statement: Statement, figure: Figure) -> bool:
    """True if it is asked how much was spent and no word of spending stands in front of an amount or behind it."""
    if figure.count_unit != _MONEY or not _SPENT_ASKED.search(canonical(question.text)):
        return False
    said = figure.wording if figure.is_cell else _around(statement, figure)
    return _SPENT_TOLD.search(canonical(said)) is None


def _before(statement: Statement, figure: Figure) -> str:
    """Return the words between the figure before and an amount."""
    start = statement.span.start
    ends = [other.span.end - start for other in statement.figures if other.span.end <= figure.span.start]
    return statement.text[max(ends, default=0) : figure.span.start - start]


def _around(statement: Statement, figure: Figure) -> str:
    """Return the words between the figure before and an amount, and those behind it up to the next mark or figure."""
    start = statement.span.start
    starts = [other.span.start - start for other in statement.figures if other.span.start >= figure.span.end]
    behind = _ENDS.split(statement.text[figure.span.end - start : min(starts, default=None)], 1)[0]
    return f"{_before(statement, figure).rstrip()} 0 {behind.lstrip()}"


@lru_cache(maxsize=64)  # asked again for each figure
def _asks_done(asked: str) -> bool:
    clear = fold(asked)
    return bool(_DONE.search(clear)) and not _ORDERED.search(clear)


@lru_cache(maxsize=4096)
def _kinds(text: str) -> frozenset[str]:
    clear = fold(text)
    return frozenset(kind for kind, named in _NAMED.items() if named.search(clear))
