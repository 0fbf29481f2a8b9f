"""Opening what an installation has indexed: the whole index, or the catalogue alone."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.exc import DatabaseError

from index.catalogue import tables
from index.catalogue.catalogue import Catalogue
from index.catalogue.database import Place, connect, shown
from index.catalogue.ledger import Ledger
from index.catalogue.migrating import SchemaTooNew, migrate
from index.catalogue.tables import FORMAT
from index.embedding.models import Embedder
from index.errors import (
    IndexDamaged,
    IndexingError,
    IndexMissing,
    IndexTooNew,
    IndexUnavailable,
    ModelMismatch,
    ServerUnreachable,
)
from index.index import Index
from index.session import FINGERPRINT, MODEL
from index.sharing.servers import IN_FILES, Servers

FORMAT_SETTING = "format"
CATALOGUE_FILE = "catalogue.db"


def open_index(
    home: Path,
    embedder: Embedder,
    *,
    read_only: bool = False,
    any_model: bool = False,
    servers: Servers = IN_FILES,
) -> Index:
    """Open the index of an installation.

    Args:
        home: folder of the installation; the index lies in ``home/index``.
        embedder: the model whose vectors are searched and stored.
        read_only: do not begin an index where there is none.
        any_model: open an index that another model made, to rebuild its vectors.
        servers: what holds catalogue and vectors where they are not files in ``home/index``.

    Raises:
        IndexMissing: ``read_only``, and nothing was indexed.
        IndexTooNew: a later version of the program wrote it.
        IndexDamaged: the catalogue is no database.
        ModelMismatch: another model made the vectors.
    """
    engine = open_database(home, read_only=read_only, database=servers.database)
    index = Index(home / "index", engine, embedder, servers.chroma)
    built_with = index.catalogue.setting(FINGERPRINT)
    if built_with is not None and built_with != embedder.fingerprint and not any_model:
        index.close()
        raise ModelMismatch(index.catalogue.setting(MODEL) or "?", embedder.name)
    return index


def open_catalogue(home: Path, *, database: str | None = None) -> Catalogue:
    """Open the catalogue alone, for what needs neither search nor model.

    Raises:
        IndexMissing: nothing was indexed.
        IndexTooNew: a later version of the program wrote it.
        IndexDamaged: it is no database.
    """
    return Catalogue(open_database(home, read_only=True, database=database))


def open_database(home: Path, *, read_only: bool, database: str | None = None) -> Engine:
    """Open the catalogue's database, or begin it.

    Raises:
        IndexMissing: ``read_only``, and nothing was indexed.
        IndexTooNew: a later version of the program wrote it.
        IndexDamaged: it is no database.
    """
    folder = home / "index"
    file = folder / CATALOGUE_FILE
    if read_only and database is None and not file.is_file():
        raise IndexMissing(folder)
    folder.mkdir(parents=True, exist_ok=True)
    engine = open_engine(database or file)
    try:
        _check_format(engine, folder, read_only=read_only)
    except IndexingError:
        engine.dispose()
        raise
    return engine


def _check_format(engine: Engine, folder: Path, *, read_only: bool) -> None:
    found = Catalogue(engine).setting(FORMAT_SETTING)
    if found is None and read_only:
        raise IndexMissing(folder)
    if found is not None and int(found) > FORMAT:
        raise IndexTooNew(folder, found, FORMAT)
    if found != str(FORMAT):
        Ledger(engine).remember({FORMAT_SETTING: str(FORMAT)})


def open_engine(place: Place) -> Engine:
    """Return an engine on a catalogue, begun where it is missing and brought up to date where it is old.

    Args:
        place: a SQLite file, or the address of a PostgreSQL database.

    Raises:
        IndexDamaged: the file is no database.
        IndexTooNew: a later version of the program wrote it.
        IndexUnavailable: it cannot be opened or written just now; any later use of the engine may raise it too.
    """
    engine = connect(place, unavailable=lambda detail: _unavailable(place, detail))
    try:
        migrate(engine, tables.MIGRATIONS)
    except SchemaTooNew as error:
        engine.dispose()
        raise IndexTooNew(shown(place), error.found, tables.MIGRATIONS.head) from error
    except DatabaseError as error:
        engine.dispose()
        # A file may be no database at all; a server that says no has its reasons, and they are in its message.
        kind = IndexDamaged if isinstance(place, Path) else IndexUnavailable
        raise kind("catalogue", str(error.orig)) from error
    return engine


def _unavailable(place: Place, detail: str) -> IndexUnavailable:
    if isinstance(place, Path):
        return IndexUnavailable("catalogue", detail)
    return ServerUnreachable("catalogue", shown(place), detail)
