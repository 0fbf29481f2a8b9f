"""Passages as JSON of the public interface."""

from __future__ import annotations

from assistant.passages import shown_passages
from index.index import Index

FIELDS = {"document_id", "source", "title", "published", "province", "unit", "text", "start", "end", "score"}


def test_a_passage_has_every_field_promised(index: Index) -> None:
    """No more, no less, unless an explanation is asked for."""
    hits = index.search("kháng nghị phúc thẩm", 3)
    assert [set(shown) for shown in shown_passages(index, hits)] == [FIELDS] * 3


def test_the_text_is_the_documents_own(index: Index) -> None:
    """Offsets lead back into the document."""
    (shown,) = shown_passages(index, index.search("kháng nghị phúc thẩm", 1))
    assert index.document(shown["document_id"]).text[shown["start"] : shown["end"]] == shown["text"]


def test_an_explanation_adds_the_scores_of_the_legs(index: Index) -> None:
    """It tells why a passage was found."""
    (shown,) = shown_passages(index, index.search("kháng nghị phúc thẩm", 1), explain=True)
    assert set(shown) - FIELDS == {"lexical", "dense"}
