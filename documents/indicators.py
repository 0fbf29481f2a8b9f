"""The canonical name of what a figure counts, from the words around it."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files

from documents.terms import terms
from documents.words import Word, words

_LONGEST_WORDING = 8  # words kept of a wording that no canonical name covers


@cache
def _patterns() -> tuple[tuple[str, tuple[tuple[str, ...], ...]], ...]:
    data = json.loads(files("documents").joinpath("data/terms.json").read_text(encoding="utf-8"))
    return tuple(
        (name, tuple(tuple(word.text for word in words(phrase)) for phrase in phrases))
        for name, phrases in data["indicators"]
    )


def canonical_indicator(wording: str, count_unit: str) -> str:
    """Return the canonical indicator that ``wording`` names, or its own last words where none is known.

    The most specific pattern stands first in the data and wins. A figure whose counting unit is itself an act
    ("3 kháng nghị") is named by that act before anything around it is considered.

    Example:
        >>> canonical_indicator("kiểm sát xét xử theo thủ tục phúc thẩm", "vụ")
        'xét xử phúc thẩm'
    """
    unit_terms = [word.text for word in terms(count_unit)]
    around = [word.text for word in terms(wording)]
    for name, phrases in _patterns():
        if _contains(unit_terms, phrases[0]) and all(_contains(around + unit_terms, rest) for rest in phrases[1:]):
            return name
    for name, phrases in _patterns():
        if all(_contains(around, phrase) for phrase in phrases):
            return name
    return _own_words(words(wording), wording) or count_unit


def _contains(sequence: list[str], phrase: tuple[str, ...]) -> bool:
    size = len(phrase)
    return any(tuple(sequence[at : at + size]) == phrase for at in range(len(sequence) - size + 1))


def _own_words(sequence: tuple[Word, ...], wording: str) -> str:
    kept = sequence[-_LONGEST_WORDING:]
    return wording[kept[0].span.start : kept[-1].span.end] if kept else ""
