"""txtai as its page on embeddings builds a hybrid index with content; its vectors lie in Faiss, not in Chroma."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from evals.bench.contestants.protocol import DEPTH, Ask, Work, run


class Txtai:
    """Embeddings with ``hybrid`` and ``content``: whole documents, as the page shows it."""

    def prepare(self, work: Work) -> Callable[[], int]:
        """Load the model."""
        from txtai import Embeddings

        embeddings = Embeddings(path=work.model, method="sentence-transformers", hybrid=True, content=True, gpu=False)
        embeddings.batchtransform(["văn bản"])

        def bring_in() -> int:
            embeddings.index((path.stem, path.read_text(encoding="utf-8"), None) for path in work.files())
            embeddings.save(str(Path(work.store) / "index"))
            return int(embeddings.count())

        return bring_in

    def open(self, work: Work) -> Ask:
        """Load the index."""
        from txtai import Embeddings

        embeddings = Embeddings()
        embeddings.load(str(Path(work.store) / "index"))
        return lambda question: [str(found["id"]) for found in embeddings.search(question, DEPTH)]


if __name__ == "__main__":
    run(Txtai())
