from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from index.errors import IndexMissing
from index.index import Index
from index.ingesting.ingest import Ingest
from index.status import status
from index.types import Counts
from tests.index.builders import text_pipeline


def test_the_status_tells_how_the_index_stands(index: Index, tmp_path: Path) -> None:
    """Counts, model, sizes and the last run."""
    Ingest(index, text_pipeline()).bring_up_to_date([_written(tmp_path / "a.txt")])
    found = status(tmp_path / "home")
    assert found.counts == Counts(documents=1, passages=1, figures=1)
    assert (found.model, found.dimensions, found.pending) == ("tiny-0", 16, 0)
    assert min(found.bytes_on_disk.values()) > 0
    assert found.last_run is not None
    assert found.last_run.report is not None
    assert found.last_run.report["added"] == 1


def test_files_taken_away_meanwhile_have_no_size(index: Index, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A writer sweeps the vectors before the last ones while somebody asks for the status."""
    Ingest(index, text_pipeline()).bring_up_to_date([_written(tmp_path / "a.txt")])
    before, walk = status(tmp_path / "home").bytes_on_disk, os.walk

    def with_gone(top: Path) -> Iterator[tuple[str, list[str], list[str]]]:
        yield from walk(top)
        yield str(top / "gone"), [], ["table.npy"]

    monkeypatch.setattr("index.status.os.walk", with_gone)
    assert status(tmp_path / "home").bytes_on_disk == before


def _written(path: Path) -> Path:
    path.write_text("Tin\nPhòng 7 thụ lý 74 vụ.")
    return path


def test_a_run_that_was_cut_short_has_no_end(index: Index, tmp_path: Path) -> None:
    """Operators see that something is unfinished."""
    index.ledger.begin_run()
    index.ledger.announce(["p"])
    found = status(tmp_path / "home")
    assert found.last_run is not None
    assert (found.last_run.finished, found.pending) == (None, 1)


def test_an_index_that_never_ran_has_no_last_run(index: Index, tmp_path: Path) -> None:
    """It exists, but is empty."""
    assert status(tmp_path / "home").last_run is None


def test_the_status_of_nothing_is_an_error(tmp_path: Path) -> None:
    """It says what to run."""
    with pytest.raises(IndexMissing):
        status(tmp_path / "home")
