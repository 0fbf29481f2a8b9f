"""What an amount of money in a case is: damages, a fine, fees, gains, what was taken, what was paid back."""

from __future__ import annotations

from functools import lru_cache

from assistant.questions.understanding import Question
from assistant.weighing.statements import Statement
from documents.language.compiling import compiled_regex
from documents.language.text import fold
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
_ENDS = compiled_regex(r"[,;]|\.(?!\d)")


def is_of_other_money(question: Question, statement: Statement, figure: Figure) -> bool:
    """True if a question names one kind of money of a case, and the words right around an amount only others.

    "Phạt bổ sung 15 triệu đồng, nộp 200.000 đồng án phí": each is named right before its amount or right behind it.
    """
    if figure.count_unit != _MONEY or statement.kind is BlockKind.TABLE_ROW or _MONEY not in question.counted:
        return False
    start = statement.span.start
    ends = [other.span.end - start for other in statement.figures if other.span.end <= figure.span.start]
    before = statement.text[max(ends, default=0) : figure.span.start - start]
    if _asks_done(question.text) and _ORDERED.search(fold(before)):
        return True
    asked = _kinds(question.text)
    if len(asked) != 1:
        return False
    starts = [other.span.start - start for other in statement.figures if other.span.start >= figure.span.end]
    behind = _ENDS.split(statement.text[figure.span.end - start : min(starts, default=None)], 1)[0]
    told = _kinds(f"{before.rstrip()} 0 {behind.lstrip()}")
    return bool(told) and not told & asked


@lru_cache(maxsize=64)  # asked again for each figure
def _asks_done(asked: str) -> bool:
    clear = fold(asked)
    return bool(_DONE.search(clear)) and not _ORDERED.search(clear)


@lru_cache(maxsize=4096)
def _kinds(text: str) -> frozenset[str]:
    clear = fold(text)
    return frozenset(kind for kind, named in _NAMED.items() if named.search(clear))
