"""What a question for shortcomings is answered by: the sentence that begins to tell them, and all that go on with it.

Reports head them ("II. Hạn chế"), announce them ("còn một số mặt chưa tốt.") or begin at once ("Đoàn chỉ rõ: 07 hồ sơ
chưa có lệnh; ..."), and spread them over sentences and items behind. Staff ask for them in words of their own ("mắc
những lỗi gì", "còn yếu ở điểm nào"), so that the slots, the place and the topic tell which paper is meant.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from assistant.questions.kinds import Kind
from assistant.questions.understanding import Question
from assistant.weighing.evidence import Evidence, Slot
from assistant.weighing.statements import Statement, opening_of
from documents.language.compiling import compiled_regex
from documents.language.text import fold
from documents.types import BlockKind

_NAMES = (
    r"(?:han che|ton tai|thieu sot|vi pham|sai sot|sai pham|khuyet diem|vuong mac|kho khan|bat cap|yeu kem"
    r"|(?:mat|diem|khau|viec) (?:con )?(?:yeu|han che|chua (?:tot|dat|lam duoc|lam tot)))"
)
# "Mắc những lỗi gì", "còn yếu ở những điểm nào", "những mặt nào chưa làm tốt", "liệt kê các thiếu sót".
_ASKED = compiled_regex(
    rf"\b(?:{_NAMES}|loi|sai pham|ton dong)(?:,? (?:va )?{_NAMES})? (?:gi|nao)\b"
    rf"|\b(?:nhung|cac|mot so)(?: dang| loai| mat)? (?:{_NAMES}|loi)\b"
    r"|\b(?:yeu|kem|chua tot|chua dat|vuong|sai)(?: \w+){0,2} (?:o |ve )?(?:nhung |cac )?(?:diem|mat|khau|cho|viec)"
    r" (?:gi|nao)\b"
    r"|\b(?:diem|mat|khau|cho|viec)(?: \w+)? (?:gi|nao)(?: \w+){0,2}"
    r" (?:yeu|kem|chua (?:tot|dat|duoc|lam)|can khac phuc|sai)\b"
    r"|\b(?:con|bi|mac) (?:yeu|sai|vuong|loi) (?:gi|nao)\b|\bchua (?:lam )?(?:tot|dat|duoc) (?:nhung )?(?:gi|nao)\b"
)
_REMEDIED = compiled_regex(r"\b(?:giai phap|bien phap|khac phuc (?:nhu|ra|the)|nguyen nhan|vi sao|tai sao|ai\b)")
_TELLS_OF = compiled_regex(
    r"\b(?:chi ro|chi ra|phat hien|neu ro|neu ra|nhac nho|luu y|ghi nhan|cho thay|nhan thay|nhin nhan"
    r"|con (?:co|mot so|de)|ben canh|tuy nhien|tuy vay|tuy the|song|du vay|mac du)\b"
)
_AMISS = compiled_regex(
    r"\b(?:chua|khong|thieu|cham|sai|qua han|qua thoi han|het (?:thoi )?han|hu hong|hong|vi pham|vuot|nham|bo sot|tre"
    r"|giam chung|xuong cap|so sai|lung tung|bat cap|han che|ton tai|loi|yeu|con (?:thap|it|cao|de|nhieu|\d))\b"
)
_NAMED = compiled_regex(rf"\b{_NAMES}\b")
# What was done about it, or where it comes from, is no shortcoming itself.
_ABOUT_IT = compiled_regex(
    r"\b(?<!chua )(?<!khong )(?:ban hanh|gui)(?: (?:\d+|ban|cac|van ban))*"
    r" (?:ket luan|kien nghi|khang nghi|thong bao)\b"
    r"|\byeu cau (?:giam thi|truong|nha tam giu|chi cuc|thu truong|don vi|lanh dao|khac phuc|cham dut)\b"
    r"|\b(?:nguyen nhan|tiep thu|(?<!ben canh )(?<!nhung )uu diem|da duoc khac phuc|da khac phuc|thoi gian toi)\b"
    r"|\bdeu duoc chap nhan\b"
)
_PLACES = compiled_regex(r"\b(?:trai tam giam|trai giam|nha tam giu|chi cuc|thi hanh an dan su|toa an)\b")
# Words of such questions that tell neither place nor field.
_GENERAL = frozenset(
    "tu danh gia nhan tu nhin neu chi ra ro phat hien ket luan kiem sat truc tiep dot cuoc doan qua theo bi con mac"
    " vuong loi han che ton tai thieu sot vi pham sai pham khuyet diem yeu kem mat khau chua lam tot dat duoc liet ke"
    " day du giup cong tac hoat dong vien tinh huyen cong an nhung gi nao nhac nho bao cao tong ket trong nam kho khan"
    " bat cap chu dang loai cua hai cap can khac phuc xay ra cho viec noi dung lon ghi nhac gap phai".split()
)
_MOST = 8  # sentences or items that go on with the first
_ENOUGH = 0.6  # of the words of place and field


@lru_cache(maxsize=64)
def asks_amiss(asked: str) -> bool:
    """True if a question asks to be told what was amiss, in whichever words.

    Example:
        >>> asks_amiss("Nhà tạm giữ mắc những lỗi gì?"), asks_amiss("Giải pháp khắc phục hạn chế là gì?")
        (True, False)
    """
    clear = fold(asked)
    return _ASKED.search(clear) is not None and _REMEDIED.search(clear) is None


def amiss_in_full(question: Question, listed: Sequence[Evidence], evidence: Sequence[Evidence]) -> list[Evidence]:
    """Return ``listed`` with all that its paper tells to be amiss, or that alone where it tells nothing of it."""
    if question.kind not in (Kind.LIST, Kind.OTHER) or question.lists_bodies or not asks_amiss(question.text):
        return list(listed)
    told = _told(question, evidence)
    own = {id(item.statement) for item in listed}
    apart = own.isdisjoint(id(item.statement) for item in told)
    if not told or ((apart or len(told) <= len(listed)) and _tells_amiss(listed)):
        return list(listed)
    return told


def _tells_amiss(listed: Sequence[Evidence]) -> bool:
    return any(_AMISS.search(fold(item.statement.text)) for item in listed)


def _told(question: Question, evidence: Sequence[Evidence]) -> list[Evidence]:
    """Return the sentence that begins with what was amiss in the paper meant, and what goes on with it; or nothing."""
    agreeing = [item for item in evidence if item.problems <= {Slot.ELEMENT}]
    runs = [(item, _run(item, evidence)) for item in agreeing if _opens(item.statement)]
    fitting = [(item, run) for item, run in runs if run and _is_meant(question, item.statement, run)]
    if not fitting:
        return []
    best = max(fitting, key=lambda one: (one[0].unit, one[0].period, round(one[0].support, 1), len(one[1])))[1]
    return [replace(item, problems=frozenset(), focus=()) for item in best]


def _opens(statement: Statement) -> bool:
    """True for a heading that names shortcomings, and for a sentence that begins to tell or announces them."""
    clear = fold(statement.text)
    if statement.kind is BlockKind.HEADING:
        return _NAMED.search(clear) is not None
    if statement.kind is not BlockKind.PARAGRAPH or _ABOUT_IT.search(clear):
        return False
    return _TELLS_OF.search(clear) is not None and _AMISS.search(clear) is not None


def _run(first: Evidence, evidence: Sequence[Evidence]) -> list[Evidence]:
    """Return a sentence with those behind it that go on; without it where it only announces them; empty if none do."""
    at = first.statement
    same = {item.statement.order: item for item in reversed(evidence) if item.statement.document.id == at.document.id}
    found: list[Evidence] = []
    for order in range(at.order + 1, at.order + 1 + _MOST):
        item = same.get(order)
        if item is None or not _goes_on(item.statement):
            break
        found.append(item)
    if at.kind is BlockKind.HEADING:
        return found
    return [first, *found]


def _goes_on(statement: Statement) -> bool:
    clear = fold(statement.text)
    if statement.kind is BlockKind.LIST_ITEM:
        return _ABOUT_IT.search(clear) is None
    told = statement.kind is BlockKind.PARAGRAPH and _AMISS.search(clear) is not None
    return told and _ABOUT_IT.search(clear) is None


def _is_meant(question: Question, statement: Statement, run: Sequence[Evidence]) -> bool:
    """True if the paper is about the kind of place asked about, and speaks of most words of place and field."""
    about = fold(" ".join([statement.document.title, opening_of(statement.document)]))
    text = " ".join([about, *statement.around.folded, *(fold(item.statement.text) for item in run)])
    asked = fold(question.text)
    if any(place not in text for place in _PLACES.findall(asked)):
        return False
    own = [word.folded for word in question.terms if word.folded not in _GENERAL]
    said = set(text.replace(",", " ").replace(".", " ").replace(";", " ").replace(":", " ").split())
    return sum(word in said for word in own) >= _ENOUGH * len(own)
