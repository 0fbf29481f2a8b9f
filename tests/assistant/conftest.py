from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.bootstrap import Assistant
from assistant.chain import build_chain
from assistant.library import Library
from index.index import Index
from index.ingesting.ingest import Ingest
from index.ingesting.pipeline import standard_pipeline
from index.opening import open_index
from tests.assistant.corpus import write
from tests.index.builders import tiny_embedder


@pytest.fixture(scope="session")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    """The invented reports in a real index with a static model of 16 dimensions."""
    folder = tmp_path_factory.mktemp("installation")
    with open_index(folder / "home", tiny_embedder(folder)) as opened:
        Ingest(opened, standard_pipeline()).bring_up_to_date([write(folder / "reports")])
        yield opened


@pytest.fixture(scope="session")
def assistant(index: Index) -> Assistant:
    """The whole chain over that index."""
    return Assistant(index, build_chain(index, Library(index)))
