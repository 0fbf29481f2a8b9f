"""Ours: everything on, as ``assistant index`` and ``Index.search`` do it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from evals.bench.contestants.protocol import DEPTH, Ask, Work, run


class Ours:
    """The index of this project: cleaning, metadata, figures, statements, Chroma, tantivy and SQLite."""

    def prepare(self, work: Work) -> Callable[[], int]:
        """Open an index for writing."""
        from assistant.bootstrap import open_ingest
        from assistant.settings import Settings

        index, ingest = open_ingest(Settings(home=Path(work.store), embedder=work.model))
        index.embedder.embed_documents(["văn bản"])

        def bring_in() -> int:
            passages = ingest.bring_up_to_date([Path(work.documents)]).passages
            index.close()
            return passages

        return bring_in

    def open(self, work: Work) -> Ask:
        """Open the index for reading."""
        from index.embedding.models import open_model
        from index.opening import open_index

        index = open_index(Path(work.store), open_model(Path(work.model), name=work.model), read_only=True)
        names = {one.id: Path(one.source).stem for one in index.documents()}
        return lambda question: [names[hit.passage.document_id] for hit in index.search(question, DEPTH)]


if __name__ == "__main__":
    run(Ours())
