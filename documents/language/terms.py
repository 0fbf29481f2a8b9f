"""The vocabulary of the sector: abbreviations and synonyms made alike, and qualifiers that exclude each other.

The data stands in ``data/terms.json``. Source: the sector's abbreviations and indicator wording as they are used in
reports and statistics forms (QĐ 374, QĐ 139, QĐ 358 of VKSND tối cao). Ambiguous abbreviations ("TP", "TT", "ĐC",
"KN", "BC") are left out on purpose: expanding them would need more than the words themselves.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from documents.language.words import PhraseFinder, Word, words
from documents.types import Span


@dataclass(frozen=True, slots=True)
class Qualifier:
    """A word that sets one figure apart from its neighbour: "phúc thẩm" within the group "instance"."""

    group: str
    value: str


@dataclass(frozen=True, slots=True)
class _Vocabulary:
    rewrites: PhraseFinder[tuple[Word, ...]]
    qualifiers: PhraseFinder[Qualifier]
    function_words: PhraseFinder[bool]


@cache
def _vocabulary() -> _Vocabulary:
    data = json.loads(files("documents").joinpath("data/terms.json").read_text(encoding="utf-8"))
    rewrites = {short: words(full) for short, full in data["abbreviations"].items()}
    for target, variants in data["synonyms"].items():
        rewrites.update({variant: words(target) for variant in variants})
    # Longer words that hold a synonym's letters stay as they are: "dự kiến" is no "dự".
    rewrites.update(dict.fromkeys(data["no_synonyms"], ()))
    qualifiers = {
        phrase: Qualifier(group, value)
        for group, values in data["qualifiers"].items()
        for value, variants in values.items()
        for phrase in (value, *variants)
    }
    # Longer words that hold a qualifier's letters: "tam giam" without marks is no "giảm".
    qualifiers.update(dict.fromkeys(data["no_qualifiers"], Qualifier("", "")))
    return _Vocabulary(
        PhraseFinder(rewrites),
        PhraseFinder(qualifiers),
        # Without marks "hoi nghi" has the letters of "hỏi", which says nothing, but says much.
        PhraseFinder(dict.fromkeys(data["function_words"], True) | dict.fromkeys(data["no_function_words"], False)),
    )


def terms(text: str, *, lenient: bool = False) -> tuple[Word, ...]:
    """Return the words of ``text`` with abbreviations written out and synonyms made alike.

    A word that a rewrite put there has the span of the phrase it replaces. ``lenient`` reads words without
    diacritics as any syllable of the same letters; it is meant for questions.

    Example:
        >>> [word.text for word in terms("KSXXPT")]
        ['kiểm', 'sát', 'xét', 'xử', 'phúc', 'thẩm']
    """
    return _written_out(text, lenient)


@lru_cache(maxsize=256)  # the sentences of a document are read as statements and for the lexical index
def _written_out(text: str, lenient: bool) -> tuple[Word, ...]:
    sequence = words(text)
    shortened = _vocabulary().rewrites.find(sequence, lenient=lenient)
    if not shortened:
        return sequence
    rewritten: list[Word] = []
    at = 0
    for found in shortened:
        rewritten.extend(sequence[at : found.first])
        rewritten.extend(Word(word.text, word.folded, found.span) for word in found.value)
        if not found.value:
            rewritten.extend(sequence[found.first : found.last])
        at = found.last
    rewritten.extend(sequence[at:])
    return tuple(rewritten)


def qualifiers(sequence: Sequence[Word], *, lenient: bool = False) -> dict[str, frozenset[str]]:
    """Return, for each group of exclusive qualifiers, the values that ``sequence`` names."""
    named: dict[str, set[str]] = {}
    for found in _vocabulary().qualifiers.find(sequence, lenient=lenient):
        if found.value.group:
            named.setdefault(found.value.group, set()).add(found.value.value)
    return {group: frozenset(values) for group, values in named.items()}


def coordinates() -> dict[str, str]:
    """Return the values of exclusive qualifiers with the group that each belongs to: one stands for another of it."""
    data = json.loads(files("documents").joinpath("data/terms.json").read_text(encoding="utf-8"))
    return {value: group for group, values in data["qualifiers"].items() for value in values}


def content_terms(sequence: Sequence[Word], *, without: Sequence[Span] = (), lenient: bool = False) -> tuple[Word, ...]:
    """Return the content words among ``terms``, leaving out function words and everything inside ``without``."""
    empty: set[int] = set()
    for found in _vocabulary().function_words.find(sequence, lenient=lenient):
        if found.value:
            empty.update(range(found.first, found.last))
    full = [word for at, word in enumerate(sequence) if at not in empty]
    for span in without:
        full = [word for word in full if not (span.start <= word.span.start and word.span.end <= span.end)]
    return tuple(full)
