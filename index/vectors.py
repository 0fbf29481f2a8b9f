"""The dense leg: vectors in an embedded Chroma. The only file that meets chromadb.

An embedded Chroma writes its graph file in place: a process killed in the middle leaves a folder that never opens
again, and two processes on one folder damage it. So no folder that readers use is ever written to. A writer works on
a copy of the newest folder and publishes it by name (the catalogue keeps the name); readers open published folders
only. A killed writer leaves a copy that nobody looks at. A Chroma server needs none of this and would be a second
implementation of ``VectorStore`` and ``VectorDraft``.

Beside Chroma's files lies the same as one table (``index.nearest``), which answers until there are too many rows for
it; Chroma is then not even loaded.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from itertools import islice
from pathlib import Path
from threading import Lock, Thread
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np

from index.errors import IndexDamaged, IndexUnavailable
from index.nearest import MOST_ROWS, Matrix, Table, TableDraft, has_table
from index.sealing import seal, verify

if TYPE_CHECKING:
    from chromadb.api.models.Collection import Collection

_COLLECTION = "passages"
_LIVING = "chroma.sqlite3"  # Chroma notes in it when it is opened; SQLite finds damage by itself
_AT_ONCE = 5000  # records in one call; Chroma takes 5,461
# Chroma rewrites its whole graph file each time this many records have come in. Drafts let a fifth of the store come
# in first, so that bulk loading does not write quadratically much.
_FIRST_SYNC, _SYNC_SHARE = 2000, 0.2
_SYNC_NOW = 2  # the least that Chroma takes


class VectorDraft(Protocol):
    """A store being changed; nobody sees the changes before they are published."""

    def upsert(self, ids: Sequence[str], vectors: Matrix) -> None:
        """Put unit rows under passage ids, in place of what is there."""
        ...

    def delete(self, ids: Iterable[str]) -> None:
        """Remove passages; ids that are not there are passed over."""
        ...


class VectorStore:
    """One published folder of vectors, opened for reading."""

    def __init__(self, folder: Path) -> None:
        """Open a folder.

        Raises:
            IndexDamaged: no store can be opened there.
        """
        self._folder = folder
        self._turn = Lock()
        self._opened: tuple[Any, Collection] | None = None
        self._held: frozenset[str] | None = None
        try:
            verify(folder)
            self._table = Table(folder) if has_table(folder) else None
        except (OSError, ValueError) as error:
            raise IndexDamaged("vectors", str(error)) from error
        if self._table is None:
            self._collection()

    def search(self, query: Matrix, limit: int, *, within: frozenset[str] | None = None) -> dict[str, float]:
        """Return up to ``limit`` passages nearest to a unit vector: their cosines (-1 to 1) by id, best first.

        Args:
            query: shape (d,).
            limit: number of passages wanted, at least 1.
            within: ids of the only passages to look at; None for all. Ids that are not held are passed over.

        Raises:
            IndexDamaged: the store does not answer.
        """
        if self._table is not None:
            return self._table.search(query, limit, within=within)
        return self.search_graph(query, limit, within=within)

    def search_graph(self, query: Matrix, limit: int, *, within: frozenset[str] | None = None) -> dict[str, float]:
        """Return the same as Chroma's graph has it: nearly always the nearest."""
        if within is not None:
            within &= self.ids()  # Chroma fails on an id that it does not hold
        if within == frozenset():
            return {}
        collection = self._collection()
        with _damage():
            found = collection.query(
                query_embeddings=query[np.newaxis],
                n_results=limit,
                ids=sorted(within) if within is not None else None,
                include=["distances"],
            )
        distances = found["distances"] or [[]]
        return {one: 1.0 - float(distance) for one, distance in zip(found["ids"][0], distances[0], strict=True)}

    def ids(self) -> frozenset[str]:
        """Return the ids of all passages held.

        Raises:
            IndexDamaged: the store does not answer.
        """
        if self._held is None:
            collection = self._collection()
            with _damage():
                self._held = frozenset(collection.get(include=[])["ids"])
        return self._held

    def ids_searched(self) -> frozenset[str]:
        """Return the ids of the passages that ``search`` looks at: the same, unless the folder is damaged."""
        return self._table.ids if self._table is not None else self.ids()

    def close(self) -> None:
        """Let go of the folder."""
        with self._turn:
            if self._opened is not None:
                self._opened[0].close()
                self._opened = None

    def _collection(self) -> Collection:
        """Return Chroma's collection, opened by the first who needs it."""
        with self._turn:
            if self._opened is None:
                with _damage():
                    client = _connect(self._folder)
                    self._opened = (client, client.get_collection(_COLLECTION, embedding_function=None))
            return self._opened[1]


