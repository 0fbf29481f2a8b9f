"""Words that reports use for one another: what a claim says in the one is said by evidence that has the other.

The data stands in ``data/wordings``, one file for each kind of word: groups of wordings, none of which excludes
another (``lexicon``). They bear out plain words only, never a fact, so a group may be wide; single syllables that make
up other words are left out.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files

from assistant.guard.text.tokens import Outline, Token
from documents.language.words import PhraseFinder

_KINDS = ("acts", "things", "qualities", "turns")
_DENIALS = ("không ", "chưa ")
_NONE: frozenset[int] = frozenset()


@cache
def _synonyms() -> tuple[PhraseFinder[frozenset[int]], PhraseFinder[frozenset[int]]]:
    """Return the finders of plain wordings and of those that say what they say by a denial: "không đủ" of "thiếu"."""
    folder = files("assistant").joinpath("data/wordings")
    groups = [group for kind in _KINDS for group in json.loads(folder.joinpath(f"{kind}.json").read_text("utf-8"))]
    plain: dict[str, frozenset[int]] = {}
    denying: dict[str, frozenset[int]] = {}
    for number, group in enumerate(groups):
        for wording in group:
            found = denying if wording.startswith(_DENIALS) else plain
            found[wording] = found.get(wording, _NONE) | {number}
    return PhraseFinder(plain), PhraseFinder(denying)


@lru_cache(maxsize=4096)
def senses(outline: Outline) -> Mapping[int, frozenset[int]]:
    """Return the groups of synonyms that words of a text stand for, by the offsets of these words in the text."""
    return _by_offset(_synonyms()[0], outline)


@lru_cache(maxsize=4096)
def denied_senses(outline: Outline) -> Mapping[int, frozenset[int]]:
    """Return the groups of synonyms that words of a text stand for together with their denial, by offsets."""
    return _by_offset(_synonyms()[1], outline)


def _by_offset(finder: PhraseFinder[frozenset[int]], outline: Outline) -> Mapping[int, frozenset[int]]:
    return {
        word.span.start: found.value
        for found in finder.find(outline.words)
        for word in outline.words[found.first : found.last]
    }


@lru_cache(maxsize=4096)
def said_senses(outline: Outline) -> frozenset[int]:
    """Return all groups of synonyms that a text uses a wording of."""
    return _NONE.union(*senses(outline).values(), *denied_senses(outline).values())


def meant_by(token: Token, of: Outline) -> frozenset[int]:
    """Return the groups of synonyms that a word stands for, by itself or together with its denial."""
    start = token.span.start
    return senses(of).get(start, _NONE) | denied_senses(of).get(start, _NONE)


def sense_places(outline: Outline, sense: int) -> list[int]:
    """Return the places of the tokens that stand for a group of synonyms."""
    return [at for at, token in enumerate(outline.tokens) if sense in senses(outline).get(token.span.start, _NONE)]


def places_meaning(token: Token, of: Outline, within: Outline) -> Sequence[int]:
    """Return the places where a text says a word of another text, ``of``, or another word for it."""
    places = within.places.get(token.key, ())
    return places or [at for sense in senses(of).get(token.span.start, ()) for at in sense_places(within, sense)]
