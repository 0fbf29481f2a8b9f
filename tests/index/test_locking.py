from __future__ import annotations

import os
from pathlib import Path

import pytest

from index.errors import IndexLocked
from index.locking import writer_lock


def test_a_second_writer_is_told_who_holds_the_lock(tmp_path: Path) -> None:
    """People can then decide to wait or to look into it."""
    with writer_lock(tmp_path), pytest.raises(IndexLocked) as caught, writer_lock(tmp_path):
        pass
    assert caught.value.pid == os.getpid()
    assert caught.value.since is not None


def test_the_lock_is_free_again_afterwards(tmp_path: Path) -> None:
    """Even after a failure."""
    with pytest.raises(KeyError), writer_lock(tmp_path):
        raise KeyError
    with writer_lock(tmp_path):
        assert (tmp_path / "writer.lock").exists()


def test_a_holder_that_has_not_signed_is_a_holder_all_the_same(tmp_path: Path) -> None:
    """Between taking the lock and signing there is a moment."""
    with writer_lock(tmp_path):
        (tmp_path / "writer.json").write_text("{")
        with pytest.raises(IndexLocked) as caught, writer_lock(tmp_path):
            pass
    assert caught.value.pid is None
