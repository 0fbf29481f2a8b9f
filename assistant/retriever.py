"""The index as a LangChain retriever, for anyone who composes a chain of their own."""

from __future__ import annotations

from typing import Any

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document as LangChainDocument
from langchain_core.retrievers import BaseRetriever

from index.types import Filters, Hit


class PassageRetriever(BaseRetriever):
    """Retrieves passages as LangChain documents; metadata holds ids, offsets and the score (0 to 1)."""

    searcher: Any
    k: int = 10
    filters: Filters = Filters()

    def _get_relevant_documents(
        self, query: str, *, run_manager: CallbackManagerForRetrieverRun
    ) -> list[LangChainDocument]:
        hits: list[Hit] = self.searcher.search(query, self.k, filters=self.filters)
        return [
            LangChainDocument(
                id=hit.passage.id,
                page_content=hit.passage.text,
                metadata={
                    "document_id": hit.passage.document_id,
                    "start": hit.passage.start,
                    "end": hit.passage.end,
                    "score": hit.score,
                },
            )
            for hit in hits
        ]
