"""What a list asks for, and what a statement enumerates of it."""

from __future__ import annotations

from functools import lru_cache

import regex

from assistant.questions.understanding import Question
from assistant.weighing.statements import Statement
from documents.language.compiling import compiled_regex
from documents.language.text import fold
from documents.mentions.names import starts_with_surname
from documents.types import BlockKind

_WHAT = r"(?P<what>\w+(?: \w+)?)"
# Not that of "Phòng 8", "quý 2" or "năm 2023".
_COUNT = r"(?<!\b(?:phong|vuc|quy|so|vu|vien|nam|thang|cum) )\d+"
_LISTED = compiled_regex(
    rf"\b(?:nhung|cac|may|hai|ba|bon|{_COUNT}) {_WHAT} (?:gi|nao)\b"
    r"|\b(?:liet ke|ke ten|ke ra|neu ten|neu ro|neu|diem lai|cho biet)(?: (?:day du|lai|ra|giup|ro|het|toan bo))*"
    rf" (?:cac|nhung|\d+|hai|ba|bon|nam) {_WHAT}\b"
    r"|\b(?P<what>vi pham|sai pham|han che|ton tai|thieu sot|khuyet diem|kho khan|vuong mac|sai sot) (?:gi|nao)\b"
    rf"|^(?:nhung|cac|hai|ba|bon|nam|sau|bay|\d+) {_WHAT}\b"
)
# What reports call the same thing by, without marks.
_ALIKE = {
    "han che": "han che|ton tai|khuyet diem|thieu sot", "ton tai": "ton tai|han che|khuyet diem|thieu sot",
    "thieu sot": "thieu sot|vi pham|ton tai", "vi pham": "vi pham|thieu sot|ton tai",
    "chuyen de": "chuyen de|noi dung|bai giang", "noi dung": "noi dung|chuyen de|van de|nhiem vu|viec",
    "giai phap": "giai phap|bien phap|nhiem vu", "nhiem vu": "nhiem vu|giai phap|cong viec|noi dung",
    "de xuat": "de xuat|kien nghi|de nghi", "kien nghi": "kien nghi|de xuat|de nghi", "ket qua": "ket qua|thanh tich",
    "ly do": "ly do|nguyen nhan", "nguyen nhan": "nguyen nhan|ly do", "sai sot": "sai sot|thieu sot|vi pham",
    "sai pham": "sai pham|vi pham|thieu sot", "diem can": "diem can|han che|ton tai|thieu sot",
    "kho khan": "kho khan|vuong mac", "vuong mac": "vuong mac|kho khan|bat cap", "viec gi": "viec|noi dung|nhiem vu",
}  # fmt: skip
_REASONS = frozenset({"ly do", "nguyen nhan"})  # they are called so wherever they are told
_WHAT_ALL = compiled_regex(r"\b(?:gom|bao gom|co|la|gom co) (?:nhung )?gi\b|\bnhung gi\b")  # "nội dung gồm những gì"
_ASKS_PARTS = compiled_regex(r"\b(?:gom|bao gom|gom co) (?:nhung|cac|ai|gi|may)\b")
_TELLS_PARTS = compiled_regex(r"\b(?:gom|bao gom)\b[^,;.]*(?:[,;:]|\bla\b)|\bthanh vien\b")
_TROUBLES = frozenset({"han che", "ton tai", "thieu sot", "vi pham", "sai sot", "sai pham", "khuyet diem"})
_FINDS = compiled_regex(r"\b(?:chi ra|phat hien|neu ra|nhac nho)\b[^.;:]{0,60}:[^,;]+[,;]")
_AMISS = compiled_regex(r"\b(?:chua|khong|thieu|cham|sai|qua han|hu hong|vi pham)\b")
_TROUBLED = compiled_regex(
    r"\bnao\b(?: \w+){0,6}? (?:con|bi|mac|xay ra)(?: \w+){0,2}?"
    r" (?P<what>han che|ton tai|thieu sot|vi pham|sai sot|vuong mac)\b"
)
_SEPARATOR = compiled_regex(r"[,;]| và ")
_ENUMERATED = 2  # separators that make an enumeration
# Bodies and people are told by their names, not by what a heading says of them.
_BODIES = compiled_regex(
    r"(?:vksnd|vks|vien|don vi|tinh|huyen|phong|tap the|ca nhan|dong chi|dia phuong|co quan|khu vuc|xa|can bo|kiem sat"
    r"|nguoi|cong chuc|lanh dao|thanh vien|bi can|bi cao|cap)\b"
)
_MARKER = compiled_regex(r"^\W*(?:(?:[ivx]{1,4}|\d{1,2}(?:\.\d{1,2})*|[a-d])[.)/-] ?)?\W*(?:(?:mot so|nhung|cac|ve) )*")
_PREDICATED = compiled_regex(r"[;:(]|\d|\b(?:la|gom|co|do|chua|khong|con|da|duoc|bi|phai|can|se)\b")
_LONGEST_HEADING = 12  # syllables
_LEADS_UP = compiled_regex(r"(?::|\bnhu sau\W*|\bsau day\W*)$")
_NAME = r"\p{Lu}[\p{L}’']*(?: \p{Lu}[\p{L}’']*){0,3}"
_BODY = r"(?:VKSND|VKS|[Vv]iện kiểm sát|[Đđ]ơn vị|huyện|tỉnh|thành phố|thị xã|xã|phường|địa phương|cơ quan|khu vực)"
_PLACE = r"(?:(?:huyện|thị xã|thành phố|thị trấn|xã|phường|quận) )?"
# "Các VKSND cấp huyện A, B và C", "03 đơn vị chưa có kháng nghị: A, B và C": bodies by their bare names.
_ROW_OF_NAMES = compiled_regex(
    rf"\b{_BODY}\b[^.;:]{{0,60}}?[: ]\s*(?P<row>{_NAME}(?:(?:, (?:và )?| và ){_PLACE}{_NAME})+)(?! \p{{Ll}}+ \p{{Lu}})"
)
_BETWEEN_NAMES = compiled_regex(r", và |, | và ")
_LENGTH_OF_NAME = 3  # syllables from which a capitalised run that starts with a family name is somebody's


