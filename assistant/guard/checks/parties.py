"""Parties to a case: whoever is the claimant in the evidence is not the defendant."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from assistant.guard.text.sources import Source
from assistant.guard.text.tokens import Outline, Slot, Token
from assistant.guard.types import Problem, ProblemKind
from documents.mentions.persons import same_person

_PARTY = "party"
_ADDRESS = frozenset({"là", "ông", "bà", "anh", "chị", "cháu", "gồm", "các"})
_AS = (("tư", "cách"), ("là",))  # "với tư cách bị đơn", "là nguyên đơn"
_IS, _ANNOUNCED = "là", 3  # tokens before a name that say who somebody is
_REACH = 12  # tokens from a person to the part they take
_Taken = list[tuple[str, Token]]
# Of one person the two are said at different stages.
_ACCUSED = frozenset({"bị can", "bị cáo", "bị án", "phạm nhân"})


def check_parties(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield the people of a claim who are another party in the evidence."""
    for name, party in _taken(claim):
        held = [other for source in sources for known, other in _stated(source) if same_person(name, known)]
        if held and not any(_is_alike(party.key, other.key) for other in held):
            yield Problem(ProblemKind.NAME, f"{party.text} {name}", f"{held[0].text} {name}")


def _is_alike(one: str, other: str) -> bool:
    return one == other or {one, other} <= _ACCUSED


@lru_cache(maxsize=4096)
def _stated(source: Source) -> _Taken:
    return _taken(source.outline)


def _taken(outline: Outline) -> _Taken:
    """Return each person whom a text calls a party, before the name or behind it."""
    tokens = outline.tokens
    if not any(token.group == _PARTY for token in tokens):
        return []
    found = []
    for at, token in enumerate(tokens):
        if token.slot is not Slot.NAME:
            continue
        before = next((other for other in reversed(tokens[:at]) if other.key not in _ADDRESS), None)
        party = before if before is not None and before.group == _PARTY else _said_behind(tokens, at)
        party = party or _announced(tokens, at)
        if party is not None:
            found.append((token.text, party))
    return found


def _announced(tokens: Sequence[Token], at: int) -> Token | None:
    """Return the party that a text begins with and says the first person to be: "Bị đơn trong vụ án là bà A"."""
    before = tokens[:at]
    first = tokens[0].group == _PARTY and not any(token.slot is Slot.NAME for token in before)
    return tokens[0] if first and any(token.key == _IS for token in before[-_ANNOUNCED:]) else None


def _said_behind(tokens: Sequence[Token], at: int) -> Token | None:
    """Return the party that the clause behind a name says it is: "tham gia với tư cách bị đơn"."""
    for place in range(at + 1, min(len(tokens), at + 1 + _REACH)):
        token = tokens[place]
        if token.slot is Slot.NAME or token.part != tokens[at].part:
            return None
        if token.group == _PARTY:
            words = tuple(other.key for other in tokens[at + 1 : place])
            return token if any(words[-len(lead) :] == lead for lead in _AS) else None
    return None
