"""Where the rows of documents lie in a table of vectors: looked up for thousands of documents at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.types import document_of

_DOCUMENTS, _STARTS, _ORDER = "documents.npy", "starts.npy", "order.npy"
FILES = (_DOCUMENTS, _STARTS, _ORDER)

Rows = NDArray[np.intp]


class Places:
    """The rows of each document, as three arrays.

    The rows of the document at ``at`` in ``documents``, which are sorted, are ``order[starts[at] : starts[at + 1]]``.
    """

    def __init__(
        self, documents: NDArray[np.bytes_], starts: NDArray[np.int64], order: NDArray[np.int32 | np.intp]
    ) -> None:
        self._documents, self._starts, self._order = documents, starts, order

    @classmethod
    def of(cls, ids: Sequence[str]) -> Places:
        """Return the places in a table whose rows are of passages with these ids, at least one."""
        owners = np.array([document_of(one) for one in ids], dtype=np.bytes_)
        documents, owner, counts = np.unique(owners, return_inverse=True, return_counts=True)
        order = np.argsort(owner, kind="stable").astype(np.int32)
        return cls(documents, np.concatenate(([0], np.cumsum(counts))), order)

    @classmethod
    def read(cls, folder: Path) -> Places | None:
        """Map what was written into a folder; None where nothing was. Raises OSError or ValueError."""
        if not all((folder / name).is_file() for name in FILES):
            return None
        return cls(*(np.asarray(np.load(folder / name, mmap_mode="r")) for name in FILES))

    def write(self, folder: Path) -> None:
        """Write the arrays into a folder."""
        for name, array in zip(FILES, (self._documents, self._starts, self._order), strict=True):
            np.save(folder / name, array)

    def of_documents(self, documents: Iterable[str]) -> Rows:
        """Return the rows of some documents, in order; those of which there are none are passed over."""
        wanted = np.array(sorted(documents), dtype=np.bytes_)
        at = np.minimum(np.searchsorted(self._documents, wanted), len(self._documents) - 1)
        at = at[self._documents[at] == wanted]
        starts, counts = self._starts[at], self._starts[at + 1] - self._starts[at]
        # All the stretches, one after the other: each begins where those before it end.
        before = np.repeat(starts - (np.cumsum(counts) - counts), counts)
        rows: Rows = np.sort(self._order[before + np.arange(len(before))]).astype(np.intp)
        return rows
