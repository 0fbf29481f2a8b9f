"""What bodies do, and how many of what: "Tòa án ban hành 2 kháng nghị" is not said by "VKSND ban hành 2 kháng nghị".

The numbers, documents and words of a claim are looked up in the evidence. What the evidence has other bodies do only is
told of the wrong one; what it has the same body do settles that body's place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from assistant.guard.figures.sums import is_operand
from assistant.guard.text.owners import ITS_OFFICES, Owners, Party, is_the_same, may_be_same, owners, party_at
from assistant.guard.text.sameness import same
from assistant.guard.text.sources import Source
from assistant.guard.text.tokens import Outline, Slot, Token
from assistant.guard.types import Problem, ProblemKind

_PROCURACY: Owners = frozenset({Party("viện kiểm sát", "Viện kiểm sát")})
_OWN = frozenset({"viện kiểm sát", ""})  # kinds of bodies that may be procuracies
# What none but the procuracy issues.
_ITS_ACTS = frozenset({"kháng nghị", "kiến nghị"})
_ISSUING = "hành"
_COUNTED = (Slot.NUMBER, Slot.CODE)
_RANK = "extreme"
_HANDED = "giao"  # a task has few words of its own
_FEW = 2  # pairs of words that another body's deed has to share
_PROSE = (Slot.WORD, Slot.EXCLUSIVE)
_Said = dict[Owners, tuple[list[int], list[tuple[str, str]]]]  # facts by their places, and pairs of words


@dataclass(slots=True)
class _Deeds:
    """What one body of a claim does: how much of it the evidence has it do, and what it has others do only."""

    borne_out: int = 0
    facts: int = 0
    words: int = 0
    doers: list[Party] = field(default_factory=list)


def check_deeds(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield the bodies of a claim that do in it what the evidence lets other bodies do only."""
    fewest = 1 if _HANDED in claim.places else _FEW
    for whose, deeds in _deeds_of(claim, tuple(sources)):
        if deeds.facts or deeds.words >= max(fewest, deeds.borne_out + 1):
            yield Problem(ProblemKind.UNIT, min(party.text for party in whose), deeds.doers[0].text)


def settled_doers(claim: Outline, sources: Sequence[Source]) -> frozenset[Token]:
    """Return the bodies of a claim that the evidence has do the same: that settles their place."""
    borne_out = {
        party.text
        for whose, deeds in _deeds_of(claim, tuple(sources))
        if deeds.borne_out and not deeds.facts and not deeds.words
        for party in whose
    }
    told = {party.text for whose, _ in _deeds_of(claim, tuple(sources)) for party in whose if _is_all(party, sources)}
    return frozenset(token for token in claim.tokens if token.slot is Slot.UNIT and token.text in (borne_out | told))


def _is_all(party: Party, sources: Sequence[Source]) -> bool:
    """Tell whether a body is the only one that does anything in the evidence: others are where it does it."""
    doers = {other for source in sources for whose in owners(source.outline) for other in whose}
    return len(doers) == 1 and all(is_the_same(party, other) and not other.both for other in doers)


@lru_cache(maxsize=64)
def _deeds_of(claim: Outline, sources: tuple[Source, ...]) -> tuple[tuple[Owners, _Deeds], ...]:
    """Return what each body of a claim, or several together, does in it."""
    found = []
    for whose, (facts, pairs) in _said(claim).items():
        deeds = _Deeds()
        for at in facts:
            _hold_fact(claim, at, deeds, whose, sources)
        for pair in pairs:
            _hold_words(pair, deeds, whose, sources)
        found.append((whose, deeds))
    return tuple(found)


