"""Rows of a table that are parts of a total which the table states as well: "Ma túy", "Kinh tế" above "Tổng"."""

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
