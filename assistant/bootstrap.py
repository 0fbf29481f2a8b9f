"""The one place where everything is built: model, index, library, chain."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from assistant.awaiting import iterate_in_threads
from assistant.embedders import open_embedder
from assistant.errors import BadSetting
from index.index import Index
from index.opening import open_index

if TYPE_CHECKING:
    from assistant.chain import Chain, Request
    from assistant.events import Event
    from assistant.settings import Settings
    from assistant.store.opening import Store
    from assistant.types import Answer
    from assistant.writing.writer import Writer
    from index.ingesting.ingest import Ingest
    from index.types import Search


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
        self.close()

    def close(self) -> None:
        """Let go of the language model and of the index."""
        self.chain.close()
        self.index.close()


def open_assistant(settings: Settings) -> Assistant:
    """Open what has been indexed, for asking and searching.

    Raises:
        IndexingError: nothing was indexed, or the index or its embedding model cannot be used.
        BadSetting: the language model that is set cannot be opened.
    """
    from assistant.chain import build_chain
    from assistant.library import Library

    writer = _open_writer(settings)
    embedder = open_embedder(settings)
    index = open_index(settings.home, embedder, read_only=True, servers=settings.servers)
    searcher = _open_search(settings, index)
    return Assistant(index, build_chain(searcher, Library(index), writer, looks_again=settings.second_look))


def _open_search(settings: Settings, index: Index) -> Search:
    """Return the search of the index, behind a reranker if one is set.

    Raises:
        BadSetting: the reranker's files are not on this machine.
    """
    if settings.reranker == "none":
        return index
    from index.searching.cross_encoder import CrossEncoderReranker
    from index.searching.reranking import RerankedSearch, find_reranker

    folder = find_reranker(settings.reranker, home=settings.home)
    if folder is None:
        problem = f"không thấy mô hình trên máy này; hãy đặt tệp của mô hình vào {settings.home / 'models'}"
        raise BadSetting("ASSISTANT_RERANKER", settings.reranker, problem)
    return RerankedSearch(index, CrossEncoderReranker(folder, name=settings.reranker))


def _open_writer(settings: Settings) -> Writer | None:
    """Return what phrases answers with the language model set, None without one.

    Raises:
        BadSetting: the model cannot be opened; says what to install or to set.
    """
    if settings.model == "none":
        return None
    from assistant.guard.checking import EvidenceGuard
    from assistant.writing.calling import Caller
    from assistant.writing.chat_model import Access, ModelNotOpened, open_chat_model
    from assistant.writing.writer import Writer

    access = Access(
        settings.model,
        url=settings.model_url,
        key=settings.model_key,
        temperature=settings.model_temperature,
        seconds=settings.model_seconds,
        retries=settings.model_retries,
        answer_tokens=settings.model_answer_tokens,
    )
    try:
        model = open_chat_model(access)
    except ModelNotOpened as error:
        raise BadSetting("ASSISTANT_MODEL", settings.model, str(error)) from error
    caller = Caller(model, at_once=settings.model_concurrency, longest_tokens=settings.model_answer_tokens)
    return Writer(caller, EvidenceGuard(), seconds=settings.model_seconds, prompt_tokens=settings.model_prompt_tokens)


def open_kept(settings: Settings) -> Store:
    """Open what is kept besides the index: keys, conversations, feedback, jobs and the audit log.

    Raises:
        AssistantError: the database cannot be used; says which and why.
    """
    from assistant.store.opening import open_store

    return open_store(settings.database or settings.home, keeps_questions=settings.audit_questions)


def open_ingest(settings: Settings) -> tuple[Index, Ingest]:
    """Open the index for writing, begun where there is none; the caller closes it.

    Raises:
        IndexingError: the index or its embedding model cannot be used.
    """
    from index.ingesting.ingest import Ingest
    from index.ingesting.making import make_beside
    from index.ingesting.pipeline import standard_pipeline

    embedder = open_embedder(settings)
    index = open_index(settings.home, embedder, servers=settings.servers)
    pipeline = standard_pipeline()
    workers = min(_READERS, os.cpu_count() or 1)
    return index, Ingest(index, pipeline, make_beside(pipeline.make, workers=workers, modules=pipeline.modules))


_READERS = 4  # processes that read files; one writer cannot keep up with more

SAMPLES = Path(__file__).resolve().parents[1] / "documents" / "samples"
