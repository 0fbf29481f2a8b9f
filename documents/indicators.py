"""The canonical name of what a figure counts, from the words around it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from documents.terms import terms
from documents.words import PhraseFinder, Word, words

_LONGEST_WORDING = 8  # words kept of a wording that no canonical name covers


@dataclass(frozen=True, slots=True)
class _Patterns:
    """Indicators, most specific first, each with the phrases that have to occur together."""

    names: tuple[tuple[str, tuple[str, ...]], ...]
    finders: tuple[PhraseFinder[str], ...]  # one a phrase: phrases overlap, and each counts by itself


@cache
def _patterns() -> _Patterns:
    data = json.loads(files("documents").joinpath("data/terms.json").read_text(encoding="utf-8"))
    names = tuple((name, tuple(phrases)) for name, phrases in data["indicators"])
    phrases = dict.fromkeys(phrase for _, needed in names for phrase in needed)
    return _Patterns(names, tuple(PhraseFinder({phrase: phrase}) for phrase in phrases))


def canonical_indicator(wording: str, count_unit: str) -> str:
    """Return the canonical indicator that ``wording`` names, or its own last words where none is known.

    The most specific pattern stands first in the data and wins. A figure whose counting unit is itself an act
    ("3 kháng nghị") is named by that act before anything around it is considered.

    Example:
        >>> canonical_indicator("kiểm sát xét xử theo thủ tục phúc thẩm", "vụ")
        'xét xử phúc thẩm'
    """
    by_unit, by_words = _phrases(count_unit), _phrases(wording)
    for name, needed in _patterns().names:
        if needed[0] in by_unit and by_unit | by_words >= set(needed):
            return name
    for name, needed in _patterns().names:
        if by_words >= set(needed):
            return name
    return _own_words(words(wording), wording) or count_unit


@lru_cache(maxsize=4096)
def _phrases(text: str) -> frozenset[str]:
    sequence = terms(text)
    return frozenset(finder_hit.value for finder in _patterns().finders for finder_hit in finder.find(sequence))


def _own_words(sequence: tuple[Word, ...], wording: str) -> str:
    kept = sequence[-_LONGEST_WORDING:]
    return wording[kept[0].span.start : kept[-1].span.end] if kept else ""
