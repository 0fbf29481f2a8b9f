from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import Engine, event
from sqlalchemy.exc import IntegrityError

from index.catalogue.catalogue import Catalogue
from index.catalogue.ledger import Ledger
from index.errors import IndexUnavailable
from index.opening import open_engine
from tests.index.builders import document, edition

OLD = document("Phòng 7 thụ lý 74 vụ.", source="a.txt")
NEW = document("Phòng 7 thụ lý 75 vụ.", "Đơn vị ban hành 2 kháng nghị.", source="a.txt")
OTHER = document("Phòng 8 thụ lý 9 vụ.", source="b.txt")


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    """The database of an empty catalogue."""
    return open_engine(tmp_path / "catalogue.db")


def test_a_new_edition_takes_the_place_of_the_old(engine: Engine) -> None:
    """Nothing of the old one stays: no passage, no figure."""
    Ledger(engine).swap([edition(OLD)])
    Ledger(engine).swap([edition(NEW, replaces=OLD.id)])
    catalogue = Catalogue(engine)
    assert catalogue.document(OLD.id) == NEW
    assert catalogue.passage_ids() == {one.id for one in edition(NEW).passages}
    assert [str(one.figure.value) for one in catalogue.figures()] == ["75", "2"]


def test_removed_documents_leave_nothing_behind(engine: Engine) -> None:
    """Passages and figures go with their document."""
    Ledger(engine).swap([edition(OLD), edition(OTHER)])
    Ledger(engine).swap([], removed=[OLD.id])
    assert (Catalogue(engine).counts().documents, Catalogue(engine).counts().figures) == (1, 1)


def test_a_swap_happens_whole_or_not_at_all(engine: Engine) -> None:
    """A document that cannot be written leaves the others of its batch unwritten too."""
    with pytest.raises(IntegrityError):
        Ledger(engine).swap([edition(OLD), edition(OLD)])
    assert Catalogue(engine).counts().documents == 0


def test_every_change_counts_the_generation_up(engine: Engine) -> None:
    """Readers of other processes notice by it."""
    seen = [Catalogue(engine).generation()]
    Ledger(engine).swap([edition(OLD)])
    seen.append(Catalogue(engine).generation())
    Ledger(engine).settle({"vectors": "1"})
    seen.append(Catalogue(engine).generation())
    assert seen == sorted(set(seen))


def test_announced_passages_are_pending_until_settled(engine: Engine) -> None:
    """Announcing twice is no error: a cut-short run announces again."""
    ledger = Ledger(engine)
    ledger.announce(["p", "q"])
    ledger.announce(["q", "r"])
    before = ledger.pending()
    ledger.settle({})
    assert (sorted(before), sorted(ledger.pending())) == (["p", "q", "r"], [])


def test_settling_remembers_where_the_vectors_are(engine: Engine) -> None:
    """Name and pending passages change in one transaction."""
    Ledger(engine).settle({"vectors": "3"})
    Ledger(engine).settle({"vectors": "4"})
    assert Catalogue(engine).setting("vectors") == "4"


def test_who_may_see_a_document_can_be_changed(engine: Engine) -> None:
    """Without making the document anew."""
    Ledger(engine).swap([edition(OLD)])
    Ledger(engine).label(OLD.id, "nội bộ")
    assert [one.access for one in Catalogue(engine).documents()] == ["nội bộ"]


def test_when_the_original_goes_a_copy_takes_its_place(engine: Engine) -> None:
    """No document points at one that is gone."""
    copies = [replace(edition(replace(OTHER, id=name, source=name)), duplicate_of=OLD.id) for name in ("x", "y")]
    Ledger(engine).swap([edition(OLD), *(replace(one, passages=()) for one in copies)])
    Ledger(engine).swap([], removed=[OLD.id])
    assert [(one.id, one.duplicate_of) for one in Catalogue(engine).documents()] == [("x", None), ("y", "x")]


def test_a_document_of_every_figure_row_is_kept_whole(engine: Engine) -> None:
    """The typed columns are for filtering; the figure itself comes back exactly."""
    Ledger(engine).swap([edition(OLD)])
    assert tuple(one.figure for one in Catalogue(engine).figures()) == edition(OLD).figures


def test_a_full_disk_is_told_in_one_line_and_leaves_what_was_there(engine: Engine) -> None:
    """The transaction is undone; nothing of the batch stays."""
    Ledger(engine).swap([edition(OLD)])
    with engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
    event.listen(engine, "connect", lambda connection, _: connection.execute(f"PRAGMA max_page_count={pages}"))
    engine.dispose()
    long = document(*["Đơn vị đạt 100% chỉ tiêu. " * 40] * 200, source="long")
    with pytest.raises(IndexUnavailable, match="full"):
        Ledger(engine).swap([edition(long)])
    assert Catalogue(engine).counts().documents == 1
