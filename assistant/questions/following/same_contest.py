"""The contest or course that a follow-up about who took part goes on about: "có bao nhiêu thí sinh dự thi?"."""

from __future__ import annotations

from dataclasses import replace

from assistant.questions.understanding import Question
from documents.language.compiling import compiled_regex
from documents.language.terms import content_terms
from documents.language.terms import terms as terms_of
from documents.language.text import fold

_EVENT = (
    r"(?:hoi thi|cuoc thi|hoi thao|giai (?:bong|cau|the thao|chay|co|tennis|pickleball)|lop (?:tap huan|boi duong))"
)
# Its name ends where the words tell whose it is, when, or what is asked about it.
_CONTEST = compiled_regex(
    rf"\b{_EVENT}\b(?: (?!(?:cua|do|nam|thang|ngay|quy|dip|hoi|duoc|dien|to chuc|co|la|tai|o|tu|bat dau|khai mac|be mac"
    r"|ket thuc|ai|may|bao nhieu|nao|gi|nhung|trao|gom|mo|vksnd|vks)\b)\w+){0,8}"
)
_NAMES_ONE = compiled_regex(rf"\b{_EVENT}\b")
_TOOK_PART = compiled_regex(
    r"\b(?:thi sinh|van dong vien|hoc vien|(?:doi|doan|luot) (?:thi|tham gia|tham du)|giam khao|bao cao vien|tiet muc"
    r"|du thi)\b"
)


def with_contest(question: Question, before: Question) -> Question:
    """Return the question with the contest named ``before``, if it asks who took part and names none itself.

    A contest is of its year and of no reporting period, which only its name tells.
    """
    asked = fold(question.text)
    named = _CONTEST.search(fold(before.text)) if _TOOK_PART.search(asked) and not _NAMES_ONE.search(asked) else None
    if named is None or question.units or question.periods:
        return question
    contest = before.text[slice(*named.span())]
    known = {word.folded for word in question.terms}
    further = (word for word in content_terms(terms_of(contest), lenient=True) if word.folded not in known)
    return replace(question, text=f"{question.text} ({contest})", terms=(*question.terms, *further))
