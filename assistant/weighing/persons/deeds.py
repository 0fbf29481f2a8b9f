"""What somebody did at an event: the deed is told by the sentence, the event by the head of its document."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from assistant.questions.asked.kinds import Kind
from assistant.questions.understanding import Question
from assistant.weighing.matching import coverage
from assistant.weighing.qualifying import lead_of
from assistant.weighing.statements import Statement, before_in_paragraph
from documents.language.compiling import compiled_regex
from documents.language.text import fold
from documents.statements import TermSet, read_terms
from documents.types import Span

# "... tại hội nghị tổng kết năm 2025 của VKSND tỉnh A là ai?"
_AT_EVENT = compiled_regex(
    r"\b(?:tai|trong|nhan|dip|o) (?:dip |le |buoi |cuoc |phien )?(?:hoi nghi|hoi thao|hoi thi|lop|buoi|le|cuoc hop"
    r"|phien hop|dai hoi|toa dam|giao ban|so ket|tong ket|khai mac|lam viec)\b"
    r"[^,;?]*?(?= (?:la|do) (?:ai|nguoi|dong chi)\b|[,;?]|$)"
)
# In folded text. "Ai báo cáo ...?" is answered by "... trình bày báo cáo", which is one term that has neither word.
WHO_REPORTED = r"(?:ai|(?:dong chi|lanh dao|nguoi|vi) nao)(?: (?:da|la nguoi|dai dien|thay mat))* bao cao"
READS_REPORT = r"(?:trinh bay|thong qua|doc) (?:ban |du thao )?bao cao"
# "Ai đứng lớp?", "ai giảng bài?": reports name the lecturers ("Giảng viên là đồng chí ...").
_WHO = r"(?:ai|(?:dong chi|lanh dao|nguoi|vi|ong|ba|can bo) nao)(?: (?:da|la nguoi|truc tiep|len|tham gia|duoc moi))*"
WHO_TAUGHT = rf"{_WHO} (?:giang bai|giang day|giang|dung lop|len lop|truyen dat|lam giang vien|day)(?: giang day)?"
TEACHES = r"(?:giang vien|bao cao vien|giang bai|giang day|(?<!khai )(?<!be )giang|dung lop|len lop|truyen dat"
TEACHES += r"|truc tiep huong dan)"
# What is asked who did, how reports tell it, and the words of the question that this stands for.
_DEEDS = tuple(
    (compiled_regex(rf"\b{asked}\b"), compiled_regex(rf"\b{told}\b"))
    for asked, told in ((WHO_REPORTED, READS_REPORT), (WHO_TAUGHT, TEACHES))
)
_COURSE_BEFORE = 0.8  # credit of a word of the sentence before: "... mở lớp tập huấn ... Báo cáo viên là đồng chí A."
# What every course is called; the other words say which one it is, and this share of them has to be told.
_ANY_COURSE = frozenset("lop tap huan boi duong dao tao ky nang li nghiep vu chuyen de hoi nghi khoa hoc buoi".split())
_SUBJECT = 0.4
_FIELD = "field"  # the group of qualifiers
_EVENT_TOLD = 0.6  # share of the words of the event that the head of the document has to have
_DEED_TOLD = 0.6  # least share of the deed that the sentence has to tell
# Acts of an inspection's end that different people do: who led it is not who took its conclusions.
_ACTS = ("tiep thu", "cam ket", "yeu cau")
# "Nơi nào làm điểm", "đơn vị nào đăng cai": the few common words tell the place, not the name of what is tried there.
_TRIES_OUT = r"(?:lam|chi dao|chon|lam thi|thi) diem|dang cai"
_ASKS_WHO_TRIES = compiled_regex(
    r"(?:(?!\b(?:nao|gi|ai|may|bao nhieu)\b).)*?\b(?:don vi|noi|phong|vien|khu vuc|dia phuong|co quan|tinh) nao"
    rf" (?:duoc (?:chon|giao)(?: de)? )?(?:{_TRIES_OUT})\b"
)
_TRIES = compiled_regex(rf"\b(?:{_TRIES_OUT})\b")


def lacks_deed(question: Question, statement: Statement) -> bool:
    """True if somebody is asked for who did or has to do something, and the statement tells of no such act."""
    if question.kind in (Kind.LIST, Kind.PLACE):
        tries = _ASKS_WHO_TRIES.match(fold(question.text))
        return tries is not None and not _TRIES.search(fold(statement.text))
    if question.kind is not Kind.PERSON or question.roles:
        return False
    asked, said = fold(question.text), fold(statement.text)
    return any(act in asked and act not in said for act in _ACTS)


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


def deed_reworded(
    question: Question, statement: Statement, weights: Sequence[float], circles: Sequence[tuple[TermSet, float]]
) -> float:
    """Return how much of a question who reported, or taught, a statement tells that has other words for it; else 0."""
    asked = _deed_asked(question.text) if question.kind is Kind.PERSON else None
    if asked is None or not _DEEDS[asked[0]][1].search(fold(statement.text)):
        return 0.0
    pairs = [*zip(question.terms, weights, strict=True)]
    rest = [(word, weight) for word, weight in pairs if not asked[1].holds(word.span)]
    told = sum(weight for word, weight in pairs if asked[1].holds(word.span))
    if before := before_in_paragraph(statement):
        read = read_terms(before)
        named, wanted = read.named.get(_FIELD, frozenset()), question.qualifiers.get(_FIELD, frozenset())
        if named and wanted and named.isdisjoint(wanted):
            return 0.0
        circles = [*circles, (read.words, _COURSE_BEFORE)]
    subject = [(word, weight) for word, weight in rest if word.folded not in _ANY_COURSE]
    if (
        subject
        and coverage([word for word, _ in subject], [one for _, one in subject], circles, checked=0.0) < _SUBJECT
    ):
        return 0.0
    return coverage([word for word, _ in rest], [weight for _, weight in rest], circles, checked=1.0 + told)


@lru_cache(maxsize=64)  # asked again for each statement
def _deed_asked(asked: str) -> tuple[int, Span] | None:
    """Return which of ``_DEEDS`` a question asks about, and where; None for any other."""
    clear = fold(asked)
    found = ((number, deed.search(clear)) for number, (deed, _) in enumerate(_DEEDS))
    return next(((number, Span(*match.span())) for number, match in found if match), None)


@lru_cache(maxsize=64)  # asked again for each statement
def _event_of(asked: str) -> Span | None:
    found = _AT_EVENT.search(fold(asked))
    return Span(*found.span()) if found else None
