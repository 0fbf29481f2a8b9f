"""The vectors of an index as one table: neighbours by one product, for as many rows as that is quick for.

Up to some hundred thousand rows it takes less than a walk through a graph does, and a limit to some passages makes it
faster instead of slower (14,000 rows, 2 legs a question: 17 ms of CPU by the graph, 3 ms by the table). The table is
mapped, not read, so that all processes share it.

A large table has a rough one beside it: the rows along the directions in which they differ most. One product with that
finds those worth comparing in full, a quarter of the work and of the memory that has to be read. In a smaller one all
rows take no longer (2 ms at 10,000 rows) than those found worth it, and they are multiplied once for all limits of a
question.

Products are made by ``vecdot`` on one core, as fast as ``@`` there. ``@`` spreads a table of this size over all cores,
and its threads wait for one another in a loop: where the cores have other work, 0.7 ms of processor time become 8.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float32]
K = TypeVar("K")
V = TypeVar("V")

MOST_ROWS = 250_000
_ROWS, _IDS, _ROUGH, _DIRECTIONS = "table.npy", "table.json", "rough.npy", "directions.npy"
# Rows from which there is a rough table, those within a limit from which it chooses, how many directions it has, and
# how many times the rows wanted are compared in full. Of 40,000 news passages under the bundled model (512 dimensions),
# of the 60 nearest to a question 95 % are found (98 % of the first ten, 99.7 % of the first) by 96 directions and 1,800
# rows; by 64 directions 88 %.
_MANY, _GATHERED, _ALONG, _LOOKED_AT = 25_000, 8_000, 96, 35
_FEW = 0.25  # share of the rows up to which they are gathered before they are multiplied
_DIGITS = 6
_KEPT = 8  # queries and limits at hand: a question is searched for within its provinces and everywhere


class Table:
    """The rows of a folder, for searching."""

    def __init__(self, folder: Path) -> None:
        """Map the table of a folder. Raises OSError or ValueError where it cannot be read."""
        self._ids: list[str] = json.loads((folder / _IDS).read_text(encoding="utf-8"))
        self._rows: Matrix = np.load(folder / _ROWS, mmap_mode="r")
        if len(self._ids) != len(self._rows):
            raise ValueError(f"{folder / _ROWS}: {len(self._rows)} dòng, {len(self._ids)} mã")
        is_large = len(self._rows) >= _MANY  # an earlier version of the program began sooner
        self._rough = _Rough(folder) if is_large and (folder / _ROUGH).is_file() else None
        self._scores: dict[bytes, Matrix] = {}
        self._places: dict[frozenset[str], NDArray[np.intp]] = {}
        self._turn = Lock()

    @property
    def ids(self) -> frozenset[str]:
        """The ids of all rows."""
        return frozenset(self._ids)

    @cached_property
    def _place_of(self) -> dict[str, int]:
        return {one: at for at, one in enumerate(self._ids)}

    def search(self, query: Matrix, limit: int, *, within: frozenset[str] | None = None) -> dict[str, float]:
        """Return up to ``limit`` ids nearest to a unit vector with their cosines, best first.

        Equal ones stand in the order in which they came in.
        """
        places = self._within(within) if within is not None else None
        if self._rough is not None and (places is None or len(places) > _GATHERED):
            places = self._promising(self._rough, query, _LOOKED_AT * limit, places)
        scores = self._cosines(query, places)
        best = _highest(scores, limit)
        ids = [self._ids[at] for at in (best if places is None else places[best])]
        # Rows that are equal may differ in the last bit of a product, depending on where they stand in it.
        cosines = [round(score, _DIGITS) for score in scores[best].tolist()]
        ranked = sorted(zip(ids, cosines, strict=True), key=lambda one: -one[1])
        return dict(ranked[:limit])

    def _within(self, ids: frozenset[str]) -> NDArray[np.intp]:
        with self._turn:
            places = self._places.get(ids)
        if places is None:
            held = (self._place_of.get(one) for one in ids)
            places = np.array(sorted(at for at in held if at is not None), dtype=np.intp)
            with self._turn:
                _keep(self._places, ids, places)
        return places

    def _promising(self, rough: _Rough, query: Matrix, count: int, places: NDArray[np.intp] | None) -> NDArray[np.intp]:
        """Return the rows, of all or of some, that are nearest as far as the rough table tells, in their order."""
        scores = self._kept(query, rough.cosines)
        if places is None:
            return _highest(scores, count)
        return places[_highest(scores[places], count)]

    def _cosines(self, query: Matrix, places: NDArray[np.intp] | None) -> Matrix:
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
        self._rows: Matrix = np.load(folder / _ROUGH, mmap_mode="r")
        self._directions: Matrix = np.load(folder / _DIRECTIONS)

    def cosines(self, query: Matrix) -> Matrix:
        """Return roughly the cosine of each row with a unit vector."""
        found: Matrix = np.vecdot(self._rows, query @ self._directions)
        return found


def _highest(scores: Matrix, limit: int) -> NDArray[np.intp]:
    """Return the places of the highest scores, in their order; more than ``limit`` where the last ones are equal."""
    if len(scores) <= limit:
        return np.arange(len(scores))
    least = np.partition(scores, len(scores) - limit)[len(scores) - limit]
    return np.flatnonzero(scores >= least)


class TableDraft:
    """A table being changed together with the vectors of a draft."""

    def __init__(self, ids: Sequence[str] = (), rows: Matrix | None = None) -> None:
        self._held: dict[str, Matrix] = dict(zip(ids, rows, strict=True)) if rows is not None else {}

    @classmethod
    def of(cls, folder: Path) -> TableDraft:
        """Begin with the table of a folder. Raises OSError or ValueError where it cannot be read."""
        ids = json.loads((folder / _IDS).read_text(encoding="utf-8"))
        return cls(ids, np.load(folder / _ROWS))

    def upsert(self, ids: Sequence[str], rows: Matrix) -> None:
        """Put rows under ids."""
        self._held.update(zip(ids, rows, strict=True))

    def delete(self, ids: Iterable[str]) -> None:
        """Take rows out; unknown ids are passed over."""
        for one in ids:
            self._held.pop(one, None)

    def write(self, folder: Path) -> None:
        """Write the table into a folder; one too large for searching like this is left out."""
        remove(folder)
        if 0 < len(self._held) <= MOST_ROWS:
            rows: Matrix = np.stack(list(self._held.values())).astype(np.float32, copy=False)
            np.save(folder / _ROWS, rows)
            if len(rows) >= _MANY:
                _write_rough(rows, folder)
            (folder / _IDS).write_text(json.dumps(list(self._held)), encoding="utf-8")


def _write_rough(rows: Matrix, folder: Path) -> None:
    _, directions = np.linalg.eigh(rows.T @ rows)  # by how much of the rows lies along each, the least first
    directions = np.ascontiguousarray(directions[:, -_ALONG:]).astype(np.float32, copy=False)
    np.save(folder / _DIRECTIONS, directions)
    np.save(folder / _ROUGH, rows @ directions)


def has_table(folder: Path) -> bool:
    """Tell whether a folder has a table."""
    return (folder / _ROWS).is_file() and (folder / _IDS).is_file()


def remove(folder: Path) -> None:
    """Take the table out of a folder."""
    for name in (_ROWS, _IDS, _ROUGH, _DIRECTIONS):
        (folder / name).unlink(missing_ok=True)


def _keep(held: dict[K, V], key: K, value: V) -> None:
    if len(held) >= _KEPT:
        held.pop(next(iter(held)))
    held[key] = value
