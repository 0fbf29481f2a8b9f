"""What is kept of a call: the turn of its conversation, and the event in the audit log."""

from __future__ import annotations

import logging
import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from assistant.access.principals import Principal
from assistant.api.reading import Reader
from assistant.output import to_plain
from assistant.store.freezing import freeze
from assistant.store.protocols import AuditTrail, ConversationStore
from assistant.store.types import Event
from assistant.types import Answer
from documents.types import Document
from index.types import Filters, IndexedDocument

log = logging.getLogger("assistant.api")

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
class Keeper:
    """Keeps answers in conversations."""

    conversations: ConversationStore
    reader: Reader

    def keep(self, principal: Principal, answer: Answer, conversation_id: str | None) -> dict[str, Any]:
        """Keep an answer and return it as it is shown, with its conversation and its turn in it.

        Raises:
            ConversationMissing: the caller has no such conversation.
        """
        exchange = freeze(answer, LiveSources(self.reader))
        place = self.conversations.append(principal, exchange, conversation_id=conversation_id)
        shown: dict[str, Any] = to_plain(replace(answer, conversation_id=place.conversation_id))
        return shown | {"turn": place.turn}


class Noting:
    """Hands events to the audit log one after the other, so that no call waits for it."""

    def __init__(self, audit: AuditTrail) -> None:
        self._audit = audit
        self._waiting: queue.Queue[tuple[Principal, Event] | None] = queue.Queue(_WAITING_EVENTS)
        self._thread = threading.Thread(target=self._work, name="audit", daemon=True)

    def start(self) -> None:
        """Begin to write."""
        self._thread.start()

    def note(self, principal: Principal, event: Event) -> None:
        """Have an event kept soon."""
        try:
            self._waiting.put_nowait((principal, event))
        except queue.Full:
            log.error("audit log is behind; an event is lost")

    def close(self) -> None:
        """Write what waits, and end."""
        self._waiting.put(None)
        self._thread.join(timeout=10)

    def _work(self) -> None:
        while noted := self._waiting.get():
            try:
                self._audit.record(*noted)
            # The thread must outlive a database that is away for a while; what could not be kept is told in the log.
            except Exception:
                log.exception("event not kept")


Note = Callable[[Principal, Event], None]
