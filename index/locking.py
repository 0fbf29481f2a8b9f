"""One writer at a time, across processes and machines.

In a folder the system's own lock does it. Machines that share a PostgreSQL database hold an advisory lock there, which
the server takes back when their connection ends. A writer may not notice that it ended: so each holder signs with a
token, and every one of its transactions makes sure that the token still stands.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from socket import gethostname
from uuid import uuid4

from sqlalchemy import Connection, Engine, delete, insert, select, text

from index.catalogue import tables
from index.errors import IndexLocked, IndexUnavailable

_LOCK, _HOLDER = "writer.lock", "writer.json"
_WRITER = "writer"  # the holder's token, machine and process among the settings of the catalogue
_KEY = 0x7A5C  # of the advisory lock; it counts within one database
# A machine that lost its power sends no word: its connection counts as ended after half a minute of silence.
_SILENCE = "SET tcp_keepalives_idle = 15; SET tcp_keepalives_interval = 5; SET tcp_keepalives_count = 3"


@contextmanager
def writer_lock(folder: Path, *, patience: float = 0.0) -> Iterator[None]:
    """Hold the only right to write to the index in ``folder``; the system takes it back when the process dies.

    Args:
        folder: the folder of the index.
        patience: seconds to wait for another writer to end.

    Raises:
        IndexLocked: another process, or this one, holds it already.
        IndexUnavailable: the folder cannot be written: disk full, read-only, or no right to write.
    """
    from filelock import FileLock, Timeout

    lock = FileLock(folder / _LOCK)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock.acquire(timeout=patience)
    except Timeout as error:
        raise _locked(folder) from error
    except OSError as error:
        raise IndexUnavailable("folder", str(error)) from error
    try:
        _sign(folder / _HOLDER)
        yield
    finally:
        lock.release()


def _sign(file: Path) -> None:
    try:
        file.write_text(json.dumps({"pid": os.getpid(), "since": _now()}))
    except OSError as error:
        raise IndexUnavailable("folder", str(error)) from error


def _locked(folder: Path) -> IndexLocked:
    # The holder signs right after it has taken the lock, so for a moment the signature may be missing or half there.
    try:
        holder = json.loads((folder / _HOLDER).read_text())
        return IndexLocked(folder, int(holder["pid"]), datetime.fromisoformat(holder["since"]))
    except (OSError, ValueError, KeyError, TypeError):
        return IndexLocked(folder, None, None)


@contextmanager
def sole_writer(engine: Engine, folder: Path) -> Iterator[str | None]:
    """Hold the only right to write to a catalogue on a server, and yield the token to write with; None for a file.

    Raises:
        IndexLocked: another process holds it, on this machine or another.
        IndexUnavailable: the server does not answer.
    """
    if engine.dialect.name != "postgresql":
        yield None
        return
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.detach()  # closed at the end, not kept for others: the lock is the connection's
        for statement in _SILENCE.split("; "):
            connection.execute(text(statement))
        if not connection.scalar(text("SELECT pg_try_advisory_lock(:key)"), {"key": _KEY}):
            raise _locked_by(connection, folder)
        token = uuid4().hex
        holder = {"token": token, "host": gethostname(), "pid": os.getpid(), "since": _now()}
        with engine.begin() as signing:
            signing.execute(delete(tables.settings).where(tables.settings.c.name == _WRITER))
            signing.execute(insert(tables.settings).values(name=_WRITER, value=json.dumps(holder)))
        yield token


def check_token(connection: Connection, token: str) -> None:
    """Make sure, for the length of a transaction, that nobody else has taken the right to write.

    Raises:
        IndexUnavailable: somebody has.
    """
    row = tables.settings.c
    value = connection.scalar(select(row.value).where(row.name == _WRITER).with_for_update())
    if value is None or json.loads(value)["token"] != token:
        raise IndexUnavailable("catalogue", "mất quyền ghi vì đứt kết nối; một tiến trình khác đang ghi")


def _locked_by(connection: Connection, folder: Path) -> IndexLocked:
    row = tables.settings.c
    holder = json.loads(connection.scalar(select(row.value).where(row.name == _WRITER)) or "{}")
    since = datetime.fromisoformat(holder["since"]) if "since" in holder else None
    return IndexLocked(folder, holder.get("pid"), since, holder.get("host", ""))


def _now() -> str:
    return datetime.now().astimezone().isoformat()
