"""To which office somebody is appointed: not the one that they held before, nor somebody else's.

"Bổ nhiệm bà A, Phó Trưởng phòng 8, làm Trưởng phòng 8": the office behind "làm" or "giữ chức" is the new one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from assistant.guard.checks.acting import given_name
from assistant.guard.text.sameness import same_office
from assistant.guard.text.sources import Source
from assistant.guard.text.tokens import Outline, Slot, Token
from assistant.guard.types import Problem, ProblemKind

_APPOINTMENT = "appointment"
_INTO = frozenset({"làm", "chức", "vụ"})  # "làm Trưởng phòng", "giữ chức vụ Viện trưởng"
_BY = frozenset({"được", "bị", "do", "của"})  # before whoever appoints
_BESIDE = (Slot.ROLE, Slot.UNIT, Slot.LABEL)
_ADDRESS = frozenset({"đồng", "chí", "ông", "bà"})


class _Appointed(NamedTuple):
    """Who is appointed, and to which office."""

    person: Token
    office: Token


def check_appointments(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield the offices to which a claim appoints people whom the evidence appoints to others only."""
    for person, office in _appointed(claim):
        name = given_name(person)
        known = [other.office for source in sources for other in _stated(source) if given_name(other.person) == name]
        if known and not any(_is_same(office, other) for other in known):
            yield Problem(ProblemKind.NAME, f"{person.text}: {office.text}", known[0].text)


def _is_same(one: Token, other: Token) -> bool:
    return same_office(one.key, other.key) or same_office(other.key, one.key)


@lru_cache(maxsize=4096)
def _stated(source: Source) -> tuple[_Appointed, ...]:
    return tuple(_appointed(source.outline))


def _appointed(outline: Outline) -> Iterator[_Appointed]:
    tokens = outline.tokens
    acts = [at for at, token in enumerate(tokens) if token.group == _APPOINTMENT]
    for at, token in enumerate(tokens) if acts else ():
        if token.slot is not Slot.ROLE or not at or tokens[at - 1].key not in _INTO:
            continue
        start = outline.text.rfind(";", 0, token.span.start)
        clause = [place for place in range(at) if tokens[place].span.start > start]
        people = [place for place in clause if _is_appointed(tokens, place)]
        if people and any(act in clause for act in acts):
            yield _Appointed(tokens[people[-1]], token)


def _is_appointed(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a token names somebody who does not stand there as the one who appoints."""
    if tokens[at].slot is not Slot.NAME:
        return False
    first = at
    while first and (tokens[first - 1].slot in _BESIDE or tokens[first - 1].key in _ADDRESS):
        first -= 1
    return not first or tokens[first - 1].key not in _BY
