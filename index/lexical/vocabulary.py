"""The words of the corpus: how a word without diacritics may be spelt, and which words a mistyped one may be."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from documents.language.text import fold

# Candidates of one word that are worth weighing: a bare syllable has up to 30 spellings, but few that anyone writes.
_MOST = 8
# Letters of a word below which it is taken as it is, and from which two errors are allowed: short syllables are within
# one error of a dozen others.
_SHORTEST, _LONG = 3, 8
_REMEMBERED = 1024  # mistyped words whose neighbours are kept


class Vocabulary:
    """Canonical words, and in how many of the ``passages`` each stands."""

    def __init__(self, frequencies: Mapping[str, int], *, passages: int) -> None:
        self._frequencies = frequencies
        self.passages = passages
        self._found: dict[str, tuple[str, ...]] = {}

    def frequency(self, word: str) -> int:
        """Return the number of passages that hold a canonical word; 0 if the corpus does not know it."""
        return self._frequencies.get(word, 0)

    def spellings(self, folded: str) -> tuple[str, ...]:
        """Return the words of these letters, the most frequent first, eight at most.

        Example:
            >>> Vocabulary({"tỉnh": 7, "tính": 2, "án": 9}, passages=9).spellings("tinh")
            ('tỉnh', 'tính')
        """
        return self._by_letters.get(folded, ())

    def nearest(self, word: str) -> tuple[str, ...]:
        """Return the words that ``word`` may be a typing error of, the nearest first; none for very short words.

        Letters swapped, dropped, doubled or hit wrongly (optimal string alignment): one of them, two in words of eight
        letters or more. Of words that are as near, the one whose marks agree comes first, then the more frequent.

        Example:
            >>> Vocabulary({"nghị": 7, "nghĩ": 9}, passages=9).nearest("nhgị")
            ('nghị', 'nghĩ')
        """
        if word not in self._found:
            if len(self._found) >= _REMEMBERED:
                self._found.clear()
            self._found[word] = self._search(word)
        return self._found[word]

    @cached_property
    def _by_letters(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, list[str]] = {}
        for word in self._frequencies:
            found.setdefault(fold(word), []).append(word)
        return {letters: tuple(sorted(some, key=self._most_frequent)[:_MOST]) for letters, some in found.items()}

    @cached_property
    def _by_length(self) -> dict[int, list[str]]:
        found: dict[int, list[str]] = {}
        for letters in self._by_letters:
            if letters.isalpha():
                found.setdefault(len(letters), []).append(letters)
        return found

    def _search(self, word: str) -> tuple[str, ...]:
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        letters = fold(word)
        if len(letters) < _SHORTEST or not letters.isalpha():
            return ()
        most = 2 if len(letters) >= _LONG else 1
        near: list[tuple[int, int, tuple[int, str]]] = []
        for length in range(len(letters) - most, len(letters) + most + 1):
            others = self._by_length.get(length, ())
            for other, errors, _ in process.extract(
                letters, others, scorer=OSA.distance, score_cutoff=most, limit=None
            ):
                for spelt in self.spellings(other):
                    near.append((errors, OSA.distance(word, spelt), self._most_frequent(spelt)))
        return tuple(spelt for *_, (_, spelt) in sorted(near)[:_MOST])

    def _most_frequent(self, word: str) -> tuple[int, str]:
        return -self._frequencies[word], word
