"""Numbers that the evidence writes as Roman numerals, and years of birth that it tells with the day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.guard.text.sources import Source
from assistant.guard.text.tokens import Outline, Slot, Token
from assistant.guard.types import Problem, ProblemKind
from documents.language.compiling import compiled

_NUMBERED = compiled(r"\b(?P<head>thứ|khóa|kỳ họp|giai đoạn|loại|nhóm) (?:lần )?(?:thứ )?$")
_BORN = compiled(r"\bsinh (?:năm|vào năm) $")
_BIRTH = compiled(r"\bsinh (?:vào )?(?:ngày |năm |tháng )?(?:\d{1,2}[/.-])*(?P<year>(?:19|20)\d\d)\b")
_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_MOST = 49


def told_ordinals(claim: Outline, sources: Sequence[Source]) -> frozenset[Token]:
    """Return the numbers and years of a claim that the evidence writes otherwise: "lần thứ 12" of "lần thứ XII"."""
    return frozenset(_told(claim, sources))


def _told(claim: Outline, sources: Sequence[Source]) -> Iterator[Token]:
    for token in claim.tokens:
        if token.slot is Slot.YEAR and _BORN.search(claim.text, 0, token.span.start):
            if any(token.key in _years_of_birth(source.outline.text) for source in sources):
                yield token
        elif token.slot in (Slot.LABEL, Slot.NUMBER) and token.key.isdecimal() and 0 < int(token.key) <= _MOST:
            head = _NUMBERED.search(claim.text, 0, token.span.start)
            if head and any(f"{head['head']} {_roman(int(token.key))}" in _padded(source) for source in sources):
                yield token


def check_births(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield a year of birth that the evidence has another for, of whomever it tells one."""
    for year in _years_of_birth(claim.text):
        stated = [other for source in sources for other in _years_of_birth(source.outline.text)]
        if stated and year not in stated:
            yield Problem(ProblemKind.DATE, f"sinh năm {year}", f"sinh năm {stated[0]}")


def _years_of_birth(text: str) -> list[str]:
    return [match["year"] for match in _BIRTH.finditer(text)] if "sinh " in text else []


def _padded(source: Source) -> str:
    """Return the text of a statement in which a numeral ends at a space: "XI" is not the beginning of "XII"."""
    return " ".join(word.strip(",.;:()") for word in source.statement.text.split()) + " "


def _roman(number: int) -> str:
    found = ""
    for value, letters in _ROMAN:
        while number >= value:
            found, number = found + letters, number - value
    return f"{found} "
