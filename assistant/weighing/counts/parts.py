"""Wholes and parts: what a figure shares with the amount that it is a part of, and what tells the two apart.

A part of an amount ("..., trong đó cấp huyện 19 kháng nghị") is narrowed by all that narrows the whole, and by its own
words besides; what was refused, or done late, is no part of what a question without such words asks for.
"""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from assistant.questions.understanding import Question
from assistant.weighing.counts.counting import counts
from assistant.weighing.statements import Statement
from documents.language.compiling import compiled_regex
from documents.language.text import canonical, fold
from documents.language.words import words
from documents.numbers.counting import PERCENT, count_units, same_unit
from documents.statements import Reading
from documents.types import BlockKind, Figure

# The head of an office has to receive citizens in person on set days: what he received is a part of its whole.
_LEADERS_RECEIVE = compiled_regex(r"\b(?:lanh dao|vien truong)\b[^,;.:()]*\btiep\b[^,;.:()]*$")
_ASKS_LEADERS = compiled_regex(r"\b(?:lanh dao|vien truong|vt|pvt|dinh ky)\b")
_DIVIDES = compiled_regex(r"\b(?:trong đó|trong số(?: đó| này)?|gồm|bao gồm|cụ thể|riêng)\b|\(")
_PARTED = compiled_regex(r";|\b(?:trong đó|trong số(?: đó| này)?|riêng)\b")
# In the clause of the figure: "không phê chuẩn lệnh bắt 03 bị can", "hủy bỏ 01 quyết định khởi tố 02 bị can".
_UNDONE = compiled_regex(
    r"\b(?:(?:khong|chua|tu choi) (?:phe chuan|chap nhan|khoi to|thu ly|truy to|dong y|nhat tri)|huy bo)\b"
    r"(?:(?!\b(?:va|con|dong thoi) (?:\w+ )??(?:khoi to|phe chuan|giai quyet|truy to|chap nhan|ban hanh|yeu cau)\b)"
    r"(?:[^;.,]|(?<=\d)[.,](?=\d)))*$"
)
_ASKS_UNDONE = compiled_regex(r"\b(?:khong|chua|tu choi|bac|huy|bai bo|thu hoi|phu quyet|ko|k)\b")
# "Chậm phân công giải quyết 04 tin": what was done late is a part of what was done, and asked for as such.
_LATE = compiled_regex(r"\bchậm\b(?:[^;.,]|(?<=\d)[.,](?=\d))*$")
_ASKS_LATE = compiled_regex(r"\b(?:cham|tre|muon|qua han|vi pham|thieu sot|ton tai|han che|sai sot|truong hop)\b")
# "Chậm xác minh mấy việc": as against "chậm nhất là ngày nào", the last day.
_COUNTS_LATE = compiled_regex(r"\bchậm (?!nhất|lại)(?=[^,;?]*\b(?:mấy|bao nhiêu)\b)")
_TELLS_LATE = compiled_regex(
    r"\b(?:chậm|trễ|muộn|quá hạn|(?:không|chưa) (?:kịp thời|(?:đúng|bảo đảm|đảm bảo) (?:về )?thời (?:hạn|gian))"
    r"|vi phạm (?:về )?thời hạn)\b"
)
# "Tổng số bao nhiêu vụ": what came before one of the two courts is a part of it.
_ASKS_WHOLE = compiled_regex(
    r"\b(?:tong(?: so| cong)?|tat ca|toan bo)(?: \w+){0,6}? (?:la )?(?:bao nhieu|may)\b"
    r"|\b(?:bao nhieu|may)\b.*\b(?:tong cong|tat ca)\b"
)
_REST = compiled_regex(r"\bcon lai (?:deu )?(?:la|thuoc) (?P<what>[^\W\d]+(?: [^\W\d]+){0,5})(?=\s*(?:[,;.)]|$))")
_INSTANCE = "instance"  # the group of qualifiers
_AMOUNT = compiled_regex(r"(?<![\w.,/-])(\d{1,3}(?:\.\d{3})+|\d+)\s*$")


def is_rest_asked(question: Question, statement: Statement, figure: Figure) -> bool:
    """True if what is asked for is told as the rest of a whole, without a number, and the figure is of something else.

    "Xây dựng 60 báo cáo, gồm 40 báo cáo tuần, còn lại là báo cáo chuyên đề" tells no number of the last.
    """
    asked = {word.folded for word in words(question.text)}
    for rest in _REST.finditer(fold(statement.text)):
        named = set(rest["what"].split()) - {word.folded for word in words(figure.count_unit or "")}
        if named and named <= asked and not named <= {word.folded for word in words(figure.wording)}:
            return True
    return False