@lru_cache(maxsize=256)
def _said(claim: Outline) -> _Said:
    """Return the facts and the pairs of words that a claim tells of each of its bodies."""
    tokens, whose = claim.tokens, owners(claim)
    found: _Said = {}
    for at, token in enumerate(tokens):
        if _is_fact(token) and _is_known(whose[at]) and not party_at(tokens, at) and not is_operand(token, claim):
            found.setdefault(whose[at], ([], []))[0].append(at)
    for at, (one, two) in enumerate(pairwise(tokens)):
        if one.slot not in _PROSE or two.slot not in _PROSE or one.part != two.part or (one.light and two.light):
            continue
        if (
            _is_known(whose[at])
            and whose[at] == whose[at + 1]
            and not (party_at(tokens, at) or party_at(tokens, at + 1))
        ):
            found.setdefault(whose[at], ([], []))[1].append((one.key, two.key))
    return found


def _is_fact(token: Token) -> bool:
    """Tell whether a token weighs as much as many words: a number, a rank, an office, a denial."""
    if token.slot is Slot.EXCLUSIVE:
        return token.group == _RANK or token.negated
    return token.slot in _COUNTED or token.key in ITS_OFFICES


def _is_known(whose: Owners) -> bool:
    return any(party.kind or party.unit for party in whose)


@lru_cache(maxsize=4096)
def _stated_pairs(source: Source) -> dict[tuple[str, str], list[Owners]]:
    """Return for each two words side by side whose deeds the evidence tells in them."""
    found: dict[tuple[str, str], list[Owners]] = {}
    for (one, two), whose in zip(pairwise(source.outline.tokens), owners(source.outline), strict=False):
        found.setdefault((one.key, two.key), []).append(whose)
    return found


def _hold_fact(claim: Outline, at: int, deeds: _Deeds, whose: Owners, sources: Sequence[Source]) -> None:
    token, verb = claim.tokens[at], _before(claim.tokens, at)
    issued = token.group in _ITS_ACTS and verb == _ISSUING
    stated = [
        (_doers(source, place, whose, issued=issued), issued or _before(source.outline.tokens, place) == verb)
        for source in sources
        for place in source.slots.get(token.slot, ())
        if same(token, source.outline.tokens[place]) and source.outline.tokens[place].negated is token.negated
    ]
    if not stated or not all(theirs for theirs, _ in stated):
        return
    if any(_may_be(whose, theirs) for theirs, _ in stated):
        deeds.borne_out += all(_is(whose, theirs) for theirs, _ in stated)
    # Of two levels or departments whatever they count is told apart, of two kinds of bodies what they do with it.
    elif any(_are_of_one_kind(whose, theirs) or alike for theirs, alike in stated):
        deeds.facts += 1
        deeds.doers.extend(stated[0][0])


def _doers(source: Source, place: int, whose: Owners, *, issued: bool) -> Owners:
    """Return whose a fact of the evidence is: the procuracy's where nobody else is named for what it alone issues."""
    theirs = owners(source.outline)[place]
    alone = issued and not theirs and all(party.kind not in _OWN for party in whose)
    return _PROCURACY if alone else theirs


def _hold_words(pair: tuple[str, str], deeds: _Deeds, whose: Owners, sources: Sequence[Source]) -> None:
    stated = [theirs for source in sources for theirs in _stated_pairs(source).get(pair, ())]
    if not stated or not all(stated):
        return
    if any(_may_be(whose, theirs) for theirs in stated):
        deeds.borne_out += all(_is(whose, theirs) for theirs in stated)
    else:
        deeds.words += 1
        deeds.doers.extend(stated[0])


def _before(tokens: Sequence[Token], at: int) -> str:
    return tokens[at - 1].key if at else ""


def _may_be(whose: Owners, theirs: Owners) -> bool:
    return any(may_be_same(one, other) for one in whose for other in theirs)


def _is(whose: Owners, theirs: Owners) -> bool:
    return any(is_the_same(one, other) for one in whose for other in theirs)


def _are_of_one_kind(whose: Owners, theirs: Owners) -> bool:
    return any(one.kind == other.kind for one in whose for other in theirs)
