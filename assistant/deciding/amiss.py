"""What a question for shortcomings is answered by: the sentence that begins to tell them, and all that go on with it.

Reports head them ("II. Hạn chế"), announce them ("còn một số mặt chưa tốt.") or begin at once ("Đoàn chỉ rõ: 07 hồ sơ
chưa có lệnh; ..."), and spread them over sentences and items behind. Staff ask for them in words of their own ("mắc
những lỗi gì", "còn yếu ở điểm nào"), so that the slots, the place and the topic tell which paper is meant.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from assistant.questions.asked.kinds import Kind
from assistant.questions.understanding import Question
from assistant.weighing.evidence import Evidence, Slot
from assistant.weighing.statements import Statement, opening_of
from documents.language.compiling import compiled, compiled_regex
from documents.language.loosening import loosen
from documents.language.text import fold
from documents.types import BlockKind

# With their marks, which only texts without any may lack: "chủ yếu", "thuận lợi", "nhằm", "Hồng" tell nothing amiss.
_NAMES = (
    r"(?:hạn chế|tồn tại|thiếu sót|vi phạm|sai sót|sai phạm|khuyết điểm|vướng mắc|khó khăn|bất cập|yếu kém"
    r"|(?:mặt|điểm|khâu|việc) (?:còn )?(?:yếu|hạn chế|chưa (?:tốt|đạt|làm được|làm tốt)))"
)
# "Mắc những lỗi gì", "còn yếu ở những điểm nào", "những mặt nào chưa làm tốt", "liệt kê các thiếu sót".
_ASKED = compiled(
    loosen(
        rf"\b(?:{_NAMES}|(?<!thuan )(?<!quyen )lỗi|tồn đọng)(?:,? (?:và )?{_NAMES})? (?:gì|nào)\b"
        rf"|\b(?:những|các|một số)(?: dạng| loại| mặt)? (?:{_NAMES}|lỗi)\b"
        r"|\b(?:(?<!chu )(?<!chủ )yếu|kém|chưa tốt|chưa đạt|vướng|sai)(?: \w+){0,2} (?:ở |về )?(?:những |các )?"
        r"(?:điểm|mặt|khâu|chỗ|việc) (?:gì|nào)\b"
        r"|\b(?:điểm|mặt|khâu|chỗ|việc)(?: \w+)? (?:gì|nào)(?: \w+){0,2}"
        r" (?:(?<!chu )(?<!chủ )yếu|kém|chưa (?:tốt|đạt|được|làm)|cần khắc phục|sai)\b"
        r"|\b(?:còn|bị|mắc) (?:yếu|sai|vướng) (?:gì|nào)\b|\bchưa (?:làm )?(?:tốt|đạt|được) (?:những )?(?:gì|nào)\b"
    ),
    re.IGNORECASE,
)
_REMEDIED = compiled_regex(r"\b(?:giai phap|bien phap|khac phuc (?:nhu|ra|the)|nguyen nhan|vi sao|tai sao|ai\b)")
_TELLS_OF = compiled(
    loosen(
        r"\b(?:chỉ rõ|chỉ ra|phát hiện|nêu rõ|nêu ra|nhắc nhở|lưu ý|ghi nhận|cho thấy|nhận thấy|nhìn nhận"
        r"|còn (?:có|một số|để)|bên cạnh|tuy nhiên|tuy vậy|tuy thế|song|dù vậy|mặc dù)\b"
    ),
    re.IGNORECASE,
)
_AMISS = compiled(
    loosen(
        r"\b(?:chưa|không|thiếu|chậm|sai|quá (?:thời )?hạn|hết (?:thời )?hạn|hỏng|vi phạm"
        r"|vượt(?! (?:chỉ tiêu|kế hoạch))|nhầm|bỏ sót|(?<!ben )(?<!bến )trễ|giam chung|xuống cấp|sơ sài|lúng túng"
        r"|bất cập|hạn chế|tồn tại|lỗi"
        r"|(?<!chu )(?<!chủ )yếu|còn (?:thấp|ít|cao|để|nhiều|\d))\b"
    ),
    re.IGNORECASE,
)
_NAMED = compiled(loosen(rf"\b{_NAMES}\b"), re.IGNORECASE)
# What was done about it, or where it comes from, is no shortcoming itself.
_ABOUT_IT = compiled_regex(
    r"\b(?<!chua )(?<!khong )(?<!cham )(?<!quen )(?<!(?:chua|hong) kip thoi )(?:ban hanh|gui)"
    r"(?: (?:\d+|ban|cac|van ban))*"
    r" (?:ket luan|kien nghi|khang nghi|thong bao)\b"
    r"|\byeu cau (?:giam thi|truong|nha tam giu|chi cuc|thu truong|don vi|lanh dao|khac phuc|cham dut)\b"
    r"|\b(?:nguyen nhan|tiep thu|(?<!ben canh )(?<!nhung )uu diem|da duoc khac phuc|da khac phuc|thoi gian toi)\b"
    r"|\bdeu duoc chap nhan\b"
)
_STOPS = compiled_regex(r"[,.;:]")
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
    return _ASKED.search(asked) is not None and _REMEDIED.search(fold(asked)) is None


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
    return any(_AMISS.search(item.statement.text) for item in listed)


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
    if statement.kind is BlockKind.HEADING:
        return _NAMED.search(statement.text) is not None
    return _tells(statement) and _TELLS_OF.search(statement.text) is not None


def _tells(statement: Statement) -> bool:
    """True for a paragraph that tells something amiss, and not what was done about it."""
    is_amiss = statement.kind is BlockKind.PARAGRAPH and _AMISS.search(statement.text) is not None
    return is_amiss and _ABOUT_IT.search(fold(statement.text)) is None


def _run(first: Evidence, evidence: Sequence[Evidence]) -> list[Evidence]:
    """Return a sentence with those behind it that go on; of a heading only those behind it."""
    at = first.statement
    same = {item.statement.order: item for item in reversed(evidence) if item.statement.document.id == at.document.id}
    found: list[Evidence] = []
    for order in range(at.order + 1, at.order + 1 + _MOST):
        item = same.get(order)
        if item is None or not _goes_on(item.statement):
            break
        found.append(item)
    return found if at.kind is BlockKind.HEADING else [first, *found]


def _goes_on(statement: Statement) -> bool:
    if statement.kind is BlockKind.LIST_ITEM:
        return _ABOUT_IT.search(fold(statement.text)) is None
    return _tells(statement)


def _is_meant(question: Question, statement: Statement, run: Sequence[Evidence]) -> bool:
    """True if the paper is about the kind of place asked about, and speaks of most words of place and field."""
    about = fold(" ".join([statement.document.title, opening_of(statement.document)]))
    text = " ".join([about, *statement.around.folded, *(fold(item.statement.text) for item in run)])
    asked = fold(question.text)
    if any(place not in text for place in _PLACES.findall(asked)):
        return False
    own = [word.folded for word in question.terms if word.folded not in _GENERAL]
    said = set(_STOPS.sub(" ", text).split())
    return sum(word in said for word in own) >= _ENOUGH * len(own)
