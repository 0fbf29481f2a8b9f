"""What is killed: an index as an earlier version of the program left it."""

from __future__ import annotations

from pathlib import Path

from evals.bench.kills import set_back
from index.catalogue import tables
from index.catalogue.catalogue import Catalogue
from index.catalogue.ledger import Ledger
from index.catalogue.migrating import differences
from index.opening import CATALOGUE_FILE, open_engine
from tests.index.builders import document, edition


def test_an_index_set_back_is_brought_up_to_date_when_it_is_opened(tmp_path: Path) -> None:
    """So there is something to kill: every step runs again, and documents get their label."""
    file = tmp_path / "index" / CATALOGUE_FILE
    (file.parent / "lexical").mkdir(parents=True)
    engine = open_engine(file)
    Ledger(engine).swap([edition(document("Phòng 7 thụ lý 74 vụ."))])
    engine.dispose()

    set_back(tmp_path)

    assert not (file.parent / "lexical").exists()
    engine = open_engine(file)
    assert Catalogue(engine).labels() == {"internal"}
    with engine.connect() as connection:
        assert differences(connection, tables.MIGRATIONS, tables.schema) == []
