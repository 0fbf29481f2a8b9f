from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from index.embedding.models import Embedder
from index.index import Index
from index.opening import open_index
from tests.index.builders import tiny_embedder


@pytest.fixture
def embedder(tmp_path: Path) -> Embedder:
    """A static model of 16 dimensions."""
    return tiny_embedder(tmp_path)


@pytest.fixture
def index(tmp_path: Path, embedder: Embedder) -> Iterator[Index]:
    """An empty index with real engines."""
    with open_index(tmp_path / "home", embedder) as opened:
        yield opened
