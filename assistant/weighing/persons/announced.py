"""Who is listed, a line for each body, under the office that all of them hold.

"Viện trưởng các VKSND khu vực được bổ nhiệm, gồm:" and below it "VKSND khu vực 3 (...): đồng chí A".
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from assistant.questions.understanding import Question
from assistant.weighing.persons.office_bodies import is_of
from assistant.weighing.statements import Statement
from documents.language.compiling import compiled_regex
from documents.language.sentences import split_sentences
from documents.mentions.persons import PersonMention, Post, find_roles
from documents.types import BlockKind, Span

_BODY = r"(?:VKSND|VKS|Viện (?:KSND|kiểm sát(?: nhân dân)?)|[Đđ]ơn vị|[Pp]hòng)"
_COUNT = r"(?:[Cc]ác|[Nn]hững|\d{1,2})"
# The office stands first, or behind what is announced; a count before it or behind it says that many hold it.
_BEFORE = compiled_regex(
    r"^\W*(?:\d{1,2}[.)] ?)?(?:.{0,120}\b(?i:danh sách|bổ nhiệm|công bố|ra mắt|giữ chức|giữ chức vụ) )?"
    rf"(?P<count>{_COUNT} )?(?:đồng chí )?$"
)
# Nothing behind it but the bodies, that they were appointed, and the announcement: heads who do something for others
# ("phân công", "cử", "phụ trách") are not those in the list.
_BEHIND = compiled_regex(
    rf"^ (?:của )?(?P<count>{_COUNT} )?{_BODY}\b"
    r"(?: (?:cấp|khu vực|huyện|quận|thị xã|thành phố|tỉnh|trực thuộc|nghiệp vụ|thuộc|của|và|tương đương|mới|VKSND"
    r"|\p{Lu}\p{Ll}*))*"
    r"(?:,? (?:đã |vừa |mới )?(?:được )?(?:công bố|bổ nhiệm|điều động)\b[^:;.]{0,90}?|,? theo [^:;.]{0,60}?)?"
    r"(?:,? (?:gồm|bao gồm|cụ thể|như sau|sau đây|là|lần lượt|gồm có))*:$"
)
# Who leaves the office, or is only proposed for it.
_NOT_HELD = compiled_regex(
    r"\b(?i:đề nghị|dự kiến|quy hoạch|giới thiệu|thôi|miễn nhiệm|nghỉ hưu|nguyên|xin ý kiến|lấy phiếu|thẩm định)\b"
)
# Below it each line is a body, perhaps with its area in brackets, and who it is.
_LINE = compiled_regex(rf"^[\W\d]*(?i:{_BODY}|khu vực|văn phòng|thanh tra)\b[^:\n]{{0,150}}: *\S[^:\n]*$")
_UP_TO_NAME = compiled_regex(r":\s*(?:(?:đồng chí|đ/c|Đồng chí|ông|bà|Ông|Bà) )?$")
_OF_RANK = ("Kiểm sát viên", "Nguyên")  # what somebody is besides the office that the list is of


def announced(question: Question, statement: Statement, persons: Sequence[PersonMention]) -> list[PersonMention]:
    """Return who alone stands in the line of a body asked about, under an announced office asked about."""
    heading = announcement(statement) if question.roles and len(persons) == 1 else None
    if heading is None or not statement.own_units:
        return []
    (person,) = persons
    other = [post for post in person.posts if not post.role.startswith(_OF_RANK)]
    if other or not _UP_TO_NAME.search(statement.text, 0, person.span.start):
        return []
    office = _office_of(statement.document.text_of(heading))
    is_asked = office in question.roles and is_of(question, Post(office, None, person.span), statement)
    return [person] if is_asked else []


def announcement(statement: Statement) -> Span | None:
    """Return where the sentence stands that announces an office for the list that a statement is a line of."""
    if statement.kind is BlockKind.TABLE_ROW or not _LINE.match(statement.text.strip(" ;.,")):
        return None
    return _announcement_before(statement.document.text, statement.span.start)


@lru_cache(maxsize=256)
def _announcement_before(text: str, start: int) -> Span | None:
    if text[text.rfind("\n", 0, start) + 1 : start].strip():
        return None
    end = start
    while (end := text.rfind("\n", 0, end)) > 0:
        line = Span(text.rfind("\n", 0, end) + 1, end)
        said = text[line.start : line.end].strip()
        if said.endswith(":"):
            last = split_sentences(text[line.start : line.end])[-1]
            found = Span(line.start + last.start, line.start + last.end)
            return found if _office_of(text[found.start : found.end]) else None
        if said and not _LINE.match(said.strip(" ;.,")):
            return None
    return None


@lru_cache(maxsize=256)
def _office_of(sentence: str) -> str | None:
    """Return the office that several bodies are announced to have their holder of; None if there is none."""
    said = sentence.strip()
    if _NOT_HELD.search(said):
        return None
    for mention in find_roles(said):
        before, behind = _BEFORE.match(said[: mention.span.start]), _BEHIND.match(said[mention.span.end :])
        if before and behind and (before["count"] or behind["count"]):
            return mention.role
    return None
