"""Prison terms of people: "A 3 năm 6 tháng tù, B 3 năm tù" tells another term of each, though both begin with 3 năm."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from assistant.guard.checks.doers import people_among
from assistant.guard.checks.sentencing import step_of
from assistant.guard.text.sources import Source
from assistant.guard.text.tokens import Outline, Slot, Token
from assistant.guard.types import Problem, ProblemKind
from documents.language.compiling import compiled

_YEARS, _MONTHS, _IN_A_YEAR = "năm", "tháng", 12
_REST = compiled(r"\s*(?:và )?$")  # between "3 năm" and "6 tháng"
_IN_PRISON = compiled(r"\s*(?:năm |tháng )?tù\b", re.IGNORECASE)
_UP_TO = compiled(r"\s*(?:năm |tháng )?(?:đến|tới|-|–|lên|xuống|xuống còn|còn) (?:dưới )?\d", re.IGNORECASE)


class _Term(NamedTuple):
    """Whose a prison term is, by the given name, how many months, asked for or passed, and its first number."""

    name: str
    months: Decimal
    step: str
    number: Token


def check_prison_terms(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield the prison terms of a claim for which the evidence gives the person others only."""
    if not any(token.group.startswith((_YEARS, _MONTHS)) for token in claim.tokens):
        return
    stated = [term for source in sources for term in _stated(source)]
    for term in _terms(claim) if stated else ():
        held = [other for other in stated if other.name == term.name]
        told = [other for other in held if not term.step or other.step in ("", term.step)]
        if held and not any(other.months == term.months for other in told):
            yield Problem(ProblemKind.FIGURE, f"{term.number.text} {term.number.group}", None)


@lru_cache(maxsize=4096)
def _stated(source: Source) -> tuple[_Term, ...]:
    return tuple(_terms(source.outline))


def _terms(outline: Outline) -> Iterator[_Term]:
    """Yield each prison term with everybody who is named since the last one, else those whom that was given."""
    numbers = [token for token in outline.tokens if token.slot is Slot.NUMBER]
    since, named = 0, list[str]()
    for at, number in enumerate(numbers):
        if number.group.split()[:1] not in ([_YEARS], [_MONTHS]) or (at and _follows(numbers[at - 1], number, outline)):
            continue
        months, last = _length(numbers, at, outline)
        if not _IN_PRISON.match(outline.text, last.span.end) and not _UP_TO.match(outline.text, last.span.end):
            continue
        between = [token for token in outline.tokens if since <= token.span.start < number.span.start]
        named = list(people_among(between)) or named
        since = last.span.end
        yield from (_Term(name, months, step_of(outline, number), number) for name in named if name)


def _length(numbers: Sequence[Token], at: int, outline: Outline) -> tuple[Decimal, Token]:
    """Return how many months a term has that begins at a number, and the last number of it."""
    number = numbers[at]
    value = number.value or Decimal(0)
    if number.group.startswith(_MONTHS):
        return value, number
    rest = numbers[at + 1] if at + 1 < len(numbers) else None
    if rest is not None and _follows(number, rest, outline):
        return value * _IN_A_YEAR + (rest.value or 0), rest
    return value * _IN_A_YEAR, number


def _follows(years: Token, months: Token, outline: Outline) -> bool:
    between = outline.text[years.span.end : months.span.start].strip().removeprefix(_YEARS)
    return years.group == _YEARS and months.group.startswith(_MONTHS) and _REST.match(between) is not None
