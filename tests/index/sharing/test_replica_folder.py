from __future__ import annotations

from pathlib import Path

import pytest

from index.errors import IndexUnavailable
from index.sharing.replica_folder import ReplicaFolder, State, new_name

HELD = State(generation=3, collection="vectors-1", lexical="words", table="rows", documents={"a": "1"})


@pytest.fixture
def folder(tmp_path: Path) -> ReplicaFolder:
    """A folder that this process has to itself."""
    folder = ReplicaFolder(tmp_path / "replica")
    with folder.alone():
        return folder


def test_a_state_is_read_as_it_was_noted(folder: ReplicaFolder) -> None:
    """The next process goes on from there."""
    folder.note(HELD)
    assert folder.state() == HELD


def test_a_folder_without_a_readable_state_holds_nothing(folder: ReplicaFolder, tmp_path: Path) -> None:
    """Whatever lies there is made anew."""
    (tmp_path / "replica" / "state.json").write_text("[", encoding="utf-8")
    assert folder.state() == State()


def test_words_and_vectors_of_other_states_are_swept_away(folder: ReplicaFolder) -> None:
    """Those of the state in force stay."""
    paths = [folder.lexical("words"), folder.table("rows"), folder.lexical("older"), folder.table("older")]
    for path in paths:
        path.mkdir()
    folder.sweep(HELD)
    assert [path.exists() for path in paths] == [True, True, False, False]


def test_a_cleared_folder_keeps_nothing_but_its_lock(folder: ReplicaFolder, tmp_path: Path) -> None:
    """Others may be waiting for it."""
    folder.note(HELD)
    folder.lexical(new_name()).mkdir()
    with folder.alone():
        folder.clear()
    assert {path.name for path in (tmp_path / "replica").iterdir()} <= {"replica.lock"}


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    """A file stands where it should be."""
    (tmp_path / "replica").write_text("", encoding="utf-8")
    with pytest.raises(IndexUnavailable), ReplicaFolder(tmp_path / "replica").alone():
        pass
