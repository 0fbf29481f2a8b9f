"""What a sentence points back to: "Mô hình này được khen theo Quyết định số ..." is about the sentence before it."""

from __future__ import annotations

from assistant.questions.asked.kinds import Kind
from assistant.questions.understanding import Question
from assistant.weighing.awards.prizes import tells_prize
from assistant.weighing.statements import Statement
from documents.language.compiling import compiled_regex
from documents.language.text import canonical
from documents.statements import TermSet, read_terms

_POINTS_BACK = compiled_regex(
    r"^\W*(?:(?:các|những|toàn bộ|riêng|theo|tại|trong|với|từ|về|qua|do|để thực hiện|thực hiện) ){0,2}"
    r"(?:\w+ ){1,4}(?:này|nêu trên|nói trên|trên đây|đó)\b|^\W*(?:đây|đó) (?:là|cũng là)\b"
)
# "Phó Viện trưởng A được giao theo dõi việc thực hiện.": of what was told right before.
_LEAVES_OPEN = compiled_regex(
    r"[^,;:]{10,90}\b(?:giao|phân công|cử|chịu trách nhiệm|trực tiếp|sẽ|phụ trách|chủ trì)\b(?: \w+){0,3}"
    r" (?:theo dõi|đôn đốc|thực hiện|tổ chức thực hiện|chỉ đạo|phụ trách|giám sát|triển khai|chủ trì|kiểm tra)"
    r"(?:(?: và|,)? (?:theo dõi|đôn đốc|báo cáo))*(?: việc)?(?: thực hiện| này| triển khai)?[.;]?$"
)
_LEAD = 90  # characters that a sentence points back within
_BEFORE = 420  # characters before it that hold what it points to
_END = compiled_regex(r"[.!?;]\s+|\n")
# What answers these is one element of the sentence; the rest of it only has to be about the thing asked.
_KINDS = (Kind.DOCUMENT, Kind.DATE, Kind.PERSON, Kind.AWARD)


def pointed_to(question: Question, statement: Statement) -> TermSet | None:
    """Return the words of the sentence that the statement points back to; None if it stands for itself."""
    if question.kind not in _KINDS:
        return None
    points_back = (
        _POINTS_BACK.match(canonical(statement.text[:_LEAD]))
        or tells_prize(question, statement)
        or (question.kind is Kind.PERSON and _LEAVES_OPEN.fullmatch(canonical(statement.text)))
    )
    if not points_back:
        return None  # "Giải Nhất thuộc về ...": the contest is told before its winners
    start = statement.span.start
    before = statement.document.text[max(0, start - _BEFORE) : start].rstrip(" .;\n")
    return read_terms(_END.split(before)[-1]).words
