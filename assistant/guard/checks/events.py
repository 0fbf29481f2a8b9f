"""Who presides, speaks or reports at an event: a person keeps the part that the evidence gives them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from assistant.guard.text.sources import Source
from assistant.guard.text.tokens import Outline, Slot, Token
from assistant.guard.types import Problem, ProblemKind
from documents.mentions.persons import same_person

_PART = "chair"
_APPOSITION = (Slot.ROLE, Slot.UNIT, Slot.LABEL, Slot.FUNCTION)  # "đồng chí A, Trưởng phòng 7, chủ trì"
_OFFICES = frozenset({"trưởng", "phó", "chánh"})  # "Trưởng phòng 7": the number takes its noun along
_AND = frozenset({"và", "cùng", "với"})
_WHO, _IS = "người", "là"
_ENDS = (";", ":", ".")
_Taken = list[tuple[str, str]]


def check_events(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield the people of a claim whose part at an event the evidence gives to others only."""
    yield from _check_announced(claim, sources)
    yield from _check_taken(sources, _taken(claim))


def check_untold_parts(claim: Outline, chosen: Sequence[Source], sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield the parts at an event that the ``chosen`` statements do not speak of if ``sources`` give them to others."""
    untold = [pair for pair in _taken(claim) if not any(pair[0] in source.outline.places for source in chosen)]
    yield from _check_taken(sources, untold)


def _check_taken(sources: Sequence[Source], taken: _Taken) -> Iterator[Problem]:
    for part, name in taken:
        stated = [other for source in sources for known, other in _stated_taken(source) if known == part]
        near = [other for source in sources for known, other in _stated_announced(source) if known == part]
        if stated and _is_named(name, sources) and not any(same_person(name, other) for other in (*stated, *near)):
            yield Problem(ProblemKind.NAME, f"{name} {part}", f"{stated[0]} {part}")


def _check_announced(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield whom a claim announces, "Người phát biểu kết luận là A", for a part that the evidence gives to others."""
    for name, parts in _said_to_be(claim):
        others = [(part, other) for part, other in _known(sources) if part in parts]
        if others and _is_named(name.text, sources) and not any(same_person(name.text, other) for _, other in others):
            yield Problem(ProblemKind.NAME, f"{name.text} {others[0][0]}", f"{others[0][1]} {others[0][0]}")


def _said_to_be(claim: Outline) -> Iterator[tuple[Token, frozenset[str]]]:
    """Yield the person whom "Phát biểu tại lễ là A" announces, with the parts that it announces them for."""
    names = [token for token in claim.tokens if token.slot is Slot.NAME]
    opens = bool(claim.tokens) and claim.tokens[0].key == _WHO
    named = names[-1:] if opens else names[:1]
    before = [at for at in claim.places.get(_IS, ()) if named and (opens or claim.tokens[at].span < named[0].span)]
    if before:
        yield named[0], frozenset(token.key for token in claim.tokens[: before[-1]] if token.group == _PART)


def _known(sources: Sequence[Source]) -> _Taken:
    return [found for source in sources for found in (*_stated_taken(source), *_stated_announced(source))]


def settled(claim: Outline, sources: Sequence[Source]) -> frozenset[Token]:
    """Return the names of a claim whose part at an event the evidence gives them: that settles their place."""
    if not any(token.group == _PART for token in claim.tokens):
        return frozenset()
    known = _known(sources)
    announced = [
        name
        for name, parts in _said_to_be(claim)
        if any(part in parts and same_person(name.text, other) for part, other in known)
    ]
    return frozenset(announced) | frozenset(
        token
        for at, token in enumerate(claim.tokens)
        if token.slot is Slot.NAME
        and any(
            part == other and same_person(token.text, name) for part in _parts_of(claim, at) for other, name in known
        )
    )


def parts_told(claim: Outline, at: int, sources: Sequence[Source]) -> frozenset[str]:
    """Return what the person at ``at`` does at an event by a claim and by the evidence alike."""
    parts = set(_parts_of(claim, at))
    known = _known(sources) if parts else []
    name = claim.tokens[at].text
    return frozenset(part for part, other in known if part in parts and same_person(name, other))


def _is_named(name: str, sources: Sequence[Source]) -> bool:
    """Tell whether the evidence names a person at all; whom it does not, others see."""
    places = [(source.outline, at) for source in sources for at in source.slots.get(Slot.NAME, ())]
    in_a_body = any(f" {name.lower()} " in source.outline.text.lower() for source in sources)  # "VKSND tỉnh Châu Văn A"
    return in_a_body or any(same_person(name, outline.tokens[at].text) for outline, at in places)


@lru_cache(maxsize=4096)
def _stated_taken(source: Source) -> _Taken:
    return _taken(source.outline)


@lru_cache(maxsize=4096)
def _stated_announced(source: Source) -> _Taken:
    return list(_announced(source.outline))


def _taken(outline: Outline) -> _Taken:
    """Return each part at an event with the person who stands before it, its office between them at most."""
    tokens = outline.tokens
    if not any(token.group == _PART for token in tokens):
        return []
    return [
        (part, token.text)
        for at, token in enumerate(tokens)
        if token.slot is Slot.NAME
        for part in _parts_of(outline, at)
    ]


def _parts_of(outline: Outline, at: int) -> Iterator[str]:
    """Yield what the person at ``at`` does; people joined by "và" do the same."""
    tokens, joined = outline.tokens, True
    for before, token in zip(tokens[at:], tokens[at + 1 :], strict=False):
        if any(mark in outline.text[before.span.end : token.span.start] for mark in _ENDS):
            return
        if token.group == _PART:
            if joined:
                yield token.key
            joined = False
        elif not joined and token.key in _AND:
            joined = True
        elif not _is_beside(token):
            return


def _is_beside(token: Token) -> bool:
    return token.slot in (*_APPOSITION, Slot.NAME) or token.light or token.key in _AND | _OFFICES


def _announced(outline: Outline) -> Iterator[tuple[str, str]]:
    """Yield each part with the first person named behind it: "Chủ trì hội nghị là đồng chí A"."""
    tokens = outline.tokens
    for at, token in enumerate(tokens):
        if token.group == _PART:
            name = next((other for other in tokens[at:] if other.slot is Slot.NAME), None)
            if name and ";" not in outline.text[token.span.end : name.span.start]:
                yield token.key, name.text
