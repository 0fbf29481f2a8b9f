from __future__ import annotations

import contextlib
from pathlib import Path

import numpy as np
import pytest

from index.dense.vectors import VectorFolders
from index.embedding.models import Matrix
from index.errors import IndexDamaged
from index.sealing import seal
from index.types import Within

IDS = ["east.1", "north.1", "northeast.1"]
ROWS = np.array([[1, 0], [0, 1], [0.6, 0.8]], dtype=np.float32)


def _within(*documents: str) -> Within:
    return Within(frozenset(documents), lambda: frozenset(f"{one}.1" for one in documents))


def _row(x: float, y: float) -> Matrix:
    return np.array([x, y], dtype=np.float32)


@pytest.fixture
def folders(tmp_path: Path) -> VectorFolders:
    """Folders of which "1" holds three vectors."""
    made = VectorFolders(tmp_path / "vectors")
    with made.draft("1", of=None) as draft:
        draft.upsert(IDS, ROWS)
    return made


def test_the_nearest_come_first_with_their_cosines(folders: VectorFolders) -> None:
    """Scores are cosines, whatever Chroma calls distance."""
    found = folders.open("1").search(_row(1, 0), 3)
    assert list(found) == ["east.1", "northeast.1", "north.1"]
    assert list(found.values()) == pytest.approx([1, 0.6, 0], abs=1e-6)


def test_opposite_vectors_have_a_negative_cosine(folders: VectorFolders) -> None:
    """The range is that of the cosine; what is shown to people is decided elsewhere."""
    assert folders.open("1").search(_row(-1, 0), 3)["east.1"] == pytest.approx(-1)


def test_only_what_is_within_the_limits_is_found(folders: VectorFolders) -> None:
    """Ids that the store does not hold are passed over."""
    assert list(folders.open("1").search(_row(1, 0), 3, within=_within("north", "unknown"))) == ["north.1"]


@pytest.mark.parametrize("documents", [(), ("unknown",)])
def test_limits_that_leave_nothing_find_nothing(folders: VectorFolders, documents: tuple[str, ...]) -> None:
    """An empty limit is not the absence of one."""
    store, within = folders.open("1"), _within(*documents)
    assert store.search(_row(1, 0), 3, within=within) == store.search_graph(_row(1, 0), 3, within=within) == {}


def test_a_draft_starts_with_what_is_published(folders: VectorFolders) -> None:
    """Changes are made to a copy."""
    with folders.draft("2", of="1") as draft:
        draft.upsert(["west.1", "north.1"], np.array([[-1, 0], [0, -1]], dtype=np.float32))
        draft.delete(["east.1", "unknown.1"])
    store = folders.open("2")
    assert store.ids() == {"north.1", "northeast.1", "west.1"}
    assert store.search(_row(0, -1), 1) == {"north.1": pytest.approx(1)}


def test_a_draft_leaves_the_published_folder_as_it_is(folders: VectorFolders) -> None:
    """Readers go on while a writer works."""
    store = folders.open("1")
    with folders.draft("2", of="1") as draft:
        draft.delete(IDS)
    assert store.ids() == set(IDS)


def test_a_draft_that_failed_is_replaced_by_the_next(folders: VectorFolders) -> None:
    """What a killed writer left behind has no effect."""
    with contextlib.suppress(KeyboardInterrupt), folders.draft("2", of="1") as draft:
        draft.delete(["east.1"])
        raise KeyboardInterrupt
    with folders.draft("2", of="1"):
        pass
    assert folders.open("2").ids() == set(IDS)


def test_an_empty_store_finds_nothing(tmp_path: Path) -> None:
    """Everything may have been removed."""
    folders = VectorFolders(tmp_path)
    with folders.draft("1", of=None):
        pass
    assert folders.open("1").search(_row(1, 0), 3) == {}


def test_sweeping_keeps_what_is_named(folders: VectorFolders, tmp_path: Path) -> None:
    """Old folders go, the ones in use stay."""
    with folders.draft("2", of="1"):
        pass
    folders.sweep(keep=["2"])
    assert [folder.name for folder in (tmp_path / "vectors").iterdir()] == ["2"]


@pytest.mark.integration
def test_a_large_store_is_published_with_its_graph(tmp_path: Path) -> None:
    """Readers load the graph in milliseconds instead of building it from the log."""
    rows = np.random.default_rng(0).normal(size=(3000, 8)).astype(np.float32)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    folders = VectorFolders(tmp_path)
    with folders.draft("1", of=None) as draft:
        draft.upsert([str(n) for n in range(3000)], rows)
    assert list(folders.open("1").search(rows[2999], 1)) == ["2999"]
    assert next((tmp_path / "1").rglob("data_level0.bin")).stat().st_size > rows.nbytes


def test_a_missing_folder_is_reported_as_damage(tmp_path: Path) -> None:
    """The message says what to run."""
    with pytest.raises(IndexDamaged, match="check --repair"):
        VectorFolders(tmp_path).open("7")


def test_a_ruined_folder_is_reported_as_damage(folders: VectorFolders, tmp_path: Path) -> None:
    """Chroma's own errors do not leak."""
    (tmp_path / "vectors" / "1" / "chroma.sqlite3").write_bytes(b"no database" * 1000)
    with pytest.raises(IndexDamaged, match="vectors"):
        folders.open("1").ids()


def test_the_graph_finds_what_the_table_finds(folders: VectorFolders) -> None:
    """Both hold the same vectors; the graph takes over where there are too many for the table."""
    store = folders.open("1")
    assert store.search_graph(_row(1, 0), 3) == pytest.approx(store.search(_row(1, 0), 3), abs=1e-6)


def test_a_folder_without_a_table_is_searched_by_its_graph(folders: VectorFolders, tmp_path: Path) -> None:
    """Folders published by earlier versions have none, and the next draft gives them one."""
    folder = tmp_path / "vectors" / "1"
    for name in ("table.npy", "ids.npy"):
        (folder / name).unlink()
    seal(folder, living="chroma.sqlite3")
    with folders.draft("2", of="1"):
        pass
    assert [list(folders.open(name).search(_row(1, 0), 1)) for name in "12"] == [["east.1"], ["east.1"]]
