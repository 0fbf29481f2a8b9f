"""Amounts of one kind that are parts of a total of all kinds: the row "Ma túy" above "Tổng", the cases of one crime."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from assistant.questions.understanding import Question
from assistant.weighing.cells import values_of
from assistant.weighing.statements import Statement
from documents.cleaning.tables import SEPARATOR
from documents.language.compiling import compiled_regex
from documents.language.text import fold
from documents.types import BlockKind, Figure

_TOTAL = compiled_regex(r"\W*(?:tong|tong so|tong cong|cong|toan bo|chung)\W*")
# Which period or body a row is of is compared on its own.
_PERIOD = compiled_regex(r"\b(?:nam|thang|quy|ky|tuan)\b")
_BODY = compiled_regex(r"\b(?:vksnd|vks|vien|khu vuc|kv|phong \d+|huyen|quan|thi xa|thanh pho|tinh|tp)\b")
_WHICH = compiled_regex(r"\b(?:nao|tung|moi)\b")
_WORD = compiled_regex(r"\p{L}{2,}")
# Words that labels of any kind have.
_COMMON = frozenset({"vu", "an", "so", "toi", "cac", "va", "ve", "viec", "cua", "khac", "loai", "theo", "trong"})
_MOST_ROWS = 80
# "Tội phạm về ma túy khởi tố mới 12 vụ", "các tội xâm phạm sở hữu chiếm tỷ lệ cao nhất với 30 vụ".
_OF_CRIME = compiled_regex(
    r"(?:^|[;:.,]|\b(?:va|con|rieng|trong do|voi|do|la))\s*(?:(?:cac|so|nhom|loai|nhung|mot so|an|vu)\s)*"
    r"toi(?: pham)?+(?: ve)?+ (?P<crime>(?!tren|o|tai|trong|va|duoc|bi|tang|giam|co|moi|khoi|thu|da|hinh su)"
    r"\w+(?: \w+)?)"
    r"[^;:.,\d]*$"
)
_CASES, _ALL_CASES = frozenset({"vụ", "vụ án", "bị can"}), compiled_regex(r"\b(?:an|vu)\b")
_ASKS_KIND = compiled_regex(r"\b(?:toi|ve|loai|nhom|nao|gi|cao nhat|nhieu nhat|it nhat|do|nay)\b")


def is_part_of_total(question: Question, statement: Statement, figure: Figure) -> bool:
    """True if a row is of a kind that the question does not name, and another row of its table totals all kinds.

    Asked for all cases, neither those of drugs nor those of corruption are meant.
    """
    if statement.kind is not BlockKind.TABLE_ROW or not figure.is_cell or _WHICH.search(fold(question.text)):
        return False
    label = _label_of(statement.text)
    telling = set(_WORD.findall(label)) - _COMMON
    if (
        not telling
        or _TOTAL.fullmatch(label)
        or _PERIOD.search(label)
        or _BODY.search(label)
        or telling & _words_of(question.text)
    ):
        return False
    return any(_TOTAL.fullmatch(_label_of(row)) for row in _rows_beside(statement))


def is_of_one_crime(question: Question, statement: Statement, figure: Figure) -> bool:
    """True if cases of no kind are asked for, and the figure is of those of one kind of crime.

    "Khởi tố mới bao nhiêu vụ án" is not answered by "tội phạm về ma túy khởi tố mới 12 vụ".
    """
    if statement.kind is BlockKind.TABLE_ROW or figure.count_unit not in _CASES or not _asks_all_cases(question.text):
        return False
    told = _OF_CRIME.search(fold(statement.text[: figure.span.start - statement.span.start]))
    return told is not None and "field" not in question.qualifiers and not _asks_of(question, told["crime"])


def _asks_of(question: Question, crime: str) -> bool:
    return not _words_of(question.text).isdisjoint(_WORD.findall(crime))


@lru_cache(maxsize=64)  # asked again for each figure
def _asks_all_cases(asked: str) -> bool:
    clear = fold(asked)
    return _ALL_CASES.search(clear) is not None and not _ASKS_KIND.search(clear)


def _rows_beside(statement: Statement) -> Iterator[str]:
    """Yield the rows right above and below one, as far as nothing parts them; rows have a separator."""
    text, span = statement.document.text, statement.span
    below = text[span.end :].split("\n", _MOST_ROWS)[1:_MOST_ROWS]
    above = reversed(text[: span.start].rsplit("\n", _MOST_ROWS)[-_MOST_ROWS:-1])
    for lines in (below, above):
        for line in lines:
            if SEPARATOR not in line:
                break
            yield line


@lru_cache(maxsize=4096)
def _label_of(row: str) -> str:
    """Return the first cell of a row without its head and without marks."""
    return fold(next(iter(values_of(row)), "")).strip()


@lru_cache(maxsize=64)  # asked again for each figure
def _words_of(asked: str) -> frozenset[str]:
    return frozenset(_WORD.findall(fold(asked)))
