"""One writer at a time, across processes."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from index.errors import IndexLocked, IndexUnavailable

_LOCK, _HOLDER = "writer.lock", "writer.json"


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
        file.write_text(json.dumps({"pid": os.getpid(), "since": datetime.now().astimezone().isoformat()}))
    except OSError as error:
        raise IndexUnavailable("folder", str(error)) from error


def _locked(folder: Path) -> IndexLocked:
    # The holder signs right after it has taken the lock, so for a moment the signature may be missing or half there.
    try:
        holder = json.loads((folder / _HOLDER).read_text())
        return IndexLocked(folder, int(holder["pid"]), datetime.fromisoformat(holder["since"]))
    except (OSError, ValueError, KeyError, TypeError):
        return IndexLocked(folder, None, None)
