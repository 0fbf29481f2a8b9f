"""Kinds of a counted thing that no qualifier names: advice to prevent crime, trials under review, people present.

A figure of the thing at large, or of another kind of it, is no answer to a question about one kind.
"""

from __future__ import annotations

from functools import lru_cache

import regex

from assistant.questions.understanding import Question
from assistant.weighing.counts.counting import is_loose
from assistant.weighing.statements import Statement
from documents.language.compiling import compiled_regex
from documents.language.text import fold
from documents.types import Figure

_PREVENTIVE = compiled_regex(r"\bkien nghi (?:\w+ ){0,2}?phong ngua\b")
_RECOMMENDATIONS = frozenset({"kiến nghị", "bản", "văn bản"})
# "Các phiên tòa rút kinh nghiệm xét xử bao nhiêu bị cáo": of those tried at large nobody asks.
_AT_REVIEWED = compiled_regex(
    r"\bphien toa\b.{0,30}?\brut kinh nghiem\b.*\b(?:bao nhieu|may) (?:vu|bi cao|bi can|nguoi)\b"
)
_TRIED = frozenset({"vụ", "bị cáo", "bị can", "người"})
# "Tại thời điểm kiểm sát có mặt 29 người": those who passed through within a period are others.
_PRESENT = compiled_regex(r"\bco mat\b")
_TELLS_PRESENT = compiled_regex(r"\b(?:co mat|hien(?: dang| co)?|dang (?:giam|quan ly|chap hanh)|tai thoi diem)\b")


# "Không phê chuẩn bao nhiêu quyết định khởi tố bị can": decisions on custody are others.
_DECISIONS = frozenset({"quyết định", "lệnh"})
_ON_WHAT = (
    "khoi to bi can", "khoi to vu an", "tam giu", "tam giam", "bat", "kham xet", "dinh chi", "tam dinh chi",
    "thi hanh an", "phuc hoi", "truy na", "gia han",
)  # fmt: skip
_DECISION_ON = compiled_regex(rf"\b(?:quyet dinh|lenh) (?:ve )?(?P<what>{'|'.join(_ON_WHAT)})\b")
_HOW_MANY_ON = compiled_regex(rf"\b(?:bao nhieu|may) (?:quyet dinh|lenh) (?:ve )?(?P<what>{'|'.join(_ON_WHAT)})\b")
_CHECKED = compiled_regex(r"\b(?:kiem sat|kiem tra|tiep nhan|nhan)(?: duoc)?(?: tong so)? $")
_AMISS = compiled_regex(r"\b(?:vi pham|sai sot|thieu sot|khong dung)\b")
# "Kiểm sát 100% quyết định thi hành án với 245 quyết định": the share names what the number is of.
_ALL_OF = compiled_regex(
    rf"\b100 ?% (?:so |cac )?(?:quyet dinh|lenh) (?:ve )?(?P<what>{'|'.join(_ON_WHAT)})"
    r"(?: (?:dan su|hinh su|hanh chinh))?(?: (?:voi|gom|la))?[,(: ]*(?:tong so |tong cong )?$"
)
_GOES_ON = compiled_regex(r" (?!(?:va|trong do|do|tang|giam|dat)\b)\w")  # "12 quyết định tạm giam"
# "Tiếp bao nhiêu lượt công dân": no inspections.
_CITIZENS = compiled_regex(r"\b(?:bao nhieu|may) luot (?:cong dan|dan|nguoi dan)\b")
_OF_CITIZENS = compiled_regex(r"\b(?:cong dan|nguoi dan|tiep dan|luot nguoi|luot tiep)\b")
# "Bao nhiêu kg thuốc phiện": what is weighed has to be told with the weight.
_WEIGHED = compiled_regex(r"\b(?:bao nhieu|may) (?P<unit>kg|gam|tan|lit|vien) (?P<what>\w+ \w+|\w+)")
_WEIGHTS = {"kg": "kg", "gam": "gam", "tan": "tấn", "lit": "lít", "vien": "viên"}
# "Bao nhiêu Kiểm sát viên trung cấp": those of all ranks are more.
_RANKED = compiled_regex(
    r"\b(?:bao nhieu|may) (?:kiem sat vien|kiem tra vien|dieu tra vien|tham phan)"
    r" (?P<rank>so cap|trung cap|cao cap|chinh)\b"
)
# "Bao nhiêu sáng kiến cấp Ngành": those that only an office has recognised are others.
_DEGREE = r"cap (?P<degree>co so|nganh|bo|tinh|huyen|nha nuoc|toan quoc|quoc gia)\b"
_OF_DEGREE = compiled_regex(rf"\b{_DEGREE}")
_HOW_MANY_OF_DEGREE = compiled_regex(
    rf"\b(?:bao nhieu|may) (?:sang kien|de tai|giai phap)(?: (?!va\b)\w+){{0,6}}? {_DEGREE}"
)
# "Bao nhiêu phiên tòa trực tuyến", "mấy lớp tập huấn chuyên đề": a way of holding them that has to be told.
_HELD = compiled_regex(
    r"\b(?:bao nhieu|may) (?:phien|cuoc|lop|hoi nghi|buoi|dot)(?: (?!va\b)\w+){0,5}?"
    r" (?P<how>truc tuyen|luu dong|chuyen de|gia dinh)\b"
)
# People told apart by what they are: minors, women, foreigners, those of minorities.
_PEOPLE_APART = tuple(
    compiled_regex(rf"\b(?:{words})\b")
    for words in (
        r"(?:duoi|chua du|tu du 1\d den duoi) (?:16|18) tuoi|(?:chua|vi) thanh nien",
        r"(?:nguoi|bi can|bi cao|bi an|pham nhan|dang vien|dong chi|can bo|cong chuc|dai bieu)(?: \w+ \w+)? (?:la )?nu",
        r"nguoi nuoc ngoai|quoc tich nuoc ngoai",
        r"dan toc thieu so",
    )
)


