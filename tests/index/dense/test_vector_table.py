from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from index.dense.vector_table import Matrix, Table, has_table
from index.dense.vector_table_draft import TableDraft
from index.types import document_of

DOCUMENTS = [f"{n:03}" for n in range(100)]
IDS = [f"{DOCUMENTS[n % 100]}.{n // 100}" for n in range(200)]  # two of each document, apart from each other
_MANY = 25_000  # rows from which a table is large


@pytest.fixture
def rows() -> Matrix:
    """Two hundred unit rows."""
    made = np.random.default_rng(7).normal(size=(200, 8)).astype(np.float32)
    made /= np.linalg.norm(made, axis=1, keepdims=True)
    return made


@pytest.fixture
def table(rows: Matrix, tmp_path: Path) -> Table:
    """The rows as a table."""
    TableDraft(IDS, rows).write(tmp_path)
    return Table(tmp_path)


@pytest.mark.parametrize("share", [1, 3, 20])
def test_the_nearest_within_a_limit_are_those_of_a_full_comparison(table: Table, rows: Matrix, share: int) -> None:
    """Whether the limit leaves all rows, some or few, the best come first and no other is shown."""
    documents = frozenset(DOCUMENTS[::share])
    cosines = {one: float(rows[at] @ rows[5]) for at, one in enumerate(IDS) if document_of(one) in documents}
    best = sorted(cosines, key=lambda one: -cosines[one])[:4]
    assert list(table.search(rows[5], 4, documents=documents)) == best


def test_documents_without_rows_are_passed_over(table: Table, rows: Matrix) -> None:
    """The catalogue may be ahead of the vectors."""
    assert set(table.search(rows[5], 4, documents=frozenset({"007", "0071", "999"}))) == {"007.0", "007.1"}
    assert table.search(rows[5], 4, documents=frozenset({"999"})) == table.search(rows[5], 4, documents=frozenset())


def test_a_query_asked_before_finds_the_same_within_another_limit(table: Table, rows: Matrix) -> None:
    """What is kept of one search is not limited to it."""
    table.search(rows[5], 4)
    assert list(table.search(rows[5], 1, documents=frozenset(DOCUMENTS[:50]))) == ["005.0"]


def test_equal_rows_come_in_the_order_in_which_they_were_put(tmp_path: Path) -> None:
    """A reprint is as near as what it repeats, and stands behind it."""
    TableDraft(["d.b", "d.a"], np.array([[1, 0], [1, 0]], dtype=np.float32)).write(tmp_path)
    assert list(Table(tmp_path).search(np.array([1, 0], dtype=np.float32), 2)) == ["d.b", "d.a"]


def test_an_empty_table_is_not_written(tmp_path: Path) -> None:
    """Where everything was removed, nothing is left to map."""
    draft = TableDraft(["a"], np.ones((1, 2), dtype=np.float32))
    draft.delete(["a"])
    draft.write(tmp_path)
    assert not has_table(tmp_path)


def test_rows_without_their_ids_are_refused(table: Table, tmp_path: Path) -> None:
    """A half-written table must not answer."""
    np.save(tmp_path / "ids.npy", np.array([b"000.0"]))
    with pytest.raises(ValueError, match="200 dòng"):
        Table(tmp_path)


def test_a_large_table_is_compared_roughly_first_and_finds_the_same(tmp_path: Path) -> None:
    """Meaning lies along few directions, so the nearest ones are among those that look promising along these."""
    random = np.random.default_rng(3)
    many = (random.normal(size=(_MANY, 12)) @ random.normal(size=(12, 128))).astype(np.float32)
    many /= np.linalg.norm(many, axis=1, keepdims=True)
    TableDraft([f"{n}.0" for n in range(_MANY)], many).write(tmp_path)
    best = np.argsort(-(many @ many[4]), kind="stable")[:10]
    assert (tmp_path / "rough.npy").is_file()
    assert list(Table(tmp_path).search(many[4], 10)) == [f"{at}.0" for at in best]


@pytest.mark.parametrize("step", [2, 4, 1000])
def test_a_large_table_within_a_limit_shows_nothing_else(tmp_path: Path, step: int) -> None:
    """Whether the limit leaves half of the rows, as many as are looked at, or fewer."""
    many = np.random.default_rng(5).normal(size=(_MANY, 128)).astype(np.float32)
    TableDraft([f"{n}.0" for n in range(_MANY)], many).write(tmp_path)
    documents = frozenset(str(n) for n in range(0, _MANY, step))
    found = Table(tmp_path).search(many[0], 10, documents=documents)
    assert {document_of(one) for one in found} <= documents
    assert next(iter(found)) == "0.0"


def test_a_draft_goes_on_with_the_table_before(table: Table, rows: Matrix, tmp_path: Path) -> None:
    """What stays keeps its place, what is new comes behind it."""
    draft = TableDraft.of(tmp_path)
    draft.delete([IDS[0], "unknown"])
    draft.upsert([IDS[1], "new.0"], np.stack([rows[3], rows[4]]))
    (tmp_path / "next").mkdir()
    draft.write(tmp_path / "next")
    found = Table(tmp_path / "next")
    assert found.ids == {*IDS[1:], "new.0"}
    assert list(found.search(rows[3], 2)) == [IDS[1], IDS[3]]
    assert list(found.search(rows[4], 2)) == [IDS[4], "new.0"]


def test_a_table_of_an_earlier_version_is_searched_alike(table: Table, rows: Matrix, tmp_path: Path) -> None:
    """It kept its ids as text, and did not say where the rows of a document lie."""
    before = table.search(rows[5], 4, documents=frozenset(DOCUMENTS[::3]))
    for name in ("ids.npy", "documents.npy", "starts.npy", "order.npy"):
        (tmp_path / name).unlink()
    (tmp_path / "table.json").write_text(json.dumps(IDS))
    assert has_table(tmp_path)
    assert Table(tmp_path).search(rows[5], 4, documents=frozenset(DOCUMENTS[::3])) == before
    TableDraft.of(tmp_path).write(tmp_path)
    assert not (tmp_path / "table.json").exists()
    assert Table(tmp_path).search(rows[5], 4, documents=frozenset(DOCUMENTS[::3])) == before
