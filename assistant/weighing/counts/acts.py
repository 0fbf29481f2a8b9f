"""Whether a figure is of the act that a question names: prosecution, custody, protest on one tier or the other."""

from __future__ import annotations

from functools import lru_cache

import regex

from assistant.questions.understanding import Question
from assistant.weighing.clauses import up_to_clause_end
from assistant.weighing.statements import Statement
from documents.figures.cell_units import heads_part
from documents.language.compiling import compiled_regex
from documents.language.text import fold
from documents.numbers.counting import is_person_unit
from documents.statements import read_terms
from documents.types import Figure

# Never one for the other, where a figure tells which it is: protests on the tier of the court or from the one above,
# people held for days or for trial, charges brought or declined, cases begun or demanded to be begun.
_APART = tuple(
    compiled_regex("|".join(rf"(?P<{name}>\b(?:{words})\b)" for name, words in kinds.items()))
    for kinds in (
        {"same": r"ngang cap", "above": r"tren (?:mot |1 )?cap|cap tren truc tiep"},
        {
            # "Kiểm sát việc tạm giữ 95 người" is worded "kiểm sát việc tạm giữ người".
            "days": r"bi tam giu(?!,? (?:va )?tam giam)|(?:viec|kiem sat) tam giu nguoi",
            "trial": r"(?<!tam giu,? (?:va )?)bi tam giam|(?:viec|kiem sat) tam giam nguoi",
        },
        # "01 cuộc phúc tra kết luận thanh tra": whether what an inspection demanded was done.
        {"first": r"cuoc thanh tra", "again": r"cuoc phuc tra"},
        {"declined": r"khong khoi to", "brought": r"(?<!khong )(?<!kien nghi )khoi to"},
        {"demanded": r"yeu cau (?!dieu tra|kiem tra|xac minh)(?:\w+ ){0,10}?khoi to", "begun": r"khoi to"},
    )
)
_TIERS = _APART[0]
# "Mua 12 máy tính và thanh lý 03 xe": what stands last before a figure tells which it is.
_TRADED = compiled_regex(r"\b(?:(?P<bought>mua(?: sam)?|trang bi|cap moi)|(?P<sold>thanh ly))\b")
# Each act in the words that reports have for it. Of what is counted in cases and people they are told by nothing else:
# "kiểm sát điều tra 90 vụ" does not say how many were begun.
_ACTS = {
    "khởi tố": r"khoi to",
    "truy tố": r"truy to|cao trang",
    "xét xử": r"xet xu|dua ra xu|phien toa|tuyen",
    "đình chỉ": r"dinh chi",
    "tạm đình chỉ": r"tam dinh chi",
    "số hóa": r"so hoa",
    "sơ đồ tư duy": r"so do",
    "hỏi cung": r"hoi cung|phuc cung",
    "xác minh": r"xac minh",
}
_NAMED = {act: compiled_regex(rf"\b(?:{words})\b") for act, words in _ACTS.items()}
_COUNTED = frozenset({"vụ", "vụ việc", "bị can", "bị cáo", "người", "hồ sơ"})
_ANY_ACT = compiled_regex(
    r"\b(?:khoi to|truy to|xet xu|dinh chi|kiem sat|thu ly|giai quyet|so hoa|hoi cung|chap nhan|khang nghi|thi hanh"
    r"|xac minh|ke khai)\b"
)
_REACH = 400  # characters before a sentence that hold the one it goes on from
# What the procuracy proposes to investigators; in "tin báo và kiến nghị khởi tố" it is a source of crime.
_PROPOSAL, _SOURCE = "kien nghi khoi to", "nguồn tin"

# What the procuracy does with a case from its beginning to its end is a field, in which each single act is counted.
_FIELD = r"(?:thuc hanh quyen cong to|thqct|kiem sat (?:viec )?(?:dieu tra|xet xu|tuan theo phap luat|khoi to))"
_FIELD_ASKED = compiled_regex(
    rf"\b{_FIELD}(?:(?:,| va| -)? (?:ksdt|ksxx|{_FIELD}))*"
    r"(?: (?:so tham|phuc tham|hinh su|cac|vu|an|duoc|tong cong|tong so|ca thay|tat ca|la))* (?:bao nhieu|may)\b"
)
_FIELD_TOLD = compiled_regex(rf"\b{_FIELD}")
_SINGLE_ACT = compiled_regex(
    r"\b(?:yeu cau|khoi to|phe chuan|huy|khang nghi|kien nghi|tra ho so|tra|dinh chi|ban hanh|de ra|de nghi|rut|sua"
    r"|so hoa|rut kinh nghiem|truy to|to chuc|phat hien|bat|gia han|phuc hoi|chuyen|phoi hop|xac dinh|lua chon|tu choi"
    r"|xet xu|cong bo|hoi cung|xay dung)\b"
)
_CLAUSE_BEGINS = compiled_regex(r"[,;:.()]|\b(?:da|va)\b")


