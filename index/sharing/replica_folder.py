"""The folder of a replica: the state noted in it, and the files of the words and vectors that belong to that state."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from uuid import uuid4

from index.errors import IndexUnavailable

FOLDER = "replica"
_STATE, _LOCK = "state.json", "replica.lock"


@dataclass(frozen=True, slots=True)
class State:
    """What the folder holds: which documents in which edition, of which vectors, in folders of which names."""

    generation: int = -1
    collection: str | None = None
    lexical: str = ""
    table: str = ""  # empty where there is none
    documents: Mapping[str, str] = field(default_factory=dict)


def new_name() -> str:
    """Return a name that no process has open: names are never used again."""
    return uuid4().hex[:12]


class ReplicaFolder:
    """What lies in the folder of a replica. It may be lost at any time."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def state(self) -> State:
        """Return the state noted last; that of an empty folder where none can be read."""
        try:
            return State(**json.loads((self._folder / _STATE).read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError):  # none yet, or not ours
            return State()

    def note(self, state: State) -> None:
        """Note a state, by one rename."""
        file = self._folder / _STATE
        draft = file.with_suffix(".new")
        draft.write_text(json.dumps(asdict(state)), encoding="utf-8")
        os.replace(draft, file)

    def sweep(self, state: State) -> None:
        """Remove the words and vectors of other states."""
        kept = {self.lexical(state.lexical), self.table(state.table)}
        for path in (*self._folder.glob("lexical-*"), *self._folder.glob("table-*")):
            if path not in kept:
                _remove(path)

    def clear(self) -> None:
        """Remove everything but the lock, which the caller holds."""
        for path in self._folder.iterdir():
            if path.name != _LOCK:
                _remove(path)

    def lexical(self, name: str) -> Path:
        """Return the folder of the lexical index of a name."""
        return self._folder / f"lexical-{name}"

    def table(self, name: str) -> Path:
        """Return the folder of the table of vectors of a name."""
        return self._folder / f"table-{name}"

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Let no other process work in the folder, and report a folder that cannot be written.

        Raises:
            IndexUnavailable: the folder cannot be written.
        """
        from filelock import FileLock

        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with FileLock(self._folder / _LOCK, thread_local=False):
                yield
        except OSError as error:
            raise IndexUnavailable("folder", str(error)) from error


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)
