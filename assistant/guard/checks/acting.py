"""Which person does what, and to whom: "A rủ B" is neither "B rủ A" nor "A được B rủ".

Indictments and portraits call people by their given name alone once they are introduced, so that a capitalised word
counts as a person here: what it does is only compared with what the evidence says of another one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from assistant.guard.text.lexicon import organisation_heads
from assistant.guard.text.sources import Source
from assistant.guard.text.tokens import Outline, Slot, Token
from assistant.guard.types import Problem, ProblemKind

_PASSIVE = frozenset({"được", "bị"})
_IS, _WHO = "là", "người"
_MUTUAL = frozenset({"với", "cùng", "gặp", "và", "lẫn"})  # done to each other, or by both
_LEAVES = frozenset({"đã", "cũng", "thì", "đang"})  # words between who acts and the verb
_SAYING = "modality"  # "yêu cầu", "đề xuất": a term is a verb of its own
_REACH = 6  # tokens from one person to the other
_VERB = 2  # syllables of most verbs


class _Act(NamedTuple):
    """Who does it, the words that say what, to whom."""

    agent: str
    verb: frozenset[str]
    patient: str


def check_acting(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield what one person of a claim does if the evidence says that it is done to them, or by another person."""
    yield from check_turned(claim, sources)
    for doer, deed in _deeds(claim):
        doers = [whose for source in sources for whose in _doers_of(deed, source)]
        if doers and all(whose and doer not in whose for whose in doers) and _is_named(doer, sources):
            yield Problem(ProblemKind.NAME, f"{doer} {' '.join(deed)}", f"{sorted(doers[0])[0]} {' '.join(deed)}")


def check_turned(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield what one person of a claim does to another if the evidence says that the other does it to them."""
    stated = [act for source in sources for act in _stated_acts(source)]
    for act in _acts(claim) if stated else ():
        alike = [other for other in stated if other.verb & act.verb]
        turned = [other for other in alike if (other.patient, other.agent) == (act.agent, act.patient)]
        if turned and not any((other.agent, other.patient) == (act.agent, act.patient) for other in alike):
            yield Problem(ProblemKind.NAME, _shown(act), _shown(turned[0]))


def _shown(act: _Act) -> str:
    return f"{act.agent} → {act.patient}"


@lru_cache(maxsize=4096)
def _stated_acts(source: Source) -> tuple[_Act, ...]:
    return tuple(_acts(source.outline))


def given_name(token: Token) -> str:
    """Return the given name, in small letters, that a person goes by; "" for what is no person."""
    if token.slot is Slot.NAME or (token.slot is Slot.WORD and token.text[:1].isupper() and not token.light):
        return token.key.lower().split()[-1]
    return ""


def _opens_body(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a capital begins the name of a body: "Công đoàn", "Liên đoàn Lao động"."""
    return " ".join(token.key for token in tokens[at : at + 2]) in organisation_heads()


def _acts(outline: Outline) -> Iterator[_Act]:
    """Yield each act between two people who are named near each other in one clause."""
    tokens = outline.tokens
    people = [at for at, token in enumerate(tokens) if given_name(token) and not _opens_body(tokens, at)]
    for one, two in pairwise(people):
        between = tokens[one + 1 : two]
        if two - one > _REACH or tokens[one].part != tokens[two].part:
            continue
        keys = [token.key for token in between]
        if not keys or _MUTUAL.intersection(keys):
            continue
        names = given_name(tokens[one]), given_name(tokens[two])
        act = _cleft(outline, one, keys, names) if _IS in keys and keys[-2:] != [_IS, _WHO] else None
        if act is None and _PASSIVE.intersection(keys):
            act = _Act(names[1], _verb(tokens[two + 1 :], tokens[two].part), names[0])
        elif act is None:
            act = _Act(names[0], _said(between), names[1])
        if act.verb:
            yield act


def _cleft(outline: Outline, one: int, keys: Sequence[str], names: tuple[str, str]) -> _Act | None:
    """Return the act of "người rủ B là A", "người bị B rủ là A"; None if the sentence is none."""
    tokens = outline.tokens
    start = next((at for at in range(one - 1, max(-1, one - _REACH), -1) if tokens[at].key == _WHO), None)
    if start is None or (keys[0] == _IS and _PASSIVE.intersection(token.key for token in tokens[start:one])):
        return None
    before = tokens[start + 1 : one]
    if _PASSIVE.intersection(token.key for token in before):
        return _Act(names[0], _said(tokens[one + 1 : one + 1 + keys.index(_IS)]), names[1])
    return _Act(names[1], _said(before), names[0])


def _said(tokens: Sequence[Token]) -> frozenset[str]:
    content = (token for token in tokens if token.slot in (Slot.WORD, Slot.EXCLUSIVE) and not token.negated)
    return frozenset(part for token in content for part in token.key.split()) - {_WHO}


def _verb(tokens: Sequence[Token], part: int) -> frozenset[str]:
    content = [token for token in tokens[:_REACH] if token.part == part and token.slot is not Slot.FUNCTION]
    return _said(content[:_VERB])


def _deeds(outline: Outline) -> Iterator[tuple[str, tuple[str, str]]]:
    """Yield each person with the two words right behind the name: "Hợi cạy cửa"."""
    for at, token in enumerate(outline.tokens):
        name = given_name(token)
        behind = [other for other in outline.tokens[at + 1 : at + _REACH] if other.part == token.part]
        if not name or any(other.key in _PASSIVE for other in behind[:_VERB]):
            continue
        words = [other for other in behind if other.key not in _LEAVES][:_VERB]
        if words and words[0].slot is Slot.EXCLUSIVE and words[0].group == _SAYING:
            yield name, (words[0].key, "")
        if len(words) == _VERB and all(other.slot is Slot.WORD and not given_name(other) for other in words):
            yield name, (words[0].key, words[1].key)


def _doers_of(deed: tuple[str, str], source: Source) -> Iterator[frozenset[str]]:
    """Yield for each place where the evidence has two words in a row the people right before them."""
    tokens = source.outline.tokens
    for at in source.outline.places.get(deed[0], ()):
        if not deed[1] or [token.key for token in tokens[at + 1 : at + 2]] == [deed[1]]:
            yield frozenset(_joined_before(tokens, at))


def _joined_before(tokens: Sequence[Token], at: int) -> Iterator[str]:
    for token in reversed(tokens[:at]):
        name = given_name(token)
        if name:
            yield name
        elif token.key not in _LEAVES | _MUTUAL:
            return


def _is_named(name: str, sources: Sequence[Source]) -> bool:
    return any(given_name(token) == name for source in sources for token in source.outline.tokens)
