"""Documents put together in batches, each of which is embedded, committed and swapped in at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from index.ingesting.pipeline import Made

# A batch is a share of the documents to come, so that the last one is small: while it is written, the processes that
# make documents have nothing left to do.
_SHARE, _LEAST, _MOST = 0.3, 12, 64
_MOST_PASSAGES = 512  # a long document fills a batch alone


def batched(documents: Iterable[Made], *, of: int) -> Iterator[list[Made]]:
    """Yield documents in batches of 1 to 64, in their order.

    Args:
        documents: taken one by one, as they are made.
        of: how many there are at most.
    """
    batch: list[Made] = []
    passages, size = 0, _size(of)
    for count, made in enumerate(documents, start=1):
        batch.append(made)
        passages += len(made.passages)
        if len(batch) >= size or passages >= _MOST_PASSAGES:
            yield batch
            batch, passages, size = [], 0, _size(of - count)
    if batch:
        yield batch


def _size(to_come: int) -> int:
    return min(max(int(to_come * _SHARE), _LEAST), _MOST)
