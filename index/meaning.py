"""What the embedding model makes of queries: their vectors, and how much they count in the search.

A question is looked for within its provinces and then everywhere, so the vectors of the last ones are kept.
"""

from __future__ import annotations

from functools import cached_property

from index.embedding import Embedder, Matrix
from index.remembering import hold
from index.weighing import DenseShare, dense_share

_KEPT = 16


class Meaning:
    """Reads queries with one model; any number of threads may ask."""

    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder
        self._held: dict[str, Matrix] = {}

    @cached_property
    def share(self) -> DenseShare:
        """How much the dense leg counts with this model."""
        return dense_share(self._embedder)  # a file is read for it

    def vector(self, query: str) -> Matrix:
        """Return the unit vector of a query; zero where it has nothing that the model knows."""
        vector = self._held.get(query)
        if vector is None:
            vector = self._embedder.embed_queries([query])[0]
            hold(self._held, query, vector, most=_KEPT)
        return vector
