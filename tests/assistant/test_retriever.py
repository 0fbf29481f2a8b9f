"""The index as a LangChain retriever."""

from __future__ import annotations

from assistant.retriever import PassageRetriever
from index.index import Index
from index.types import Filters


def test_passages_become_langchain_documents_with_their_place(index: Index) -> None:
    """Any chain can quote from them: the offsets lead back into the document."""
    (found, *_) = PassageRetriever(searcher=index, k=3).invoke("kháng nghị phúc thẩm")
    text = index.document(found.metadata["document_id"]).text
    assert text[found.metadata["start"] : found.metadata["end"]] == found.page_content


def test_no_more_than_asked_for_and_best_first(index: Index) -> None:
    """Scores run from 0 to 1."""
    scores = [found.metadata["score"] for found in PassageRetriever(searcher=index, k=3).invoke("kháng nghị phúc thẩm")]
    assert len(scores) == 3
    assert 1 >= scores[0] >= scores[1] >= scores[2] >= 0


def test_filters_hold(index: Index) -> None:
    """A retriever bound to a province finds nothing of another."""
    retriever = PassageRetriever(searcher=index, k=20, filters=Filters(province="Bến Tre"))
    ids = {found.metadata["document_id"] for found in retriever.invoke("phúc thẩm")}
    assert [index.document(one).metadata.province for one in ids] == ["Bến Tre"]
