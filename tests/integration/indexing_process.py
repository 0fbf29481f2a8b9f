"""A process that brings an index up to date, to be killed."""

from __future__ import annotations

import sys
from pathlib import Path

from index.embedding.models import open_model
from index.ingesting.ingest import Ingest
from index.opening import open_index
from tests.index.builders import text_pipeline


def main() -> None:
    """Say that indexing begins, then index; called with the folders of the index, of the files and of the model."""
    home, corpus, model = map(Path, sys.argv[1:])
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    with open_index(home, open_model(model, name="tiny")) as index:
        Ingest(index, text_pipeline()).bring_up_to_date([corpus], prune=True)
