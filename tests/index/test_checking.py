from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from sqlalchemy import update

from index.catalogue import tables
from index.checking import check, repair
from index.index import Index
from index.opening import open_index
from tests.index.builders import document, edition, tiny_embedder

pytestmark = pytest.mark.integration  # every test publishes vectors at least once

ONE = document("Phòng 7 thụ lý 74 vụ.", source="a")
TWO = document("Phòng 8 ban hành 3 kháng nghị.", source="b")


@pytest.fixture
def filled(index: Index) -> Index:
    """An index of two documents."""
    with index.session() as session:
        session.apply([edition(ONE), edition(TWO)])
    return index


def _parts(index: Index) -> set[str]:
    return {problem.part for problem in check(index)}


def _lose_lexical_passage(index: Index) -> None:
    with index.lexical().writing() as writer:
        writer.delete([edition(ONE).passages[0].id])
        writer.commit()
    index.lexical().refresh()


def _lose_vectors(index: Index) -> None:
    index.close()
    shutil.rmtree(index.folder / "vectors")


def _ruin_vectors(index: Index) -> None:
    index.close()
    (index.folder / "vectors" / "1" / "chroma.sqlite3").write_bytes(b"x" * 5000)


def _ruin_lexical(index: Index) -> None:
    index.close()
    (index.folder / "lexical" / "meta.json").write_text("{")


def _lose_a_document_behind_the_engines(index: Index) -> None:
    index.ledger.swap([], removed=[ONE.id])


def _cut_a_run_short(index: Index) -> None:
    index.ledger.announce(["stray"])


def test_an_index_in_good_order_has_no_problems(filled: Index) -> None:
    """Catalogue, vectors, lexical index and figures agree."""
    assert check(filled) == ()


def test_an_empty_index_has_no_problems(index: Index) -> None:
    """Nothing agrees with nothing."""
    assert check(index) == ()


@pytest.mark.parametrize(
    ("damage", "parts"),
    [
        (_lose_lexical_passage, {"lexical"}),
        (_lose_vectors, {"vectors"}),
        (_ruin_vectors, {"vectors"}),
        (_ruin_lexical, {"lexical"}),
        (_lose_a_document_behind_the_engines, {"vectors", "lexical"}),
        (_cut_a_run_short, {"catalogue"}),
    ],
)
def test_damage_is_found_and_mended(filled: Index, damage, parts: set[str]) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    """Each part that disagrees is named, and afterwards everything is found again."""
    damage(filled)
    assert _parts(filled) == parts
    assert repair(filled) == ()
    assert [hit.passage.document_id for hit in filled.search("kháng nghị", 1)] == [TWO.id]


def test_vectors_of_another_model_are_rebuilt(filled: Index, tmp_path: Path) -> None:
    """This is how a model is changed."""
    with open_index(tmp_path / "home", tiny_embedder(tmp_path, seed=1), any_model=True) as index:
        assert (_parts(index), repair(index)) == ({"vectors"}, ())
    with open_index(tmp_path / "home", tiny_embedder(tmp_path / "again", seed=1)) as index:
        assert index.search("vụ")


def test_a_passage_that_is_not_in_its_document_is_found_and_its_document_made_anew(filled: Index) -> None:
    """Quotes have to stand in the document character by character."""
    row = tables.passages
    with filled.engine.begin() as connection:
        connection.execute(update(row).where(row.c.document_id == ONE.id).values(text="Phòng 7 thụ lý 75 vụ."))
    assert "catalogue" in {problem.part for problem in repair(filled)}
    assert {one.id: one.pipeline for one in filled.documents()} == {ONE.id: "", TWO.id: "test"}


def test_a_figure_outside_its_sentence_is_found(filled: Index) -> None:
    """A figure is only as good as the sentence that states it."""
    with filled.engine.begin() as connection:
        connection.execute(update(tables.figures).values(first=900, last=904))
    assert _parts(filled) == {"figures"}