def is_of_other_act(question: Question, statement: Statement, figure: Figure) -> bool:
    """True if the question names an act, and neither the words of a figure nor those before it nor its heading do."""
    asked, said = fold(question.text), fold(figure.wording)
    if _PROPOSAL in asked and _SOURCE not in question.qualifiers.get("act", frozenset()) and _PROPOSAL not in said:
        return True
    if any(_is_apart(kinds, question, statement, figure) for kinds in _APART):
        return True
    others = (_is_single_act, _is_traded_otherwise, _is_of_other_column)
    if any(is_other(question, statement, figure) for is_other in others):
        return True
    acts = _acts_asked(question.text) if _COUNTED.intersection(question.counted) else frozenset()
    if not acts:
        return False
    around = " ".join(" ".join(pair) for pair in statement.around.pairs - statement.own.pairs)
    told = f"{said} {_told_up_to(statement, figure)} {around}"
    return not any(_NAMED[act].search(told) for act in acts)


def _is_single_act(question: Question, statement: Statement, figure: Figure) -> bool:
    """True if a field of work is asked how many cases it had, and the figure counts one act that was done in it.

    "Trong khâu thực hành quyền công tố, ... yêu cầu khởi tố 14 vụ": the field that opens a sentence is not what was
    done with the fourteen.
    """
    asked = fold(question.text)
    if not _FIELD_ASKED.search(asked):
        return False
    before = fold(statement.text[: figure.span.start - statement.span.start])
    own = fold(figure.wording) if figure.is_cell else _CLAUSE_BEGINS.split(before)[-1]
    if _FIELD_TOLD.search(own):
        return False
    return any(act[0] not in asked for act in _SINGLE_ACT.finditer(own))


def _is_of_other_column(question: Question, statement: Statement, figure: Figure) -> bool:
    """True for a cell whose headers do not name the act asked about, in a row that has a column of that act.

    "Đã giải quyết: 61 vụ | Kháng nghị: 1" does not tell 61 protests. Parts stand behind their whole ("Kháng nghị: 6 |
    Được chấp nhận: 5"), people behind their cases ("Số vụ khởi tố: 9 | Số bị can: 14").
    """
    asked = question.qualifiers.get("act", frozenset())
    if not figure.is_cell or len(asked) != 1 or asked & statement.named_around.get("act", frozenset()):
        return False
    naming = [other for other in statement.figures if asked & _acts_of(other)]
    if not naming or figure in naming:
        return False
    is_part = heads_part(figure.wording) or is_person_unit(figure.count_unit)
    return not (is_part and naming[0].span.start < figure.span.start)


def _acts_of(figure: Figure) -> frozenset[str]:
    return read_terms(figure.wording).named.get("act", frozenset()) | {figure.count_unit}


def _is_traded_otherwise(question: Question, statement: Statement, figure: Figure) -> bool:
    """True if it is asked what was bought and the figure is of what was sold off, or the other way round."""
    asked = _kinds(_TRADED, question.text)
    if len(asked) != 1:
        return False
    before = statement.text[: figure.span.start - statement.span.start].rpartition(";")[2]
    told = [found.lastgroup for found in _TRADED.finditer(fold(figure.wording if figure.is_cell else before))]
    return bool(told) and told[-1] not in asked


def _told_up_to(statement: Statement, figure: Figure) -> str:
    """Return the sentence up to the semicolon behind a figure, without marks: what is told further on is another act.

    Where it has no act of its own it goes on about that of the sentence before: "... Trong đó, ma túy 63 vụ".
    """
    told = fold(up_to_clause_end(statement, figure))
    if _ANY_ACT.search(told):
        return told
    text, start = statement.document.text, statement.span.start
    paragraph = max(text.rfind("\n", 0, start) + 1, start - _REACH)
    return f"{fold(text[paragraph:start])} {told}"


def _is_apart(kinds: regex.Pattern[str], question: Question, statement: Statement, figure: Figure) -> bool:
    """True if one of two kinds is asked for and the figure is of the other; a tier has to be told in its sentence."""
    asked = _kinds(kinds, question.text)
    if len(asked) != 1:
        return False
    own = _kinds(kinds, figure.wording) or _kinds(kinds, statement.text)
    return not asked & own and (bool(own) or kinds is _TIERS)


@lru_cache(maxsize=1024)
def _kinds(kinds: regex.Pattern[str], text: str) -> frozenset[str]:
    return frozenset(str(found.lastgroup) for found in kinds.finditer(fold(text)))


@lru_cache(maxsize=64)  # asked again for each figure
def _acts_asked(asked: str) -> frozenset[str]:
    clear = fold(asked)
    return frozenset(act for act, words in _NAMED.items() if words.search(clear))
