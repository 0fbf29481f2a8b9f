"""The period that a follow-up means by the one spoken of before: "thế 9 tháng?", "quý I năm đó", "cùng kỳ 2023"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.questions.understanding import Question, understand
from documents.language.compiling import compiled_regex
from documents.language.text import fold
from documents.types import Period, PeriodKind

_RELATIVE_YEARS = {
    1: ("nam tiep theo", "nam sau", "nam ke tiep", "nam lien sau"),
    -1: ("nam truoc", "nam lien truoc", "nam ngoai"),
    0: ("ca nam", "nam do", "nam ay", "cung nam"),
}
# "6 tháng đầu năm đó", "quý I năm sau": a part of a year that is named from the one spoken of before.
_YEAR_MEANT = tuple(
    (step, compiled_regex(rf"\b(?:{'|'.join(wordings)})\b")) for step, wordings in _RELATIVE_YEARS.items()
)
_SAME_PART = compiled_regex(r"\bcung ky\b")


def with_period(question: Question, before: Sequence[Period]) -> Question:
    """Return the question with the period it names from the year spoken of before: "thế 9 tháng thì sao?"."""
    if question.periods and before and _SAME_PART.search(fold(question.text)):
        return replace(question, periods=tuple(_as_long(one, before[0]) for one in question.periods))
    if question.periods or not before:
        return question
    if part := _with_part(question, before[0].year):
        return part
    if named := relative_period(question.text, before):
        return replace(question, periods=named)
    read = understand(question.text, year=before[0].year)
    own = {word.folded for word in read.terms}  # the "9" of "9 tháng" is no topic of its own
    if not read.periods:
        return question
    terms = tuple(word for word in question.terms if word.folded in own)
    return replace(question, periods=read.periods, terms=terms, stretch=read.stretch)  # "6 tháng đầu năm" is a period


def _with_part(question: Question, spoken: int) -> Question | None:
    """Return the question with the part of a year that it names from ``spoken``; None where it names none."""
    clear = fold(question.text)
    for step, wording in _YEAR_MEANT:
        if found := wording.search(clear):
            year = f"năm {spoken + step}"
            read = understand(f"{question.text[: found.start()]}{year}{question.text[found.end() :]}")
            if len(read.periods) == 1 and read.periods[0].kind is not PeriodKind.YEAR:
                own = {word.folded for word in read.terms}
                terms = tuple(word for word in question.terms if word.folded in own)
                return replace(question, periods=read.periods, terms=terms, stretch=read.stretch)
    return None


def _as_long(period: Period, before: Period) -> Period:
    """Return "cùng kỳ 2023" as a period of the kind spoken of before."""
    parted = period.kind is PeriodKind.YEAR and before.kind not in (PeriodKind.RANGE, PeriodKind.WINDOW)
    return Period(before.kind, period.year, number=before.number) if parted else period


def relative_period(text: str, before: Sequence[Period]) -> tuple[Period, ...]:
    """Return the year that the question names from the one spoken of before: "năm sau", "cả năm"."""
    folded = fold(text)
    for step, wordings in _RELATIVE_YEARS.items():
        if before and any(wording in folded for wording in wordings):
            year = Period(PeriodKind.YEAR, before[0].year + step)
            return (_as_long(year, before[0]) if _SAME_PART.search(folded) else year,)
    return ()
