"""Haystack as its tutorial on hybrid retrieval builds it: Chroma and in-memory BM25, joined by reciprocal rank.

The splitter is that of the tutorials: 150 words, 50 of them overlapping.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from evals.bench.contestants.protocol import DEPTH, Ask, Work, run

_WORDS, _OVERLAP = 150, 50


class Haystack:
    """ChromaEmbeddingRetriever and InMemoryBM25Retriever behind DocumentJoiner."""

    def prepare(self, work: Work) -> Callable[[], int]:
        """Load the model and open both stores."""
        from haystack import Document
        from haystack.components.preprocessors import DocumentSplitter
        from haystack.document_stores.in_memory import InMemoryDocumentStore
        from haystack_integrations.components.embedders.sentence_transformers import (
            SentenceTransformersDocumentEmbedder,
        )

        embedder = SentenceTransformersDocumentEmbedder(model=work.model, progress_bar=False, device=_cpu())
        embedder.warm_up()
        dense, words = _store(work), InMemoryDocumentStore()

        def bring_in() -> int:
            documents = [
                Document(content=path.read_text(encoding="utf-8"), meta={"name": path.stem}) for path in work.files()
            ]
            splitter = DocumentSplitter(split_by="word", split_length=_WORDS, split_overlap=_OVERLAP)
            splitter.warm_up()
            parts = splitter.run(documents)["documents"]
            for part in parts:  # Chroma takes no lists, in which the splitter notes the neighbours
                part.meta = {"name": part.meta["name"]}
            dense.write_documents(embedder.run(parts)["documents"])
            words.write_documents(parts)
            words.save_to_disk(str(Path(work.store) / "words.json"))
            return len(parts)

        return bring_in

    def open(self, work: Work) -> Ask:
        """Open both stores behind one pipeline."""
        from haystack import Pipeline
        from haystack.components.joiners import DocumentJoiner
        from haystack.components.retrievers.in_memory import InMemoryBM25Retriever
        from haystack.document_stores.in_memory import InMemoryDocumentStore
        from haystack_integrations.components.embedders.sentence_transformers import SentenceTransformersTextEmbedder
        from haystack_integrations.components.retrievers.chroma import ChromaEmbeddingRetriever

        words = InMemoryDocumentStore.load_from_disk(str(Path(work.store) / "words.json"))
        pipeline = Pipeline()
        pipeline.add_component(
            "embedder", SentenceTransformersTextEmbedder(model=work.model, progress_bar=False, device=_cpu())
        )
        pipeline.add_component("dense", ChromaEmbeddingRetriever(_store(work), top_k=DEPTH))
        pipeline.add_component("words", InMemoryBM25Retriever(words, top_k=DEPTH))
        pipeline.add_component("joiner", DocumentJoiner(join_mode="reciprocal_rank_fusion", top_k=DEPTH))
        pipeline.connect("embedder", "dense")
        pipeline.connect("dense", "joiner")
        pipeline.connect("words", "joiner")

        def ask(question: str) -> list[str]:
            result = pipeline.run({"embedder": {"text": question}, "words": {"query": question}})
            return [str(found.meta["name"]) for found in result["joiner"]["documents"]]

        return ask


def _store(work: Work) -> Any:
    from haystack_integrations.document_stores.chroma import ChromaDocumentStore

    return ChromaDocumentStore(persist_path=str(Path(work.store) / "chroma"))


def _cpu() -> Any:
    from haystack.utils import ComponentDevice

    return ComponentDevice.from_str("cpu")


if __name__ == "__main__":
    run(Haystack())
