"""Wholes and parts: what a figure shares with the amount that it is a part of, and what tells the two apart.

A part of an amount ("..., trong đó cấp huyện 19 kháng nghị") is narrowed by all that narrows the whole, and by its own
words besides; a figure of another stage of the same work ("thụ lý" where "thi hành xong" is asked) is no answer where
the stage asked for is told next to it.
"""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from assistant.questions.understanding import Question
from assistant.weighing.counting import counts
from assistant.weighing.statements import Statement
from documents.language.compiling import compiled_regex
from documents.language.text import canonical, fold
from documents.numbers.counting import PERCENT, count_units, same_unit
from documents.statements import Reading
from documents.types import BlockKind, Figure

# The head of an office has to receive citizens in person on set days: what he received is a part of its whole.
_LEADERS_RECEIVE = compiled_regex(r"\b(?:lanh dao|vien truong)\b[^,;.:()]*\btiep\b[^,;.:()]*$")
_ASKS_LEADERS = compiled_regex(r"\b(?:lanh dao|vien truong|vt|pvt|dinh ky)\b")
_DIVIDES = compiled_regex(r"\b(?:trong đó|trong số(?: đó| này)?|gồm|bao gồm|cụ thể|riêng)\b|\(")
# The stages of one piece of work, each in the words that reports have for it; a stretch may name several.
_STAGES = {
    "taken": r"thu ly|tiep nhan|trong ky\b.{0,60}?(?<!dang )(?<!hien )\bquan ly",
    "done": r"giai quyet|thi hanh xong|thi hanh duoc|xu ly xong",
    "due": r"phai thi hanh",
    "able": r"co dieu kien",
    "tried": r"xet xu",
    "left": r"con lai|chuyen (?:sang )?(?:ky|nam) sau|chua (?:giai quyet|thi hanh)|dang giai quyet",
    "deferred": r"hoan (?:chap hanh|thi hanh)",
    "entrusted": r"uy thac",
    "suspended": r"tam dinh chi",
    "dropped": r"(?<!tam )dinh chi",
    "charged": r"khoi to",
    "prosecuted": r"truy to",
    "held": r"(?:hien|dang|con)(?: (?!bi\b)\w+){0,2}? (?:giam(?! an| doc| sat)|giu|quan ly|chap hanh)",
    "carried": r"so cu|cu chuyen|ky truoc chuyen|cu con lai",
    "fresh": r"so moi|moi (?:nhap|vao|phat sinh|tiep nhan)|nhan moi|phat sinh moi",
}
_TAKEN, _HELD = frozenset({"taken"}), frozenset({"held", "left"})
# "Tại thời điểm kiểm sát còn 18 người bị tạm giữ": who is held now.
_STILL = compiled_regex(r"\b(?:hien |chi |nay )?con(?: lai)?\W*$")
_TAKEN_IN = ("thu", "li")
_LATER = frozenset({("giai", "quyet"), ("xet", "xu"), ("truy", "to"), ("chap", "nhan")})
# Always told by these words, so that what is told by none is not of them.
_MARKED = frozenset({"deferred", "entrusted"})
_ANY_STAGE = compiled_regex("|".join(f"(?P<{name}>\\b(?:{wording})\\b)" for name, wording in _STAGES.items()))
# "Kiểm sát việc giải quyết 125 tin", "thẩm quyền giải quyết", "chậm phân công giải quyết 04 tin": the field of work,
# who does it and what was amiss in it, no stage.
_NO_STAGE = compiled_regex(
    r"\bkiem sat (?:viec |cong tac )?giai quyet\b"
    r"|\b(?:phan cong|cham|qua han|thoi han|han) (?:\w+ ){0,2}?(?:thu ly|giai quyet)\b"
    r"|\b(?:co quan|tham quyen|cong tac|trach nhiem) (?:thu ly|giai quyet|xet xu|truy to)\b"
)
# "Kiểm sát 900 việc; đã thi hành xong 610 việc", "tổng số 900 việc": what there was to be done, by no word for a stage.
_GIVEN = compiled_regex(r"\b(?:kiem sat|tong so|tong)(?: \w+){0,2}\W*$")
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
# "Tổng số bao nhiêu vụ": what came before one of the two courts is a part of it.
_ASKS_WHOLE = compiled_regex(
    r"\b(?:tong(?: so| cong)?|tat ca|toan bo)(?: \w+){0,6}? (?:la )?(?:bao nhieu|may)\b"
    r"|\b(?:bao nhieu|may)\b.*\b(?:tong cong|tat ca)\b"
)
_INSTANCE = "instance"  # the group of qualifiers
_AMOUNT = compiled_regex(r"(?<![\w.,/-])(\d{1,3}(?:\.\d{3})+|\d+)\s*$")


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


