from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from index.nearest import Matrix, Table, TableDraft, has_table

IDS = [f"{n:03}" for n in range(200)]
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
    within = frozenset(IDS[::share])
    cosines = {one: float(rows[at] @ rows[5]) for at, one in enumerate(IDS) if one in within}
    best = sorted(cosines, key=lambda one: -cosines[one])[:4]
    assert list(table.search(rows[5], 4, within=within)) == best


def test_a_query_asked_before_finds_the_same_within_another_limit(table: Table, rows: Matrix) -> None:
    """What is kept of one search is not limited to it."""
    table.search(rows[5], 4)
    assert list(table.search(rows[5], 1, within=frozenset(IDS[100:150]) | {"005"})) == ["005"]


def test_equal_rows_come_in_the_order_in_which_they_were_put(tmp_path: Path) -> None:
    """A reprint is as near as what it repeats, and stands behind it."""
    TableDraft(["b", "a"], np.array([[1, 0], [1, 0]], dtype=np.float32)).write(tmp_path)
    assert list(Table(tmp_path).search(np.array([1, 0], dtype=np.float32), 2)) == ["b", "a"]


def test_an_empty_table_is_not_written(tmp_path: Path) -> None:
    """Where everything was removed, nothing is left to map."""
    draft = TableDraft(["a"], np.ones((1, 2), dtype=np.float32))
    draft.delete(["a"])
    draft.write(tmp_path)
    assert not has_table(tmp_path)


def test_rows_without_their_ids_are_refused(table: Table, tmp_path: Path) -> None:
    """A half-written table must not answer."""
    (tmp_path / "table.json").write_text('["000"]')
    with pytest.raises(ValueError, match="200 dòng"):
        Table(tmp_path)


def test_a_large_table_is_compared_roughly_first_and_finds_the_same(tmp_path: Path) -> None:
    """Meaning lies along few directions, so the nearest ones are among those that look promising along these."""
    random = np.random.default_rng(3)
    many = (random.normal(size=(_MANY, 12)) @ random.normal(size=(12, 128))).astype(np.float32)
    many /= np.linalg.norm(many, axis=1, keepdims=True)
    TableDraft([str(n) for n in range(_MANY)], many).write(tmp_path)
    best = np.argsort(-(many @ many[4]), kind="stable")[:10]
    assert (tmp_path / "rough.npy").is_file()
    assert list(Table(tmp_path).search(many[4], 10)) == [str(at) for at in best]


def test_a_large_table_within_a_limit_shows_nothing_else(tmp_path: Path) -> None:
    """Whether the limit leaves more rows than are looked at or fewer."""
    many = np.random.default_rng(5).normal(size=(_MANY, 128)).astype(np.float32)
    TableDraft([str(n) for n in range(_MANY)], many).write(tmp_path)
    within = frozenset(str(n) for n in range(0, _MANY, 2))
    assert set(Table(tmp_path).search(many[4], 10, within=within)) <= within
