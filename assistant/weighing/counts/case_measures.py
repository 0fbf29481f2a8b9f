"""What is measured in one case: the land in dispute, the goods seized. It is of the case, not of an office."""

from __future__ import annotations

from functools import lru_cache

from assistant.questions.understanding import Question
from assistant.weighing.statements import Statement
from documents.language.compiling import compiled_regex
from documents.language.text import fold
from documents.language.words import words
from documents.types import Figure

_MEASURES = frozenset({"m2", "m3", "ha", "kg", "gam", "mg", "tấn", "lít", "km", "m"})
# "Trong vụ án ...", "vụ tranh chấp đất ở ...": one case, as against "bao nhiêu vụ", "các vụ".
_ONE_CASE = compiled_regex(r"(?<!\b(?:nhieu|may|so|cac|nhung|moi|\d) )\bvu(?: an| viec| kien)?\b(?! (?:truong|\d))")
_AREAS = frozenset({"m2", "ha"})
# "Diện tích trụ sở": of land alone ("diện tích đất") the rest of the question tells which.
_WHOSE_AREA = compiled_regex(
    r"\bdien tich (?:cua )?(?!(?:bao|may|la|dat|thua|vu|tranh|bi|duoc|tai|o|trong|khoang|tong|vksnd)\b)(?P<thing>\w+)"
)


def is_area_of_other(question: Question, statement: Statement, figure: Figure) -> bool:
    """True if the area of a thing is asked for that neither the sentence of the figure nor its title names.

    Asked for the area of a building, the land that a lawsuit is about is no answer.
    """
    if figure.count_unit not in _AREAS:
        return False
    whose = _WHOSE_AREA.search(fold(question.text))
    said = {word.folded for text in (statement.text, statement.document.title) for word in words(text)}
    return whose is not None and whose["thing"] not in said


def is_measured_in_case(question: Question, figure: Figure) -> bool:
    """True if a measure is asked for in one case; all that was measured by an office is no such figure."""
    return figure.count_unit in _MEASURES and figure.count_unit in question.counted and _names_case(question.text)


@lru_cache(maxsize=64)  # asked again for each figure
def _names_case(asked: str) -> bool:
    return _ONE_CASE.search(fold(asked)) is not None
