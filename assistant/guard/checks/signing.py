"""Who signs a decision: one "của Viện trưởng" is not "do Phó Viện trưởng A ký" unless the evidence says so.

Whoever hands a decision over, leads a team by it or is named beside it has not signed it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from assistant.guard.checks.acting import given_name
from assistant.guard.text.sources import Source
from assistant.guard.text.tokens import Outline, Slot, Token
from assistant.guard.types import Problem, ProblemKind
from documents.types import Level

_SIGNS, _OF, _DECISION = "kí", "của", "quyết định"
_WHO = (Slot.NAME, Slot.ROLE, Slot.UNIT)
_BETWEEN = frozenset({"đã", "trực", "tiếp", "thay", "mặt"})
_REACH = 8  # tokens from "Quyết định số 12/QĐ-VKS ngày 03/4/2023" to whose it is


class _Office(NamedTuple):
    """An office, and the level of the body where it is held, as far as the text says."""

    role: str
    level: Level | None


def check_signing(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield the people who sign in a claim what the evidence calls another office's, and nobody signs there."""
    for person, office in _signers(claim):
        stated = [other for source in sources for other in _owners(source)]
        if not stated or any(_may_be(office, other) for other in stated):
            continue
        if not any(given_name(person) in _signing(source) for source in sources):
            yield Problem(ProblemKind.NAME, f"{person.text} ký", stated[0].role)


def _may_be(one: _Office, other: _Office) -> bool:
    return one.role == other.role and (one.level is None or other.level is None or one.level is other.level)


def _signers(outline: Outline) -> Iterator[tuple[Token, _Office]]:
    """Yield each person with an office who stands right before "ký"."""
    tokens = outline.tokens
    for at in outline.places.get(_SIGNS, ()):
        run = []
        for token in reversed(tokens[:at]):
            if token.slot not in _WHO and token.key not in _BETWEEN:
                break
            run.append(token)
        people = [token for token in run if token.slot is Slot.NAME]
        roles = [token for token in run if token.slot is Slot.ROLE]
        if people and roles:
            yield people[0], _Office(roles[0].key, _level(run))


@lru_cache(maxsize=4096)
def _owners(source: Source) -> tuple[_Office, ...]:
    """Return the offices whose decisions the evidence names: "Quyết định số 12 của Viện trưởng VKSND tối cao"."""
    tokens = source.outline.tokens
    found = []
    for at, token in enumerate(tokens):
        if token.text.lower() != _DECISION and not (token.slot is Slot.CODE and "QĐ" in token.text):
            continue
        behind = tokens[at + 1 : at + 1 + _REACH]
        whose = next((place for place, other in enumerate(behind) if other.key == _OF), len(behind))
        held = behind[whose + 1 : whose + 3]
        if held and held[0].slot is Slot.ROLE:
            found.append(_Office(held[0].key, _level(held)))
    return tuple(found)


def _level(tokens: Sequence[Token]) -> Level | None:
    return next((token.unit.level for token in tokens if token.unit is not None), None)


@lru_cache(maxsize=4096)
def _signing(source: Source) -> frozenset[str]:
    """Return the given names of all who are named in a statement where somebody signs."""
    tokens = source.outline.tokens
    signed = _SIGNS in source.outline.places
    return frozenset(given_name(token) for token in tokens if token.slot is Slot.NAME) if signed else frozenset()
