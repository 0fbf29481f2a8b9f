"""Passages of a corpus for the baselines: one or two sentences at a time, with BM25 over them.

BM25 after Robertson and Zaragoza, "The Probabilistic Relevance Framework" (2009), equation 3.15, with k1 = 1.2 and
b = 0.75; the inverse document frequency has 1 added inside the logarithm, as in Lucene, so that it never is negative.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from documents.language.text import canonical
from evals.datasets.corpus import Corpus

_WORD = re.compile(r"\d+(?:[.,/]\d+)*|[^\W\d_]+")
_K1, _B = 1.2, 0.75
_SENTENCES = 2


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a document."""

    document: str
    start: int
    end: int
    text: str


def cut(corpus: Corpus) -> list[Passage]:
    """Return passages of two sentences, in the order of the corpus."""
    passages = []
    for text in corpus.values():
        for at in range(0, len(text.sentences), _SENTENCES):
            group = text.sentences[at : at + _SENTENCES]
            start, end = group[0].start, group[-1].end
            passages.append(Passage(text.name, start, end, text.text[start:end]))
    return passages


class Bm25:
    """BM25 over passages, each indexed with the title of its document."""

    def __init__(self, corpus: Corpus) -> None:
        self.passages = cut(corpus)
        postings: dict[str, list[tuple[int, int]]] = defaultdict(list)
        lengths = np.zeros(len(self.passages))
        for at, passage in enumerate(self.passages):
            counts = Counter(words(f"{corpus[passage.document].title} {passage.text}"))
            lengths[at] = counts.total()
            for word, count in counts.items():
                postings[word].append((at, count))
        norms = _K1 * (1 - _B + _B * lengths / max(1.0, float(lengths.mean()) if len(lengths) else 1.0))
        self._impacts = {word: _impact(places, norms) for word, places in postings.items()}

    def search(self, query: str, k: int) -> list[tuple[Passage, float]]:
        """Return the best ``k`` passages with their scores; ties go to the earlier passage."""
        scores = np.zeros(len(self.passages))
        for word in dict.fromkeys(words(query)):
            if word in self._impacts:
                places, impacts = self._impacts[word]
                scores[places] += impacts
        best = np.argsort(-scores, kind="stable")[:k]
        return [(self.passages[at], float(scores[at])) for at in best if scores[at] > 0]


def _impact(
    postings: Sequence[tuple[int, int]], norms: NDArray[np.float64]
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Return the passages that hold a word, and what the word adds to the score of each."""
    places = np.array([at for at, _ in postings], dtype=np.int64)
    counts = np.array([count for _, count in postings], dtype=np.float64)
    rarity = math.log(1 + (len(norms) - len(places) + 0.5) / (len(places) + 0.5))
    return places, rarity * counts * (_K1 + 1) / (counts + norms[places])


def words(text: str) -> list[str]:
    """Return the words of a normalised text in one spelling."""
    return [match[0] for match in _WORD.finditer(canonical(text))]
