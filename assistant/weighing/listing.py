"""What a list asks for, and what a statement enumerates of it."""

from __future__ import annotations

from functools import lru_cache

import regex

from assistant.questions.understanding import Question
from assistant.weighing.statements import Statement
from documents.language.text import fold
from documents.mentions.names import starts_with_surname

_WHAT = r"(?P<what>\w+(?: \w+)?)"
# Not that of "Phòng 8", "quý 2" or "năm 2023".
_COUNT = r"(?<!\b(?:phong|vuc|quy|so|vu|vien|nam|thang|cum) )\d+"
_LISTED = regex.compile(
    rf"\b(?:nhung|cac|may|hai|ba|bon|{_COUNT}) {_WHAT} (?:gi|nao)\b"
    r"|\b(?:liet ke|ke ten|ke ra|neu ten|neu ro|neu|diem lai|cho biet)(?: (?:day du|lai|ra|giup|ro|het|toan bo))*"
    rf" (?:cac|nhung|\d+|hai|ba|bon|nam) {_WHAT}\b"
)
_NAME = r"\p{Lu}[\p{L}’']*(?: \p{Lu}[\p{L}’']*){0,3}"
_BODY = r"(?:VKSND|VKS|[Vv]iện kiểm sát|[Đđ]ơn vị|huyện|tỉnh|thành phố|thị xã|xã|phường|địa phương|cơ quan|khu vực)"
# "Các VKSND cấp huyện A, B và C", "03 đơn vị chưa có kháng nghị: A, B và C": bodies by their bare names.
_ROW_OF_NAMES = regex.compile(
    rf"\b{_BODY}\b[^.;:]{{0,60}}?[: ]\s*(?P<row>{_NAME}(?:(?:, (?:và )?| và ){_NAME})+)(?! \p{{Ll}}+ \p{{Lu}})"
)
_BETWEEN_NAMES = regex.compile(r", và |, | và ")
_LENGTH_OF_NAME = 3  # syllables from which a capitalised run that starts with a family name is somebody's


@lru_cache(maxsize=64)  # asked again for each statement
def thing_listed(asked: str) -> str:
    """Return what a question asks to be listed, without marks ("chuyen de"); empty where it does not say."""
    found = _LISTED.search(fold(asked))
    return found["what"] if found else ""


def says_what_is_listed(question: Question, statement: Statement) -> bool:
    """True if the statement speaks of what the question asks to be listed."""
    return regex.search(rf"\b{thing_listed(question.text)}\b", fold(statement.text)) is not None


@lru_cache(maxsize=4096)
def named_in_row(text: str) -> int:
    """Return how many bodies a text names in a row by their bare names: "các huyện A, B và C" names three."""
    rows = (_BETWEEN_NAMES.split(match["row"]) for match in _ROW_OF_NAMES.finditer(text))
    return max((sum(not _is_persons(name) for name in row) for row in rows), default=0)


def _is_persons(name: str) -> bool:
    return len(name.split()) >= _LENGTH_OF_NAME and starts_with_surname(name)
