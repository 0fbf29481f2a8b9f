"""Whom a deed is done for, to or against: "bào chữa cho A" is not borne out by "bào chữa cho B", whoever A is.

The word that marks a person ("cho", "đối với", "với") is looked up in the evidence together with the two syllables
before it. All who are named behind it up to the end of the clause may be meant.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from assistant.guard.checks.acting import given_name
from assistant.guard.text.sources import Source
from assistant.guard.text.tokens import Outline, Slot, Token
from assistant.guard.types import Problem, ProblemKind

_MARKS = frozenset({"cho", "với"})
_TOWARDS = "đối"  # of "đối với"
_BESIDE = (Slot.ROLE, Slot.UNIT, Slot.LABEL)
_ADDRESS = frozenset({"đồng", "chí", "ông", "bà", "anh", "chị", "em", "cháu", "đ/c"})
_CALLED = frozenset({"chí", "ông", "bà", "anh", "chị"})  # "anh Hòa": one syllable is no name for other checks
_COMRADE = frozenset({"đồng", "ông", "bà"})
_PARTY = "party"  # "bào chữa cho bị cáo A"
_REACH = 6  # tokens from a mark to the person: form of address, office, body
_SYLLABLES = 2
_ENDS = ";."
_Marked = tuple[tuple[str, ...], str]  # the syllables before a mark, and the mark


def check_marked(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield the people of a claim for whom, or to whom, the evidence lets the same be done for others only."""
    for person, marked in _claimed(claim):
        known = [names for source in sources for names in _stated(source).get(marked, ())]
        name = given_name(person)
        if known and not any(name in names for names in known):
            yield Problem(ProblemKind.NAME, person.text, max(known[0]).capitalize())
    for called, person in pairwise(claim.tokens):
        name = given_name(person) if called.key in _CALLED and person.slot is Slot.WORD else ""
        if name and not any(name in _names(source) for source in sources):
            yield Problem(ProblemKind.NAME, person.text)


@lru_cache(maxsize=4096)
def _names(source: Source) -> frozenset[str]:
    """Return the given names of all who may be a person in a statement, and the words that could be one."""
    return frozenset(given_name(token) for token in source.outline.tokens) | source.words


def _claimed(claim: Outline) -> Iterator[tuple[Token, _Marked]]:
    for at, marked in _marked(claim):
        person = _person_behind(claim.tokens, at)
        if person is not None:
            yield person, marked


@lru_cache(maxsize=4096)
def _stated(source: Source) -> dict[_Marked, tuple[frozenset[str], ...]]:
    """Return for what stands before each mark the given names of those behind it, of each place where some are."""
    found: dict[_Marked, tuple[frozenset[str], ...]] = {}
    for at, marked in _marked(source.outline):
        if _person_behind(source.outline.tokens, at) is not None:
            names = frozenset(_named_behind(source.outline, at))
            found[marked] = (*found.get(marked, ()), names)
    return found


def _marked(outline: Outline) -> Iterator[tuple[int, _Marked]]:
    """Yield the place of each mark with the two syllables before it, or with the term.

    A form of address right behind a verb marks its object: "báo cáo đồng chí A".
    """
    tokens = outline.tokens
    for at, token in enumerate(tokens):
        if token.key not in _MARKS:
            if at and token.key in _COMRADE and tokens[at - 1].slot in (Slot.WORD, Slot.EXCLUSIVE):
                yield from _marked_by_verb(tokens, at)
            continue
        first = at - 1 if at and tokens[at - 1].key == _TOWARDS else at
        said: tuple[str, ...] = ()
        for before in reversed(tokens[max(0, first - _SYLLABLES) : first]):
            if before.slot not in (Slot.WORD, Slot.EXCLUSIVE) or before.part != token.part or len(said) >= _SYLLABLES:
                break
            said = (*before.key.split(), *said)
        if len(said) >= _SYLLABLES:
            yield at, (said, token.key)


def _marked_by_verb(tokens: Sequence[Token], at: int) -> Iterator[tuple[int, _Marked]]:
    said = tuple(part for token in tokens[max(0, at - _SYLLABLES) : at] for part in token.key.split())
    words = [token for token in tokens[max(0, at - _SYLLABLES) : at] if token.part == tokens[at].part]
    if len(words) == _SYLLABLES and all(token.slot is Slot.WORD and token.text.islower() for token in words):
        yield at, (said, "")


def _person_behind(tokens: Sequence[Token], at: int) -> Token | None:
    """Return the person right behind a mark, with nothing but an address or an office between."""
    for token in tokens[at + 1 : at + 1 + _REACH]:
        if given_name(token):
            return token
        if token.slot not in _BESIDE and token.key not in _ADDRESS and token.group != _PARTY:
            return None
    return None


def _named_behind(outline: Outline, at: int) -> Iterator[str]:
    """Yield who is named behind a mark up to the end of its clause."""
    end = outline.tokens[at].span.end
    for token in outline.tokens[at + 1 :]:
        if any(mark in outline.text[end : token.span.start] for mark in _ENDS):
            return
        end = token.span.end
        name = given_name(token)
        if name:
            yield name
