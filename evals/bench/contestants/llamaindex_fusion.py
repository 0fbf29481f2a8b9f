"""LlamaIndex as its page on BM25 builds it: Chroma and BM25 behind QueryFusionRetriever, without generated queries."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from evals.bench.contestants.protocol import DEPTH, Ask, Work, run


class LlamaIndex:
    """QueryFusionRetriever (reciprocal rank) over a VectorStoreIndex on Chroma and BM25Retriever."""

    def prepare(self, work: Work) -> Callable[[], int]:
        """Load the model and open Chroma."""
        from llama_index.core import Document, StorageContext, VectorStoreIndex
        from llama_index.core.node_parser import SentenceSplitter
        from llama_index.retrievers.bm25 import BM25Retriever

        model, store = _model(work), _store(work)

        def bring_in() -> int:
            documents = [
                Document(text=path.read_text(encoding="utf-8"), metadata={"name": path.stem}) for path in work.files()
            ]
            nodes = SentenceSplitter().get_nodes_from_documents(documents)
            VectorStoreIndex(nodes, storage_context=StorageContext.from_defaults(vector_store=store), embed_model=model)
            words = BM25Retriever.from_defaults(nodes=nodes, similarity_top_k=DEPTH)
            words.persist(str(Path(work.store) / "bm25"))
            return len(nodes)

        return bring_in

    def open(self, work: Work) -> Ask:
        """Open Chroma and the BM25 that was kept."""
        from llama_index.core import VectorStoreIndex
        from llama_index.core.llms import MockLLM
        from llama_index.core.retrievers import QueryFusionRetriever
        from llama_index.retrievers.bm25 import BM25Retriever

        index = VectorStoreIndex.from_vector_store(_store(work), embed_model=_model(work))
        both = QueryFusionRetriever(
            [
                index.as_retriever(similarity_top_k=DEPTH),
                BM25Retriever.from_persist_dir(str(Path(work.store) / "bm25")),
            ],
            llm=MockLLM(),  # never asked: one query is the question itself
            num_queries=1,
            similarity_top_k=DEPTH,
            mode="reciprocal_rerank",
            use_async=False,
        )
        return lambda question: [str(found.node.metadata["name"]) for found in both.retrieve(question)]


def _model(work: Work) -> Any:
    """Return the model behind LlamaIndex's interface: its own adapter sets a longest input, a static one has none."""
    from llama_index.core.embeddings import BaseEmbedding
    from sentence_transformers import SentenceTransformer

    model = SentenceTransformer(work.model, device="cpu")

    def embed(texts: list[str]) -> list[list[float]]:
        rows: list[list[float]] = model.encode(texts, normalize_embeddings=True).tolist()
        return rows

    class Static(BaseEmbedding):  # type: ignore[misc, unused-ignore]  # untyped where LlamaIndex is not installed
        def _get_query_embedding(self, query: str) -> list[float]:
            return embed([query])[0]

        async def _aget_query_embedding(self, query: str) -> list[float]:
            return embed([query])[0]

        def _get_text_embedding(self, text: str) -> list[float]:
            return embed([text])[0]

        def _get_text_embeddings(self, texts: list[str]) -> list[list[float]]:
            return embed(texts)

    return Static(embed_batch_size=64)


def _store(work: Work) -> Any:
    import chromadb
    from llama_index.vector_stores.chroma import ChromaVectorStore

    client = chromadb.PersistentClient(str(Path(work.store) / "chroma"))
    return ChromaVectorStore(chroma_collection=client.get_or_create_collection("passages"))


if __name__ == "__main__":
    run(LlamaIndex())
