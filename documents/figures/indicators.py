"""The canonical name of what a figure counts, from the words around it.

The names follow the sector's statistics (QĐ 374, QĐ 139 and the forms of QĐ 358). They put figures of several documents
side by side; what a question is matched against is the wording itself.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from documents.language.patterns import pattern
from documents.language.terms import terms
from documents.language.text import canonical
from documents.language.words import words
from documents.numbers.counting import PERCENT

# Words kept around the counting unit of a wording that no canonical name covers.
_WORDS_BEFORE, _WORDS_BEHIND = 4, 3
_SHARE = "tỷ lệ"
_CAUSE = pattern(r"\s(?:do|vì)\s")
_PRISONS, _HELD = ("nhà", "trại"), "tạm"  # "Nhà tạm giữ" says where, not what of those held there is counted


@dataclass(frozen=True, slots=True)
class _Indicators:
    """Names, most specific first, each with the phrases that have to occur together; phrases by their first word."""

    names: tuple[tuple[str, tuple[str, ...]], ...]
    phrases: dict[str, tuple[tuple[str, tuple[str, ...]], ...]]


@cache
def _indicators() -> _Indicators:
    data = json.loads(files("documents").joinpath("data/terms.json").read_text(encoding="utf-8"))
    names = tuple((name, tuple(phrases)) for name, phrases in data["indicators"])
    by_first: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for phrase in dict.fromkeys(phrase for _, needed in names for phrase in needed):
        parts = tuple(word.text for word in words(phrase))
        by_first.setdefault(parts[0], []).append((phrase, parts))
    return _Indicators(names, {first: tuple(phrases) for first, phrases in by_first.items()})


@lru_cache(maxsize=4096)
def canonical_indicator(wording: str, count_unit: str) -> str:
    """Return the canonical indicator that ``wording`` names, or its own last words where none is known.

    The most specific pattern stands first in the data and wins. A figure whose counting unit is itself an act
    ("3 kháng nghị") is named by that act before anything around it is considered; a share is named as one.

    Example:
        >>> canonical_indicator("kiểm sát xét xử theo thủ tục phúc thẩm", "vụ")
        'xét xử phúc thẩm'
    """
    by_unit, by_words = _phrases(count_unit), _phrases(wording)
    cause = _CAUSE.search(canonical(wording))
    leading = _phrases(wording[: cause.start()]) if cause else by_words  # "đình chỉ 9 vụ do rút kháng cáo"
    name = _first(by_unit | by_words, by_unit) or _first(by_words, leading) or _first(by_words, by_words)
    if not name:
        return _own_words(wording, count_unit) or count_unit
    return f"{_SHARE} {name}" if count_unit == PERCENT and not name.startswith(_SHARE) else name


def _first(held: frozenset[str], leading: frozenset[str]) -> str:
    """Return the first name whose phrases are all held, its leading phrase among ``leading``; empty if none."""
    return next((name for name, needed in _indicators().names if needed[0] in leading and held.issuperset(needed)), "")


@lru_cache(maxsize=4096)
def _phrases(text: str) -> frozenset[str]:
    return frozenset(_found([word.text for word in terms(text)]))


def _found(sequence: Sequence[str]) -> Iterator[str]:
    """Yield the phrases found in a sequence of words; they may overlap, each counts by itself."""
    for at, word in enumerate(sequence):
        if word == _HELD and at and sequence[at - 1] in _PRISONS:
            continue
        for phrase, parts in _indicators().phrases.get(word, ()):
            if tuple(sequence[at : at + len(parts)]) == parts:
                yield phrase


def _own_words(wording: str, count_unit: str) -> str:
    """Return the words of a wording that stand nearest to its counting unit."""
    sequence = words(wording)
    unit = [word.text for word in words(count_unit)]
    places = (at for at in range(len(sequence)) if [word.text for word in sequence[at : at + len(unit)]] == unit)
    middle = next(places, len(sequence)) if unit else len(sequence)
    kept = sequence[max(0, middle - _WORDS_BEFORE) : middle + len(unit) + _WORDS_BEHIND]
    return wording[kept[0].span.start : kept[-1].span.end] if kept else ""
