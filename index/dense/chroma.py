"""Chroma, in a folder of its own or as a server. The only file that meets chromadb."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from importlib import import_module
from itertools import islice
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any

import numpy as np

from index.dense.vector_table import Matrix
from index.errors import IndexDamaged, IndexUnavailable

if TYPE_CHECKING:
    from chromadb.api.models.Collection import Collection

LIVING = "chroma.sqlite3"  # Chroma notes in it when it is opened; SQLite finds damage by itself
_COLLECTION = "passages"
_AT_ONCE = 5000  # records in one call; Chroma takes 5,461
# Chroma rewrites its whole graph file each time this many records have come in. Drafts let a fifth of the store come
# in first, so that bulk loading does not write quadratically much.
_FIRST_SYNC, _SYNC_SHARE = 2000, 0.2
_SYNC_NOW = 2  # the least that Chroma takes

Reported = Callable[[], AbstractContextManager[None]]


class Rows:
    """The vectors of one collection, by passage id; errors of the engine are raised as those of the index."""

    def __init__(self, collection: Collection, reported: Reported) -> None:
        self._collection, self._reported = collection, reported

    def upsert(self, ids: Sequence[str], vectors: Matrix) -> None:
        """Put unit rows under passage ids, in place of what is there."""
        with self._reported():
            for start in range(0, len(ids), _AT_ONCE):
                some = slice(start, start + _AT_ONCE)
                self._collection.upsert(ids=list(ids[some]), embeddings=vectors[some])

    def delete(self, ids: Iterable[str]) -> None:
        """Remove passages; ids that are not there are passed over."""
        remaining = iter(ids)
        with self._reported():
            while some := list(islice(remaining, _AT_ONCE)):
                self._collection.delete(ids=some)

    def nearest(self, query: Matrix, limit: int, *, within: frozenset[str] | None = None) -> dict[str, float]:
        """Return nearly always the nearest by the graph: cosines by id, best first. All of ``within`` must be held."""
        with self._reported():
            found = self._collection.query(
                query_embeddings=query[np.newaxis],
                n_results=limit,
                ids=sorted(within) if within is not None else None,
                include=["distances"],
            )
        distances = found["distances"] or [[]]
        return {one: 1.0 - float(distance) for one, distance in zip(found["ids"][0], distances[0], strict=True)}

    def ids(self) -> frozenset[str]:
        """Return the ids of all passages held."""
        with self._reported():
            return frozenset(self._collection.get(include=[])["ids"])

    def known(self, ids: Iterable[str]) -> frozenset[str]:
        """Return those of some ids that are held."""
        with self._reported():
            return frozenset(self._collection.get(ids=sorted(ids), include=[])["ids"])

    def get(self, ids: Sequence[str]) -> tuple[list[str], Matrix]:
        """Return some passages with their vectors; ids that are not held are left out."""
        with self._reported():
            held = self._collection.get(ids=list(ids), include=["embeddings"])
        return held["ids"], np.asarray(held["embeddings"], dtype=np.float32)

    def all(self) -> tuple[list[str], Matrix]:
        """Return everything that is held."""
        with self._reported():
            held = self._collection.get(include=["embeddings"])
        return held["ids"], np.asarray(held["embeddings"], dtype=np.float32)

    def count(self) -> int:
        """Return the number of passages held."""
        with self._reported():
            return self._collection.count()


class Folder:
    """A folder that an embedded Chroma has open."""

    def __init__(self, folder: Path, *, is_draft: bool = False) -> None:
        """Open a folder; for a draft, one that may be empty.

        Raises:
            IndexDamaged: no store can be opened there.
        """
        with _reported_of_files():
            self._client = _connect(folder)
        try:
            with _reported_of_files():
                self._collection = self._begin() if is_draft else self._found()
        except BaseException:
            self._client.close()
            raise
        self.rows = Rows(self._collection, _reported_of_files)

    def close(self) -> None:
        """Let go of it."""
        self._client.close()

    def finish(self) -> None:
        """Have the graph written soon after the folder is opened again, see ``write_graph``."""
        with _reported_of_files():
            _sync_after(self._collection, _SYNC_NOW)

    def _found(self) -> Collection:
        found: Collection = self._client.get_collection(_COLLECTION, embedding_function=None)
        return found

    def _begin(self) -> Collection:
        settings: Any = {"hnsw": {"space": "cosine", "sync_threshold": _FIRST_SYNC}}
        collection: Collection = self._client.get_or_create_collection(
            _COLLECTION, embedding_function=None, configuration=settings
        )
        _sync_after(collection, max(_FIRST_SYNC, int(collection.count() * _SYNC_SHARE)))
        return collection


def write_graph(folder: Path) -> None:
    """Have Chroma write out its graph, so that readers load it instead of building it again from the log.

    Chroma has no call for this: it writes when the threshold is passed, and it reads the threshold on opening.
    """
    with _reported_of_files():
        client = _connect(folder)
        collection = client.get_collection(_COLLECTION, embedding_function=None)
        some = collection.get(limit=_SYNC_NOW + 1, include=["embeddings"])
        written = 0
        while some["ids"] and written <= _SYNC_NOW:
            collection.upsert(ids=some["ids"], embeddings=some["embeddings"])
            written += len(some["ids"])
        _sync_after(collection, _FIRST_SYNC)
        client.close()


def load_ahead() -> None:
    """Begin to load the engine, which takes a second, while the caller waits for something else."""
    Thread(target=import_module, args=("chromadb",), name="load-chromadb", daemon=True).start()


def _connect(folder: Path) -> Any:
    import chromadb
    from chromadb.config import Settings

    return chromadb.PersistentClient(str(folder), settings=Settings(anonymized_telemetry=False))


def _sync_after(collection: Collection, records: int) -> None:
    collection.modify(configuration={"hnsw": {"sync_threshold": records}})


@contextmanager
def _reported_of_files() -> Iterator[None]:
    """Report whatever Chroma makes of a damaged or unwritable folder as damage."""
    from chromadb.errors import ChromaError

    try:
        yield
    # AttributeError: Chroma's own clearing up after a database that cannot be opened fails with it.
    except (ChromaError, OSError, ValueError, AttributeError) as error:
        raise trouble(error) from error


def trouble(error: Exception) -> IndexDamaged | IndexUnavailable:
    """Return what an error of the files means: that they are broken, or that the disk or a right is missing."""
    if any(sign in str(error).lower() for sign in _PASSING):
        return IndexUnavailable("vectors", str(error))
    return IndexDamaged("vectors", str(error))


# How the system and SQLite, on which Chroma stands, say that nothing is broken and nothing can be written.
_PASSING = (
    "no space left",
    "disk is full",
    "file too large",
    "quota exceeded",
    "disk i/o error",
    "read-only",
    "readonly",
    "permission denied",
    "too many open files",
)
