"""Who did what at an event: "Quyết định do A công bố" is not said by "B công bố Quyết định; A phát biểu".

The verb of a claimed person is looked up in the evidence. All who are named before it in its sentence may have done it
there; somebody who is named elsewhere only has not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from assistant.guard.checks.acting import given_name
from assistant.guard.text.sources import Source
from assistant.guard.text.tokens import Outline, Slot, Token
from assistant.guard.types import Problem, ProblemKind

_PART = "chair"  # who presides and speaks is looked at by ``events``
_PASSIVE = frozenset({"được", "bị", "là", "do", "của", "cho", "với", "và", "cùng", "từ", "về"})
_LEAVES = frozenset({"đã", "cũng", "đồng", "chí", "ông", "bà", "trực", "tiếp", "vừa", "sẽ"})
_OFFICES = (Slot.ROLE, Slot.UNIT, Slot.LABEL)
_SEATS = frozenset({"tỉnh", "huyện", "quận", "xã", "phường", "phố", "trấn"})  # "Tòa án nhân dân tỉnh Yên Bái xét xử"
_WHO, _IS = "người", "là"
_ANNOUNCED = 4  # tokens between "là" and the name: form of address and office
_VERBS = (Slot.WORD, Slot.EXCLUSIVE, Slot.AWARD)  # "trao giải Nhất"
_VERB = 2  # tokens: a verb of two syllables, or one with its object
_OPENING = 2  # tokens before a verb that opens its sentence, whose subject follows: "Thừa ủy quyền ..., đồng chí A"
_BY, _AND = "do", frozenset({"và", "cùng"})
# Groups of terms that tell what somebody says or does to others, one token each.
_SAYING = frozenset({"modality", "ban", "extreme", "outcome"})
_WHOSE = frozenset({"của", "là", "do", "bởi"})
_ON_BEHALF = frozenset({"thừa", "thay"})  # "thừa ủy quyền", "thay mặt": who does so follows
_ADDRESS = frozenset({"chí", "ông", "bà", "anh", "chị", "bị can", "bị cáo", "bị hại"})
_BEHIND = 6  # tokens behind a verb that name who did it: "bài phát biểu của đồng chí A"
_Verb = tuple[str, str]


def check_doers(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield the people of a claim who do what the evidence lets others do only."""
    for doer, verb in _deeds(claim):
        known = [names for source in sources for names in _doers(verb, source) if names - {""}]
        name = given_name(doer)
        if known and not any(name in names for names in known) and _is_named(name, sources):
            yield Problem(ProblemKind.NAME, f"{doer.text} {' '.join(verb)}", f"{max(known[0])} {' '.join(verb)}")


def settled_people(claim: Outline, sources: Sequence[Source]) -> frozenset[Token]:
    """Return the people of a claim whose deed the evidence has them alone do: that settles their place."""
    return frozenset(
        doer
        for doer, verb in _deeds(claim)
        for source in sources
        if _doers(verb, source) and all(names == {given_name(doer)} for names in _doers(verb, source))
    )


def _deeds(claim: Outline) -> Iterator[tuple[Token, _Verb]]:
    """Yield each person of a claim with the verb behind the name and office, or before it in "Người ... là A"."""
    tokens = claim.tokens
    for at, token in enumerate(tokens):
        if token.slot is not Slot.NAME or (at and tokens[at - 1].key in _SEATS):
            continue
        behind = next((place for place in range(at + 1, len(tokens)) if not _is_beside(tokens[place])), len(tokens))
        verb = _verb(tokens, behind)
        if verb:
            yield token, verb
    announced = _announced(tokens)
    if announced:
        yield announced


def _announced(tokens: Sequence[Token]) -> tuple[Token, _Verb] | None:
    """Return who is named behind "là" for the verb that a sentence opens with: "(Người) dẫn chương trình là A"."""
    opens = bool(tokens) and tokens[0].key == _WHO
    names = [at for at, token in enumerate(tokens) if token.slot is Slot.NAME]
    verb = _verb(tokens, 1 if opens else 0)
    if not names or verb is None:
        return None
    name = names[-1] if opens else names[0]  # what is done to somebody may stand behind "người"
    return (tokens[name], verb) if any(token.key == _IS for token in tokens[max(0, name - _ANNOUNCED) : name]) else None


