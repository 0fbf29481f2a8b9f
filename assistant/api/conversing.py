"""What is kept of a call: the turn of its conversation, and the event in the audit log."""

from __future__ import annotations

import asyncio
import logging
import queue
import threading
import time
from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any, TypeVar

from assistant.access.principals import Principal
from assistant.api.caching import Cache
from assistant.api.live_index import Reader
from assistant.store.errors import ConversationMissing
from assistant.store.freezing import freeze
from assistant.store.protocols import AuditTrail, ConversationStore
from assistant.store.types import Event
from assistant.types import Answer
from documents.types import Document
from index.types import Filters, IndexedDocument

log = logging.getLogger("assistant.api")

T = TypeVar("T")

_AT_ONCE = 64  # turns or events in one write
_RECENT = 1024
_GATHER_SECONDS = 0.2  # events of the audit log wait for others; nobody waits for them
_WAITING_EVENTS = 10_000  # for the audit log; a database that falls further behind is broken


class LiveSources:
    """The documents of the index that is open at the moment."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def documents(self, filters: Filters | None = None) -> list[IndexedDocument]:
        """Return the documents within ``filters``."""
        return self._reader.assistant().index.documents(filters)

    def document(self, document_id: str) -> Document:
        """Return a document; raises DocumentMissing."""
        return self._reader.assistant().index.document(document_id)


@dataclass(frozen=True, slots=True)
class _Turn:
    principal: Principal
    answer: Answer
    conversation_id: str | None
    kept: Future[dict[str, Any]]


class Keeper:
    """Keeps answers in conversations: those that come in at the same time together, since each write costs a sync."""

    def __init__(self, conversations: ConversationStore, reader: Reader) -> None:
        self._conversations, self._sources = conversations, _RecentSources(reader)
        self._waiting: queue.SimpleQueue[_Turn | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._work, name="keep", daemon=True)

    def start(self) -> None:
        """Begin to write."""
        self._thread.start()

    async def keep(self, principal: Principal, answer: Answer, conversation_id: str | None) -> dict[str, Any]:
        """Keep an answer and return it as it is shown, with its conversation and its turn in it.

        Raises:
            ConversationMissing: the caller has no such conversation.
            StoreUnavailable: it cannot be kept just now.
        """
        turn = _Turn(principal, answer, conversation_id, Future())
        self._waiting.put(turn)
        return await asyncio.wrap_future(turn.kept)

    def close(self) -> None:
        """Write what waits, and end."""
        self._waiting.put(None)
        self._thread.join(timeout=10)

    def _work(self) -> None:
        while batch := _batch(self._waiting):
            try:
                self._keep(batch)
            # Whatever goes wrong belongs to the callers who wait; the next ones may fare better.
            except Exception as error:  # noqa: BLE001
                for turn in batch:
                    if not turn.kept.done():
                        turn.kept.set_exception(error)

    def _keep(self, batch: Sequence[_Turn]) -> None:
        exchanges = [freeze(turn.answer, self._sources) for turn in batch]
        given = [
            (turn.principal, exchange, turn.conversation_id) for turn, exchange in zip(batch, exchanges, strict=True)
        ]
        for turn, exchange, place in zip(batch, exchanges, self._conversations.append_all(given), strict=True):
            if turn.kept.cancelled():
                continue
            if isinstance(place, ConversationMissing):
                turn.kept.set_exception(place)
            else:
                own = {"conversation_id": place.conversation_id, "turn": place.turn}
                turn.kept.set_result(dict(exchange.answer) | own)


class Noting:
    """Hands events to the audit log, those that come in at the same time together, so that no call waits for it."""

    def __init__(self, audit: AuditTrail) -> None:
        self._audit = audit
        self._waiting: queue.SimpleQueue[tuple[Principal, Event] | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._work, name="audit", daemon=True)

    def start(self) -> None:
        """Begin to write."""
        self._thread.start()

    def note(self, principal: Principal, event: Event) -> None:
        """Have an event kept soon."""
        if self._waiting.qsize() > _WAITING_EVENTS:
            log.error("audit log is behind; an event is lost")
        else:
            self._waiting.put((principal, event))

    def close(self) -> None:
        """Write what waits, and end."""
        self._waiting.put(None)
        self._thread.join(timeout=10)

    def _work(self) -> None:
        while batch := _batch(self._waiting):
            try:
                self._audit.record_all(batch)
            # The thread must outlive a database that is away for a while; what could not be kept is told in the log.
            except Exception:
                log.exception("%d events not kept", len(batch))
            time.sleep(_GATHER_SECONDS)


class _RecentSources(LiveSources):
    """The same, with what was looked up lately in the same state of the index at hand."""

    def __init__(self, reader: Reader) -> None:
        super().__init__(reader)
        self._reader, self._recent = reader, Cache[list[IndexedDocument]](_RECENT)

    def documents(self, filters: Filters | None = None) -> list[IndexedDocument]:
        """Return the documents within ``filters``."""
        key = (self._reader.generation, filters)
        found = self._recent.get(key)
        if found is None:
            found = super().documents(filters)
            self._recent.put(key, found)
        return found


def _batch(waiting: queue.SimpleQueue[T | None]) -> list[T]:
    """Wait for something, and return it with all that waits beside it; nothing where the end has come."""
    batch: list[T] = []
    one = waiting.get()
    while one is not None:
        batch.append(one)
        if len(batch) == _AT_ONCE or waiting.empty():
            return batch
        one = waiting.get()
    if batch:
        waiting.put(None)  # the end comes with the next call
    return batch
