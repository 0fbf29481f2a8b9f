"""Bodies that are called by a number alone: "Viện 2" of a high procuracy, whose figures a sentence tells in a row."""

from __future__ import annotations

from functools import lru_cache

from assistant.questions.understanding import Question
from assistant.weighing.statements import Statement
from documents.language.compiling import compiled_regex
from documents.language.text import fold
from documents.types import Figure

_PEOPLE = "".join(rf"(?<!\b{word} )" for word in ("benh", "hoc", "thanh", "sat", "tra", "dang", "doan", "nhan"))
_OFFICE = rf"{_PEOPLE}\bvien"
_NUMBERED = compiled_regex(
    rf"(?:(?P<kind>{_OFFICE})|\b(?P<kind>phong|vu|khu vuc|cum thi dua so|khoi thi dua so))"
    r" 0?(?P<number>\d{1,2})\b(?!/)"
)


def is_of_other_number(question: Question, statement: Statement, figure: Figure) -> bool:
    """True if the office named last before a figure is "Viện 1" where "Viện 2" is asked about."""
    asked = {number for kind, number in numbered_asked(question) if kind == "vien"}
    if not asked:
        return False
    before = fold(statement.text[: figure.span.start - statement.span.start])
    told = [found["number"] for found in _NUMBERED.finditer(before) if found["kind"] == "vien"]
    return bool(told) and told[-1] not in asked


def names_other_number(question: Question, statement: Statement) -> bool:
    """True if a sentence names bodies of a kind by their numbers, and not the one that the question names so."""
    asked, told = numbered_asked(question), _numbered(statement.text)
    kinds = {kind for kind, _ in asked} & {kind for kind, _ in told}
    return any(not {one for one in asked if one[0] == kind} & told for kind in kinds)


def numbered_asked(question: Question) -> frozenset[tuple[str, str]]:
    """Return the bodies that a question names by numbers, without those of the question that it follows."""
    return _numbered(question.text.rstrip(" ?.").rpartition("?")[2])


@lru_cache(maxsize=4096)
def _numbered(text: str) -> frozenset[tuple[str, str]]:
    return frozenset((found["kind"], found["number"]) for found in _NUMBERED.finditer(fold(text)))
