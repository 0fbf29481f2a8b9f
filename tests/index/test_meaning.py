from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from index.embedding import Matrix
from index.meaning import Meaning


class _Counting:
    """A model that notes what it is given."""

    name, fingerprint, dimensions = "counting", "0", 1

    def __init__(self) -> None:
        self.given: list[str] = []

    def embed_queries(self, texts: Sequence[str]) -> Matrix:
        self.given.extend(texts)
        return np.array([[len(text)] for text in texts], dtype=np.float32)

    embed_documents = embed_queries


def test_a_query_is_embedded_once_for_all_its_limits() -> None:
    """With a model on a server each time would be a call."""
    model = _Counting()
    meaning = Meaning(model)
    assert [float(meaning.vector(query)[0]) for query in ("án", "vụ án", "án")] == [2.0, 5.0, 2.0]
    assert model.given == ["án", "vụ án"]
