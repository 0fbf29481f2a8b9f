"""How long things are kept: what is older than the settings want goes, at the start of a service and once a day."""

from __future__ import annotations

import logging
import threading

from sqlalchemy.exc import SQLAlchemyError

from assistant.errors import AssistantError
from assistant.store.conversations import prune_conversations
from assistant.store.opening import Store

log = logging.getLogger("assistant.store")

_DAY_SECONDS = 86_400.0


def tidy(store: Store, *, audit_days: int, conversation_days: int) -> tuple[int, int]:
    """Delete what is older, and return how many events and conversations that were; 0 days keep things for ever.

    Jobs that nothing was heard of for a day are closed: their process is gone.
    """
    store.jobs.abandon(silent_seconds=_DAY_SECONDS)
    events = store.audit.prune(days=audit_days) if audit_days else 0
    conversations = prune_conversations(store.engine, days=conversation_days) if conversation_days else 0
    return events, conversations


def keep_tidy(store: Store, *, audit_days: int, conversation_days: int) -> threading.Event:
    """Tidy now and once a day, in a thread of its own that ends with the process; setting the event ends it, too."""
    stop = threading.Event()

    def work() -> None:
        wait = 0.0
        while not stop.wait(wait):
            wait = _DAY_SECONDS
            try:
                tidy(store, audit_days=audit_days, conversation_days=conversation_days)
            except (AssistantError, SQLAlchemyError):
                log.exception("nothing could be tidied today")

    threading.Thread(target=work, name="tidy", daemon=True).start()
    return stop
