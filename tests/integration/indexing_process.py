"""A process that brings an index up to date, to be killed: ``python -m tests.integration.indexing_process ...``."""

from __future__ import annotations

import sys
from pathlib import Path

import chromadb  # noqa: F401  imported before the clock of the test starts

from index.embedding import open_model
from index.ingest import Ingest
from index.opening import open_index
from tests.index.builders import text_pipeline


def main(home: Path, corpus: Path, model: Path) -> None:
    """Say that indexing begins, then index."""
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    with open_index(home, open_model(model, name="tiny")) as index:
        Ingest(index, text_pipeline()).bring_up_to_date([corpus], prune=True)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
