"""The database of what is kept: opened, and brought up to date."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.exc import DatabaseError

from assistant.store.errors import StoreDamaged, StoreTooNew, StoreUnavailable
from assistant.store.tables import MIGRATIONS
from index.catalogue.database import Place, connect, shown
from index.catalogue.migrating import SchemaTooNew, migrate

_FILE = "assistant.db"


def open_database(place: Place) -> Engine:
    """Open the database, begun where there is none; any number of processes may do so at once.

    Args:
        place: the folder of the installation, or the address of a PostgreSQL database.

    Raises:
        StoreUnavailable: it cannot be reached, read or written just now; any later use may raise it too.
        StoreDamaged: the file is no database.
        StoreTooNew: a later version of the program wrote it.
    """
    if isinstance(place, Path):
        place = _begin_file(place)
    name = shown(place)
    engine = connect(place, unavailable=lambda detail: StoreUnavailable(name, detail))
    try:
        migrate(engine, MIGRATIONS)
    except SchemaTooNew as error:
        engine.dispose()
        raise StoreTooNew(name, error.found) from error
    except DatabaseError as error:
        engine.dispose()
        raise StoreDamaged(name, str(error.orig)) from error
    return engine


def _begin_file(folder: Path) -> Path:
    """Return the file of the database, for its owner's eyes alone; SQLite gives the files beside it the same rights."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / _FILE).touch(mode=0o600)
    except OSError as error:
        raise StoreUnavailable(str(folder), str(error.strerror)) from error
    return folder / _FILE