def is_of_other_kind(question: Question, statement: Statement, figure: Figure) -> bool:
    """True if the question counts one of these kinds and nothing says that the figure is of it."""
    others = (
        _is_of_other_people, _is_of_other_rank, _is_of_other_paper, _is_of_other_stuff, _is_of_other_degree,
        _is_held_otherwise,
    )  # fmt: skip
    if any(is_other(question, statement, figure) for is_other in others):
        return True
    return any(kind in _kinds_asked(question.text) and lacks(statement, figure) for kind, lacks in _LACKING.items())


@lru_cache(maxsize=64)  # asked again for each figure
def _kinds_asked(asked: str) -> frozenset[str]:
    clear = fold(asked)
    return frozenset(kind for kind, named in _ASKED.items() if named.search(clear))


def _is_not_preventive(statement: Statement, figure: Figure) -> bool:
    """True for recommendations of any kind, and for those beside others that are told to prevent crime."""
    if figure.count_unit not in _RECOMMENDATIONS:
        return False
    rivals = [other for other in statement.figures if other.count_unit in _RECOMMENDATIONS]
    if any(_prevents(other) for other in rivals):
        return not _prevents(figure)
    return not {"phong", "ngua"} <= statement.own.folded | statement.around.folded


def _prevents(figure: Figure) -> bool:
    return "phong ngua" in fold(figure.wording)


def _is_not_reviewed(statement: Statement, figure: Figure) -> bool:
    """True for people and cases tried, unless their words or the title speak of trials under review."""
    return figure.count_unit in _TRIED and not any(
        "rut kinh nghiem" in fold(text) for text in (figure.wording, statement.document.title)
    )


def _is_of_other_rank(question: Question, _: Statement, figure: Figure) -> bool:
    asked = _RANKED.search(fold(question.text))
    return asked is not None and asked["rank"] not in fold(figure.wording)


def _is_of_other_paper(question: Question, statement: Statement, figure: Figure) -> bool:
    asked = _HOW_MANY_ON.search(fold(question.text))
    if asked is None:
        return False
    told = _DECISION_ON.search(fold(figure.wording)) if figure.count_unit in _DECISIONS else None
    if told is None:
        return not (
            _is_checked_under(asked["what"], statement, figure) or _is_amiss_among(asked["what"], statement, figure)
        )
    return told["what"] != asked["what"]


def _is_amiss_among(what: str, statement: Statement, figure: Figure) -> bool:
    """True for those of them with something amiss: "kiểm sát 90 quyết định thi hành án, 07 quyết định có vi phạm"."""
    before = [other for other in statement.figures if other.span.start < figure.span.start]
    checked = next((other for other in reversed(before) if other.count_unit == figure.count_unit), None)
    named = _DECISION_ON.search(fold(checked.wording)) if checked and checked.count_unit in _DECISIONS else None
    return named is not None and named["what"] == what and _AMISS.search(fold(figure.wording)) is not None


