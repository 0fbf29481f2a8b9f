"""Whether a penalty is one that the prosecutor proposed, that the law provides, or that the court passed."""

from __future__ import annotations

from functools import lru_cache

from assistant.questions.understanding import Question
from assistant.weighing.statements import Statement
from documents.language.compiling import compiled_regex
from documents.language.text import fold
from documents.types import BlockKind, Figure

_PROPOSED, _PROVIDED, _PASSED = "proposed", "provided", "passed"
_COURT = r"(?:hdxx|hoi dong xet xu|toa(?: an)?(?: nhan dan| tinh| huyen| thanh pho| khu vuc)*|tand|ban an)"
# "Đề nghị Hội đồng xét xử tuyên phạt ..." is proposed, "theo đề nghị của Kiểm sát viên, Tòa án tuyên phạt ..." passed.
_TOLD = compiled_regex(
    rf"(?P<{_PROPOSED}>\bde nghi (?!cua\b|tren\b|nay\b|do\b|truy to\b)(?:{_COURT} )?)"
    rf"|(?P<{_PROVIDED}>\b(?:khung hinh phat|muc hinh phat (?:tu|cao nhat|cua toi)|quy dinh hinh phat|co khung)\b)"
    rf"|(?P<{_PASSED}>\b{_COURT} (?:\w+ ){{0,6}}?(?:tuyen|xu phat|phat|quyet dinh)\b)"
)
_ASKS_PROPOSED = compiled_regex(r"\b(?:de nghi(?! (?:truy to|cua)\b)|de xuat|luan toi)\b")
_ASKS_PROVIDED = compiled_regex(r"\bkhung\b|\b(?:luat|toi nay) (?:\w+ ){0,3}quy dinh\b|\bmuc (?:\w+ )?cao nhat\b")
_PRISON, _MONEY = "tù", "đồng"
_FINE = compiled_regex(r"\bphat (?:tien|bo sung)\b")

# "9 năm tù về tội A, 4 năm tù về tội B, tổng hợp hình phạt chung là 13 năm tù"
_JOINT = compiled_regex(r"\b(?:tong hop|hinh phat chung|muc an chung|tong hinh phat|chung cho (?:ca )?(?:\w+ )?toi)\b")
_ASKS_JOINT = compiled_regex(
    r"\b(?:tong cong|tong hop|hinh phat chung|muc an chung|tong hinh phat|ca (?:hai|ba|cac) toi)\b"
)
_TERM = compiled_regex(r"\d (?:nam|thang)\b")

# Penalties that last, besides prison.
_BESIDE_PRISON = ("an treo", "thu thach", "cai tao", "quan che", "cam dam nhiem", "cam hanh nghe")


def lacks_penalty(question: Question, statement: Statement) -> bool:
    """True if it is asked how long a penalty besides prison lasts, and the statement speaks of no such one."""
    asked = fold(question.text) if question.durations else ""
    return any(penalty in asked and penalty not in fold(statement.text) for penalty in _BESIDE_PRISON)


def is_of_other_penalty(question: Question, statement: Statement, figure: Figure) -> bool:
    """True if the court's penalty is asked for and one only proposed or provided told, or the reverse."""
    is_fine = figure.count_unit == _MONEY and _FINE.search(fold(question.text)) is not None
    if statement.kind is BlockKind.TABLE_ROW or not (is_fine or figure.count_unit.endswith(_PRISON)):
        return False
    before = statement.text[: figure.span.start - statement.span.start]
    if _ASKS_JOINT.search(fold(question.text)) and _is_of_one_crime(statement.text, before):
        return True
    told = _told_before(before)
    asked = _asked(question.text)
    return told != asked and (told != "" or asked != _PASSED)


def _is_of_one_crime(text: str, before: str) -> bool:
    """True for a penalty in a sentence that tells a joint one as well: the first term behind that word."""
    joint = [*_JOINT.finditer(fold(text))]
    said = [one.end() for one in joint if one.end() <= len(before)]
    return bool(joint) and not (said and _TERM.search(fold(before), said[-1]) is None)


@lru_cache(maxsize=64)  # asked again for each figure
def _asked(text: str) -> str:
    clear = fold(text)
    if _ASKS_PROVIDED.search(clear):
        return _PROVIDED
    return _PROPOSED if _ASKS_PROPOSED.search(clear) else _PASSED


@lru_cache(maxsize=4096)
def _told_before(text: str) -> str:
    """Return what the words before a penalty say of it last, empty where they say nothing."""
    return max(((one.start(), str(one.lastgroup)) for one in _TOLD.finditer(fold(text))), default=(0, ""))[1]
