from __future__ import annotations

import threading
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from index.catalogue.database import address_of, connect, shown, writing

SECRET = "postgresql://tro_ly:mat-khau-dai@csdl.example.vn:5432/tro_ly?sslmode=require"


class _Unavailable(Exception):
    """What the tests let the database raise."""


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    """A SQLite file with one table of one row."""
    made = connect(tmp_path / "a.db", unavailable=_Unavailable)
    with writing(made) as connection:
        connection.execute(text("CREATE TABLE counts (value INTEGER)"))
        connection.execute(text("INSERT INTO counts VALUES (0)"))
    return made


def test_sqlite_lets_others_read_while_one_writes_and_keeps_the_last_commit(engine: Engine) -> None:
    """Write-ahead logging, written through, with foreign keys on."""
    with engine.connect() as connection:
        found = [connection.scalar(text(f"PRAGMA {name}")) for name in ("journal_mode", "synchronous", "foreign_keys")]
    assert found == ["wal", 2, 1]


def test_writers_that_read_first_wait_for_each_other(engine: Engine) -> None:
    """Nobody is refused, and no count is lost."""

    def count() -> None:
        for _ in range(10):
            with writing(engine) as connection:
                value = connection.execute(text("SELECT value FROM counts")).scalar_one()
                connection.execute(text("UPDATE counts SET value = :value"), {"value": value + 1})

    threads = [threading.Thread(target=count) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT value FROM counts")) == 40


def test_tables_are_defined_within_the_transaction(engine: Engine) -> None:
    """A step of a migration that fails leaves nothing behind."""
    with pytest.raises(_Unavailable, match="nowhere"):
        _define_and_fail(engine)
    with engine.connect() as connection:
        names = connection.scalars(text("SELECT name FROM sqlite_master")).all()
    assert names == ["counts"]


def _define_and_fail(engine: Engine) -> None:
    with writing(engine) as connection:
        connection.execute(text("CREATE TABLE more (value INTEGER)"))
        connection.execute(text("INSERT INTO nowhere VALUES (1)"))


def test_a_database_that_cannot_be_opened_raises_the_callers_error(tmp_path: Path) -> None:
    """With the reason in it."""
    engine = connect(tmp_path / "missing" / "a.db", unavailable=_Unavailable)
    with pytest.raises(_Unavailable, match="unable to open"):
        engine.connect()


def test_an_address_is_shown_without_its_password() -> None:
    """Nor with options, which may hold secrets too."""
    assert shown(SECRET) == "postgresql://tro_ly@csdl.example.vn:5432/tro_ly"


def test_an_engine_does_not_print_its_password() -> None:
    """It may end up in a log."""
    assert "mat-khau-dai" not in repr(connect(SECRET, unavailable=_Unavailable))


def test_errors_do_not_tell_the_values_of_a_statement(engine: Engine) -> None:
    """Questions and hashes of keys are such values."""
    with pytest.raises(Exception, match="no such table") as caught, engine.connect() as connection:
        connection.execute(text("SELECT * FROM nowhere WHERE a = :secret"), {"secret": "mat-khau-dai"})
    assert "mat-khau-dai" not in str(caught.value)


def test_the_driver_is_the_one_that_is_installed() -> None:
    """Whatever driver an address names, or none."""
    assert {address_of(f"{name}://u@h/d").drivername for name in ("postgresql", "postgresql+psycopg")} == {
        "postgresql+pg8000"
    }


def test_another_kind_of_database_is_refused() -> None:
    """Only what is tested is taken."""
    with pytest.raises(ValueError, match="mysql"):
        address_of("mysql://u@h/d")
