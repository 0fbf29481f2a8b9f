"""The amount that a question opens with: "Trong 39 phiên tòa ... có bao nhiêu ...?" asks for a detail of it."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from assistant.questions.understanding import Question
from assistant.weighing.statements import Statement
from documents.language.compiling import compiled_regex
from documents.language.text import fold
from documents.numbers.counting import count_unit_after, same_unit
from documents.numbers.finding import find_numbers
from documents.types import Figure

_OPENING = compiled_regex(r"\W*(?:(?:trong|tai|qua|voi|o|ca|co|thong qua)(?: (?:so|tong so))? )?")


def is_told_before(question: Question, statement: Statement, figure: Figure) -> bool:
    """True if the question opens with an amount that the statement tells only behind ``figure``.

    What an amount consists of, or what came of it, is told with it or after it: "xét xử 512 vụ, tổ chức 39 phiên tòa"
    does not say how many cases the 39 were about.
    """
    given = _given(question.text)
    if given is None:
        return False
    value, unit = given
    told = [one for one in statement.figures if one.value == value and same_unit(one.count_unit, unit)]
    together = any(one is figure or (one.pair is not None and one.pair == figure.pair) for one in told)
    return bool(told) and not together and all(figure.span.start < one.span.start for one in told)


@lru_cache(maxsize=64)  # asked again for each figure
def _given(asked: str) -> tuple[Decimal, str] | None:
    """Return the amount that a question opens with, with its counting unit; None where it opens otherwise."""
    number = next(iter(find_numbers(asked)), None)
    if number is None or not _OPENING.fullmatch(fold(asked), 0, number.span.start):
        return None
    unit = count_unit_after(asked, number.span.end)
    return (number.value, unit[0]) if unit else None
