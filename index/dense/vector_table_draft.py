"""A table of vectors being written: what stays is taken from the table before, stretch by stretch."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.lib.format import dtype_to_descr, write_array_header_1_0

from index.dense.vector_table import ALONG, DIRECTIONS, IDS, MANY, MOST_ROWS, ROUGH, ROWS, Matrix, read_ids, remove
from index.dense.vector_table_places import Places

_AT_ONCE = 20_000  # rows held in memory at a time: 40 MB of 512 dimensions
_SURVEYED = 50_000  # rows that the directions are found by, at least, evenly spread


class TableDraft:
    """A table being changed together with the vectors of a draft."""

    def __init__(self, ids: Sequence[str] = (), rows: Matrix | None = None) -> None:
        """Begin with some rows under their ids, or with none."""
        self._before = rows
        self._held: dict[str, int | Matrix] = {one: at for at, one in enumerate(ids)}  # a place in those, or a new row

    @classmethod
    def of(cls, folder: Path) -> TableDraft:
        """Begin with the table of a folder. Raises OSError or ValueError where it cannot be read."""
        return cls(read_ids(folder).astype(np.str_).tolist(), np.load(folder / ROWS, mmap_mode="r"))

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
        if not 0 < len(self._held) <= MOST_ROWS:
            return
        _save(folder / ROWS, (len(self._held), self._width()), self._stretches())
        rows: Matrix = np.load(folder / ROWS, mmap_mode="r")
        if len(rows) >= MANY:
            _write_rough(rows, folder)
        np.save(folder / IDS, np.array(list(self._held), dtype=np.bytes_))
        Places.of(list(self._held)).write(folder)

    def _width(self) -> int:
        if self._before is not None:
            return int(self._before.shape[1])
        return next(len(one) for one in self._held.values() if not isinstance(one, int))

    def _stretches(self) -> Iterator[Matrix]:
        held = list(self._held.values())
        for start in range(0, len(held), _AT_ONCE):
            yield self._gathered(held[start : start + _AT_ONCE])

    def _gathered(self, held: Sequence[int | Matrix]) -> Matrix:
        """Return rows, those that stayed taken from the table before."""
        stayed = [(at, one) for at, one in enumerate(held) if isinstance(one, int)]
        new = [(at, one) for at, one in enumerate(held) if not isinstance(one, int)]
        rows = np.empty((len(held), self._width()), dtype=np.float32)
        if self._before is not None:
            rows[[at for at, _ in stayed]] = self._before[[one for _, one in stayed]]
        for at, row in new:
            rows[at] = row
        return rows


def _write_rough(rows: Matrix, folder: Path) -> None:
    some = rows[:: max(1, len(rows) // _SURVEYED)]
    spread = sum(part.T @ part for part in _parts(some))
    _, directions = np.linalg.eigh(spread)  # by how much of the rows lies along each, the least first
    directions = np.ascontiguousarray(directions[:, -ALONG:]).astype(np.float32, copy=False)
    np.save(folder / DIRECTIONS, directions)
    _save(folder / ROUGH, (len(rows), directions.shape[1]), (part @ directions for part in _parts(rows)))


def _parts(rows: Matrix) -> Iterator[Matrix]:
    for start in range(0, len(rows), _AT_ONCE):
        yield rows[start : start + _AT_ONCE]


def _save(file: Path, shape: tuple[int, int], stretches: Iterable[Matrix]) -> None:
    """Write stretches of rows into one array on the disk."""
    described = {"descr": dtype_to_descr(np.dtype(np.float32)), "fortran_order": False, "shape": shape}
    with file.open("wb") as out:
        write_array_header_1_0(out, described)
        for some in stretches:
            out.write(np.ascontiguousarray(some, dtype=np.float32).data)
