"""What somebody did at an event: the deed is told by the sentence, the event by the head of its document."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import regex

from assistant.questions.kinds import Kind
from assistant.questions.understanding import Question
from assistant.weighing.matching import coverage
from assistant.weighing.qualifying import lead_of
from assistant.weighing.statements import Statement
from documents.language.text import fold
from documents.statements import TermSet
from documents.types import Span

# "... tại hội nghị tổng kết năm 2025 của VKSND tỉnh A là ai?"
_AT_EVENT = regex.compile(
    r"\b(?:tai|trong|nhan|dip|o) (?:dip |le |buoi |cuoc |phien )?(?:hoi nghi|hoi thao|hoi thi|lop|buoi|le|cuoc hop"
    r"|phien hop|dai hoi|toa dam|giao ban|so ket|tong ket|khai mac|lam viec)\b"
    r"[^,;?]*?(?= (?:la|do) (?:ai|nguoi|dong chi)\b|[,;?]|$)"
)
# In folded text. "Ai báo cáo ...?" is answered by "... trình bày báo cáo", which is one term that has neither word.
WHO_REPORTED = r"(?:ai|(?:dong chi|lanh dao|nguoi|vi) nao)(?: (?:da|la nguoi|dai dien|thay mat))* bao cao"
READS_REPORT = r"(?:trinh bay|thong qua|doc) (?:ban |du thao )?bao cao"
_WHO_REPORTED, _READS_REPORT = regex.compile(rf"\b{WHO_REPORTED}\b"), regex.compile(rf"\b{READS_REPORT}\b")
_REPORT = frozenset({"bao", "cao"})
_EVENT_TOLD = 0.6  # share of the words of the event that the head of the document has to have
_DEED_TOLD = 0.6  # least share of the deed that the sentence has to tell


def deed_told(
    question: Question, statement: Statement, weights: Sequence[float], circles: Sequence[tuple[TermSet, float]]
) -> float:
    """Return how much of what somebody did the statement tells, if its document is about the event; else 0."""
    event = _event_of(question.text) if question.kind is Kind.PERSON and not question.roles else None
    if event is None:
        return 0.0
    pairs = [*zip(question.terms, weights, strict=True)]
    deed = [(word, weight) for word, weight in pairs if not event.holds(word.span)]
    words = [word.folded for word, _ in pairs if event.holds(word.span)]
    head = lead_of(statement).words.folded if deed and words else frozenset()
    if not head or sum(word in head for word in words) < _EVENT_TOLD * len(words):
        return 0.0
    told = coverage([word for word, _ in deed], [weight for _, weight in deed], circles, checked=0.0)
    return told if told >= _DEED_TOLD else 0.0


def report_told(
    question: Question, statement: Statement, weights: Sequence[float], circles: Sequence[tuple[TermSet, float]]
) -> float:
    """Return how much of a question who reported a statement tells in which somebody reads a report; else 0."""
    if question.kind is not Kind.PERSON or not _WHO_REPORTED.search(fold(question.text)):
        return 0.0
    if not _READS_REPORT.search(fold(statement.text)):
        return 0.0
    pairs = [*zip(question.terms, weights, strict=True)]
    rest = [(word, weight) for word, weight in pairs if word.folded not in _REPORT]
    told = sum(weight for word, weight in pairs if word.folded in _REPORT)
    return coverage([word for word, _ in rest], [weight for _, weight in rest], circles, checked=1.0 + told)


@lru_cache(maxsize=64)  # asked again for each statement
def _event_of(asked: str) -> Span | None:
    found = _AT_EVENT.search(fold(asked))
    return Span(*found.span()) if found else None
