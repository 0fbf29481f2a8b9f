"""What can go wrong while a model is trained."""

from __future__ import annotations

from pathlib import Path

from index.errors import IndexingError


class CorpusUnusable(IndexingError):
    """A corpus cannot be read, or holds nothing to learn from."""

    def __init__(self, source: Path, detail: str) -> None:
        self.source = source
        super().__init__(f"Không học được từ {source}: {detail}.")
