"""Words of a text with their offsets, and phrases found among them in any spelling."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

import regex

from documents.language.text import canonical, fold
from documents.types import Span

Value = TypeVar("Value")

# A number with its separators stays one word ("1.054", "99,9"); everything else is a run of letters.
_WORD = regex.compile(r"\d+(?:[.,]\d+)*|\p{L}+")


class Word(NamedTuple):
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
    clear = canonical(text)
    folded = fold(clear)  # of the canonical text, so that "tỷ", "tỉ" and a typed "ty" fold alike
    spans = [match.span() for match in _WORD.finditer(clear)]
    return tuple([Word(clear[start:end], folded[start:end], Span(start, end)) for start, end in spans])


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
        self._root: _Node[Value] = _Node()
        for phrase, value in phrases.items():
            parts = words(phrase)
            node = self._root
            for word in parts:
                node = node.further.setdefault(word.folded, _Node())
            node.ends.append((tuple(word.text for word in parts), value))

    def find(self, sequence: Sequence[Word], *, lenient: bool = False) -> list[Found[Value]]:
        """Return the phrases found, in order."""
        found: list[Found[Value]] = []
        beginnings, free = self._root.further, 0
        for at in [at for at, word in enumerate(sequence) if word.folded in beginnings]:
            match = self._match_at(sequence, at, lenient) if at >= free else None
            if match is not None:
                found.append(match)
                free = match.last
        return found

    def _match_at(self, sequence: Sequence[Word], at: int, lenient: bool) -> Found[Value] | None:
        node, longest = self._root, None
        for end in range(at, len(sequence)):
            following = node.further.get(sequence[end].folded)
            if following is None:
                break
            node = following
            for phrase, value in node.ends:
                if _spells(sequence[at : end + 1], phrase, lenient):
                    longest = Found(value, at, end + 1, Span(sequence[at].span.start, sequence[end].span.end))
        return longest


class _Node(Generic[Value]):
    """A step of the phrase tree: what can follow, and the phrases that end here."""

    __slots__ = ("ends", "further")

    def __init__(self) -> None:
        self.further: dict[str, _Node[Value]] = {}
        self.ends: list[tuple[tuple[str, ...], Value]] = []


def _spells(stretch: Sequence[Word], phrase: Sequence[str], lenient: bool) -> bool:
    return all(  # a list: for one to five words building a generator takes longer than comparing
        [word.text == part or (lenient and not word.is_marked) for word, part in zip(stretch, phrase, strict=True)]
    )
