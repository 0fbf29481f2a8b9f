"""Answers that the worker processes of one service share, so that two of them do not work out the same one.

They lie in a database in the folder that the service has for as long as it runs, and go with it. An answer is found by
all that it rests on: the state of the index, the labels of the caller with all other limits, the question and what was
said before. It is kept under a digest of that, so whoever may see less never meets what was worked out for more.
"""

from __future__ import annotations

import json
import sqlite3
from contextlib import suppress
from dataclasses import asdict
from functools import cache
from hashlib import blake2b
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

from assistant.chain import Request
from assistant.types import Answer
from documents.language.text import normalise

if TYPE_CHECKING:
    from pydantic import TypeAdapter

_FILE = "answers.sqlite"  # measures of processes are the files there that end in .db
_KEPT = 20_000  # some 100 MB
_BEGIN_SECONDS = 10.0  # for other processes that begin as well
_WAIT_MILLISECONDS = 50  # for another writer; what is not kept is worked out again, or counted by each for itself


class SharedAnswers:
    """Answers in ``folder``, the oldest going first; any number of processes and threads may use them."""

    def __init__(self, folder: Path, *, most: int = _KEPT) -> None:
        self._turn, self._most = Lock(), most
        self._database = open_between(folder / _FILE, "answers (key BLOB UNIQUE, content BLOB)")

    def get(self, key: bytes) -> Answer | None:
        """Return the answer kept under ``key``; None if there is none, or nobody can say just now."""
        with self._turn, suppress(sqlite3.OperationalError):
            row = self._database.execute("SELECT content FROM answers WHERE key = ?", (key,)).fetchone()
            return _shape().validate_json(row[0]) if row else None
        return None

    def put(self, key: bytes, answer: Answer) -> None:
        """Keep an answer under ``key``."""
        content = _shape().dump_json(answer)
        with self._turn, suppress(sqlite3.OperationalError):
            written = self._database.execute("INSERT OR IGNORE INTO answers VALUES (?, ?)", (key, content))
            self._database.execute("DELETE FROM answers WHERE rowid <= ?", ((written.lastrowid or 0) - self._most,))

    def close(self) -> None:
        """Let go of the database."""
        with self._turn:
            self._database.close()


def open_between(path: Path, table: str) -> sqlite3.Connection:
    """Return a database between the processes of one service, with a table; nothing in it outlives the service."""
    database = sqlite3.connect(path, timeout=_BEGIN_SECONDS, isolation_level=None, check_same_thread=False)
    with suppress(sqlite3.OperationalError):  # another process is doing the same
        database.execute("PRAGMA journal_mode=WAL")
    database.execute("PRAGMA synchronous=OFF")
    database.execute(f"CREATE TABLE IF NOT EXISTS {table}")
    database.execute(f"PRAGMA busy_timeout={_WAIT_MILLISECONDS}")
    return database


def key_of(request: Request, generation: int) -> bytes:
    """Return what an answer is kept under: equal only where all that it rests on is equal.

    Args:
        request: what is asked, with filters that hold the caller's labels.
        generation: the state of the index.
    """
    history = [(turn.role, turn.content) for turn in request.history]
    rests_on = [generation, normalise(request.question), history, asdict(request.filters)]
    return blake2b(json.dumps(rests_on, sort_keys=True, default=_plain).encode(errors="surrogatepass")).digest()


def _plain(value: Any) -> object:
    """Return sets in one order, whatever process they are of, and dates as they are written."""
    return sorted(value) if isinstance(value, frozenset) else str(value)


@cache
def _shape() -> TypeAdapter[Answer]:
    from pydantic import TypeAdapter

    return TypeAdapter(Answer)
