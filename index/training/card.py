"""The model card of a trained model."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

_TEXT = """\
---
language: vi
library_name: sentence-transformers
pipeline_tag: sentence-similarity
license: apache-2.0
tags: [sentence-transformers, static-embedding, retrieval, vietnamese]
---

# Static embedding of Vietnamese

A text is the mean of the vectors of its pieces: {pieces:,} words, phrases and word fragments of folded text,
{dimensions} dimensions. `SentenceTransformer(folder)` reads it (6.2 or later); no GPU is needed.

Trained on {corpora} ({articles:,} articles, {pairs:,} pairs made by rule, seed {seed}) with sentence-transformers'
trainer and in-batch negatives in both directions.
"""


@dataclass(frozen=True, slots=True)
class Card:
    """What a model was made from."""

    corpora: Sequence[str]
    articles: int
    pairs: int
    seed: int

    def text(self, *, pieces: int, dimensions: int) -> str:
        """Return the card as Markdown."""
        return _TEXT.format(
            pieces=pieces,
            dimensions=dimensions,
            corpora=", ".join(self.corpora),
            articles=self.articles,
            pairs=self.pairs,
            seed=self.seed,
        )
