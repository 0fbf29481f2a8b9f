"""The dense leg: vectors in folders that are written once and then only read.

An embedded Chroma writes its graph file in place: a process killed in the middle leaves a folder that never opens
again, and two processes on one folder damage it. So no folder that readers use is ever written to. A writer works on
a copy of the newest folder and publishes it by name (the catalogue keeps the name); readers open published folders
only. A killed writer leaves a copy that nobody looks at.

Beside Chroma's files lies the same as one table (``index.dense.vector_table``), which answers until there are too many
rows for it; Chroma is then not even loaded.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from threading import Lock
from typing import Protocol

from index.dense.chroma import LIVING, Folder, Rows, trouble, write_graph
from index.dense.vector_table import FILES, MOST_ROWS, Matrix, Table, has_table
from index.dense.vector_table_draft import TableDraft
from index.errors import IndexDamaged
from index.sealing import seal, verify
from index.types import Within


class VectorDraft(Protocol):
    """A store being changed; nobody sees the changes before they are published."""

    def upsert(self, ids: Sequence[str], vectors: Matrix) -> None:
        """Put unit rows under passage ids, in place of what is there."""
        ...

    def delete(self, ids: Iterable[str]) -> None:
        """Remove passages; ids that are not there are passed over."""
        ...


class Vectors(Protocol):
    """The vectors of an installation, as a writer changes them."""

    def draft(self, name: str, *, of: str | None) -> AbstractContextManager[VectorDraft]:
        """Yield what is published as ``of``, or nothing, to be changed; after the block ``name`` can be published."""
        ...

    def next_name(self, current: str | None, *, anew: bool) -> str:
        """Return the name under which changes to ``current``, or vectors made anew, are published."""
        ...

    def sweep(self, *, keep: Iterable[str]) -> None:
        """Delete everything of this installation but what is named."""
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
        self._opened: Folder | None = None
        self._held: frozenset[str] | None = None
        try:
            verify(folder, trusting=True)
            self._table = Table(folder) if has_table(folder) else None
        except (OSError, ValueError) as error:
            raise IndexDamaged("vectors", str(error)) from error
        if self._table is None:
            self._rows()

    def search(self, query: Matrix, limit: int, *, within: Within | None = None) -> dict[str, float]:
        """Return up to ``limit`` passages nearest to a unit vector: their cosines (-1 to 1) by id, best first.

        Args:
            query: shape (d,).
            limit: number of passages wanted, at least 1.
            within: the only documents to look in; None for all. What is not held of them is passed over.

        Raises:
            IndexDamaged: the store does not answer.
        """
        if self._table is not None:
            return self._table.search(query, limit, documents=within.documents if within is not None else None)
        return self.search_graph(query, limit, within=within)

    def search_graph(self, query: Matrix, limit: int, *, within: Within | None = None) -> dict[str, float]:
        """Return the same as Chroma's graph has it: nearly always the nearest."""
        if within is None:
            return self._rows().nearest(query, limit)
        held = within.passages() & self.ids()  # Chroma fails on an id that it does not hold
        return self._rows().nearest(query, limit, within=held) if held else {}

    def ids(self) -> frozenset[str]:
        """Return the ids of all passages held.

        Raises:
            IndexDamaged: the store does not answer.
        """
        if self._held is None:
            self._held = self._rows().ids()
        return self._held

    def ids_searched(self) -> frozenset[str]:
        """Return the ids of the passages that ``search`` looks at: the same, unless the folder is damaged."""
        return self._table.ids if self._table is not None else self.ids()

    def close(self) -> None:
        """Let go of the folder."""
        with self._turn:
            if self._opened is not None:
                self._opened.close()
                self._opened = None

    def _rows(self) -> Rows:
        """Return Chroma's rows, opened by the first who needs them."""
        with self._turn:
            if self._opened is None:
                with _damage():
                    verify(self._folder)
                self._opened = Folder(self._folder)
            return self._opened.rows


class _Draft:
    def __init__(self, rows: Rows, table: TableDraft | None) -> None:
        self._rows, self._table = rows, table

    def upsert(self, ids: Sequence[str], vectors: Matrix) -> None:
        self._rows.upsert(ids, vectors)
        if self._table is not None:
            self._table.upsert(ids, vectors)

    def delete(self, ids: Iterable[str]) -> None:
        ids = list(ids)
        if self._table is not None:
            self._table.delete(ids)
        self._rows.delete(ids)


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
                shutil.copytree(self._parent / of, folder, ignore=shutil.ignore_patterns(*FILES))
        opened = Folder(folder, is_draft=True)
        try:
            with _damage():
                table = _table_of(self._parent / of if of is not None else folder, opened.rows)
            yield _Draft(opened.rows, table)
            opened.finish()
        finally:
            opened.close()
        write_graph(folder)
        with _damage():
            if table is not None:
                table.write(folder)
            seal(folder, living=LIVING)

    def next_name(self, current: str | None, *, anew: bool) -> str:
        """Return the name under which a draft of ``current``, or one made anew, is published."""
        del anew  # each draft has a folder of its own
        return str(int(current) + 1 if current is not None and current.isdigit() else 1)

    def sweep(self, *, keep: Iterable[str]) -> None:
        """Delete every folder but those named; readers that still have one open keep what they opened."""
        kept = set(keep)
        for folder in self._parent.iterdir() if self._parent.is_dir() else ():
            if folder.name not in kept:
                shutil.rmtree(folder, ignore_errors=True)


def _table_of(folder: Path, rows: Rows) -> TableDraft | None:
    """Return the table of a folder to go on with, made where it is missing; None if it would be too large to use."""
    if has_table(folder):
        return TableDraft.of(folder)
    count = rows.count()
    if not count or count > MOST_ROWS:
        return None if count else TableDraft()
    return TableDraft(*rows.all())


@contextmanager
def _damage() -> Iterator[None]:
    """Report files that cannot be read or written."""
    try:
        yield
    except (OSError, ValueError) as error:
        raise trouble(error) from error
