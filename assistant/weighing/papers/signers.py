"""Who signed a paper, as a sentence or the signature under it tells."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from assistant.questions.understanding import Question
from assistant.weighing.papers.kinds import kinds_named
from assistant.weighing.statements import Statement
from documents.language.compiling import compiled_regex
from documents.language.text import canonical, fold
from documents.mentions.document_numbers import find_document_numbers
from documents.mentions.persons import find_persons
from documents.mentions.roles import find_roles
from documents.types import Document

# "Ký" among its namesakes without marks: "kỷ niệm", "kỷ luật", "kỳ họp", "kỹ năng".
_SIGN = r"ky\b(?! (?:niem|luat|cuong|hop|thi|nghi|nang|thuat|truoc|nay|sau|su))"
_ASKS_SIGNER = compiled_regex(
    rf"\bai (?:la nguoi |da |thay mat \w+ |dung ten )?{_SIGN}(?! ket)|\bdo ai {_SIGN}"
    rf"|\bnguoi (?:(?:da|dai dien|thay mat|duoc uy quyen|truc tiep|cung|dung ten|dat but) )*{_SIGN}(?! ket \w+ thi dua)"
    # "Người ký kế hoạch giao Phó Viện trưởng nào ...": whom the signer charged is asked for
    r"(?!.*\b(?:giao|phan cong|chi dinh|uy quyen)\b.*\bnao\b)"
    rf"|\bdai dien (?:\w+ ){{0,3}}{_SIGN}.*\bai\b"
    rf"|\b(?:nhung ai|ai dai dien|ai thay mat) (?:\w+ ){{0,5}}{_SIGN}"
    rf"|\b(?:dong chi|lanh dao|ong|ba|vi) nao (?:la nguoi |da )?{_SIGN}(?! ket)"
    rf"|\b(?:vien truong|truong phong|chanh van phong|pvt|vt) (?:nao )?(?:da |thay mat \w+ )?{_SIGN} (?!ket)"
    rf"(?:\w+ ){{1,2}}.{{0,80}}\b(?:ten gi|ten la|la ai|nao)\b"
    rf"|\b(?:chu ky|ky ten|ky duyet)\b.*\b(?:ai|nao)\b"
)
_SIGNATURE = compiled_regex(
    r"(?:[A-Z]{1,3}\.\s*)?[\p{Lu}\s\d.–—/-]{8,80}"
    r"(?:(?:: (?:\(.{1,20}\) )?|\((?:[Đđ]ã ký|ký)\) )\p{Lu}[\p{Ll}\s]"
    # "VIỆN TRƯỞNG — Y Thơm Niê": a dash opens more than names, so that nothing else may stand behind it
    r"|(?<=[–—-]\s)\p{Lu}\p{Ll}*(?:\s\p{Lu}\p{Ll}*){1,4}\W*$)"
)
# "I. MỤC ĐÍCH: Bảo đảm ..." is in capitals as well.
_OF_OFFICE = compiled_regex(
    r"TRƯỞNG|PHÓ|CHÁNH|CHỦ|GIÁM ĐỐC|THƯ|VIÊN|THẨM PHÁN|NGƯỜI|ĐẠI DIỆN|TM\b|KT\b|TL\b|TUQ|TRUONG|CHANH"
)
_SIGNED_BY = compiled_regex(r"^\W*(?:nguoi ky(?: ten| ban hanh| bao cao)?|da ky|ky boi|ky ten|thu truong ky)\s*:")
_NUMBERED = compiled_regex(r"(?:Số|SỐ)\s*:?\s*$")
_HEAD = 500  # characters of a paper that tell of which kind it is
# Read with its mark, as "kỳ" (period) is another word; canonical writes it with "i".
_SIGNS = compiled_regex(r"\bk[ýí]\b(?! (?:kết|giao ước|hiệu))")
# "Phát biểu tại lễ ký, đồng chí A ghi nhận ...": who speaks of the signing did not sign.
_SPEAKS = compiled_regex(
    r"\b(?:phát biểu|ghi nhận|cho biết|đánh giá|đề nghị|yêu cầu|nhấn mạnh|khẳng định|chứng kiến|biểu dương|chúc mừng"
    r"|tham dự|dự|trao đổi|chỉ đạo|trình bày)\b"
)
# "Ký với tư cách Trưởng phòng": the office is that of who signed.
_IN_OFFICE = compiled_regex(r"\b(?:tu cach|cuong vi|chuc danh|chuc vu)\b")


def asks_signer(question: Question) -> bool:
    """True if the question asks who signed a paper."""
    return _asks_signer(question.text)


@lru_cache(maxsize=64)  # asked again for each statement
def _asks_signer(asked: str) -> bool:
    return _ASKS_SIGNER.search(fold(asked)) is not None


def tells_signer(question: Question, statement: Statement) -> bool:
    """True if the statement is a signature, or says of somebody that they signed a paper of the kind asked about."""
    if _IN_OFFICE.search(fold(question.text)) and not _names_office(question, statement):
        return False
    if is_signature(statement):
        if not all(_is_its_own(number, statement.document) for number in question.document_numbers):
            return False  # it is under a paper that only names the one asked about
        return _SIGNED_BY.match(fold(statement.text)) is None or _is_under_kind(question, statement)
    return _names_kind(question, statement) and _signs(statement.text)


def is_signature(statement: Statement) -> bool:
    """True for the line under a paper that gives who signed it: "TRƯỞNG PHÒNG: ...", "Người ký: ..."."""
    if (signature := _SIGNATURE.match(statement.text)) and _OF_OFFICE.search(signature[0]):
        return True
    return _SIGNED_BY.match(fold(statement.text)) is not None


def _is_its_own(number: str, document: Document) -> bool:
    """True if a paper bears a number itself: in its title, or behind "Số" where others are "Kế hoạch số ..."."""
    for text in (document.title, document.text):
        for named in find_document_numbers(text):
            if named.key == number and (text is document.title or _NUMBERED.search(text, 0, named.span.start)):
                return True
    return False


def _is_under_kind(question: Question, statement: Statement) -> bool:
    """True if the head of the document tells that it is a paper of a kind asked about."""
    return _names_some(kinds_named(question.text), f"{statement.document.title}\n{statement.document.text[:_HEAD]}")


def _signs(text: str) -> bool:
    """True if somebody named in ``text`` signs there: nobody is said in between to do anything else."""
    said = canonical(text)
    people = [person.span for person in find_persons(text)]
    for act in _SIGNS.finditer(said):
        before = max((span.end for span in people if span.end <= act.start()), default=None)
        if before is not None and not _SPEAKS.search(said[before : act.start()]):
            return True
        if any(span.start >= act.end() and not _SPEAKS.search(said[act.end() : span.start]) for span in people):
            return True
    return False


def _names_office(question: Question, statement: Statement) -> bool:
    held = {mention.role for mention in find_roles(statement.text)}
    return not question.roles or bool(held.intersection(question.roles))


def _names_kind(question: Question, statement: Statement) -> bool:
    """True if the statement names the kind of paper asked about; where the question names none, any will do."""
    return _names_some(kinds_named(question.text), statement.text)


def _names_some(kinds: Sequence[str], text: str) -> bool:
    return not kinds or not set(kinds).isdisjoint(kinds_named(text))
