"""Passages that say again what a better one of the same document says: they make room for others.

A lead repeats the body, a summary its chapters, and a list of results would be one text five times. Passages that only
look alike are kept apart: near-identical ones differ exactly in the year, the number or the name.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from index.types import Hit

# Share of the words of a passage that a better one holds: below it, a passage says something of its own.
_ALIKE = 0.8


def first_saying(hits: Sequence[Hit]) -> list[Hit]:
    """Return hits in their order, those behind all others that repeat a better one of their document."""
    several = {document for document, count in Counter(hit.passage.document_id for hit in hits).items() if count > 1}
    kept: dict[str, list[frozenset[str]]] = {document: [] for document in several}
    first, again = [], []
    for hit in hits:
        better = kept.get(hit.passage.document_id)
        words = frozenset(hit.passage.text.split()) if better is not None else frozenset()
        if better and any(_repeats(words, other) for other in better):
            again.append(hit)
            continue
        first.append(hit)
        if better is not None:
            better.append(words)
    return [*first, *again]


def _repeats(words: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether nearly all words stand in the other text, and every number and capitalised word does."""
    if len(words) - len(other) > (1 - _ALIKE) * len(words):
        return False  # the other is too short to hold them; no need to compare
    own = words - other
    return len(own) <= (1 - _ALIKE) * len(words) and not any(_tells_apart(word) for word in own)


def _tells_apart(word: str) -> bool:
    return word[:1].isupper() or any(map(str.isdigit, word))
