"""Documents in batches."""

from __future__ import annotations

from dataclasses import replace

import pytest

from documents.types import Document, Metadata
from index.ingesting.batching import batched
from index.ingesting.pipeline import Made
from index.types import Passage


def _made(passages: int = 1) -> Made:
    document = Document("1", "a.txt", "", "", (), Metadata(), "")
    passage = Passage("1", "1", 0, 0, "", "")
    return Made(document, (passage,) * passages, ())


@pytest.mark.parametrize(
    ("documents", "sizes"),
    [(0, []), (5, [5]), (40, [12, 12, 12, 4]), (140, [42, 29, 20, 14, 12, 12, 11]), (400, [64, 64, 64, 62, 43, 30])],
)
def test_batches_grow_smaller_towards_the_end(documents: int, sizes: list[int]) -> None:
    """No batch is larger than what may be lost, and the last ones are small."""
    found = [len(batch) for batch in batched([_made()] * documents, of=documents)]
    assert found[: len(sizes)] == sizes


def test_every_document_is_in_one_batch_in_its_order() -> None:
    """Nothing is left over, whatever was announced."""
    documents = [replace(_made(), statements=bytes([number])) for number in range(100)]
    assert [one for batch in batched(documents, of=20) for one in batch] == documents


def test_a_long_document_fills_a_batch() -> None:
    """Memory depends on passages and not on documents."""
    assert [len(batch) for batch in batched([_made(600), _made(), _made()], of=100)] == [1, 2]
