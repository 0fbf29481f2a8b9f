"""Who signed a paper, as a sentence or the signature under it tells."""

from __future__ import annotations

import regex

from assistant.questions.understanding import Question
from assistant.weighing.papers import CODES
from assistant.weighing.statements import Statement
from documents.language.text import canonical, fold
from documents.mentions.persons import find_persons
from documents.mentions.roles import find_roles

_ASKS_SIGNER = regex.compile(
    r"\bai (?:la nguoi |da |thay mat \w+ |dung ten )?ky\b(?! ket)|\bnguoi (?:da )?ky\b|\bdo ai ky\b"
    r"|\b(?:dong chi|lanh dao|ong|ba|vi) nao (?:la nguoi |da )?ky\b(?! ket)"
    r"|\b(?:chu ky|ky ten|ky duyet)\b.*\b(?:ai|nao)\b"
)
_SIGNATURE = regex.compile(r"(?:[A-Z]{1,3}\.\s*)?[\p{Lu}\s\d]{8,60}: \p{Lu}[\p{Ll}\s]")
# Read with its mark: "kỳ" (period) is another word.
_SIGNS = regex.compile(r"\bký\b(?! (?:kết|giao ước|hiệu))")
# "Ký với tư cách Trưởng phòng": the office is that of who signed.
_IN_OFFICE = regex.compile(r"\b(?:tu cach|cuong vi|chuc danh|chuc vu)\b")


def asks_signer(question: Question) -> bool:
    """True if the question asks who signed a paper."""
    return _ASKS_SIGNER.search(fold(question.text)) is not None


def tells_signer(question: Question, statement: Statement) -> bool:
    """True if the statement is a signature, or says of somebody that they signed a paper of the kind asked about."""
    if _IN_OFFICE.search(fold(question.text)) and not _names_office(question, statement):
        return False
    if _SIGNATURE.match(statement.text):
        return True
    said = canonical(statement.text)
    return bool(_SIGNS.search(said) and _names_kind(question, statement) and find_persons(statement.text))


def _names_office(question: Question, statement: Statement) -> bool:
    held = {mention.role for mention in find_roles(statement.text)}
    return not question.roles or bool(held.intersection(question.roles))


def _names_kind(question: Question, statement: Statement) -> bool:
    """True if the statement names the kind of paper asked about; where the question names none, any will do."""
    asked, said = fold(question.text), fold(statement.text)
    kinds = [name for name in CODES if regex.search(rf"\b{name}\b", asked)]
    return not kinds or any(regex.search(rf"\b{name}\b", said) for name in kinds)
