"""The few values that the catalogue keeps under names: its generation, its vectors, its model."""

from __future__ import annotations

import sqlite3
from threading import Lock
from typing import Any

from sqlalchemy import Engine, PoolProxiedConnection, select

from index.catalogue import tables

_ALL, _STATE = "SELECT name, value FROM settings", "PRAGMA data_version"


class Notes:
    """Reads them. Every answer asks a dozen times whether the catalogue is still the same.

    For a SQLite file one connection is kept for this question alone: asking through the pool takes half a millisecond,
    asking the driver a hundredth of that. It writes nothing itself, so SQLite's own number for "another connection has
    changed the file" tells when the values have to be read anew.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._is_file = engine.dialect.name == "sqlite"
        self._connection: PoolProxiedConnection | None = None
        self._turn = Lock()
        self._held: tuple[int, dict[str, str]] | None = None  # the file's state and the values in it

    def get(self, name: str) -> str | None:
        """Return the value under a name; None if nothing was noted."""
        return self._from_file().get(name) if self._is_file else self._from_server(name)

    def close(self) -> None:
        """Let go of the connection."""
        with self._turn:
            if self._connection is not None:
                self._connection.close()
                self._connection = self._held = None

    def _from_file(self) -> dict[str, str]:
        with self._turn:
            try:
                if self._connection is None:
                    self._connection = self._engine.raw_connection()
                return self._current(self._connection.driver_connection)
            except sqlite3.Error:
                self._connection = self._held = None
        # Whatever is wrong with the file, the engine has the words for it.
        column = tables.settings.c
        with self._engine.connect() as connection:
            return {row.name: row.value for row in connection.execute(select(column.name, column.value))}

    def _current(self, connection: Any) -> dict[str, str]:
        # The state is asked for first: values written between the two are then read once more, never missed.
        (state,) = connection.execute(_STATE).fetchone()
        if self._held is None or self._held[0] != state:
            self._held = state, dict(connection.execute(_ALL).fetchall())
        return self._held[1]

    def _from_server(self, name: str) -> str | None:
        column = tables.settings.c
        with self._engine.connect() as connection:
            value: str | None = connection.scalar(select(column.value).where(column.name == name))
        return value
