"""What is asked and stated of each of several bodies: "mỗi VKSND khu vực bố trí 02 công chức"."""

from __future__ import annotations

from functools import lru_cache

from assistant.questions.understanding import Question
from assistant.weighing.slots import Agreement, unit_agreement
from assistant.weighing.statements import Statement
from documents.language.compiling import compiled_regex
from documents.language.text import canonical, fold
from documents.types import Figure

_EACH = compiled_regex(
    r"\b(?:moi|tung) (?:don vi|phong|vksnd|vks|vien(?: kiem sat(?: nhan dan)?)?|khu vuc|huyen|tap the|kiem sat vien"
    r"|cong chuc|can bo|dong chi)\b"
)
_SHARE = compiled_regex(canonical(r"\b(?:mỗi|bình quân|trung bình)\b"))
# "Mỗi đơn vị có ít nhất 01 sáng kiến; toàn ngành có ít nhất 25 sáng kiến": of all together.
_OF_ALL = compiled_regex(canonical(r"\b(?:toàn|cả) (?:ngành|tỉnh|thành phố|cụm|khối|cơ quan|đơn vị)\b|\bhai cấp\b"))
_MARKS, _MONEY = "điểm", "đồng"
_SHARE_ASKED = compiled_regex(r"\b(?:moi|tung|binh quan|trung binh|tri gia|gia tri|mot (?:can|suat|ngoi|phan))\b")
_THINGS = r"(?:can(?: nha)?|ngoi(?: nha)?|nha|suat(?: qua)?|phan(?: qua)?|so tiet kiem|ho|chau|em|hoc bong|xe)"
_PRICE_ASKED = compiled_regex(
    rf"\b(?:moi|tung|mot) {_THINGS}\b[^,;?]{{0,30}}\b(?:bao nhieu|may)\b"
    rf"|\b(?:bao nhieu|may)(?: \w+){{0,3}}(?: moi|/| mot| tung) ?{_THINGS}\b"
)
_PRICE_BEFORE = compiled_regex(rf"\b(?:(?:moi|tung|mot|/) ?{_THINGS}|tri gia|binh quan|trung binh)\b")
_PRICE_BEHIND = compiled_regex(rf"[^.;,]{{0,12}}(?:/| moi | mot ){_THINGS}\b")


def is_of_each(question: Question, statement: Statement, figure: Figure) -> bool:
    """True if both speak of each of the bodies of the one asked about.

    Such a figure belongs to no single body, so that its own is left open.
    """
    if figure.unit is not None or not question.units or not _each_asked(question.text):
        return False
    before = fold(statement.text[: figure.span.start - statement.span.start])
    home = statement.scope.unit or statement.document.metadata.unit
    return _EACH.search(before) is not None and unit_agreement(question.units[0], home) is Agreement.YES


def is_share_of_each(question: Question, figure: Figure) -> bool:
    """True if the figure is told of each of several things or on average, and the question asks for no such figure.

    "Hỗ trợ 06 căn nhà, mỗi căn 80 triệu đồng" does not say how much was given in all; marks are an average anyway.
    """
    if figure.count_unit == _MARKS:
        return False
    clear = canonical(figure.wording)
    share = _SHARE.search(clear)
    return share is not None and not _OF_ALL.search(clear, share.end()) and not _share_asked(question.text)


def is_of_all_together(question: Question, statement: Statement, figure: Figure) -> bool:
    """True if the worth of each of several things is asked for and an amount is not told to be of one of them.

    "Trao 02 căn nhà, mỗi căn 80 triệu đồng; vận động Quỹ được 126 triệu đồng".
    """
    if figure.count_unit != _MONEY or figure.is_cell or not _price_asked(question.text):
        return False
    text, at = fold(statement.text), figure.span.start - statement.span.start
    ends = (other.span.end for other in statement.figures if other.span.end <= figure.span.start)
    told = _PRICE_BEFORE.search(text, max(ends, default=statement.span.start) - statement.span.start, at)
    return told is None and _PRICE_BEHIND.match(text, figure.span.end - statement.span.start) is None


@lru_cache(maxsize=64)  # asked again for each figure
def _price_asked(asked: str) -> bool:
    return _PRICE_ASKED.search(fold(asked)) is not None


@lru_cache(maxsize=64)  # asked again for each figure
def _share_asked(asked: str) -> bool:
    return _SHARE_ASKED.search(fold(asked)) is not None


@lru_cache(maxsize=64)  # asked again for each figure
def _each_asked(asked: str) -> bool:
    return _EACH.search(fold(asked)) is not None
