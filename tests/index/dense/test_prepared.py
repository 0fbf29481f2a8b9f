from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from index.checking import repair
from index.dense.prepared import FOLDER, PreparedEmbedder
from index.embedding.models import Embedder, Matrix
from index.index import Index
from index.opening import open_index
from tests.index.builders import document, edition, tiny_embedder

TEXTS = ("phòng 7", "vụ án", "kháng nghị", "khen thưởng")


class _Failing:
    """A model that makes so many vectors and then no more, as one that is killed; it notes what it was asked."""

    def __init__(self, embedder: Embedder, *, most: int) -> None:
        self._embedder, self._left = embedder, most
        self.made: list[str] = []
        self.name, self.fingerprint, self.dimensions = embedder.name, embedder.fingerprint, embedder.dimensions

    def embed_queries(self, texts: Sequence[str]) -> Matrix:
        return self._embedder.embed_queries(texts)

    def embed_documents(self, texts: Sequence[str]) -> Matrix:
        if len(texts) > self._left:
            raise MemoryError
        self._left -= len(texts)
        self.made += texts
        return self._embedder.embed_documents(texts)


@pytest.fixture
def model(tmp_path: Path) -> Embedder:
    """The model that an index is changed to."""
    return tiny_embedder(tmp_path, seed=1)


def test_vectors_are_those_of_the_model(model: Embedder, tmp_path: Path) -> None:
    """In the order asked, however often a text is repeated."""
    prepared = PreparedEmbedder(model, tmp_path / FOLDER)
    texts = [*TEXTS, TEXTS[0]]
    prepared.embed_documents(TEXTS[2:])
    assert np.array_equal(prepared.embed_documents(texts), model.embed_documents(texts))


def test_what_was_made_before_a_kill_is_not_made_again(model: Embedder, tmp_path: Path) -> None:
    """A run that follows takes it from the folder."""
    PreparedEmbedder(model, tmp_path / FOLDER).embed_documents(TEXTS[:3])
    again = _Failing(model, most=99)
    PreparedEmbedder(again, tmp_path / FOLDER).embed_documents(TEXTS)
    assert again.made == [TEXTS[3]]


def test_half_a_batch_does_not_count(model: Embedder, tmp_path: Path) -> None:
    """Rows without their names were being written when the process was killed."""
    PreparedEmbedder(model, tmp_path / FOLDER).embed_documents(TEXTS)
    next((tmp_path / FOLDER).rglob("*.json")).unlink()
    again = _Failing(model, most=99)
    PreparedEmbedder(again, tmp_path / FOLDER).embed_documents(TEXTS)
    assert again.made == list(TEXTS)


def test_vectors_of_a_third_model_are_cleared_away(model: Embedder, tmp_path: Path) -> None:
    """Whoever changes their mind need not keep them."""
    PreparedEmbedder(tiny_embedder(tmp_path / "third", seed=2), tmp_path / FOLDER).embed_documents(TEXTS)
    PreparedEmbedder(model, tmp_path / FOLDER)
    assert [folder.name for folder in (tmp_path / FOLDER).iterdir()] == [model.fingerprint]


@pytest.fixture
def filled(index: Index) -> Index:
    """An index of three documents under the first model."""
    with index.session() as session:
        session.apply([edition(document(f"Phòng {n} thụ lý {n} vụ.", source=str(n))) for n in (7, 8, 9)])
    return index


@pytest.mark.integration
def test_the_old_index_answers_until_the_new_one_is_complete(filled: Index, model: Embedder, tmp_path: Path) -> None:
    """Even where making the vectors ends in the middle."""
    before = [hit.dense for hit in filled.search("vụ", 3)]
    with open_index(tmp_path / "home", _Failing(model, most=0), any_model=True) as new, pytest.raises(MemoryError):
        repair(new)
    assert [hit.dense for hit in filled.search("vụ", 3)] == before


@pytest.mark.integration
def test_a_change_of_the_model_goes_on_where_it_was_interrupted(filled: Index, model: Embedder, tmp_path: Path) -> None:
    """What was prepared is published without being made again, and then cleared away."""
    texts = [passage.text for passage in filled.catalogue.passages(filled.catalogue.passage_ids())]
    PreparedEmbedder(model, filled.folder / FOLDER).embed_documents(texts)
    again = _Failing(model, most=0)
    with open_index(tmp_path / "home", again, any_model=True) as new:
        assert (repair(new), again.made, (filled.folder / FOLDER).exists()) == ((), [], False)


@pytest.mark.integration
def test_a_process_with_the_old_model_goes_on_by_words(filled: Index, model: Embedder, tmp_path: Path) -> None:
    """Its vectors of questions mean nothing among those of another model."""
    with open_index(tmp_path / "home", model, any_model=True) as new:
        repair(new)
    assert {hit.dense for hit in filled.search("vụ", 3)} == {None}
