"""The vectors of an index as one table: neighbours by one product, for as many rows as that is quick for.

Most searches are limited to the documents of a province, which makes a table faster and a graph slower (14,000 rows,
2 legs a question: 17 ms of CPU by the graph, 3 ms by the table; 250,000 rows: 23 ms more by the graph). It is mapped,
not read, so that all processes share it, and one that answers holds no graph in memory.

A large table has a rough one beside it: the rows along the directions in which they differ most. One product with that
finds those worth comparing in full, a quarter of the work and of the memory that has to be read. In a smaller one all
rows take no longer (2 ms at 10,000 rows) than those found worth it, and they are multiplied once for all limits of a
question.

Products are made by ``vecdot`` on one core, as fast as ``@`` there. ``@`` spreads a table of this size over all cores,
and its threads wait for one another in a loop: where the cores have other work, 0.7 ms of processor time become 8.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from index.dense.vector_table_places import FILES as PLACES
from index.dense.vector_table_places import Places, Rows

Matrix = NDArray[np.float32]
K = TypeVar("K")
V = TypeVar("V")

MOST_ROWS = 2_000_000
ROWS, IDS, ROUGH, DIRECTIONS = "table.npy", "ids.npy", "rough.npy", "directions.npy"
_IDS_AS_TEXT = "table.json"  # instead of the ids, as an earlier version of the program wrote them
FILES = (ROWS, IDS, _IDS_AS_TEXT, ROUGH, DIRECTIONS, *PLACES)
# Rows from which there is a rough table, those within a limit from which it chooses, how many directions it has, and
# how many times the rows wanted are compared in full. Of 40,000 news passages under the bundled model (512 dimensions),
# of the 60 nearest to a question 95 % are found (98 % of the first ten, 99.7 % of the first) by 96 directions and 1,800
# rows; by 64 directions 88 %.
MANY, _GATHERED, ALONG, _LOOKED_AT = 25_000, 8_000, 96, 35
_FEW = 0.25  # share of the rows up to which they are gathered before they are multiplied
_DIGITS = 6
_KEPT = 8  # queries and limits at hand: a question is searched for within its provinces and everywhere


class Table:
    """The rows of a folder, for searching."""

    def __init__(self, folder: Path) -> None:
        """Map the table of a folder. Raises OSError or ValueError where it cannot be read."""
        self._ids, self._places_read = read_ids(folder), Places.read(folder)
        self._rows: Matrix = np.load(folder / ROWS, mmap_mode="r")
        if len(self._ids) != len(self._rows):
            raise ValueError(f"{folder / ROWS}: {len(self._rows)} dòng, {len(self._ids)} mã")
        is_large = len(self._rows) >= MANY  # an earlier version of the program began sooner
        self._rough = _Rough(folder) if is_large and (folder / ROUGH).is_file() else None
        self._scores: dict[bytes, Matrix] = {}
        self._within: dict[frozenset[str], Rows] = {}
        self._turn = Lock()

    @property
    def ids(self) -> frozenset[str]:
        """The ids of all rows."""
        return frozenset(self._ids.astype(np.str_).tolist())

    @cached_property
    def _places(self) -> Places:
        return self._places_read or Places.of(self._ids.astype(np.str_).tolist())

    def search(self, query: Matrix, limit: int, *, documents: frozenset[str] | None = None) -> dict[str, float]:
        """Return up to ``limit`` ids nearest to a unit vector with their cosines, best first.

        Equal ones stand in the order in which they came in. ``documents`` are the only ones to look at the rows of.
        """
        places = self._rows_of(documents) if documents is not None else None
        if self._rough is not None and (places is None or len(places) > _GATHERED):
            places = self._promising(self._rough, query, _LOOKED_AT * limit, places)
        scores = self._cosines(query, places)
        best = _highest(scores, limit)
        ids = self._ids[best if places is None else places[best]].astype(np.str_).tolist()
        # Rows that are equal may differ in the last bit of a product, depending on where they stand in it.
        cosines = [round(score, _DIGITS) for score in scores[best].tolist()]
        ranked = sorted(zip(ids, cosines, strict=True), key=lambda one: -one[1])
        return dict(ranked[:limit])

    def _rows_of(self, documents: frozenset[str]) -> Rows:
        with self._turn:
            places = self._within.get(documents)
        if places is None:
            places = self._places.of_documents(documents)
            with self._turn:
                _keep(self._within, documents, places)
        return places

    def _promising(self, rough: _Rough, query: Matrix, count: int, places: Rows | None) -> Rows:
        """Return the rows, of all or of some, that are nearest as far as the rough table tells, in their order."""
        if places is None:
            return _highest(self._kept(query, rough.cosines), count)
        if len(places) <= _FEW * len(self._rows):
            return places[_highest(rough.cosines(query, places), count)]
        return places[_highest(self._kept(query, rough.cosines)[places], count)]

    def _cosines(self, query: Matrix, places: Rows | None) -> Matrix:
        if places is not None and (self._rough is not None or len(places) <= _FEW * len(self._rows)):
            few: Matrix = np.vecdot(self._rows[places], query)
            return few
        known = self._kept(query, lambda query: np.vecdot(self._rows, query))
        return known if places is None else known[places]

    def _kept(self, query: Matrix, product: Callable[[Matrix], Matrix]) -> Matrix:
        """Return the product of all rows with a query, made once for all its limits."""
        key = query.tobytes()
        with self._turn:
            known = self._scores.get(key)
        if known is None:
            known = product(query)
            with self._turn:
                _keep(self._scores, key, known)
        return known


class _Rough:
    """The rows along the directions in which they differ most."""

    def __init__(self, folder: Path) -> None:
        self._rows: Matrix = np.load(folder / ROUGH, mmap_mode="r")
        self._directions: Matrix = np.load(folder / DIRECTIONS)

    def cosines(self, query: Matrix, places: Rows | None = None) -> Matrix:
        """Return roughly the cosine of each row, or of some, with a unit vector."""
        rows = self._rows if places is None else self._rows[places]
        found: Matrix = np.vecdot(rows, query @ self._directions)
        return found


def _highest(scores: Matrix, limit: int) -> Rows:
    """Return the places of the highest scores, in their order; more than ``limit`` where the last ones are equal."""
    if len(scores) <= limit:
        return np.arange(len(scores))
    least = np.partition(scores, len(scores) - limit)[len(scores) - limit]
    return np.flatnonzero(scores >= least)


def read_ids(folder: Path) -> NDArray[np.bytes_]:
    """Return the ids of a table's rows. Raises OSError or ValueError where they cannot be read."""
    if (folder / IDS).is_file():
        ids: NDArray[np.bytes_] = np.load(folder / IDS, mmap_mode="r")
        return ids
    return np.array(json.loads((folder / _IDS_AS_TEXT).read_text(encoding="utf-8")), dtype=np.bytes_)


def has_table(folder: Path) -> bool:
    """Tell whether a folder has a table."""
    return (folder / ROWS).is_file() and any((folder / name).is_file() for name in (IDS, _IDS_AS_TEXT))


def remove(folder: Path) -> None:
    """Take the table out of a folder."""
    for name in FILES:
        (folder / name).unlink(missing_ok=True)


def _keep(held: dict[K, V], key: K, value: V) -> None:
    if len(held) >= _KEPT:
        held.pop(next(iter(held)))
    held[key] = value
