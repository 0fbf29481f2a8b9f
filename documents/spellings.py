"""Phrases found in a text in any spelling: with marks, without, or with marks on some words only.

The decision is made word by word: a word with marks stands for itself alone (up to tone placement), a word without
any may stand for every word of the same letters. Offsets stay those of the text as given.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise
from typing import Generic, NamedTuple, TypeVar

Value = TypeVar("Value")

_LETTERS = {
    code: unicodedata.normalize("NFD", chr(code))[0].lower()
    for code in (*range(0xC0, 0x1B1), *range(0x1EA0, 0x1EFA))
}
_FOLDED = {**{code: chr(code).lower() for code in range(65, 91)}, **_LETTERS, 0x110: "d", 0x111: "d"}
_NEW_TONES = re.compile(r"(?<!q)([ou])([àáảãạèéẻẽẹỳýỷỹỵ])$")

_TOKEN = re.compile(r"[a-z]+|[0-9]+")
_DASHES = "-–—−_./"
# A phrase may run over a line break or a double space, not over a paragraph.
_GAP_LIMIT = 3


class Token(NamedTuple):
    """A run of letters or digits: its offsets in the text, its letters as written and its folded letters."""

    start: int
    end: int
    raw: str
    folded: str

    @property
    def capital(self) -> bool:
        """True if the token starts with a capital letter."""
        return self.raw[0].isupper()


class Match(NamedTuple, Generic[Value]):
    """A phrase found at tokens ``first`` to ``last``, end exclusive."""

    first: int
    last: int
    value: Value


def tokens_of(text: str) -> list[Token]:
    """Return the tokens of a text in order; "P8" and "TP.HCM" give two tokens each."""
    folded = fold(text)
    return [Token(m.start(), m.end(), text[m.start() : m.end()], m.group()) for m in _TOKEN.finditer(folded)]


def fold(text: str) -> str:
    """Return the text in lower case without marks, of the same length."""
    return text.translate(_FOLDED)


@lru_cache(maxsize=8192)
def _canonical_word(raw: str) -> str:
    word = raw.lower()
    late = _NEW_TONES.search(word)
    if late is None or word.startswith("qu") or late.group() not in _LATE:
        return word
    return word[: late.start()] + _LATE[late.group()]


_TONES = "\u0300\u0301\u0309\u0303\u0323"
_LATE = {
    first + unicodedata.normalize("NFC", second + tone): unicodedata.normalize("NFC", first + tone) + second
    for first, second in (("o", "a"), ("o", "e"), ("u", "y"))
    for tone in _TONES
}


class _Phrase(NamedTuple, Generic[Value]):
    folded: tuple[str, ...]
    marked: tuple[str, ...]
    dashed: tuple[bool, ...]  # whether a dash, dot or comma may stand before the word
    value: Value


class Spellings(Generic[Value]):
    """A dictionary of phrases that finds the longest one starting at a token.

    Example:
        >>> book = Spellings([("tỉnh", "province"), ("Bà Rịa - Vũng Tàu", "BR-VT")])
        >>> book.at("tinh ba ria-vung tau", tokens_of("tinh ba ria-vung tau"), 1)
        Match(first=1, last=5, value='BR-VT')
    """

    def __init__(self, phrases: Iterable[tuple[str, Value]]) -> None:
        self._by_first: dict[str, list[_Phrase[Value]]] = {}
        for spelling, value in phrases:
            phrase = _phrase(spelling, value)
            self._by_first.setdefault(phrase.folded[0], []).append(phrase)
        for group in self._by_first.values():
            group.sort(key=lambda phrase: -len(phrase.folded))

    def at(self, text: str, tokens: list[Token], index: int) -> Match[Value] | None:
        """Return the longest phrase that starts at token ``index``, None if no phrase does."""
        for phrase in self._by_first.get(tokens[index].folded, ()):
            if _fits(phrase, text, tokens, index):
                return Match(index, index + len(phrase.folded), phrase.value)
        return None


def stands_for(token: Token, word: str) -> bool:
    """Tell whether a token is ``word`` (canonical): by its marks, or by its letters where it has no marks."""
    return token.folded == token.raw.lower() or _canonical_word(token.raw) == word


def _phrase(spelling: str, value: Value) -> _Phrase[Value]:
    tokens = tokens_of(spelling)
    gaps = [False] + [not spelling[a.end : b.start].isspace() for a, b in pairwise(tokens)]
    marked = tuple(_canonical_word(token.raw) for token in tokens)
    return _Phrase(tuple(token.folded for token in tokens), marked, tuple(gaps), value)


def _fits(phrase: _Phrase[Value], text: str, tokens: list[Token], index: int) -> bool:
    size = len(phrase.folded)
    if index + size > len(tokens):
        return False
    for offset in range(size):
        token = tokens[index + offset]
        if token.folded != phrase.folded[offset] or not stands_for(token, phrase.marked[offset]):
            return False
        if offset and not _joined(text[tokens[index + offset - 1].end : token.start], phrase.dashed[offset]):
            return False
    return True


def _joined(gap: str, dashed: bool) -> bool:
    mark = gap.strip()
    if "\n\n" in gap or len(gap) > _GAP_LIMIT:
        return False
    return not mark or (dashed and (mark in _DASHES or mark == ","))