@lru_cache(maxsize=64)  # asked again for each statement
def asks_parts(asked: str) -> bool:
    """True if a question asks of what something consists: "Cụm gồm những đơn vị nào", "vi phạm gồm những gì"."""
    return _ASKS_PARTS.search(fold(asked)) is not None


@lru_cache(maxsize=4096)
def tells_parts(text: str) -> bool:
    """True if a text says itself of what something consists: "Cụm gồm 4 đơn vị là ...", "gồm: (1) ...; (2) ..."."""
    return _TELLS_PARTS.search(fold(text)) is not None


@lru_cache(maxsize=64)  # asked again for each statement
def thing_listed(asked: str) -> str:
    """Return what a question asks to be listed, without marks ("chuyen de"); empty where it does not say."""
    clear = fold(asked)
    found = _LISTED.search(clear)
    if found or not _WHAT_ALL.search(clear):
        return found["what"] if found else ""
    named = ((clear.find(f"{thing} "), thing) for thing in _ALIKE)
    return min((one for one in named if one[0] >= 0), default=(0, ""))[1]


def opens_list(question: Question, statement: Statement) -> int:
    """Return 2 if the statement leads up to a list of what the question asks for, 1 if to one of the like, else 0.

    "Đoàn phát hiện một số vi phạm:" says itself nothing of them; they stand in the items behind.
    """
    thing = thing_listed(question.text)
    if not thing or question.lists_bodies or _BODIES.match(thing) or not leads_up(statement):
        return 0
    said = fold(statement.text)
    alike = _ALIKE.get(thing, thing)
    return 2 if regex.search(rf"\b{thing}\b", said) else int(regex.search(rf"\b(?:{alike})\b", said) is not None)


