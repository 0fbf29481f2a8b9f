"""Vectors made ahead of their publication: a change of the embedding model that can be interrupted and goes on.

Embedding a whole index anew takes hours with a large model. The vectors are kept in the folder of the index as they are
made, batch by batch and by what they were made of, while the old vectors answer and documents come and go. Only when
every passage has its vector does the writer put them into a draft and publish it.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from pathlib import Path

import numpy as np

from index.catalogue.catalogue import Catalogue
from index.embedding.models import Embedder, Matrix
from index.session import to_embed

FOLDER = "prepared"
_AT_ONCE = 512  # passages in a batch: what a kill costs at most


class PreparedEmbedder:
    """An embedding model that keeps the vectors of passages in a folder and makes each only once."""

    def __init__(self, embedder: Embedder, folder: Path) -> None:
        """Take up what was kept in ``folder`` for the same model, and clear away what was for others."""
        self._embedder = embedder
        self._folder = folder / embedder.fingerprint
        for other in folder.iterdir() if folder.is_dir() else ():
            if other != self._folder:
                shutil.rmtree(other, ignore_errors=True)
        self._folder.mkdir(parents=True, exist_ok=True)
        self._places: dict[str, tuple[Path, int]] = {}
        for names in sorted(self._folder.glob("*.json")):
            self._take_up(names)

    @property
    def name(self) -> str:
        """What to set to get this model again."""
        return self._embedder.name

    @property
    def fingerprint(self) -> str:
        """Digest of the model's files."""
        return self._embedder.fingerprint

    @property
    def dimensions(self) -> int:
        """Length of a vector."""
        return self._embedder.dimensions

    def embed_queries(self, texts: Sequence[str]) -> Matrix:
        """Return unit rows for questions; these are not kept."""
        return self._embedder.embed_queries(texts)

    def embed_documents(self, texts: Sequence[str]) -> Matrix:
        """Return unit rows for passages: those kept, and the others made and kept now."""
        digests = [_digest(text) for text in texts]
        lacking = {one: text for one, text in zip(digests, texts, strict=True) if one not in self._places}
        if lacking:
            self._keep(list(lacking), self._embedder.embed_documents(list(lacking.values())))
        return self._read(digests)

    def discard(self) -> None:
        """Throw all that was kept away: it has been published."""
        shutil.rmtree(self._folder.parent, ignore_errors=True)

    def _keep(self, digests: Sequence[str], rows: Matrix) -> None:
        """Write a batch; it counts once its names, which come last, are there as a whole."""
        names = self._folder / f"{len(self._places):09}.json"
        np.save(names.with_suffix(".npy"), rows)
        draft = names.with_suffix(".draft")
        draft.write_text(json.dumps(list(digests)), encoding="utf-8")
        os.replace(draft, names)
        self._take_up(names)

    def _take_up(self, names: Path) -> None:
        digests: list[str] = json.loads(names.read_text(encoding="utf-8"))
        self._places |= {one: (names.with_suffix(".npy"), at) for at, one in enumerate(digests)}

    def _read(self, digests: Sequence[str]) -> Matrix:
        rows = np.zeros((len(digests), self.dimensions), dtype=np.float32)
        batches = {file: np.load(file, mmap_mode="r") for file in {self._places[one][0] for one in digests}}
        for row, one in zip(rows, digests, strict=True):
            file, at = self._places[one]
            row[:] = batches[file][at]
        return rows


def prepare(catalogue: Catalogue, prepared: PreparedEmbedder) -> None:
    """Make the vectors of every passage there is; what comes in meanwhile is left to the writer."""
    for some in _batches(sorted(catalogue.passage_ids())):
        prepared.embed_documents([to_embed(passage) for passage in catalogue.passages(some)])


def _batches(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(ids), _AT_ONCE):
        yield ids[start : start + _AT_ONCE]


def _digest(text: str) -> str:
    return blake2b(text.encode(), digest_size=16).hexdigest()