def is_of_other_stage(question: Question, statement: Statement, figure: Figure) -> bool:
    """True if the figure is of another stage than the one asked about, which another of the same unit here is of.

    "Thụ lý 900 việc với số tiền trên 120 tỷ đồng; thi hành xong 610 việc với số tiền 41 tỷ đồng".
    """
    asked = stages_asked(question)
    if not asked or statement.kind is BlockKind.TABLE_ROW:
        return False
    held = stages_of(statement, figure)
    rivals = [
        stages_of(statement, other)
        for other in statement.figures
        if other is not figure and same_unit(other.count_unit, figure.count_unit)
    ]
    if asked < held:  # "thụ lý giải quyết 96 đơn, giải quyết xong 93 đơn": the second alone says what became of them
        return asked in rivals
    if not _differs(asked, held) and (held or not asked <= _MARKED):
        return False
    return any(asked & other for other in rivals)


def stages_of(statement: Statement, figure: Figure) -> frozenset[str]:
    """Return the stages of work that the words right before a figure name, or else those that it shares with others."""
    if figure.is_cell:
        return _stages(figure.wording)
    ends = (other.span.end for other in statement.figures if other.span.end <= figure.span.start)
    start = max(ends, default=statement.span.start)
    gap = statement.text[start - statement.span.start : figure.span.start - statement.span.start]
    if _STILL.search(fold(gap)):
        return _HELD | _stages(figure.wording)
    own = gap.rpartition(";")[2]  # "(chuyển sang 12, thụ lý mới 40); thi hành xong 30 việc"
    told = _stages(own) or _stages(gap) or _stages(figure.wording)
    return told or (_TAKEN if _GIVEN.search(fold(gap)) else frozenset())


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


def stages_asked(question: Question) -> frozenset[str]:
    """Return the stages of work that a question names."""
    return _stages(question.text)


def _differs(asked: frozenset[str], held: frozenset[str]) -> bool:
    return bool(held) and not held & asked


@lru_cache(maxsize=4096)
def _stages(text: str) -> frozenset[str]:
    clear = _NO_STAGE.sub(" ", fold(text))
    return frozenset(str(found.lastgroup) for found in _ANY_STAGE.finditer(clear))


def is_of_leaders(question: Question, statement: Statement, figure: Figure) -> bool:
    """True if the figure is of the citizens whom the office's head received, and nobody asks of him."""
    before = fold(statement.text[: figure.span.start - statement.span.start])
    return _LEADERS_RECEIVE.search(before) is not None and not _ASKS_LEADERS.search(fold(question.text))


def is_of_later_stage(question: Question, segment: Reading) -> bool:
    """True if what was taken in is asked for and the figure is of what became of it: "thụ lý 41 vụ, giải quyết 38"."""
    asked = {(one.folded, other.folded) for one, other in pairwise(question.terms)}
    held = segment.words.pairs
    return _TAKEN_IN in asked and not asked & _LATER and _TAKEN_IN not in held and bool(held & _LATER)
