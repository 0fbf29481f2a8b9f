"""How much a word tells: the rarer it is among the passages, the more."""

from __future__ import annotations

import math


def inverse_frequency(passages: int, having: int) -> float:
    """Return the inverse document frequency of a word that ``having`` of ``passages`` hold, never below 0.

    As BM25 of Lucene and tantivy has it: one is added inside the logarithm.
    """
    return math.log(1 + max(passages - having + 0.5, 0.5) / (having + 0.5))
