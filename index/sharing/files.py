"""The words and vectors of an index that lies in files of this machine."""

from __future__ import annotations

import shutil
from pathlib import Path
from threading import Lock

from index.catalogue.catalogue import Catalogue
from index.dense.vectors import VectorFolders, VectorStore
from index.lexical.leg import LexicalIndex
from index.session import VECTORS

LEXICAL_FOLDER, VECTORS_FOLDER = "lexical", "vectors"


class Files:
    """The lexical index and the published vectors of a folder, opened when needed and again when there is news."""

    def __init__(self, folder: Path, catalogue: Catalogue) -> None:
        self.published = VectorFolders(folder / VECTORS_FOLDER)
        self._folder, self._catalogue = folder, catalogue
        self._lexical: LexicalIndex | None = None
        self._store: tuple[str, VectorStore] | None = None
        self._seen = -1
        self._turn = Lock()

    def lexical(self) -> LexicalIndex:
        """Return the lexical index in its current state.

        Raises:
            IndexDamaged: it cannot be opened.
        """
        with self._turn:
            generation = self._catalogue.generation()
            if self._lexical is None:
                self._lexical = LexicalIndex(self._folder / LEXICAL_FOLDER)
            elif generation != self._seen:
                self._lexical.refresh()
            self._seen = generation
            return self._lexical

    def written(self) -> LexicalIndex:
        """Return the lexical index that a writer keeps up to date."""
        return self.lexical()

    def vectors(self) -> VectorStore | None:
        """Return the vectors published last; None before anything was published.

        Raises:
            IndexDamaged: they cannot be opened.
        """
        with self._turn:
            name = self._catalogue.setting(VECTORS)
            if name is not None and (self._store is None or self._store[0] != name):
                # The store before is left to the threads that are still searching it and goes with the last of them.
                self._store = (name, self.published.open(name))
            return self._store[1] if self._store else None

    def discard_lexical(self) -> None:
        """Throw the lexical index away, to be filled again; the caller holds the writer lock."""
        self._lexical = None
        shutil.rmtree(self._folder / LEXICAL_FOLDER, ignore_errors=True)

    def close(self) -> None:
        """Let go of all files."""
        if self._store is not None:
            self._store[1].close()
            self._store = None
        self._lexical = None
