from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from index.dense.meaning import Meaning
from index.embedding.models import BUNDLED, BUNDLED_FOLDER, Matrix, open_model


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


def test_everyday_words_are_meant_as_reports_have_them() -> None:
    """The vector of a question comes nearer to what reports say for its words, and is of length one."""
    model = open_model(BUNDLED_FOLDER, name=BUNDLED)
    (said,) = model.embed_documents(["trường hợp tử vong"])
    (typed,) = model.embed_queries(["mấy người qua đời"])
    read = Meaning(model).vector("mấy người qua đời")
    assert float(read @ said) > float(typed @ said)
    assert float(np.linalg.norm(read)) == pytest.approx(1.0, abs=1e-5)
