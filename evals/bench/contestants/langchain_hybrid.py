"""LangChain as its pages on Chroma and EnsembleRetriever build it: Chroma and BM25, half and half.

The splitter is the tutorial's: 1,000 characters, 200 of them overlapping. BM25 lives in memory, so it is made anew from
what Chroma holds whenever a process starts.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from evals.bench.contestants.protocol import DEPTH, Ask, Work, run

_CHARACTERS, _OVERLAP = 1000, 200
_AT_ONCE = 5000  # Chroma takes 5,461 records in a call


class LangChain:
    """EnsembleRetriever over Chroma and BM25Retriever."""

    def prepare(self, work: Work) -> Callable[[], int]:
        """Load the model and open Chroma."""
        from langchain_community.retrievers import BM25Retriever
        from langchain_core.documents import Document
        from langchain_text_splitters import RecursiveCharacterTextSplitter

        store = _store(work)

        def bring_in() -> int:
            documents = [
                Document(page_content=path.read_text(encoding="utf-8"), metadata={"name": path.stem})
                for path in work.files()
            ]
            splitter = RecursiveCharacterTextSplitter(
                chunk_size=_CHARACTERS, chunk_overlap=_OVERLAP, add_start_index=True
            )
            parts = splitter.split_documents(documents)
            for start in range(0, len(parts), _AT_ONCE):
                store.add_documents(parts[start : start + _AT_ONCE])
            BM25Retriever.from_documents(parts, k=DEPTH)
            return len(parts)

        return bring_in

    def open(self, work: Work) -> Ask:
        """Open Chroma and make BM25 of what it holds."""
        from langchain_classic.retrievers import EnsembleRetriever
        from langchain_community.retrievers import BM25Retriever

        store = _store(work)
        held = store.get(include=["documents", "metadatas"])
        words = BM25Retriever.from_texts(held["documents"], metadatas=held["metadatas"], k=DEPTH)
        dense = store.as_retriever(search_kwargs={"k": DEPTH})
        both = EnsembleRetriever(retrievers=[words, dense], weights=[0.5, 0.5])
        return lambda question: [str(found.metadata["name"]) for found in both.invoke(question)]


def _store(work: Work) -> Any:
    from langchain_chroma import Chroma
    from langchain_huggingface import HuggingFaceEmbeddings

    embeddings = HuggingFaceEmbeddings(model_name=work.model, model_kwargs={"device": "cpu"})
    embeddings.embed_query("văn bản")
    return Chroma("passages", embedding_function=embeddings, persist_directory=str(Path(work.store) / "chroma"))


if __name__ == "__main__":
    run(LangChain())
