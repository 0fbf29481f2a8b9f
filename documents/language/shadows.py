"""A text beside its shadows, and phrases that are looked for among the words next to a place in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from documents.language.compiling import compiled
from documents.language.text import canonical, fold, has_marks

_WORD = compiled(r"[^\W\d_]+")
_WORDS_AHEAD = compiled(r"\s*[^\W\d_]+(?: [^\W\d_]+){0,3}")
REACH = 40
"""Characters that hold the three words before a place."""


@dataclass(frozen=True, slots=True)
class Shadows:
    """A normalised text and its shadows, all of one length; ``marked`` tells that it has diacritics at all."""

    text: str
    plain: str
    folded: str
    marked: bool

    @classmethod
    def of(cls, text: str) -> Shadows:
        """Return the shadows of normalised ``text``."""
        return cls(text, canonical(text), fold(text), has_marks(text))

    def words_before(self, start: int) -> Words:
        """Return up to three words right before ``start``; none if a sign stands between."""
        near = max(0, start - REACH)
        before = self.plain[near:start].rstrip()
        if not before[-1:].isalpha() and not before.endswith(("số:", "so:", "tr.")):
            return Words([], [])
        return Words(_WORD.findall(before)[-3:], _WORD.findall(self.folded[near:start])[-3:])

    def words_after(self, end: int) -> Words:
        """Return up to four words right behind ``end``; none if a sign stands between."""
        words = _WORDS_AHEAD.match(self.plain, end)
        return Words(words[0].split(), self.folded[words.start() : words.end()].split()) if words else Words([], [])


class Words(NamedTuple):
    """Neighbouring words in canonical spelling and, one for one, without diacritics."""

    plain: list[str]
    bare: list[str]


class Phrases:
    """Phrases found in canonical spelling or, each word by itself, without diacritics."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_bare = {fold(phrase): (canonical(phrase).split(), phrase) for phrase in phrases}
        self._openings = {bare.split()[0] for bare in self._by_bare}
        self._endings = {bare.split()[-1] for bare in self._by_bare}

    def last(self, words: Words) -> str:
        """Return the longest phrase that ends ``words``, else ""."""
        count = len(words.bare)
        if not count or words.bare[-1] not in self._endings:
            return ""
        found = (self._find(words, count - size, count) for size in range(min(3, count), 0, -1))
        return next(filter(None, found), "")

    def first(self, words: Words, *, exact: bool = False) -> str:
        """Return the longest phrase that begins ``words``, else ""; ``exact`` takes no word without its marks."""
        if not words.bare or words.bare[0] not in self._openings:
            return ""
        found = (self._find(words, 0, size, exact=exact) for size in range(len(words.bare), 0, -1))
        return next(filter(None, found), "")

    def _find(self, words: Words, start: int, end: int, *, exact: bool = False) -> str:
        known = self._by_bare.get(" ".join(words.bare[start:end]))
        if known is None:
            return ""
        pairs = zip(words.plain[start:end], known[0], strict=True)
        return known[1] if all(word == right or not (exact or has_marks(word)) for word, right in pairs) else ""
