"""Phrases found in a text in any spelling: with marks, without, or with marks on some words only.

The decision is made word by word: a word with marks stands for itself alone (up to tone placement), a word without any
may stand for every word of the same letters. Only a phrase of one single word needs its marks where the text around
it has them, because unmarked syllables are words too ("quan" is not "quận"). Offsets are those of the text as given.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import Generic, NamedTuple, TypeVar

from documents.language.compiling import compiled
from documents.language.text import canonical, fold

Value = TypeVar("Value")

_WORD = compiled(r"[a-z]+|[0-9]+")
_JOINTS = frozenset(("-", "–", "—", "−", "_", ".", "/", ",", "'", "’"))
# A phrase may run over a line break or a double space, not over a paragraph.
_LONGEST_GAP = 3
# About two words in three of Vietnamese prose carry marks; a text below this share was typed carelessly.
_MARKED_SHARE = 0.45


class Match(NamedTuple, Generic[Value]):
    """A phrase found at words ``first`` to ``last``, end exclusive."""

    first: int
    last: int
    value: Value


class Words:
    """A text cut into runs of letters and runs of digits: "P8" and "TP.HCM" are two words each.

    Attributes:
        text: the text as given, normalised.
        folded: the words in lower case without marks.
        spans: start and end of each word in the text.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.spans, self.folded = _cut(text)

    def __len__(self) -> int:
        return len(self.folded)

    def raw(self, index: int) -> str:
        """Return word ``index`` as written."""
        start, end = self.spans[index]
        return self.text[start:end]

    def gap(self, index: int) -> str:
        """Return the text between word ``index`` and the one before it; a blank line at both ends of the text."""
        if not 0 < index < len(self.folded):
            return "\n\n"
        return self.text[self.spans[index - 1][1] : self.spans[index][0]]

    def joint(self, index: int) -> str:
        """Return what stands in the gap before word ``index``, without blanks; a newline where a paragraph ends."""
        gap = self.gap(index)
        return "\n" if "\n\n" in gap else gap.strip()

    def follows(self, index: int, *words: str) -> bool:
        """Tell whether one of ``words`` (folded) stands right before word ``index``, with blanks between only."""
        return index > 0 and self.folded[index - 1] in words and not self.joint(index)

    def is_capital(self, index: int) -> bool:
        """Tell whether word ``index`` begins with a capital letter."""
        return self.text[self.spans[index][0]].isupper()

    def stands_for(self, index: int, word: str) -> bool:
        """Tell whether word ``index`` is the canonical ``word`` or its letters without any mark."""
        raw = self.raw(index)
        return raw.isascii() or _canonical(raw) == word

    @cached_property
    def is_marked(self) -> bool:
        """Tell whether the text is written with marks, so that a word without marks is meant without."""
        return _is_marked(self.text)


class _Phrase(NamedTuple, Generic[Value]):
    folded: list[str]
    marked: tuple[str, ...]
    jointed: tuple[bool, ...]  # whether a dash, dot or comma may stand before the word
    value: Value


class Spellings(Generic[Value]):
    """A dictionary of phrases that finds the longest one starting at a word.

    Example:
        >>> book = Spellings([("tỉnh", "province"), ("Bà Rịa - Vũng Tàu", "BR-VT")])
        >>> book.at(Words("tinh ba ria-vung tau"), 1)
        Match(first=1, last=5, value='BR-VT')
    """

    def __init__(self, phrases: Iterable[tuple[str, Value]]) -> None:
        # By the first word, then by the second; phrases of one word have "" there.
        self._by_start: dict[str, dict[str, list[_Phrase[Value]]]] = {}
        for spelling, value in phrases:
            phrase = _phrase(spelling, value)
            first, second = (*phrase.folded, "")[:2]
            self._by_start.setdefault(first, {}).setdefault(second, []).append(phrase)
        for starts in self._by_start.values():
            for group in starts.values():
                group.sort(key=lambda phrase: -len(phrase.folded))

    def at(self, words: Words, index: int) -> Match[Value] | None:
        """Return the longest phrase that starts at word ``index``, None past the end or if no phrase does."""
        folded = words.folded
        starts = self._by_start.get(folded[index]) if index < len(folded) else None
        if starts is None:
            return None
        second = folded[index + 1] if index + 1 < len(folded) else ""
        for phrase in (*starts.get(second, ()), *starts.get("", ())):
            if _fits(phrase, words, index):
                return Match(index, index + len(phrase.folded), phrase.value)
        return None

    def starts(self, words: Words) -> list[int]:
        """Return the words at which a phrase may start, by its first two words without their marks."""
        folded, by_start = words.folded, self._by_start
        found = []
        for index in [at for at, word in enumerate(folded) if word in by_start]:
            seconds = by_start[folded[index]]
            if "" in seconds or (folded[index + 1] if index + 1 < len(folded) else "") in seconds:
                found.append(index)
        return found


@lru_cache(maxsize=256)  # the passes over a document read the same paragraphs
def _cut(text: str) -> tuple[list[tuple[int, int]], list[str]]:
    """Return the spans of the words of a text, and the words in lower case without marks; neither is to be changed."""
    plain = fold(text)
    return [match.span() for match in _WORD.finditer(plain)], _WORD.findall(plain)


@lru_cache(maxsize=256)
def _is_marked(text: str) -> bool:
    spans, words = _cut(text)
    marked = [text[start:end].isascii() for start, end in spans].count(False)
    letters = [word.isdigit() for word in words].count(False)
    return marked >= _MARKED_SHARE * letters


@lru_cache(maxsize=8192)
def _canonical(raw: str) -> str:
    return canonical(raw)


def _phrase(spelling: str, value: Value) -> _Phrase[Value]:
    words = Words(spelling)
    gaps = (False, *(not spelling[one[1] : two[0]].isspace() for one, two in pairwise(words.spans)))
    return _Phrase(words.folded, tuple(_canonical(words.raw(index)) for index in range(len(words))), gaps, value)


def _fits(phrase: _Phrase[Value], words: Words, index: int) -> bool:
    size = len(phrase.folded)
    if size > 1 and words.folded[index : index + size] != phrase.folded:
        return False
    if size == 1:
        raw = words.raw(index)
        return _canonical(raw) == phrase.marked[0] or (raw.isascii() and not words.is_marked)
    return all(words.stands_for(index + at, word) for at, word in enumerate(phrase.marked)) and all(
        _joins(words.gap(index + at), phrase.jointed[at]) for at in range(1, size)
    )


def _joins(gap: str, jointed: bool) -> bool:
    if gap == " ":
        return True
    mark = gap.strip()
    if len(gap) > _LONGEST_GAP or "\n\n" in gap:
        return False
    return not mark or (jointed and mark in _JOINTS)
