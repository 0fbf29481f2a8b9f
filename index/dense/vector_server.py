"""The dense leg of several machines: vectors in a Chroma server, and near at hand as a table of this machine.

A server takes changes in place and stands a killed writer, so nothing is copied: one collection holds the vectors of an
installation until another model makes them anew. A passage is there before the catalogue shows it and goes after the
catalogue has let it go; its id is a digest of its text, so a row never changes under those who read it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from itertools import islice
from uuid import uuid4

from documents.language.compiling import compiled
from index.dense.chroma import Rows
from index.dense.chroma_server import Server
from index.dense.vector_table import Matrix, Table
from index.dense.vectors import VectorDraft
from index.sharing.servers import ChromaServer
from index.types import Within

_FAMILY = "assistant-"
_NAME = compiled(rf"({_FAMILY}[0-9a-f]{{12}}-)\d+")
_FETCHED = 1000  # rows in one answer of the server: 512 numbers as text make some 10 MB
_NAMED = 2000  # ids that a query may name; for more of them the server is asked for more than is wanted
_MOST_ASKED = 4096


class ServedVectors:
    """The vectors of one installation on a Chroma server, for the writer."""

    def __init__(self, access: ChromaServer) -> None:
        self._server = Server(access)

    def open(self, name: str) -> Rows:
        """Return the vectors published under a name.

        Raises:
            IndexDamaged: they are not on the server.
            ServerUnreachable: the server does not answer, or refuses.
        """
        return self._server.open(name)

    @contextmanager
    def draft(self, name: str, *, of: str | None) -> Iterator[VectorDraft]:
        """Yield the vectors ``of``, to be changed in place, or empty ones under a new name.

        Raises:
            IndexDamaged: what was published is not on the server.
            ServerUnreachable: the server does not answer, or refuses.
        """
        yield self._server.open(name) if of == name else self._server.begin(name)

    def next_name(self, current: str | None, *, anew: bool) -> str:
        """Return the name under which changes to ``current``, or vectors made anew, are published."""
        family, number = family_of(current), 1
        if current is None or family is None:  # none yet, or those of files
            return f"{_FAMILY}{uuid4().hex[:12]}-{number}"
        return f"{family}{int(current.removeprefix(family)) + 1}" if anew else current

    def sweep(self, *, keep: Iterable[str]) -> None:
        """Delete all collections of this installation but those named."""
        kept = set(keep)
        ours = {family_of(name) for name in kept} - {None}
        self._server.drop({name for name in self._server.names() if family_of(name) in ours} - kept)

    def close(self) -> None:
        """Let go of the server."""
        self._server.close()


class ServedStore:
    """The vectors as a replica searches them: in its table, or on the server where there are too many for one."""

    def __init__(self, open_rows: Callable[[], Rows], table: Table | None) -> None:
        self._open_rows, self._table = open_rows, table

    @cached_property
    def _rows(self) -> Rows:
        return self._open_rows()

    def search(self, query: Matrix, limit: int, *, within: Within | None = None) -> dict[str, float]:
        """Return up to ``limit`` passages nearest to a unit vector: their cosines (-1 to 1) by id, best first.

        Raises:
            ServerUnreachable: the server does not answer, where it is needed.
        """
        if self._table is not None:
            return self._table.search(query, limit, documents=within.documents if within is not None else None)
        return self.search_graph(query, limit, within=within)

    def search_graph(self, query: Matrix, limit: int, *, within: Within | None = None) -> dict[str, float]:
        """Return the same as the server's graph has it: nearly always the nearest."""
        if within is None:
            return self._rows.nearest(query, limit)
        wanted = within.passages()
        if len(wanted) <= _NAMED:
            known = self._rows.known(wanted)  # Chroma fails on an id that it does not hold
            return self._rows.nearest(query, limit, within=known) if known else {}
        asked = limit
        while True:
            asked = min(4 * asked, _MOST_ASKED)
            found = self._rows.nearest(query, asked)
            kept = {one: cosine for one, cosine in found.items() if one in wanted}
            if len(kept) >= limit or len(found) < asked or asked == _MOST_ASKED:
                return dict(islice(kept.items(), limit))

    def ids(self) -> frozenset[str]:
        """Return the ids of all passages that the server holds."""
        return self._rows.ids()

    def ids_searched(self) -> frozenset[str]:
        """Return the ids of the passages that ``search`` looks at."""
        return self._table.ids if self._table is not None else self.ids()

    def close(self) -> None:
        """Do nothing: tables are mapped, and the server is let go of by whoever opened it."""


def fetch(rows: Rows, ids: Sequence[str]) -> Iterator[tuple[list[str], Matrix]]:
    """Yield passages with their vectors, a thousand at a time; ids that are not held are left out."""
    for start in range(0, len(ids), _FETCHED):
        yield rows.get(ids[start : start + _FETCHED])


def family_of(name: str | None) -> str | None:
    """Return what the names of one installation's collections begin with; None if it is not the name of one."""
    found = _NAME.fullmatch(name or "")
    return found.group(1) if found else None
