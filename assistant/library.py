"""The documents behind the passages, taken apart once and kept at hand."""

from __future__ import annotations

import json
import math
from collections import OrderedDict
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Protocol

from assistant.questions.spelling.marks import is_marked
from assistant.questions.spelling.vocabulary import readings
from assistant.weighing.matching import Weigh
from assistant.weighing.statements import Statement, statements_of
from documents.statements import StatementContent
from documents.types import Document

# Documents kept taken apart; one holds about a quarter of a megabyte.
_KEPT = 1000
_HEAVIEST = 6.0
_COMMON = 2.5  # natural logarithm: one sentence in twelve
_COMMONEST = 0.15
_FLOOR = 0.2  # weight of a word that every passage has; it still helps to keep pairs apart


class Shelf(Protocol):
    """Where documents and word frequencies come from."""

    def read(self, document_ids: Sequence[str], *, labels: frozenset[str] | None = None) -> list[Document]:
        """Return the documents with these ids, each with one of the labels; None stands for all."""
        ...

    def statements(self, document_ids: Sequence[str]) -> dict[str, tuple[StatementContent, ...]]:
        """Return what was read in their sentences when they were indexed, by id; the others are read now."""
        ...

    def passage_frequency(self, word: str, *, labels: frozenset[str] | None = None) -> int:
        """Return the number of passages with this canonical word, of those that may be seen with the labels."""
        ...

    def passage_count(self, *, labels: frozenset[str] | None = None) -> int:
        """Return the number of passages, of those that may be seen with the labels."""
        ...


class Library:
    """Documents as statements, and the weight of words among them, for whoever may see documents of some labels.

    The weight of a word decides whether evidence suffices. So it is taken among the documents that may be seen: an
    answer or a refusal must not tell whether a word stands in one that is hidden.
    """

    def __init__(self, shelf: Shelf, labels: frozenset[str] | None = None) -> None:
        self._shelf, self._labels = shelf, labels
        self._open: OrderedDict[tuple[str, str], tuple[Statement, ...]] = OrderedDict()

    def within(self, labels: frozenset[str] | None) -> Library:
        """Return the library of what may be seen with some labels; None stands for all. Both share what is open."""
        if labels == self._labels:
            return self
        limited = Library(self._shelf, labels)
        limited._open = self._open
        return limited

    def statements(self, document_id: str) -> tuple[Statement, ...]:
        """Return the statements of a document."""
        return self.open([document_id])[0]

    def open(self, document_ids: Sequence[str]) -> list[tuple[Statement, ...]]:
        """Return the statements of each of some documents."""
        documents = self._shelf.read(document_ids, labels=self._labels)
        closed = [document.id for document in documents if _key(document) not in self._open]
        contents = self._shelf.statements(closed) if closed else {}
        return [self._opened(document, contents.get(document.id)) for document in documents]

    def _opened(self, document: Document, contents: Sequence[StatementContent] | None) -> tuple[Statement, ...]:
        key = _key(document)
        if key not in self._open:
            self._open[key] = statements_of(document, contents)
            if len(self._open) > _KEPT:
                self._open.popitem(last=False)
        self._open.move_to_end(key)
        return self._open[key]

    def weigh(self, word: str) -> float:
        """Return the weight of a word, at least 0.2: how rare it is among the passages, and in the language at large.

        The first factor is the inverse passage frequency (Robertson and Spärck Jones). A word that no passage has
        weighs most: evidence cannot cover it, which is how a question about something that the documents do not hold
        loses its support. The second keeps everyday words ("tính", "thời điểm"), which reports happen to avoid, from
        weighing as much as that.
        """
        total = self._shelf.passage_count(labels=self._labels)
        holding = self._shelf.passage_frequency(word, labels=self._labels)
        rarity = min(_HEAVIEST, math.log((total + 1) / (holding + 0.5)))
        return max(_FLOOR, rarity * _rarity_in_language(word))

    def weighing(self, asked: str) -> Weigh:
        """Return how the words of a question weigh.

        In one typed without marks a word stands for every word of its letters, and weighs what the commonest of them
        does: "hanh" of "ban hanh" is in no list of words, and would weigh as much as the rarest.
        """
        weigh = cache(self.weigh)  # for one question: candidates share most of their words
        return weigh if is_marked(asked) else lambda word: min(map(weigh, readings(word)))


def _key(document: Document) -> tuple[str, str]:
    return document.id, document.content_hash


@cache
def _frequencies() -> dict[str, float]:
    shares: dict[str, float] = json.loads(files("assistant").joinpath("data/frequencies.json").read_text("utf-8"))
    return shares


def _rarity_in_language(word: str) -> float:
    """Return 0.15 for the commonest words of the language to 1 for words in fewer than one of 150 sentences."""
    share = _frequencies().get(word)
    if share is None:
        return 1.0
    return min(1.0, max(_COMMONEST, (-math.log(share) - _COMMON) / _COMMON))
