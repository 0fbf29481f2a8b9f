from __future__ import annotations

from pathlib import Path

import pytest

from documents.types import BlockKind
from index.embedding.models import Embedder
from index.errors import IndexDamaged, IndexMissing, IndexTooNew, ModelMismatch
from index.index import Index
from index.opening import open_catalogue, open_engine, open_index
from index.types import Filters
from tests.index.builders import about, document, edition, tiny_embedder

MADE = document((BlockKind.TITLE, "Tin"), "Phòng 7 thụ lý 74 vụ.", metadata=about(year=2023))


@pytest.fixture
def home(tmp_path: Path, index: Index) -> Path:
    """An installation with one document."""
    with index.session() as session:
        session.apply([edition(MADE)])
    return tmp_path / "home"


def test_an_index_reads_like_one_thing(home: Path, embedder: Embedder) -> None:
    """Searching, documents, figures and word counts through one object."""
    with open_index(home, embedder, read_only=True) as index:
        assert index.document(MADE.id) == MADE
        assert [one.id for one in index.documents(Filters(year=2023))] == [MADE.id]
        assert [str(one.figure.value) for one in index.figures()] == ["74"]
        assert (index.passage_count(), index.passage_frequency("phòng")) == (1, 1)
        assert [hit.passage.document_id for hit in index.search("74 vụ")] == [MADE.id]


def test_reading_where_nothing_was_indexed_is_an_error_that_says_what_to_run(
    tmp_path: Path, embedder: Embedder
) -> None:
    """And leaves no empty index behind."""
    with pytest.raises(IndexMissing, match="assistant index"):
        open_index(tmp_path / "new", embedder, read_only=True)
    assert not (tmp_path / "new").exists()


def test_another_model_than_the_one_it_was_built_with_is_an_error(home: Path, tmp_path: Path) -> None:
    """Vectors of two models cannot be compared."""
    with pytest.raises(ModelMismatch) as caught:
        open_index(home, tiny_embedder(tmp_path, seed=1))
    assert (caught.value.built_with, caught.value.asked_for) == ("tiny-0", "tiny-1")


def test_the_same_model_under_another_name_is_no_mismatch(home: Path, tmp_path: Path) -> None:
    """What counts is the files."""
    from index.embedding.models import open_model

    with open_index(home, open_model(tmp_path / "model-0", name="elsewhere")) as index:
        assert index.search("vụ")


def test_the_catalogue_opens_without_a_model(home: Path) -> None:
    """Listing documents needs no engines."""
    assert [one.source for one in open_catalogue(home).documents()] == [MADE.source]


def test_an_index_of_a_later_format_is_refused(home: Path, index: Index, embedder: Embedder) -> None:
    """Reading it half would be worse."""
    index.ledger.remember({"format": "99"})
    with pytest.raises(IndexTooNew, match="99"):
        open_index(home, embedder)


def test_a_reader_sees_what_another_process_published(home: Path, index: Index, embedder: Embedder) -> None:
    """Without being opened again."""
    with open_index(home, embedder, read_only=True) as reader:
        reader.search("vụ")
        with index.session() as session:
            session.apply([edition(document("Đơn vị được khen thưởng.", source="b"))])
        (hit,) = reader.search("khen thưởng", 1)
    assert hit.dense is not None


def test_vectors_that_are_gone_are_reported(home: Path, embedder: Embedder) -> None:
    """With what to run."""
    for file in (home / "index" / "vectors" / "1").rglob("*"):
        if file.is_file():
            file.unlink()
    with open_index(home, embedder) as index, pytest.raises(IndexDamaged, match="check --repair"):
        index.search("vụ")


def test_a_file_that_is_no_database_is_damage(tmp_path: Path) -> None:
    """The one part that cannot be rebuilt says so."""
    (tmp_path / "catalogue.db").write_bytes(b"no database" * 1000)
    with pytest.raises(IndexDamaged, match="catalogue"):
        open_engine(tmp_path / "catalogue.db")
