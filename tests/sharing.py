"""Things that take long to make and that tests only read: the first who asks makes them, for all workers of the run."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock


def made_once(folders: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """Return a folder of this test run that ``make`` has filled, once for all worker processes.

    Args:
        folders: where the run keeps its folders.
        name: the folder's name, one for each thing made.
        make: fills the empty folder that it is given; what fails is tried again by the next who asks.
    """
    # Each worker of pytest-xdist has its own folder in that of the run.
    base = folders.getbasetemp().parent if "PYTEST_XDIST_WORKER" in os.environ else folders.getbasetemp()
    made = base / f"{name}.made"
    with FileLock(base / f"{name}.lock"):
        if not made.exists():
            folder = folders.mktemp(name)
            make(folder)
            made.write_text(str(folder), encoding="utf-8")
    return Path(made.read_text(encoding="utf-8"))
