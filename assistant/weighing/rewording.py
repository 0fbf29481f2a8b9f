"""Everyday words of a question in the words that reports have for the same thing: "gặp người nhà", "thăm gặp".

They count as said where a statement says, whole, another wording for the same thing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from documents.language.everyday import Wording, spoken_in
from documents.language.text import canonical
from documents.language.words import Word, words
from documents.statements import TermSet, read_terms
from documents.types import Span


def in_words_of(
    asked: str, terms: Sequence[Word], weights: Sequence[float], said: Sequence[TermSet], text: str
) -> tuple[Sequence[Word], Sequence[float]]:
    """Return ``terms`` of the question ``asked`` and their weights, everyday ones in the wording that is said instead.

    A wording weighs what the words it stands for do. ``said`` are the words in and around the statement ``text``.
    """
    places = _places(asked, tuple(terms))
    told = {at: wording for at, wording in _told(places, said, text) if not _all_said(terms, places.held[at], said)}
    if not told:
        return terms, weights
    terms, weights = list(terms), list(weights)
    for first, last, wording in sorted(_apart(places, told), key=lambda one: one[0], reverse=True):
        share = sum(weights[first:last]) / len(wording.content)
        terms[first:last] = wording.content
        weights[first:last] = [share] * len(wording.content)
    return terms, weights


def is_told_otherwise(asked: str, place: Span, said: Sequence[TermSet], text: str) -> bool:
    """True if an everyday wording that has a word of ``place`` in the question ``asked`` is said in other words."""
    inside = tuple(word for word in words(asked) if place.holds(word.span))
    places = _places(asked, inside)
    return bool(_told(places, said, text))


def leaves_untold(asked: str, terms: Sequence[Word], said: Sequence[TermSet], text: str) -> bool:
    """True if ``terms`` hold an everyday wording of several words that is said neither so nor in any others."""
    places = _places(asked, tuple(terms))
    told = [places.held[at] for at, _ in _told(places, said, text)]
    told += [held for held in places.held if _all_said(terms, held, said)]
    several = [(first, last) for first, last in places.held if last - first > 1]
    return any(all(last <= one[0] or first >= one[1] for one in told) for first, last in several)


@dataclass(frozen=True, slots=True, eq=False)
class _Places:
    """Where terms of a question are worded otherwise, most terms first, and those wordings by a word of each.

    A statement is asked for each word once; most have none of them.
    """

    held: tuple[tuple[int, int], ...]  # first and last (exclusive) of the terms
    wordings: dict[str, list[tuple[int, int, Wording]]]  # its place, how early it stands in its group, itself


@lru_cache(maxsize=128)  # asked again for each statement
def _places(asked: str, terms: tuple[Word, ...]) -> _Places:
    held: list[tuple[int, int]] = []
    wordings: dict[str, list[tuple[int, int, Wording]]] = {}
    found = [
        ([at for at, word in enumerate(terms) if span.holds(word.span)], others) for span, others in spoken_in(asked)
    ]
    for inside, others in sorted(found, key=lambda one: -len(one[0])):
        if not inside:
            continue
        for order, wording in enumerate(others):
            wordings.setdefault(wording.content[0].text, []).append((len(held), order, wording))
        held.append((inside[0], inside[-1] + 1))
    return _Places(tuple(held), wordings)


def _told(places: _Places, said: Sequence[TermSet], text: str) -> list[tuple[int, Wording]]:
    """Return the places whose thing is said in other words, with the first wording of their group that is."""
    if not places.wordings:
        return []
    met = [
        (at, order, wording)
        for one in said
        for word in places.wordings.keys() & one.exact
        for at, order, wording in places.wordings[word]
        if one.pairs.issuperset(wording.pairs) and one.exact.issuperset([other.text for other in wording.content])
    ]
    met = [one for one in met if _agrees(one[2], text)]
    return [(at, wording) for at, _, wording in sorted(met, key=lambda one: one[:2], reverse=True)]


def _agrees(wording: Wording, text: str) -> bool:
    """True unless the text denies what the wording affirms, or does not deny what it denies."""
    clear = canonical(text)
    if wording.denies:
        return wording.phrase in clear
    if wording.named and wording.phrase in clear:
        told = read_terms(text).named
        if not all(values <= told.get(group, frozenset()) for group, values in wording.named.items()):
            return False
    return f"không {wording.phrase}" not in clear and f"chưa {wording.phrase}" not in clear


def _all_said(terms: Sequence[Word], held: tuple[int, int], said: Sequence[TermSet]) -> bool:
    return all(any(one.has(word) for one in said) for word in terms[held[0] : held[1]])


def _apart(places: _Places, told: dict[int, Wording]) -> list[tuple[int, int, Wording]]:
    """Return the places told otherwise with their wordings, of those that overlap the longest."""
    kept: list[tuple[int, int, Wording]] = []
    for at in sorted(told):
        first, last = places.held[at]
        if all(last <= other[0] or first >= other[1] for other in kept):
            kept.append((first, last, told[at]))
    return kept