def whole_of(statement: Statement, figure: Figure) -> Reading | None:
    """Return what is read of the amount that ``figure`` is a part of, None if it is a part of none.

    That is the nearest amount before it that counts the same, is no smaller, and has words that divide it behind it.
    """
    if statement.kind is BlockKind.TABLE_ROW:
        return None
    start = statement.span.start
    before = [
        (other, segment)
        for other, segment in zip(statement.figures, statement.segments, strict=True)
        if other.span.end <= figure.span.start
    ]
    for at, (other, segment) in reversed(list(enumerate(before))):
        stop = before[at + 1][0].span.start if at + 1 < len(before) else figure.span.start
        is_divided = _DIVIDES.search(canonical(statement.text[other.span.end - start : stop - start]))
        is_same = same_unit(other.count_unit, figure.count_unit) and other.count_unit != PERCENT
        if is_divided and is_same and other.value >= figure.value:
            return segment
    return None


def is_of_one_instance(question: Question, statement: Statement, stated: tuple[Figure, Reading]) -> bool:
    """True if the whole is asked for and the figure is of one instance, with that of another beside it.

    "Thụ lý 31 vụ sơ thẩm và 12 vụ phúc thẩm": neither is the total.
    """
    figure, segment = stated
    own = segment.named.get(_INSTANCE, frozenset())
    if not own or _INSTANCE in question.qualifiers or not _asks_whole(question.text):
        return False
    others = zip(statement.figures, statement.segments, strict=True)
    return any(
        not other.named.get(_INSTANCE, own) & own
        for rival, other in others
        if rival is not figure and same_unit(rival.count_unit, figure.count_unit)
    )


@lru_cache(maxsize=64)  # asked again for each figure
def _asks_whole(asked: str) -> bool:
    return _ASKS_WHOLE.search(fold(asked)) is not None


def is_stated_amount(question: Question, figure: Figure) -> bool:
    """True if the question itself gives the figure as what it asks about a part of: "trong 31 vụ án hành chính"."""
    return any(value == figure.value and counts(unit, figure) for value, unit in _amounts(question.text))


@lru_cache(maxsize=64)  # asked again for each figure
def _amounts(asked: str) -> frozenset[tuple[Decimal, str]]:
    named = ((unit, _AMOUNT.search(asked, 0, span.start)) for unit, span in count_units(asked, lenient=True))
    return frozenset((Decimal(found[1].replace(".", "")), unit) for unit, found in named if found)


def is_undone(question: Question, statement: Statement, figure: Figure) -> bool:
    """True if the figure counts what was refused or annulled, and the question asks about no such thing.

    "Không phê chuẩn quyết định khởi tố 03 bị can" tells of an act that did not come about.
    """
    start = statement.span.start
    before = fold(figure.wording if figure.is_cell else statement.text[: figure.span.start - start])
    return _UNDONE.search(before) is not None and not _ASKS_UNDONE.search(fold(question.text))


def is_late(question: Question, statement: Statement, figure: Figure) -> bool:
    """True if the figure counts what was done late, and the question asks about nothing amiss."""
    if statement.kind is BlockKind.TABLE_ROW or _ASKS_LATE.search(fold(question.text)):
        return False
    before = canonical(statement.text[: figure.span.start - statement.span.start])
    return _LATE.search(before) is not None


def is_of_all_done(question: Question, statement: Statement, figure: Figure) -> bool:
    """True if what was done late is counted in the question, and nothing late is told in the figure's clause."""
    if not _COUNTS_LATE.search(canonical(question.text)):
        return False
    if statement.kind is BlockKind.TABLE_ROW:
        return _TELLS_LATE.search(canonical(f"{figure.wording} {statement.text}")) is None
    clause = _clause_of(statement, figure)
    return _TELLS_LATE.search(canonical(clause)) is None and not statement.around.folded & {"cham", "muon"}


def _clause_of(statement: Statement, figure: Figure) -> str:
    """Return the text around a figure, from the last semicolon or dividing word to the next."""
    text, at = canonical(statement.text), figure.span.start - statement.span.start
    ends = [found.span() for found in _PARTED.finditer(text)]
    start = max((end for _, end in ends if end <= at), default=0)
    return text[start : min((begin for begin, _ in ends if begin > at), default=len(text))]


def is_of_leaders(question: Question, statement: Statement, figure: Figure) -> bool:
    """True if the figure is of the citizens whom the office's head received, and nobody asks of him."""
    before = fold(statement.text[: figure.span.start - statement.span.start])
    return _LEADERS_RECEIVE.search(before) is not None and not _ASKS_LEADERS.search(fold(question.text))