def leads_up(statement: Statement) -> bool:
    """True for a sentence or heading that ends with what follows: "gồm 04 chuyên đề:", "như sau."."""
    return statement.kind is BlockKind.HEADING or _LEADS_UP.search(fold(statement.text)) is not None


def is_bare_heading(question: Question, statement: Statement) -> bool:
    """True if the statement only heads what the question asks for: "3. Một số vi phạm điển hình." names none of it."""
    thing = thing_listed(question.text)
    if question.lists_bodies or (thing and _BODIES.match(thing)):
        return False
    said = _MARKER.sub("", fold(statement.text))
    if statement.kind is BlockKind.HEADING:  # of a workbook, lines of prose are read as headings too
        return len(said.split()) <= _LONGEST_HEADING or not _PREDICATED.search(said)
    alike = "|".join((*_ALIKE, *([thing] if thing else [])))
    if len(said.split()) > _LONGEST_HEADING or _PREDICATED.search(said):
        return False
    return all(regex.match(rf"(?:{alike})\b", part) for part in said.split(", "))


def tells_itself(question: Question, statement: Statement) -> bool:
    """True if the statement names what the question asks for and goes on to enumerate it."""
    thing, said = thing_listed(question.text), fold(statement.text)
    enumerated = rf"\b{thing}\b[^.;:]{{0,90}}?(?:[:(]|\b(?:gom|la)\b)[^,;]+[,;]"
    return regex.search(enumerated, said) is not None or (thing in _TROUBLES and tells_findings(said))


@lru_cache(maxsize=4096)
def tells_findings(said: str) -> bool:
    """True if a sentence, without marks, enumerates what was found amiss: "Đoàn chỉ ra: 03 hồ sơ chưa ...; ..."."""
    return _FINDS.search(said) is not None and _AMISS.search(said) is not None


def is_silent_on_it(question: Question, statement: Statement) -> bool:
    """True if a statement neither speaks of what is to be listed, nor is governed by it, nor enumerates anything."""
    thing = thing_listed(question.text)
    enumerates = thing not in _REASONS and len(_SEPARATOR.findall(statement.text)) >= _ENUMERATED
    if thing in _TROUBLES:
        enumerates = enumerates and _AMISS.search(fold(statement.text)) is not None
    if thing not in _ALIKE or enumerates:
        return False
    said = f"{fold(statement.text)} {' '.join(statement.around.folded)}"
    names = (word.split() for word in _ALIKE[thing].split("|"))
    return not any(all(regex.search(rf"\b{part}\b", said) for part in parts) for parts in names)


def lacks_trouble(question: Question, statement: Statement) -> bool:
    """True if bodies with something amiss are asked for, and the statement names bodies but nothing of the kind."""
    trouble = _trouble_of_bodies(question.text)
    return bool(trouble) and not regex.search(rf"\b(?:{_ALIKE[trouble]}|{trouble})\b", fold(statement.text))


@lru_cache(maxsize=64)
def _trouble_of_bodies(asked: str) -> str:
    """Return what bodies to be listed have amiss, without marks ("đơn vị nào còn hạn chế"); empty for any other."""
    found = _TROUBLED.search(fold(asked))
    return found["what"] if found else ""


@lru_cache(maxsize=4096)
def named_in_row(text: str) -> int:
    """Return how many bodies a text names in a row by their bare names: "các huyện A, B và C" names three."""
    rows = (_BETWEEN_NAMES.split(match["row"]) for match in _ROW_OF_NAMES.finditer(text))
    return max((sum(not _is_persons(name) for name in row) for row in rows), default=0)


def _is_persons(name: str) -> bool:
    return len(name.split()) >= _LENGTH_OF_NAME and starts_with_surname(name)
