from __future__ import annotations

from pathlib import Path

import pytest

from index.errors import IndexMissing
from index.index import Index
from index.ingest import Ingest
from index.status import status
from index.types import Counts
from tests.index.builders import text_pipeline


def test_the_status_tells_how_the_index_stands(index: Index, tmp_path: Path) -> None:
    """Counts, model, sizes and the last run."""
    (tmp_path / "a.txt").write_text("Tin\nPhòng 7 thụ lý 74 vụ.")
    Ingest(index, text_pipeline()).bring_up_to_date([tmp_path / "a.txt"])
    found = status(tmp_path / "home")
    assert found.counts == Counts(documents=1, passages=1, figures=1)
    assert (found.model, found.dimensions, found.pending) == ("tiny-0", 16, 0)
    assert min(found.bytes_on_disk.values()) > 0
    assert found.last_run is not None
    assert found.last_run.report is not None
    assert found.last_run.report["added"] == 1


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
