"""Everyday words of a question in the words that reports have for the same thing: "gặp người nhà", "thăm gặp".

The groups of ``data/everyday.json`` hold wordings that mean one thing in the sector, whichever of them is used; what
sets two figures of it apart ("bị can", "bị cáo") is in none of them. They count as said where a statement says another
wording of the group whole.
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from importlib.resources import files

from documents.language.text import canonical
from documents.language.words import PhraseFinder, Word, words
from documents.statements import TermSet
from documents.types import Span

_Wording = tuple[Word, ...]
_DENIAL = "không"  # says nothing by itself, so that no set of words has it


def in_words_of(
    asked: str, terms: Sequence[Word], weights: Sequence[float], said: Sequence[TermSet], text: str
) -> tuple[Sequence[Word], Sequence[float]]:
    """Return ``terms`` of the question ``asked`` and their weights, everyday ones in the wording that is said instead.

    A wording weighs what the words it stands for do. ``said`` are the words in and around the statement ``text``.
    """
    spoken = _spoken(asked)
    if not spoken:
        return terms, weights
    for span, others in spoken:
        held = [at for at, word in enumerate(terms) if span.holds(word.span)]
        if not held or all(_is_said((terms[at],), said, text) for at in held):
            continue
        wording = next((one for one in others if _is_said(one, said, text)), None)
        if wording is not None:
            first, last = held[0], held[-1] + 1
            told = [word for word in wording if word.text != _DENIAL]
            share = sum(weights[first:last]) / len(told)
            terms = [*terms[:first], *told, *terms[last:]]
            weights = [*weights[:first], *[share] * len(told), *weights[last:]]
    return terms, weights


def _is_said(wording: _Wording, said: Sequence[TermSet], text: str) -> bool:
    """True if a circle has all of a wording, its words side by side; what denies has to stand in the very text."""
    if wording[0].text == _DENIAL:
        return " ".join(word.text for word in wording) in canonical(text)
    if len(wording) == 1:
        return any(one.has(wording[0]) for one in said)
    pairs = [(one.folded, other.folded) for one, other in itertools.pairwise(wording)]
    return any(all(word.text in one.exact for word in wording) and one.pairs.issuperset(pairs) for one in said)


@lru_cache(maxsize=64)  # asked again for each statement
def _spoken(asked: str) -> tuple[tuple[Span, tuple[_Wording, ...]], ...]:
    """Return where a question has one of the wordings, with the others of its groups."""
    return tuple((found.span, tuple(_others(found.value))) for found in _finder().find(words(asked), lenient=True))


def _others(phrase: str) -> Iterator[_Wording]:
    yield from (words(other) for group in _groups() if phrase in group for other in group if other != phrase)


@cache
def _finder() -> PhraseFinder[str]:
    return PhraseFinder({phrase: phrase for group in _groups() for phrase in group})


@cache
def _groups() -> list[list[str]]:
    data = json.loads(files("assistant").joinpath("data/everyday.json").read_text(encoding="utf-8"))
    groups: list[list[str]] = data["same"]
    return groups
