"""Passages of a corpus for the baselines: one or two sentences at a time, with BM25 over them.

BM25 after Robertson and Zaragoza, "The Probabilistic Relevance Framework" (2009), equation 3.15, with k1 = 1.2 and
b = 0.75; the inverse document frequency has 1 added inside the logarithm, as in Lucene, so that it never is negative.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from dataclasses import dataclass

from documents.text import canonical
from evals.corpus import Corpus

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
        self._postings: dict[str, list[tuple[int, int]]] = defaultdict(list)
        self._lengths = []
        for at, passage in enumerate(self.passages):
            counts = Counter(words(f"{corpus[passage.document].title} {passage.text}"))
            self._lengths.append(counts.total())
            for word, count in counts.items():
                self._postings[word].append((at, count))
        self._mean = sum(self._lengths) / max(1, len(self._lengths))

    def search(self, query: str, k: int) -> list[tuple[Passage, float]]:
        """Return the best ``k`` passages with their scores; ties go to the earlier passage."""
        scores: dict[int, float] = defaultdict(float)
        for word in dict.fromkeys(words(query)):
            postings = self._postings.get(word, ())
            rarity = math.log(1 + (len(self.passages) - len(postings) + 0.5) / (len(postings) + 0.5))
            for at, count in postings:
                norm = _K1 * (1 - _B + _B * self._lengths[at] / self._mean)
                scores[at] += rarity * count * (_K1 + 1) / (count + norm)
        best = sorted(scores.items(), key=lambda entry: (-entry[1], entry[0]))[:k]
        return [(self.passages[at], score) for at, score in best]


def words(text: str) -> list[str]:
    """Return the words of a normalised text in one spelling."""
    return [match[0] for match in _WORD.finditer(canonical(text))]
