from __future__ import annotations

from pathlib import Path

import pytest

from index.catalogue.ledger import Ledger
from index.catalogue.noting import Notes
from index.errors import IndexUnavailable
from index.opening import open_engine


def test_what_another_connection_writes_is_read_at_once(tmp_path: Path) -> None:
    """The kept connection sees every commit."""
    engine = open_engine(tmp_path / "catalogue.db")
    notes = Notes(engine)
    notes.get("model")
    Ledger(engine).remember({"model": "tĩnh"})
    assert notes.get("model") == "tĩnh"


def test_every_change_is_seen_however_often_it_was_asked_before(tmp_path: Path) -> None:
    """What is at hand lasts until the file changes, and no longer."""
    engine = open_engine(tmp_path / "catalogue.db")
    notes, seen = Notes(engine), []
    for value in ("một", "hai", "ba"):
        Ledger(engine).remember({"model": value})
        seen += [notes.get("model"), notes.get("model")]
    assert seen == ["một", "một", "hai", "hai", "ba", "ba"]


def test_nothing_noted_is_none(tmp_path: Path) -> None:
    """A new catalogue has no generation."""
    assert Notes(open_engine(tmp_path / "catalogue.db")).get("generation") is None


def test_notes_can_be_read_again_after_closing(tmp_path: Path) -> None:
    """Closing lets go of the file, and no more."""
    engine = open_engine(tmp_path / "catalogue.db")
    notes = Notes(engine)
    Ledger(engine).remember({"model": "tĩnh"})
    notes.get("model")
    notes.close()
    assert notes.get("model") == "tĩnh"


def test_a_catalogue_without_its_tables_is_told_in_our_words(tmp_path: Path) -> None:
    """The driver's own errors reach nobody."""
    engine = open_engine(tmp_path / "catalogue.db")
    with engine.begin() as connection:
        connection.exec_driver_sql("DROP TABLE settings")
    with pytest.raises(IndexUnavailable):
        Notes(engine).get("generation")
