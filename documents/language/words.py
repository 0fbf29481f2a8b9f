"""Words of a text with their offsets, and phrases found among them in any spelling."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

from documents.language.compiling import compiled_regex
from documents.language.text import canonical, fold
from documents.types import Span

Value = TypeVar("Value")

# A number with its separators stays one word ("1.054", "99,9"); everything else is a run of letters.
_WORD = compiled_regex(r"\d+(?:[.,]\d+)*|\p{L}+")
_made = tuple.__new__  # a named tuple without the call of its own constructor, which takes longer than the rest


class Word(NamedTuple):
    """A word: ``text`` is canonical (lower case, one tone placement), ``folded`` has no diacritics."""

    text: str
    folded: str
    span: Span

    @property
    def is_marked(self) -> bool:
        """True if the word carries a Vietnamese mark, so that it cannot stand for another syllable."""
        return self.text != self.folded


@lru_cache(maxsize=1024)  # what a few documents hold: older texts seldom come back
def words(text: str) -> tuple[Word, ...]:
    """Return the words of a normalised text, in order.

    Example:
        >>> [word.text for word in words("Phòng 7: 1.054 vụ/157 bị cáo")]
        ['phòng', '7', '1.054', 'vụ', '157', 'bị', 'cáo']
    """
    clear = canonical(text)
    folded = fold(clear)  # of the canonical text, so that "tỷ", "tỉ" and a typed "ty" fold alike
    spans = [match.span() for match in _WORD.finditer(clear)]
    return tuple([_made(Word, (clear[at[0] : at[1]], folded[at[0] : at[1]], _made(Span, at))) for at in spans])


def spells(stretch: Sequence[Word], phrase: Sequence[str]) -> bool:
    """True if words can be those of a phrase of as many: one without marks stands for any of the same letters."""
    return all([word.text == part or not word.is_marked for word, part in zip(stretch, phrase, strict=True)])


class Found(NamedTuple, Generic[Value]):
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
        self._exact: _Node[Value] = _Node()
        self._loose: _Node[Value] = _Node()
        for phrase, value in phrases.items():
            parts = words(phrase)
            spelt = tuple(word.text for word in parts)
            self._exact.add(spelt, spelt, value)
            self._loose.add([word.folded for word in parts], spelt, value)

    def find(self, sequence: Sequence[Word], *, lenient: bool = False) -> list[Found[Value]]:
        """Return the phrases found, in order."""
        found: list[Found[Value]] = []
        free = 0
        if lenient:
            loose = self._loose.further
            places = [at for at, word in enumerate(sequence) if word[1] in loose]
        else:
            exact = self._exact.further
            places = [at for at, word in enumerate(sequence) if word[0] in exact]
        for at in places:
            if at < free:
                continue
            match = self._loose_match(sequence, at) if lenient else self._exact_match(sequence, at)
            if match is not None:
                found.append(match)
                free = match[2]
        return found

    def _exact_match(self, sequence: Sequence[Word], at: int) -> Found[Value] | None:
        node: _Node[Value] | None = self._exact.further[sequence[at][0]]
        longest, last, end = None, at, at
        while node is not None:
            if node.ends:
                longest, last = node.ends[-1], end
            end += 1
            node = node.further.get(sequence[end][0]) if node.further and end < len(sequence) else None
        return _found(sequence, (at, last + 1), longest[1]) if longest else None

    def _loose_match(self, sequence: Sequence[Word], at: int) -> Found[Value] | None:
        node, longest = self._loose, None
        for end in range(at, len(sequence)):
            following = node.further.get(sequence[end].folded)
            if following is None:
                break
            node = following
            for phrase, value in node.ends:
                if spells(sequence[at : end + 1], phrase):
                    longest = _found(sequence, (at, end + 1), value)
        return longest


def _found(sequence: Sequence[Word], place: tuple[int, int], value: Value) -> Found[Value]:
    first, last = place
    return _made(Found, (value, first, last, _made(Span, (sequence[first][2][0], sequence[last - 1][2][1]))))


class _Node(Generic[Value]):
    """A step of the phrase tree: what can follow, and the phrases that end here."""

    __slots__ = ("ends", "further")

    def __init__(self) -> None:
        self.further: dict[str, _Node[Value]] = {}
        self.ends: list[tuple[tuple[str, ...], Value]] = []

    def add(self, steps: Sequence[str], phrase: tuple[str, ...], value: Value) -> None:
        """Add a phrase at the end of ``steps``."""
        node = self
        for step in steps:
            node = node.further.setdefault(step, _Node())
        node.ends.append((phrase, value))