class _Draft:
    def __init__(self, collection: Collection, table: TableDraft | None) -> None:
        self._collection, self._table = collection, table

    def upsert(self, ids: Sequence[str], vectors: Matrix) -> None:
        with _damage():
            for start in range(0, len(ids), _AT_ONCE):
                some = slice(start, start + _AT_ONCE)
                self._collection.upsert(ids=list(ids[some]), embeddings=vectors[some])
        if self._table is not None:
            self._table.upsert(ids, vectors)

    def delete(self, ids: Iterable[str]) -> None:
        ids = list(ids)
        if self._table is not None:
            self._table.delete(ids)
        remaining = iter(ids)
        with _damage():
            while some := list(islice(remaining, _AT_ONCE)):
                self._collection.delete(ids=some)


class VectorFolders:
    """The folders of vectors below one parent: published ones by name, and the writer's draft."""

    def __init__(self, parent: Path) -> None:
        self._parent = parent

    def open(self, name: str) -> VectorStore:
        """Open a published folder.

        Raises:
            IndexDamaged: it is missing or damaged.
        """
        folder = self._parent / name
        if not folder.is_dir():
            raise IndexDamaged("vectors", f"{folder}: không có")
        return VectorStore(folder)

    @contextmanager
    def draft(self, name: str, *, of: str | None) -> Iterator[VectorDraft]:
        """Yield a copy of the published folder ``of`` (or an empty one) and make it ready for publication.

        After the block, folder ``name`` holds the result, written through to the disk; it is published once the
        caller remembers its name. If the block fails, the folder is worthless and the next draft clears it away.

        Raises:
            IndexDamaged: the published folder is missing or damaged, or the draft cannot be written.
        """
        folder = self._parent / name
        shutil.rmtree(folder, ignore_errors=True)
        with _damage():
            if of is None:
                folder.mkdir(parents=True)
            else:
                verify(self._parent / of)
                shutil.copytree(self._parent / of, folder)
            client = _connect(folder)
        try:
            collection = _collection_for_writing(client)
            with _damage():
                table = _table_of(folder, collection)
            yield _Draft(collection, table)
            _sync_after(collection, _SYNC_NOW)
        finally:
            client.close()
        with _damage():
            _write_graph(folder)
            if table is not None:
                table.write(folder)
            seal(folder, living=_LIVING)

    def sweep(self, *, keep: Iterable[str]) -> None:
        """Delete every folder but those named; readers that still have one open keep what they opened."""
        kept = set(keep)
        for folder in self._parent.iterdir() if self._parent.is_dir() else ():
            if folder.name not in kept:
                shutil.rmtree(folder, ignore_errors=True)


def _connect(folder: Path) -> Any:
    import chromadb
    from chromadb.config import Settings

    return chromadb.PersistentClient(str(folder), settings=Settings(anonymized_telemetry=False))


def _collection_for_writing(client: Any) -> Any:
    settings: Any = {"hnsw": {"space": "cosine", "sync_threshold": _FIRST_SYNC}}
    collection = client.get_or_create_collection(_COLLECTION, embedding_function=None, configuration=settings)
    _sync_after(collection, max(_FIRST_SYNC, int(collection.count() * _SYNC_SHARE)))
    return collection


def _table_of(folder: Path, collection: Collection) -> TableDraft | None:
    """Return the table of a draft to go on with, made where it is missing; None if it would be too large to use."""
    if has_table(folder):
        return TableDraft.of(folder)
    count = collection.count()
    if not count or count > MOST_ROWS:
        return None if count else TableDraft()
    held = collection.get(include=["embeddings"])
    return TableDraft(held["ids"], np.asarray(held["embeddings"], dtype=np.float32))


def _sync_after(collection: Collection, records: int) -> None:
    collection.modify(configuration={"hnsw": {"sync_threshold": records}})


def _write_graph(folder: Path) -> None:
    """Have Chroma write out its graph, so that readers load it instead of building it again from the log.

    Chroma has no call for this: it writes when the threshold is passed, and it reads the threshold on opening.
    """
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


@contextmanager
def _damage() -> Iterator[None]:
    """Report whatever Chroma makes of a damaged or unwritable folder as damage."""
    from chromadb.errors import ChromaError

    try:
        yield
    # AttributeError: Chroma's own clearing up after a database that cannot be opened fails with it.
    except (ChromaError, OSError, ValueError, AttributeError) as error:
        if any(sign in str(error).lower() for sign in _PASSING):
            raise IndexUnavailable("vectors", str(error)) from error
        raise IndexDamaged("vectors", str(error)) from error


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