def _is_checked_under(what: str, statement: Statement, figure: Figure) -> bool:
    """True for decisions that are checked under the name of the work: "Kiểm sát thi hành án: kiểm sát 90 quyết định".

    What the procuracy decides itself in such work is another paper.
    """
    if figure.count_unit not in _DECISIONS:
        return False
    start = statement.span.start
    before = fold(statement.text[: figure.span.start - start])
    behind = fold(statement.text[figure.span.end - start :])
    if (whole := _ALL_OF.search(before)) and not _GOES_ON.match(behind):
        return whole["what"] == what
    label = before.rpartition(":")[0].rpartition(";")[2]
    return f"kiem sat {what}" in label and bool(_CHECKED.search(before)) and not _GOES_ON.match(behind)


def _is_of_other_stuff(question: Question, _: Statement, figure: Figure) -> bool:
    asked = _WEIGHED.search(fold(question.text))
    if asked is None or figure.count_unit != _WEIGHTS[asked["unit"]]:
        return False
    return not all(word in fold(figure.wording).split() for word in asked["what"].split())


def _is_of_other_degree(question: Question, statement: Statement, figure: Figure) -> bool:
    """True for what was recognised on another level, or on none that is told."""
    asked = _said_of_it(_HOW_MANY_OF_DEGREE, question.text)
    if not asked:
        return False
    told = _OF_DEGREE.findall(fold(figure.wording))
    if told or any(_OF_DEGREE.search(fold(other.wording)) for other in statement.figures):
        return asked not in told
    return asked not in fold(figure.wording) and asked not in _OF_DEGREE.findall(_said_around(statement))


def _is_held_otherwise(question: Question, statement: Statement, figure: Figure) -> bool:
    """True for meetings that nothing tells to be held so, and for those beside others that are told to be."""
    asked = _said_of_it(_HELD, question.text)
    if not asked or asked in fold(figure.wording):
        return False
    is_others = any(asked in fold(other.wording) for other in statement.figures)
    return is_others or asked not in _said_around(statement)


@lru_cache(maxsize=64)  # asked again for each figure
def _said_of_it(asks: regex.Pattern[str], asked: str) -> str:
    """Return the one group of a pattern that a question matches, empty if it does not."""
    found = asks.search(fold(asked))
    return found[1] if found else ""


def _said_around(statement: Statement) -> str:
    """Return the statement with its title and the words of its headings, without marks."""
    headed = " ".join(" ".join(pair) for pair in statement.around.pairs)
    return fold(f"{statement.text} {statement.document.title} {headed}")


def _is_no_citizen(_: Statement, figure: Figure) -> bool:
    return is_loose(figure.count_unit) and not _OF_CITIZENS.search(fold(figure.wording))


def _is_not_present(_: Statement, figure: Figure) -> bool:
    return _counts_people(figure) and not _TELLS_PRESENT.search(fold(figure.wording))


def _is_of_other_people(question: Question, statement: Statement, figure: Figure) -> bool:
    """True for people at large, or beside others of whom it is told what is asked: "bao nhiêu người dưới 18 tuổi"."""
    for kind in _people_asked(question.text) if _counts_people(figure) else ():
        if kind.search(fold(figure.wording)):
            continue
        told_of_others = any(kind.search(fold(other.wording)) for other in statement.figures)
        said = " ".join((statement.text, statement.document.title))
        if told_of_others or not (kind.search(fold(said))):
            return True
    return False


@lru_cache(maxsize=64)  # asked again for each figure
def _people_asked(asked: str) -> tuple[regex.Pattern[str], ...]:
    clear = fold(asked)
    return tuple(kind for kind in _PEOPLE_APART if kind.search(clear))


def _counts_people(figure: Figure) -> bool:
    return is_loose(figure.count_unit) or figure.count_unit in _TRIED - {"vụ"}


_ASKED = {"preventive": _PREVENTIVE, "reviewed": _AT_REVIEWED, "present": _PRESENT, "citizens": _CITIZENS}
_LACKING = {
    "preventive": _is_not_preventive,
    "reviewed": _is_not_reviewed,
    "present": _is_not_present,
    "citizens": _is_no_citizen,
}
