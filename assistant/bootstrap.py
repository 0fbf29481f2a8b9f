"""The one place where everything is built: model, index, library, chain."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from assistant.awaiting import iterate_in_threads
from index.embedding import choose_model
from index.opening import Index, open_index

if TYPE_CHECKING:
    from assistant.chain import Chain, Request
    from assistant.events import Event
    from assistant.settings import Settings
    from assistant.types import Answer
    from index.ingest import Ingest


@dataclass(frozen=True, slots=True)
class Assistant:
    """An open index and the chain that answers from it. Use as a context manager."""

    index: Index
    chain: Chain

    def ask(self, request: Request) -> Answer:
        """Return the answer to ``request``."""
        return self.chain.answer(request)

    async def aask(self, request: Request) -> Answer:
        """Return the answer to ``request`` without blocking the event loop."""
        return await asyncio.to_thread(self.chain.answer, request)

    def stream(self, request: Request) -> Iterator[Event]:
        """Yield what happens on the way to the answer; the answer itself is the last event."""
        return self.chain.stream(request)

    def astream(self, request: Request) -> AsyncIterator[Event]:
        """Yield the same without blocking the event loop."""
        return iterate_in_threads(self.chain.stream(request))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.index.close()


def open_assistant(settings: Settings) -> Assistant:
    """Open what has been indexed, for asking and searching.

    Raises:
        IndexingError: nothing was indexed, or the index or its embedding model cannot be used.
    """
    from assistant.chain import build_chain
    from assistant.library import Library

    index = open_index(settings.home, choose_model(settings.embedder, home=settings.home), read_only=True)
    return Assistant(index, build_chain(index, Library(index)))


def open_ingest(settings: Settings) -> tuple[Index, Ingest]:
    """Open the index for writing, begun where there is none; the caller closes it.

    Raises:
        IndexingError: the index or its embedding model cannot be used.
    """
    from index.ingest import Ingest
    from index.pipeline import standard_pipeline

    index = open_index(settings.home, choose_model(settings.embedder, home=settings.home))
    return index, Ingest(index, standard_pipeline())


SAMPLES = Path(__file__).resolve().parents[1] / "documents" / "samples"
