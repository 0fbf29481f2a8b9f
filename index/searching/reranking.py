"""Reorder what a search found with a cross-encoder, which reads question and passage together; off by default.

It is slower than the search by far and better only with a model that knows Vietnamese, so it is asked for by name.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from index.errors import IndexingError, one_line
from index.types import Filters, Hit, Search

# Passages that are read again for one question: more cost time in proportion and seldom hold the answer.
_READ = 30


class RerankerUnusable(IndexingError):
    """A folder cannot be read as a cross-encoder."""

    def __init__(self, folder: Path, detail: str) -> None:
        self.folder = folder
        super().__init__(f"Thư mục {folder} không phải mô hình xếp hạng dùng được ({one_line(detail)}).")


class Reranker(Protocol):
    """Tells how well passages answer a question."""

    @property
    def name(self) -> str:
        """What to set to get this model again."""
        ...

    def score(self, query: str, texts: Sequence[str]) -> list[float]:
        """Return a score from 0 to 1 for each text, higher is better."""
        ...


class RerankedSearch:
    """A search whose best hits are put into the order of a reranker; those behind them follow as they were."""

    def __init__(self, search: Search, reranker: Reranker) -> None:
        self._search = search
        self._reranker = reranker

    def search(self, query: str, k: int = 10, *, filters: Filters | None = None) -> list[Hit]:
        """Return at most ``k`` passages, best first; ``score`` is the reranker's for those that it read.

        Raises:
            RerankerUnusable: the reranker's files cannot be read.
        """
        hits = self._search.search(query, max(k, _READ), filters=filters)
        read, rest = hits[:_READ], hits[_READ:]
        if not read or not query.strip():
            return hits[:k]
        texts = [f"{hit.passage.context}\n{hit.passage.text}" for hit in read]
        scored = [
            replace(hit, score=score) for hit, score in zip(read, self._reranker.score(query, texts), strict=True)
        ]
        floor = min(hit.score for hit in scored)
        behind = [replace(hit, score=min(hit.score, floor)) for hit in rest]
        return [*sorted(scored, key=lambda hit: -hit.score), *behind][:k]


def find_reranker(setting: str, *, home: Path) -> Path | None:
    """Return the folder that a setting means: a folder, or the name of a model whose files are on this machine.

    ``home`` is the folder of the installation, with fetched models in ``home/models``; None if nothing is found.
    """
    for folder in (Path(setting).expanduser(), home / "models" / setting):
        if (folder / "config.json").is_file():
            return folder
    from huggingface_hub import snapshot_download
    from huggingface_hub.errors import HFValidationError, LocalEntryNotFoundError

    try:
        return Path(snapshot_download(setting, local_files_only=True))
    except (LocalEntryNotFoundError, HFValidationError):
        return None
