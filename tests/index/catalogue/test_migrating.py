from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, inspect, text

from index.catalogue import tables
from index.catalogue.catalogue import Catalogue
from index.catalogue.database import connect, writing
from index.catalogue.ledger import Ledger
from index.catalogue.migrating import differences, migrate, upgrade, version_of
from index.errors import IndexTooNew
from index.opening import open_engine
from index.types import Filters
from tests.index.builders import document, edition

ROOT = Path(__file__).parents[3]
DOCUMENT = document("Phòng 7 thụ lý 74 vụ.")
_ROW = (
    "INSERT INTO documents (id, source, title, text, blocks, metadata, content_hash, pipeline, access, indexed_at)"
    " VALUES (:id, :id, '', '', '[]', '{}', '', '', :access, '2026-01-01')"
)


def _unavailable(detail: str) -> Exception:
    return OSError(detail)


@pytest.fixture
def old(tmp_path: Path) -> Engine:
    """A catalogue as the first version left it: without steps, without labels on its documents."""
    engine = connect(tmp_path / "catalogue.db", unavailable=_unavailable)
    with writing(engine) as connection:
        upgrade(connection, tables.MIGRATIONS, to="catalogue_1")
        connection.execute(text("DROP TABLE catalogue_version"))
        connection.execute(text(_ROW), [{"id": "a", "access": ""}, {"id": "b", "access": "riêng"}])
    return engine


@pytest.fixture
def stepped(tmp_path: Path) -> Engine:
    """A catalogue that every step was run on, from nothing."""
    engine = connect(tmp_path / "stepped.db", unavailable=_unavailable)
    with writing(engine) as connection:
        upgrade(connection, tables.MIGRATIONS)
    return engine


def test_the_steps_make_the_tables_that_the_code_declares(stepped: Engine) -> None:
    """No difference is found between the two: an empty database is given the tables without the steps."""
    with stepped.connect() as connection:
        assert differences(connection, tables.MIGRATIONS, tables.schema) == []


def test_the_last_step_is_the_one_that_the_code_expects(stepped: Engine) -> None:
    """A step without its number in the code would run at every opening."""
    with stepped.connect() as connection:
        assert version_of(connection, tables.MIGRATIONS) == tables.MIGRATIONS.head


def test_an_empty_database_is_as_if_the_steps_had_been_run(tmp_path: Path, stepped: Engine) -> None:
    """Alembic's own table too, so that the next step finds what it expects."""
    begun = open_engine(tmp_path / "begun.db")
    assert _described(begun) == _described(stepped)


def _described(engine: Engine) -> dict[str, Any]:
    """Return the columns, keys, indexes and steps of a database, by table."""
    seen = inspect(engine)
    asked = (seen.get_columns, seen.get_pk_constraint, seen.get_foreign_keys, seen.get_indexes)
    described: dict[str, Any] = {name: [str(ask(name)) for ask in asked] for name in seen.get_table_names()}
    with engine.connect() as connection:
        return described | {"step": version_of(connection, tables.MIGRATIONS)}


def test_a_catalogue_from_before_the_steps_is_brought_up_to_date(old: Engine) -> None:
    """What it holds stays."""
    migrate(old, tables.MIGRATIONS)
    with old.connect() as connection:
        assert differences(connection, tables.MIGRATIONS, tables.schema) == []
        assert connection.scalar(text("SELECT count(*) FROM documents")) == 2


def test_documents_that_had_no_label_become_internal(old: Engine) -> None:
    """They were for everyone who could run the program; now that is everyone inside."""
    migrate(old, tables.MIGRATIONS)
    with old.connect() as connection:
        found = connection.execute(text("SELECT id, access FROM documents ORDER BY id")).all()
    assert [tuple(one) for one in found] == [("a", "internal"), ("b", "riêng")]


def test_a_catalogue_of_a_later_program_is_refused_untouched(tmp_path: Path) -> None:
    """Reading it half would be worse."""
    engine = open_engine(tmp_path / "catalogue.db")
    with writing(engine) as connection:
        connection.execute(text("UPDATE catalogue_version SET version_num = 'catalogue_99'"))
    with pytest.raises(IndexTooNew, match="catalogue_99"):
        open_engine(tmp_path / "catalogue.db")


def test_a_step_that_fails_leaves_the_database_as_it_was(old: Engine) -> None:
    """It is one transaction: the next opening begins again."""
    with writing(old) as connection:
        connection.execute(text("CREATE INDEX ix_documents_access ON documents (access)"))
    with pytest.raises(OSError, match="ix_documents_access"):
        migrate(old, tables.MIGRATIONS)
    with old.connect() as connection:
        assert not inspect(connection).has_table("readings")
        assert connection.scalar(text("SELECT access FROM documents WHERE id = 'a'")) == ""


def test_opening_a_current_catalogue_does_not_load_the_migration_library(tmp_path: Path) -> None:
    """It costs a quarter of a second, and nearly every opening finds nothing to do."""
    file = tmp_path / "catalogue.db"
    open_engine(file)
    code = (
        "import sys; from pathlib import Path; from index.opening import open_engine;"
        f"open_engine(Path({str(file)!r})); sys.exit('alembic' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


@pytest.mark.integration
def test_processes_that_open_a_new_catalogue_at_once_make_it_once(tmp_path: Path) -> None:
    """One makes the tables, the others wait and find them."""
    file = tmp_path / "catalogue.db"
    code = f"from pathlib import Path; from index.opening import open_engine; open_engine(Path({str(file)!r}))"
    running = [subprocess.Popen([sys.executable, "-c", code], cwd=ROOT) for _ in range(4)]
    assert [process.wait(timeout=60) for process in running] == [0, 0, 0, 0]


def test_a_new_catalogue_takes_documents(tmp_path: Path) -> None:
    """The steps alone, without the code's own declaration, suffice."""
    engine = open_engine(tmp_path / "catalogue.db")
    Ledger(engine).swap([edition(DOCUMENT)])
    assert [one.access for one in Catalogue(engine).documents(Filters())] == ["internal"]
