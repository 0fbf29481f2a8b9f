from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from assistant.store.database import open_database
from assistant.store.errors import StoreDamaged, StoreTooNew, StoreUnavailable
from assistant.store.opening import open_store
from assistant.store.tables import MIGRATIONS, schema
from assistant.store.types import KeyGrant
from index.catalogue.database import Place, connect, writing
from index.catalogue.migrating import differences, upgrade, version_of


@pytest.fixture
def stepped(tmp_path: Path) -> Engine:
    """A database that every step was run on, from nothing."""
    made = connect(tmp_path / "stepped.db", unavailable=OSError)
    with writing(made) as connection:
        upgrade(connection, MIGRATIONS)
    return made


def test_the_steps_make_the_tables_that_the_code_declares(stepped: Engine) -> None:
    """No difference is found between the two: an empty database is given the tables without the steps."""
    with stepped.connect() as connection:
        assert differences(connection, MIGRATIONS, schema) == []


def test_the_last_step_is_the_one_that_the_code_expects(stepped: Engine) -> None:
    """A step without its number in the code would run at every opening."""
    with stepped.connect() as connection:
        assert version_of(connection, MIGRATIONS) == MIGRATIONS.head


def test_an_empty_database_has_the_tables_and_needs_no_step(engine: Engine) -> None:
    """It is given what the code declares."""
    with engine.connect() as connection:
        assert version_of(connection, MIGRATIONS) == MIGRATIONS.head
        assert differences(connection, MIGRATIONS, schema) == []


def test_what_was_kept_is_there_after_opening_again(place: Place) -> None:
    """One call opens all of it."""
    with open_store(place) as store:
        made = store.keys.create(KeyGrant("Phòng 7"))
    with open_store(place) as store:
        assert store.keys.authenticate(made.secret).name == "Phòng 7"


def test_the_database_of_a_later_program_is_refused(place: Place) -> None:
    """Its message names the version."""
    with writing(open_database(place)) as connection:
        connection.execute(text("UPDATE store_version SET version_num = 'store_99'"))
    with pytest.raises(StoreTooNew, match="store_99"):
        open_database(place)


def test_a_file_that_is_no_database_is_damage(tmp_path: Path) -> None:
    """The message says what to do."""
    (tmp_path / "assistant.db").write_bytes(b"no database" * 1000)
    with pytest.raises(StoreDamaged, match="sao lưu"):
        open_database(tmp_path)


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    """A file stands in its place."""
    (tmp_path / "home").write_text("")
    with pytest.raises(StoreUnavailable, match="home"):
        open_database(tmp_path / "home" / "data")


def test_a_server_that_cannot_be_reached_is_named_without_its_password(tmp_path: Path) -> None:
    """The message may end up in a log."""
    address = f"postgresql://tro_ly:mat-khau-dai@/tro_ly?unix_sock={tmp_path}/.s.PGSQL.5432"
    with pytest.raises(StoreUnavailable, match="tro_ly") as caught:
        open_database(address)
    assert "mat-khau-dai" not in str(caught.value)


def test_the_file_is_for_its_owner_alone(tmp_path: Path) -> None:
    """Conversations and hashes of keys are nobody else's business."""
    open_database(tmp_path / "home").dispose()
    rights = {path.stat().st_mode & 0o777 for path in (tmp_path / "home").iterdir()}
    assert rights == {0o600}
