"""Nouns that a question counts and that are no known counting unit, and whose cases it counts."""

from __future__ import annotations

from functools import lru_cache

from assistant.questions.understanding import Question
from assistant.weighing.rewording import is_told_otherwise
from assistant.weighing.statements import Statement
from documents.language.compiling import compiled_regex
from documents.language.text import fold, has_marks
from documents.statements import Reading
from documents.types import Figure

# "Được bao nhiêu phiên?" of what reports count in full: "94 phiên tòa".
_HOW_MANY = compiled_regex(r"\b(?:bao nhieu|may)\b(?: (?P<noun>(?=\w*[aeiouy])[^\W\d]+))?")
# What is done with cases, and how far it has come, is no kind of them.
_ACTED_ON = compiled_regex(
    r"(?:khoi (?:to|kien)|truy to|xet xu|thu li|giai quyet|khang nghi|khang cao|kien nghi|dinh chi|tam dinh|dua ra"
    r"|dieu tra|kiem sat|tiep nhan|phai|tra ho|bi|chap nhan|moi|con lai|qua han|ton|chua|khong|vien kiem|toa an"
    r"|so tham|phuc tham)\b"
)
# People are spoken of in any words: "bao nhiêu thiếu niên", "mấy em", "bao nhiêu trẻ vị thành niên".
_PERSONS = frozenset(
    {"thieu", "tre", "em", "chau", "thanh", "hoc", "ke", "nan", "ong", "ba", "anh", "chi", "nha", "dua"}
)
# "Ban hành mấy KN?": protests or recommendations; a report that counts both leaves open which of the two.
_SHORT = compiled_regex(r"\b(?:bao nhieu|may) kn\b")
_EITHER = ("kháng nghị", "kiến nghị")
_COUNTED = tuple(compiled_regex(rf"\d (?:ban |quyet dinh )?{fold(act)}\b") for act in _EITHER)
_CASES = compiled_regex(r"\b(?:bao nhieu|may) (?:vu(?: an| viec)?|viec|an)\b(?! hinh su| dan su| hanh chinh)")


def noun_counted(question: Question) -> str:
    """Return the noun counted, without marks, where it is no known unit: "dieu" of "bao nhiêu điều"; else empty."""
    if question.counted or question.durations:
        return ""
    start, noun = _behind_how_many(question.text)
    return noun if noun not in _PERSONS and any(word.span.start == start for word in question.terms) else ""


@lru_cache(maxsize=64)  # asked again for each figure
def _behind_how_many(asked: str) -> tuple[int, str]:
    """Return the one word right behind "bao nhiêu" with its place; short forms without a vowel are none."""
    found = [*_HOW_MANY.finditer(fold(asked))]
    return (found[0].start("noun"), found[0]["noun"]) if len(found) == 1 and found[0]["noun"] else (-1, "")


@lru_cache(maxsize=64)  # asked again for each figure
def _counts_both(text: str) -> bool:
    clear = fold(text)
    return all(counted.search(clear) for counted in _COUNTED)


def is_of_other_cases(question: Question, statement: Statement, stated: tuple[Figure, Reading]) -> bool:
    """True if the question says in two words which cases it counts ("bao nhiêu vụ án ly hôn"), and none stands there.

    They stand right behind the noun; what a preposition or the passive parts from it is told elsewhere, and so is what
    is done with the cases.
    """
    end = _end_of_cases(question.text)
    first = next((word for word in question.terms if word.span.start == end + 1), None) if end else None
    second = next((word for word in question.terms if first and word.span.start == first.span.end + 1), None)
    if first is None or second is None or _ACTED_ON.match(f"{first.folded} {second.folded}"):
        return False
    said = (stated[1].words, statement.own, statement.around)
    marked = has_marks(question.text)
    if all(
        any(word.text in terms.exact or (not marked and word.folded in terms.folded) for terms in said)
        for word in (first, second)
    ):
        return False
    return not is_told_otherwise(question.text, first.span, said, statement.text)


@lru_cache(maxsize=64)  # asked again for each figure
def _end_of_cases(asked: str) -> int:
    found = _CASES.search(fold(asked))
    return found.end() if found else 0


def says_noun_counted(question: Question, statement: Statement, stated: tuple[Figure, Reading]) -> bool:
    """True if a noun that is counted and no known unit is said around a figure, or none such is asked for."""
    noun, (figure, segment) = noun_counted(question), stated
    if not question.counted and _SHORT.search(fold(question.text)):
        return figure.count_unit in _EITHER and not _counts_both(statement.document.text)
    if not noun:
        return True
    if noun in fold(f"{figure.count_unit} {figure.wording}").split():
        return True
    if any(noun in fold(other.count_unit).split() for other in statement.figures):
        return False  # "12 máy tính và 03 xe ô tô": the other figure counts the noun, this one does not
    return any(noun in words for words in (segment.words.folded, statement.own.folded, statement.around.folded))
