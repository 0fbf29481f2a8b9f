"""The counters of the rate limit, without threads: of one process in memory, of several in a database between them.

The library sweeps its own by a thread that it starts for nearly every call: a third of what a call costs besides its
answer. Here whoever counts sweeps, once a minute.
"""

from __future__ import annotations

import sqlite3
import threading
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

from limits.storage import MemoryStorage

from assistant.api.sharing import open_between

_SWEEP_SECONDS = 60.0
_FILE = "counters.sqlite"
_COUNT = """
INSERT INTO counters VALUES (:key, :amount, :now + :expiry) ON CONFLICT (key) DO UPDATE SET
    count = CASE WHEN ends <= :now THEN 0 ELSE count END + :amount,
    ends = CASE WHEN ends <= :now THEN excluded.ends ELSE ends END
RETURNING count
"""


class Counters(MemoryStorage):
    """The library's counters, swept by those who count."""

    def __init__(self, *, sweep_seconds: float = _SWEEP_SECONDS) -> None:
        super().__init__()
        self.timer.cancel()
        self.timer = _Never(0.0, lambda: None)
        self._swept, self._sweep_seconds = time.time(), sweep_seconds

    def incr(self, key: str, expiry: float, amount: int = 1) -> int:
        """Count ``amount`` under ``key``, which is forgotten after ``expiry`` seconds; return the count."""
        now = time.time()
        if now - self._swept >= self._sweep_seconds:
            self._swept = now
            for old in [one for one, end in tuple(self.expirations.items()) if end <= now]:
                self.clear(old)
        return super().incr(key, expiry, amount)


class SharedCounters(Counters):
    """Counters that the worker processes of one service share, so that a rate holds whichever of them is called.

    While the database cannot be had, a process counts for itself.
    """

    def __init__(self, folder: Path) -> None:
        super().__init__()
        columns = "key TEXT PRIMARY KEY, count INTEGER, ends REAL"
        self._turn, self._database = threading.Lock(), open_between(folder / _FILE, f"counters ({columns})")

    def incr(self, key: str, expiry: float, amount: int = 1) -> int:
        """Count ``amount`` under ``key``, which is forgotten after ``expiry`` seconds; return the count."""
        now = time.time()
        if now - self._swept >= self._sweep_seconds:
            self._swept = now
            self._ask("DELETE FROM counters WHERE ends <= ?", (now,))
        row = self._ask(_COUNT, {"key": key, "amount": amount, "now": now, "expiry": expiry})
        return int(row[0]) if row else super().incr(key, expiry, amount)

    def decr(self, key: str, amount: int = 1) -> int:
        """Take back ``amount`` and return the count."""
        row = self._ask("UPDATE counters SET count = max(0, count - ?) WHERE key = ? RETURNING count", (amount, key))
        return int(row[0]) if row else int(super().decr(key, amount))

    def get(self, key: str) -> int:
        """Return the count under ``key``."""
        row = self._ask("SELECT count FROM counters WHERE key = ? AND ends > ?", (key, time.time()))
        return int(row[0]) if row else int(super().get(key))

    def get_expiry(self, key: str) -> float:
        """Return when ``key`` is forgotten, in seconds since 1970."""
        row = self._ask("SELECT ends FROM counters WHERE key = ?", (key,))
        return float(row[0]) if row else float(super().get_expiry(key))

    def close(self) -> None:
        """Let go of the database."""
        with self._turn:
            self._database.close()

    def _ask(self, statement: str, values: Any) -> Any:
        with self._turn, suppress(sqlite3.OperationalError):
            return self._database.execute(statement, values).fetchone()
        return None


class _Never(threading.Timer):
    """A timer that is never started: the library starts a new one wherever none is alive."""

    def is_alive(self) -> bool:
        return True