def _is_beside(token: Token) -> bool:
    return token.slot in _OFFICES or token.key in _LEAVES


def _verb(tokens: Sequence[Token], at: int) -> _Verb | None:
    """Return the two words of a verb that stand at a place; None if something else stands there."""
    said = tokens[at : at + _VERB]
    if said and said[0].slot is Slot.EXCLUSIVE and said[0].group in _SAYING and len(said[0].text.split()) > 1:
        return said[0].key, ""
    if len(said) < _VERB or said[0].part != said[1].part or said[0].group == _PART:
        return None
    if said[0].slot is Slot.AWARD or any(token.slot not in _VERBS or token.key in _PASSIVE for token in said):
        return None
    return said[0].key, _syllable(said[1])


@lru_cache(maxsize=4096)
def _doers(verb: _Verb, source: Source) -> tuple[frozenset[str], ...]:
    """Return for each place where the evidence has a verb the given names of all who may be its subject."""
    tokens = source.outline.tokens
    return tuple(
        _subjects(source.outline, at)
        for at in source.outline.places.get(verb[0], ())
        if not verb[1] or [_syllable(token) for token in tokens[at + 1 : at + _VERB]] == [verb[1]]
    )


def _syllable(token: Token) -> str:
    """Return the first syllable of a word: "quyết định" is one term, before its number it is two words."""
    return token.key.split()[0]


def _subjects(outline: Outline, at: int) -> frozenset[str]:
    tokens = outline.tokens
    if at <= _OPENING or tokens[at].key in _ON_BEHALF:
        return frozenset(people_among(tokens))
    right_before = _right_before(tokens, at)
    if right_before:
        return frozenset(right_before)
    start = outline.text.rfind(";", 0, tokens[at].span.start)
    before = [token for token in tokens[:at] if token.span.start > start]
    return frozenset(people_among([*before, *_whose(tokens, at)]))


def _right_before(tokens: Sequence[Token], at: int) -> list[str]:
    """Return whom a verb stands right behind, with those joined to them by "và", if their clause begins with them.

    "A chủ trì, B, Trưởng phòng 4, đọc quyết định": B reads it. Who stands behind another word may be its object.
    """
    found: list[str] = []
    place = at - 1
    while True:
        while place >= 0 and _is_beside(tokens[place]):
            place -= 1
        if place < 0 or tokens[place].slot is not Slot.NAME:
            return []
        name = tokens[place]
        found.append(given_name(name))
        place -= 1
        while place >= 0 and tokens[place].part == name.part and _is_beside(tokens[place]):
            place -= 1
        before = tokens[place] if place >= 0 else None
        if before is None or before.key == _BY:
            return found
        if before.part != name.part:
            return [] if before.slot in (Slot.NAME, *_OFFICES) else found  # a list of people, or their offices
        if before.key not in _AND:
            return []
        place -= 1


def people_among(tokens: Sequence[Token]) -> Iterator[str]:
    """Yield the given names of people: whole names, and what stands alone behind a form of address."""
    for before, token in zip((None, *tokens), tokens, strict=False):
        if token.slot is Slot.NAME or (before is not None and before.key in _ADDRESS):
            yield given_name(token)


def _whose(tokens: Sequence[Token], at: int) -> list[Token]:
    """Return who is named behind a verb as the one who did it: "bài tham luận của đồng chí A"."""
    behind = [token for token in tokens[at : at + _BEHIND] if token.part == tokens[at].part]
    cues = [place for place, token in enumerate(behind) if token.key in _WHOSE]
    return behind[cues[0] :] if cues else []


def _is_named(name: str, sources: Sequence[Source]) -> bool:
    return any(name == given_name(token) for source in sources for token in source.outline.tokens)
