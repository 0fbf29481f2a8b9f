"""Connections to a database: a SQLite file by default, PostgreSQL where an address is given.

SQLite is set up for several processes at once: write-ahead logging, so that readers never wait; a wait for the other
writer; and write transactions that take the right to write at their beginning, because one that reads first and asks
for it later is refused at once, however long it would wait.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from sqlite3 import DatabaseError as SqliteError
from sqlite3 import OperationalError as SqliteBusy
from typing import Any

from sqlalchemy import URL, Connection, Engine, ExceptionContext, create_engine, event, make_url
from sqlalchemy.exc import InterfaceError, InvalidatePoolError, OperationalError

Place = Path | str  # a SQLite file, or the address of a PostgreSQL database

_WAIT_SECONDS = 15  # for another process to finish its write
_RETRY_SECONDS = 0.02
_CONNECTIONS, _MORE_CONNECTIONS = 8, 32  # kept open, and opened for a while when more threads ask
_DRIVER = "postgresql+pg8000"
_WRITES = "assistant_writes"


def connect(place: Place, *, unavailable: Callable[[str], Exception]) -> Engine:
    """Return an engine on a database; nothing is opened before it is first used.

    Args:
        place: a SQLite file, or an address such as "postgresql://user:password@host/name".
        unavailable: makes the error that is raised, then and later, when the database cannot be used just now.
    """
    url = address_of(place)
    if url.get_backend_name() == "sqlite":
        engine = create_engine(
            url,
            connect_args={"timeout": _WAIT_SECONDS},
            pool_size=_CONNECTIONS,
            max_overflow=_MORE_CONNECTIONS,
            hide_parameters=True,
        )
        event.listen(engine, "connect", _prepare)
        event.listen(engine, "begin", _begin)
    else:
        engine = create_engine(url, pool_size=_CONNECTIONS, max_overflow=_MORE_CONNECTIONS, hide_parameters=True)
        event.listen(engine, "checkout", lambda connection, *_: _knock(engine, connection))

    def report(context: ExceptionContext) -> None:
        # A server refuses in errors of many kinds; where there is no connection, no statement can be at fault.
        error = context.sqlalchemy_exception
        refused = context.connection is None and not isinstance(context.original_exception, SqliteError)
        if isinstance(context.original_exception, OSError):  # the driver does not make an error of its own of all
            context.is_disconnect = refused = True
        if refused or isinstance(error, (OperationalError, InterfaceError)):
            raise unavailable(_reason(context.original_exception)) from error

    event.listen(engine, "handle_error", report)
    return engine


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """Yield a connection within one write transaction: all of it happens, or nothing."""
    with engine.execution_options(**{_WRITES: True}).begin() as connection:
        yield connection


def address_of(place: Place) -> URL:
    """Return the address of a database, with the driver that is installed.

    Raises:
        sqlalchemy.exc.ArgumentError: the text is no address.
        ValueError: it is the address of another kind of database.
    """
    if isinstance(place, Path):
        return URL.create("sqlite", database=str(place))
    url = make_url(place)
    if url.get_backend_name() != "postgresql":
        raise ValueError(url.get_backend_name())
    return url.set(drivername=_DRIVER)


def shown(place: Place) -> str:
    """Return a place as it may be shown: an address without its password and without what follows the name."""
    if isinstance(place, Path):
        return str(place)
    url = address_of(place)
    return URL.create("postgresql", url.username, None, url.host, url.port, url.database).render_as_string()


def _knock(engine: Engine, connection: Any) -> None:
    """Have the pool begin anew where a connection that it kept has ended; its own way misses some of the ends."""
    try:
        engine.dialect.do_ping(connection)
    except (engine.dialect.loaded_dbapi.Error, OSError) as error:
        raise InvalidatePoolError from error


def _prepare(connection: Any, _: object) -> None:
    # The driver's own transactions begin too late and skip statements that define tables: ``_begin`` begins them.
    connection.isolation_level = None
    _enter_wal(connection)
    # FULL keeps the last commit through a power cut.
    for pragma in ("synchronous=FULL", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}")


def _enter_wal(connection: Any) -> None:
    # Changing the mode of a new file does not wait for others who do the same; once changed it stays.
    patience = time.monotonic() + _WAIT_SECONDS
    while connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
        try:
            connection.execute("PRAGMA journal_mode=WAL")
        except SqliteBusy:
            if time.monotonic() > patience:
                raise
            time.sleep(_RETRY_SECONDS)


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get(_WRITES)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _reason(error: BaseException) -> str:
    # The driver for PostgreSQL hands over the server's whole answer; "M" is the message in it.
    first = error.args[0] if error.args else error
    return str(first.get("M", first) if isinstance(first, dict) else first)
