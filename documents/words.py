"""Words of a text with their offsets, and phrases found among them in any spelling."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

import regex

from documents.text import canonical, fold
from documents.types import Span

Value = TypeVar("Value")

# A number with its separators stays one word ("1.054", "99,9"); everything else is a run of letters.
_WORD = regex.compile(r"\d+(?:[.,]\d+)*|\p{L}+")


@dataclass(frozen=True, slots=True)
class Word:
    """A word: ``text`` is canonical (lower case, one tone placement), ``folded`` has no diacritics."""

    text: str
    folded: str
    span: Span

    @property
    def is_marked(self) -> bool:
        """True if the word carries a Vietnamese mark, so that it cannot stand for another syllable."""
        return self.text != self.folded


@lru_cache(maxsize=4096)
def words(text: str) -> tuple[Word, ...]:
    """Return the words of a normalised text, in order.

    Example:
        >>> [word.text for word in words("Phòng 7: 1.054 vụ/157 bị cáo")]
        ['phòng', '7', '1.054', 'vụ', '157', 'bị', 'cáo']
    """
    clear, folded = canonical(text), fold(text)
    return tuple(
        Word(match.group(), folded[match.start() : match.end()], Span(match.start(), match.end()))
        for match in _WORD.finditer(clear)
    )


@dataclass(frozen=True, slots=True)
class Found(Generic[Value]):
    """A phrase that was found: its value, its words ``first`` to ``last`` (exclusive) and its span."""

    value: Value
    first: int
    last: int
    span: Span


class PhraseFinder(Generic[Value]):
    """Finds the longest known phrases in a sequence of words, left to right, without overlap.

    A phrase word matches a text word of the same canonical form; with ``lenient`` (questions), a text word without
    marks also matches every phrase word of the same letters, because people type without diacritics.

    Example:
        >>> finder = PhraseFinder({"kháng nghị": "protest"})
        >>> [found.value for found in finder.find(words("Ban hanh khang nghi"), lenient=True)]
        ['protest']
    """

    def __init__(self, phrases: Mapping[str, Value]) -> None:
        self._by_folded: dict[tuple[str, ...], list[tuple[tuple[str, ...], Value]]] = {}
        for phrase, value in phrases.items():
            parts = words(phrase)
            key = tuple(word.folded for word in parts)
            self._by_folded.setdefault(key, []).append((tuple(word.text for word in parts), value))
        self._longest = max((len(key) for key in self._by_folded), default=0)
        self._starts = {key[0] for key in self._by_folded}

    def find(self, sequence: Sequence[Word], *, lenient: bool = False) -> list[Found[Value]]:
        """Return the phrases found, in order."""
        found: list[Found[Value]] = []
        at = 0
        while at < len(sequence):
            match = self._match_at(sequence, at, lenient) if sequence[at].folded in self._starts else None
            if match is None:
                at += 1
            else:
                found.append(match)
                at = match.last
        return found

    def _match_at(self, sequence: Sequence[Word], at: int, lenient: bool) -> Found[Value] | None:
        for length in range(min(self._longest, len(sequence) - at), 0, -1):
            stretch = sequence[at : at + length]
            for phrase, value in self._by_folded.get(tuple(word.folded for word in stretch), ()):
                if all(
                    word.text == part or (lenient and not word.is_marked)
                    for word, part in zip(stretch, phrase, strict=True)
                ):
                    span = Span(stretch[0].span.start, stretch[-1].span.end)
                    return Found(value, at, at + length, span)
        return None
