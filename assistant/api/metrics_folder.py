"""Where the processes of one service count together: a folder of the installation that goes when the service ends.

A service that was killed leaves its folder behind; the next start clears it away.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from secrets import token_hex

from filelock import FileLock, Timeout

FOLDER = "metrics"
_TURN, _LOCK = ".turn", ".lock"


@contextmanager
def shared_folder(home: Path) -> Iterator[Path]:
    """Yield an empty folder in ``home/metrics`` for as long as the service runs."""
    parent = home / FOLDER
    parent.mkdir(parents=True, exist_ok=True)
    folder = parent / token_hex(8)
    living = FileLock(f"{folder}{_LOCK}")  # the system lets go of it, however the process ends
    with FileLock(parent / _TURN):  # nobody takes a folder for a left one that is just being made
        _clear(parent)
        living.acquire()
        folder.mkdir()
    try:
        yield folder
    finally:
        with FileLock(parent / _TURN):
            _remove(folder, living)


def _clear(parent: Path) -> None:
    for left in parent.glob(f"*{_LOCK}"):
        lock = FileLock(left)
        try:
            lock.acquire(timeout=0)
        except Timeout:
            continue  # another service on the same installation
        _remove(left.with_suffix(""), lock)


def _remove(folder: Path, lock: FileLock) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    Path(lock.lock_file).unlink(missing_ok=True)
    lock.release()
