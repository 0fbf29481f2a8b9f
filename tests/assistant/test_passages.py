"""Passages as JSON of the public interface."""

from __future__ import annotations

from typing import Any

from assistant.passages import shown_passages
from index.index import Index

FIELDS = {
    "document_id",
    "source",
    "title",
    "published",
    "province",
    "unit",
    "text",
    "start",
    "end",
    "score",
    "sentence",
}
QUERY = "kháng nghị phúc thẩm"


def test_a_passage_has_every_field_promised(index: Index) -> None:
    """No more, no less, unless an explanation is asked for."""
    assert [set(shown) for shown in _shown(index, 3)] == [FIELDS] * 3


def test_the_text_is_the_documents_own(index: Index) -> None:
    """Offsets lead back into the document."""
    (shown,) = _shown(index, 1)
    assert index.document(shown["document_id"]).text[shown["start"] : shown["end"]] == shown["text"]


def test_the_sentence_nearest_to_the_query_is_one_of_the_passage(index: Index) -> None:
    """Its offsets lead into the document as well, and it says what was looked for."""
    (shown,) = _shown(index, 1)
    sentence = shown["sentence"]
    assert index.document(shown["document_id"]).text[sentence["start"] : sentence["end"]] == sentence["text"]
    assert shown["start"] <= sentence["start"] < sentence["end"] <= shown["end"]
    assert "kháng nghị" in sentence["text"]


def test_an_explanation_adds_the_scores_of_the_legs(index: Index) -> None:
    """It tells why a passage was found."""
    (shown,) = _shown(index, 1, explain=True)
    assert set(shown) - FIELDS == {"lexical", "dense"}


def _shown(index: Index, k: int, *, explain: bool = False) -> list[dict[str, Any]]:
    hits = index.search(QUERY, k)
    return shown_passages(index, hits, index.key_sentences(QUERY, hits), explain=explain)
