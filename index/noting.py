"""The few values that the catalogue keeps under names: its generation, its vectors, its model."""

from __future__ import annotations

import sqlite3
from threading import Lock

from sqlalchemy import Engine, PoolProxiedConnection, select

from index import tables

_ALL = "SELECT name, value FROM settings"


class Notes:
    """Reads them. Every answer asks a dozen times whether the catalogue is still the same.

    For a SQLite file one connection is kept for this question alone: asking through the pool takes half a millisecond,
    asking the driver a hundredth of that.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._is_file = engine.dialect.name == "sqlite"
        self._connection: PoolProxiedConnection | None = None
        self._turn = Lock()

    def get(self, name: str) -> str | None:
        """Return the value under a name; None if nothing was noted."""
        return self._from_file().get(name) if self._is_file else self._from_server(name)

    def close(self) -> None:
        """Let go of the connection."""
        with self._turn:
            if self._connection is not None:
                self._connection.close()
                self._connection = None

    def _from_file(self) -> dict[str, str]:
        with self._turn:
            try:
                if self._connection is None:
                    self._connection = self._engine.raw_connection()
                return dict(self._connection.driver_connection.execute(_ALL).fetchall())  # type: ignore[union-attr]
            except sqlite3.Error:
                self._connection = None
        # Whatever is wrong with the file, the engine has the words for it.
        column = tables.settings.c
        with self._engine.connect() as connection:
            return {row.name: row.value for row in connection.execute(select(column.name, column.value))}

    def _from_server(self, name: str) -> str | None:
        column = tables.settings.c
        with self._engine.connect() as connection:
            value: str | None = connection.scalar(select(column.value).where(column.name == name))
        return value
