"""How the index stands, read without opening vectors, lexical index or model."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, func, select, text

from index.catalogue import tables
from index.catalogue.catalogue import Catalogue
from index.opening import open_database
from index.session import DIMENSIONS, MODEL
from index.types import Counts


@dataclass(frozen=True, slots=True)
class LastRun:
    """The last indexing run; ``finished`` and ``report`` are None while it runs or where it was cut short."""

    started: datetime
    finished: datetime | None
    report: dict[str, Any] | None


@dataclass(frozen=True, slots=True)
class Status:
    """How the index stands.

    Attributes:
        model: name of the embedding model that made the vectors; None before the first.
        pending: passages whose vectors are not up to date; above 0 while indexing or after an interruption.
        bytes_on_disk: by part: "catalogue", "lexical", "vectors".
    """

    folder: Path
    counts: Counts
    model: str | None
    dimensions: int | None
    pending: int
    bytes_on_disk: dict[str, int]
    last_run: LastRun | None


def status(home: Path, *, database: str | None = None) -> Status:
    """Return how the index of an installation stands.

    Raises:
        IndexMissing: nothing was indexed.
        IndexTooNew: a later version of the program wrote it.
        IndexDamaged: the catalogue is no database.
    """
    engine = open_database(home, read_only=True, database=database)
    catalogue = Catalogue(engine)
    try:
        dimensions = catalogue.setting(DIMENSIONS)
        return Status(
            folder=home / "index",
            counts=catalogue.counts(),
            model=catalogue.setting(MODEL),
            dimensions=int(dimensions) if dimensions else None,
            pending=_pending(engine),
            bytes_on_disk=_sizes(home / "index", engine),
            last_run=_last_run(engine),
        )
    finally:
        catalogue.close()


def _pending(engine: Engine) -> int:
    with engine.connect() as connection:
        return connection.scalar(select(func.count()).select_from(tables.pending)) or 0


def _last_run(engine: Engine) -> LastRun | None:
    with engine.connect() as connection:
        row = connection.execute(select(tables.runs).order_by(tables.runs.c.id.desc()).limit(1)).first()
    if row is None:
        return None
    # SQLite keeps no zone; all times are written in UTC.
    finished = row.finished.replace(tzinfo=UTC) if row.finished else None
    return LastRun(row.started.replace(tzinfo=UTC), finished, json.loads(row.report) if row.report else None)


def _sizes(folder: Path, engine: Engine) -> dict[str, int]:
    parts = {
        "catalogue": ["catalogue.db*"],
        "lexical": ["lexical", "replica/lexical-*"],
        "vectors": ["vectors", "replica/table-*"],  # on a server they have no size that could be asked for
    }
    sizes = {
        part: sum(_size(path) for shape in shapes for path in folder.glob(shape)) for part, shapes in parts.items()
    }
    if engine.dialect.name == "postgresql":
        with engine.connect() as connection:
            sizes["catalogue"] = connection.scalar(text("SELECT pg_database_size(current_database())")) or 0
    return sizes


def _size(path: Path) -> int:
    """Return the bytes of a file, or of the files below a folder; what a writer takes away meanwhile has none."""
    below = [Path(parent, name) for parent, _, names in os.walk(path) for name in names] if path.is_dir() else [path]
    total = 0
    for file in below:
        with suppress(FileNotFoundError):
            total += file.stat().st_size
    return total
