"""Everyday wordings for what reports tell in the sector's words, and the words that a question has of them.

The data stands in ``data/everyday``, a file for each field of work, each with up to three parts:

``same``: groups of wordings that mean one thing in the sector, whichever of them is used.
``directed``: an everyday wording that is wider than the sector's: who asks with one of ``asked`` may mean one of
    ``said``, but not the other way round ("bắt" and "tạm giữ").
``counted``: counting units of reports with the everyday nouns for the same people or things.

What sets two figures of the sector apart ("bị can", "bị cáo") stands in none of them for each other.
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, NamedTuple

from documents.language.terms import content_terms, qualifiers, terms
from documents.language.text import canonical, fold
from documents.language.words import Word, spells, words
from documents.types import Span

Worded = Callable[[str], Iterable[str]]  # what reports may say for words of a question
_FIELD = "field"  # the group of qualifiers
_FEW = 8  # the first of a group are the commonest
_DENIALS = frozenset({"không", "chưa", "chẳng", "khong", "chua"})


@dataclass(frozen=True, slots=True, eq=False)
class Wording:
    """A wording as reports have it.

    Attributes:
        phrase: its words in canonical spelling, all of them.
        content: those that say something by themselves; synonyms are made alike.
        pairs: neighbours among them, without marks.
        denies: True if it says that something is not so.
        named: exclusive qualifiers that it names: "đình chỉ" stands in "tạm đình chỉ" and is another act.
    """

    phrase: str
    content: tuple[Word, ...]
    pairs: frozenset[tuple[str, str]]
    denies: bool
    named: dict[str, frozenset[str]]


class Spoken(NamedTuple):
    """Where a question has an everyday wording, and what reports may say for it."""

    span: Span
    others: tuple[Wording, ...]


@lru_cache(maxsize=16)  # each leg of a search asks, and what is weighed for each part of a question
def spoken_in(asked: str) -> tuple[Spoken, ...]:
    """Return the everyday wordings in a question, the longest first; they may overlap, but none is part of another.

    A word without marks stands for any syllable of the same letters. A wording behind "không" is another, and so is one
    within a longer: "lùi ngày đi tù" says nothing of "đi tù".
    """
    table = _table()
    sequence = words(asked)
    found: list[Spoken] = []
    for first, word in enumerate(sequence):
        if first and sequence[first - 1].text in _DENIALS:
            continue
        for last in range(first + 1, min(first + table.longest.get(word.folded, 0), len(sequence)) + 1):
            stretch = sequence[first:last]
            others = table.others_of(stretch)
            if others:
                found.append(Spoken(Span(word.span.start, stretch[-1].span.end), others))
    found.sort(key=lambda one: one.span.start - one.span.end)
    return tuple([one for at, one in enumerate(found) if not any(longer.span.holds(one.span) for longer in found[:at])])


def said_for(asked: str) -> tuple[str, ...]:
    """Return the wordings that reports may have for the everyday ones of a question, of each the first few."""
    return tuple(dict.fromkeys(other.phrase for _, others in spoken_in(asked) for other in others[:_FEW]))


def fields_meant(asked: str) -> frozenset[str]:
    """Return the fields of work that a question names in everyday words alone: "chất cấm" is of "ma túy"."""
    meant: set[str] = set()
    for _, others in spoken_in(asked):
        named = [other.named.get(_FIELD, frozenset()) for other in others]
        if all(named) and len(frozenset().union(*named)) == 1:
            meant |= named[0]
    return frozenset(meant)


def counted_nouns() -> dict[str, str]:
    """Return the everyday nouns for what reports count, each with the counting unit."""
    return {noun: unit for part in _parts("counted") for unit, nouns in part.items() for noun in nouns}


@dataclass(frozen=True, slots=True, eq=False)
class _Table:
    """The wordings asked with by their letters, each spelt out with its others; their greatest length by first word.

    The others are read when they are met: of thousands a question has a few.
    """

    entries: dict[tuple[str, ...], list[tuple[list[str], tuple[str, ...]]]]
    longest: dict[str, int]

    def others_of(self, stretch: Sequence[Word]) -> tuple[Wording, ...]:
        held = self.entries.get(tuple([word.folded for word in stretch]), ())
        spelt = [others for spelling, others in held if spells(stretch, spelling)]
        told = map(_wording, dict.fromkeys(itertools.chain.from_iterable(spelt)))
        return tuple([wording for wording in told if wording.content])


@cache
def _table() -> _Table:
    entries: dict[tuple[str, ...], list[tuple[list[str], tuple[str, ...]]]] = {}
    longest: dict[str, int] = {}
    others_of = stand_ins()
    spelt = _plain("\n".join(others_of))  # all at once, at a fifth of the time
    for line, bare, others in zip(spelt.split("\n"), fold(spelt).split("\n"), others_of.values(), strict=True):
        letters = tuple(bare.split())
        entries.setdefault(letters, []).append((line.split(), others))
        longest[letters[0]] = max(longest.get(letters[0], 0), len(letters))
    return _Table(entries, longest)


def _plain(phrases: str) -> str:
    """Return entries with their words as ``words`` has them: the files have no marks but commas."""
    return canonical(phrases).replace(",", "")


@cache
def _wording(phrase: str) -> Wording:
    spelt = _plain(phrase).split()
    content = content_terms(terms(phrase))
    pairs = frozenset(itertools.pairwise([word.folded for word in content]))
    return Wording(" ".join(spelt), content, pairs, not _DENIALS.isdisjoint(spelt), qualifiers(terms(phrase)))


@cache
def stand_ins() -> Mapping[str, tuple[str, ...]]:
    """Return each wording that may be asked with, and those that reports may have for it."""
    others: dict[str, dict[str, None]] = {}
    for asked, said in _pairs():
        others.setdefault(asked, {}).update(dict.fromkeys(one for one in said if one != asked))
    return {asked: tuple(said) for asked, said in others.items()}


def _pairs() -> Iterator[tuple[str, Iterable[str]]]:
    """Yield each wording asked with and what may be said for it, group by group."""
    for groups in _parts("same"):
        yield from ((asked, group) for group in groups for asked in group)
    for groups in _parts("directed"):
        yield from ((asked, group["said"]) for group in groups for asked in group["asked"])


def _parts(name: str) -> Iterator[Any]:
    """Yield a part of each file that has it."""
    folder = files("documents").joinpath("data/everyday")
    for file in sorted(folder.iterdir(), key=lambda one: one.name):
        data = json.loads(file.read_text(encoding="utf-8"))
        if name in data:
            yield data[name]
