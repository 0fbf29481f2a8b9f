"""Whom something is done to: "người được giao phụ trách là A" is not said by "A chúc mừng; giao B phụ trách".

A passive names the person first, so that the words around the verb tell nothing. The verb is looked up in the evidence:
all who are named behind it in its clause, or before it where it is passive there, may be meant.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from itertools import zip_longest

from assistant.guard.checks.acting import given_name
from assistant.guard.checks.doers import people_among
from assistant.guard.checks.people import people_of
from assistant.guard.text.sources import Source
from assistant.guard.text.tokens import Outline, Slot, Token
from assistant.guard.types import Problem, ProblemKind

_PASSIVE = frozenset({"được", "bị"})
_WHO, _IS = "người", "là"
_BESIDE = (Slot.ROLE, Slot.UNIT, Slot.LABEL, Slot.FUNCTION)  # "đồng chí A, Phó Trưởng phòng 2, đã được"
_ADDRESS = frozenset({"đồng", "chí", "ông", "bà", "anh", "chị", "đối", "với", "cho"})
_STILL = frozenset({"tiếp", "tục", "vừa"})
_REACH = 8  # tokens from a passive to its verb, past whoever acts; from a verb to whom it is done to
_Verb = tuple[str, str]  # its first syllable, or the whole of a term, and what stands behind that
_PARTS = "chair"  # who presides and speaks is looked at by ``events``


def check_patients(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield the people of a claim to whom something is done that the evidence has done to others only."""
    for patient, verb in _claimed(claim):
        known = [names for source in sources for names in _patients(verb, source)]
        name = given_name(patient)
        if not known or any(name in names or not names for names in known):
            continue
        if any(name == given_name(token) for source in sources for token in source.outline.tokens):
            yield Problem(ProblemKind.NAME, patient.text, max(known[0]).capitalize())


def settled_patients(claim: Outline, sources: Sequence[Source]) -> frozenset[Token]:
    """Return the people of a passive claim to whom the evidence has the same done: that settles their place.

    With them the office that has it done, if it is that of the one whom the evidence begins with.
    """
    found = set[Token]()
    for patient, verb in _claimed(claim):
        held = [source for source in sources if any(given_name(patient) in names for names in _patients(verb, source))]
        offices = {role for source in held for person in people_of(source)[:1] for role in person.roles}
        if held:
            found.add(patient)
            found.update(_offices_among(claim.tokens, offices))
    return frozenset(found)


def _offices_among(tokens: Sequence[Token], offices: Collection[str]) -> Iterator[Token]:
    """Yield the tokens of given offices, each with the body that it is of."""
    for office, behind in zip_longest(tokens, tokens[1:]):
        if office.slot is Slot.ROLE and office.key in offices:
            yield office
            if behind is not None and behind.slot is Slot.UNIT:
                yield behind


def _claimed(claim: Outline) -> Iterator[tuple[Token, _Verb]]:
    """Yield each person behind whom a passive stands with its verb, or who is announced: "Người được giao ... là A"."""
    tokens = claim.tokens
    for at, token in enumerate(tokens):
        if token.key not in _PASSIVE:
            continue
        verb = _verb_behind(tokens, at)
        patient = _announced(tokens) if at == 1 and tokens[0].key == _WHO else _before(tokens, at)
        if verb is not None and patient is not None:
            yield patient, verb


def _announced(tokens: Sequence[Token]) -> Token | None:
    names = [at for at, token in enumerate(tokens) if token.slot is Slot.NAME]
    last = names[-1] if names else 0
    return tokens[last] if any(token.key == _IS for token in tokens[max(0, last - _REACH) : last]) else None


def _before(tokens: Sequence[Token], at: int) -> Token | None:
    """Return the person right before a passive, with nothing but an office between."""
    for token in reversed(tokens[:at]):
        if token.slot is Slot.NAME:
            return token
        if token.slot not in _BESIDE and token.key not in _STILL:
            return None
    return None


def _verb_behind(tokens: Sequence[Token], at: int) -> _Verb | None:
    """Return the verb behind a passive, past who acts; None if a fact or another clause comes first."""
    for place in range(at + 1, min(len(tokens), at + 1 + _REACH)):
        token = tokens[place]
        if token.part != tokens[at].part or token.group == _PARTS:
            return None
        if token.slot in (Slot.WORD, Slot.EXCLUSIVE) and token.text[:1].islower() and token.key not in _ADDRESS:
            return token.key, "".join(other.key for other in tokens[place + 1 : place + 2])
        if token.slot not in (*_BESIDE, Slot.NAME) and token.key not in _ADDRESS:
            return None
    return None


@lru_cache(maxsize=4096)
def _patients(verb: _Verb, source: Source) -> tuple[frozenset[str], ...]:
    """Return for each place where a verb is done to people their given names; none where a passive names nobody."""
    found, tokens = [], source.outline.tokens
    for at in source.outline.places.get(verb[0], ()):
        passive = any(token.key in _PASSIVE for token in tokens[max(0, at - _REACH) : at])
        last = at + 1 if [token.key for token in tokens[at + 1 : at + 2]] == [verb[1]] else at
        if passive or _is_done_to_a_person(tokens, last):
            found.append(_named_beside(source.outline, at, passive=passive))
    return tuple(found)


def _is_done_to_a_person(tokens: Sequence[Token], at: int) -> bool:
    for token in tokens[at + 1 : at + 1 + _REACH]:
        if token.slot is Slot.NAME:
            return True
        if token.slot not in _BESIDE and token.key not in _ADDRESS:
            return False
    return False


def _named_beside(outline: Outline, at: int, *, passive: bool) -> frozenset[str]:
    """Return who is named in the clause of a verb: all of it for a passive, else what stands behind the verb."""
    here = outline.tokens[at].span
    start = outline.text.rfind(";", 0, here.start) + 1 if passive else here.end
    end = outline.text.find(";", here.end)
    clause = [token for token in outline.tokens if start <= token.span.start < (end if end >= 0 else len(outline.text))]
    return frozenset([*people_among(clause), *(_called_before(outline.tokens, at) if passive else ())])


def _called_before(tokens: Sequence[Token], at: int) -> Iterator[str]:
    """Yield who stands before the passive of a verb by the given name alone: "Bửu được xử lý hành chính"."""
    for place in range(at - 1, max(0, at - _REACH), -1):
        name = given_name(tokens[place - 1]) if tokens[place].key in _PASSIVE and place > 1 else ""
        if name:
            yield name
            return
