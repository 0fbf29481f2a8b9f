"""Whether a sentence tells of what a body consists: the members of a cluster, the offices that one was merged from."""

from __future__ import annotations

from functools import lru_cache

import regex

from assistant.questions.understanding import Question
from assistant.weighing.listing import asks_parts, tells_parts
from assistant.weighing.statements import Statement, opening_of
from documents.language.compiling import compiled_regex
from documents.language.text import canonical, fold

_GROUP = r"\b(?:cum|khoi)(?: thi dua)?\b"
# "Cụm thi đua số 3 có những VKSND tỉnh, thành nào", "Thành viên của Cụm gồm đơn vị nào": nothing is told of them.
_ASKS_MEMBERS = compiled_regex(
    rf"{_GROUP}[^,;?]{{0,60}}? (?:co|gom|bao gom)(?: co)?(?: (?:nhung|cac|may|\d+))?"
    r"(?: (?:thanh vien|don vi|vksnd|vks|vien|vien kiem sat(?: nhan dan)?|tinh|thanh|thanh pho|nhung|cac|va)|,)*"
    rf" (?:nao|gi|ai)\W*$|\bthanh vien\b.{{0,30}}{_GROUP}"
    # "Liệt kê các đơn vị thuộc Cụm thi đua số 3 năm 2024": nothing else is told of them either
    r"|^\W*(?:(?:hay |xin )?(?:liet ke|ke(?: ten| ra)?|neu(?: ten)?|cho biet)(?: ten)? )?(?:(?:cac|nhung|\d+) )?"
    r"(?:don vi|vksnd|vks|vien|vien kiem sat|tinh)(?:,? tinh| thanh pho)*(?: nao)? (?:thuoc|trong|nam trong|cua|cung)"
    rf" {_GROUP}(?: so)? ?\d*(?: (?:trong )?nam \d+)?(?: (?:gom|la) .{{0,20}})?\W*$"
)
_HAS_MEMBERS = compiled_regex(rf"{_GROUP}[^,;.]{{0,40}} co \d+ (?:don vi|thanh vien|vien|vksnd)\b")
# "Được sáp nhập từ các viện huyện nào", "thành lập trên cơ sở những đơn vị nào".
_MERGING = r"\b(?:sap nhap|hop nhat|thanh lap|hinh thanh|nhap|duoc lap)\b"
_ASKS_ORIGIN = compiled_regex(rf"{_MERGING}.{{0,12}}?\b(?:tu|tren co so|boi)\b")
_TELLS_ORIGIN = compiled_regex(
    rf"{_MERGING}|\b(?:sap xep|to chuc lai|chia tach|tiep nhan|ke thua|tien than)\b"
    r"|\btren co so (?:(?:toan bo|\d+|cac|hai|ba|bon) )*(?:vksnd|vks|vien|vien kiem sat)\b"
)
# A cluster called by a region, not by a number: "Cụm thi đua các tỉnh Nam Trung Bộ".
_NAMED_GROUP = compiled_regex(
    r"\b[Cc]ụm(?: thi đua)?(?: các tỉnh| khu vực| miền)*"
    r" (?P<name>(?!VKS)\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*)"
)


def lacks_parts(question: Question, statement: Statement) -> bool:
    """True if the question asks of what something consists and the statement only names bodies of other reasons.

    Who was elected or rewarded in a cluster is not all of it, and who was rewarded did not become part of an office.
    """
    if asks_members(question.text) or _is_of_group(question):
        return not tells_members(statement.text)
    return _asks_origin(question.text) and _TELLS_ORIGIN.search(fold(statement.text)) is None


def is_of_other_group(question: Question, statement: Statement) -> bool:
    """True if the question is about a cluster called by its region, which the document does not name."""
    name = _group_named(question.text)
    return bool(name) and not _names_group(statement.document.text, name)


def is_made_up_then(question: Question, statement: Statement) -> bool:
    """True if the statement tells the members of a cluster in news of a year asked about, naming no other year itself.

    "Cụm gồm ... tổng kết phong trào năm 2023 và ký kết Giao ước năm 2024": it has them in both.
    """
    if not asks_members(question.text) or not tells_members(statement.text):
        return False
    if statement.scope.own_period:
        return any(f"năm {period.year}" in canonical(statement.text) for period in question.periods)
    head = f"{statement.document.title}\n{opening_of(statement.document)}"
    return any(str(period.year) in head for period in question.periods)


@lru_cache(maxsize=64)  # asked again for each statement
def asks_members(asked: str) -> bool:
    """True if a question asks who belongs to a cluster."""
    return _ASKS_MEMBERS.search(fold(asked)) is not None


@lru_cache(maxsize=4096)
def tells_members(text: str) -> bool:
    """True if a text says who belongs to a cluster or of what something consists: "Cụm có 6 đơn vị: ..."."""
    return tells_parts(text) or _HAS_MEMBERS.search(fold(text)) is not None


def _is_of_group(question: Question) -> bool:
    return any(unit.group and unit.level is None for unit in question.units) and asks_parts(question.text)


@lru_cache(maxsize=64)
def _asks_origin(asked: str) -> bool:
    return _ASKS_ORIGIN.search(fold(asked)) is not None


@lru_cache(maxsize=64)
def _group_named(asked: str) -> str:
    """Return the region that a cluster is called by, without marks; empty where a number or nothing tells it."""
    found = _NAMED_GROUP.search(asked)
    return fold(found["name"]) if found else ""


@lru_cache(maxsize=1024)
def _names_group(text: str, name: str) -> bool:
    return regex.search(rf"\bcum\b[^.;:\n]{{0,30}}\b{name}\b", fold(text)) is not None
