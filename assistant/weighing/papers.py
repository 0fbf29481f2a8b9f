"""The kinds of papers: what their numbers bear, which a question names, and which a statement speaks of."""

from __future__ import annotations

import regex

from assistant.questions.understanding import Question
from assistant.weighing.statements import Statement
from documents.language.text import fold
from documents.mentions.document_numbers import find_document_numbers

# Codes that the numbers of papers bear, by the names of their kinds without marks.
CODES = {
    "ke hoach": "KH", "bao cao": "BC", "quyet dinh": "QD", "chi thi": "CT-", "huong dan": "HD", "thong bao": "TB",
    "nghi quyet": "NQ", "thong tu": "TT", "chuong trinh": "CTR", "ket luan": "KL", "quy che": "QC", "to trinh": "TTR",
    "kien nghi": "KN", "khang nghi": "KN", "yeu cau": "YC", "cao trang": "CT-",
}  # fmt: skip
# "Quy chế gồm 4 chương, có hiệu lực từ ...": the paper by its kind, its number stands in the sentences before.
_PAPER = regex.compile(
    r"^\W*(?:(?:theo|noi dung|trong|toan bo|ban) )?(?:quy che|ke hoach|nghi quyet|chi thi|quyet dinh|huong dan|thong tu"
    r"|chuong trinh|quy dinh|van ban|bao cao|thong bao|de an|cong van|luat)\b(?! (?:lien nganh |phoi hop )?so\b)"
)
# A paper that is named only as replaced, amended or followed is not the one spoken of.
_OTHER = regex.compile(r"\b(?:thay the|thay cho|bai bo|sua doi|can cu|theo)(?: \w+){0,3} (?:so )?$")
_BACK = 600  # characters before a sentence that can name the paper it goes on about
_LETTERHEAD = regex.compile(r"\W*(?:Số|SỐ)\s*:?\s*\d")
_REFERS = regex.compile(r"\b(?:thay the|thay cho|bai bo|can cu|thi hanh|kem theo)\b")


def bears_code(key: str, code: str) -> bool:
    """Tell whether the number is of the type: "96/KH-VKS", and as the Party writes it "7-NQ/BCSD"."""
    return f"/{code}" in key.upper() or f"-{code.rstrip('-')}/" in key.upper()


def types_named(question: Question) -> list[str]:
    """Return the type codes of the papers that the question speaks of."""
    asked = fold(question.text)
    return [code for name, code in CODES.items() if regex.search(rf"\b{name}\b", asked)]


def bears_number_itself(statement: Statement) -> bool:
    """True for the line of a paper that gives its own number: "Số: 64/BC-VKS"."""
    return _LETTERHEAD.match(statement.text) is not None


def refers_to_other(statement: Statement) -> bool:
    """True if the statement only names a paper that its own rests on or stands in for."""
    return _REFERS.search(fold(statement.text)) is not None


def goes_on_about(question: Question, statement: Statement) -> bool:
    """True if the statement speaks of a paper by its kind, and the last number named before it is the one asked for."""
    if not _PAPER.match(fold(statement.text[:60])):
        return False
    start = statement.span.start
    before = statement.document.text[max(0, start - _BACK) : start]
    named = [one for one in find_document_numbers(before) if not _OTHER.search(fold(before[: one.span.start]))]
    return bool(named) and named[-1].key in question.document_numbers
