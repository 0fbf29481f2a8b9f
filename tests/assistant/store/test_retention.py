from __future__ import annotations

import time

import pytest
from sqlalchemy import Engine

from assistant.store.audit import AuditLog
from assistant.store.conversations import Conversations
from assistant.store.feedback import Feedback
from assistant.store.freezing import freeze
from assistant.store.jobs import Jobs
from assistant.store.keys import Keys
from assistant.store.opening import Store
from assistant.store.retention import keep_tidy, tidy
from assistant.store.types import Event, JobState
from tests.assistant.store.conftest import Calendar
from tests.assistant.store.papers import READER, Papers, cite


@pytest.fixture
def store(engine: Engine, clock: Calendar) -> Store:
    """An event and a conversation from the year 2000."""
    papers = Papers()
    clock.now = clock.now.replace(year=2000)
    AuditLog(engine, clock=clock).record(READER, Event("ask"))
    answer = cite("Hỏi gì?", papers.put("a.txt", "Phòng 7 thụ lý 74 vụ."))
    Conversations(engine, papers, clock=clock).append(READER, freeze(answer, papers))
    return Store(engine, Keys(engine), Feedback(engine), AuditLog(engine), Jobs(engine))


def test_a_job_of_a_process_that_is_gone_is_closed(store: Store, engine: Engine, clock: Calendar) -> None:
    """It would seem to run for ever, and nothing that takes it up again goes on with it."""
    job = Jobs(engine, clock=clock).create(READER, "reindex")
    tidy(store, audit_days=0, conversation_days=0)
    assert store.jobs.get(READER, job.id).state is JobState.FAILED
    assert not store.jobs.advance(job.id, done=1, total=2)


@pytest.mark.parametrize(
    ("audit_days", "conversation_days", "gone"),
    [(0, 0, (0, 0)), (365, 0, (1, 0)), (0, 30, (0, 1)), (365, 30, (1, 1)), (100_000, 100_000, (0, 0))],
)
def test_what_is_older_than_the_settings_want_goes(
    store: Store, audit_days: int, conversation_days: int, gone: tuple[int, int]
) -> None:
    """0 days keep it for ever."""
    assert tidy(store, audit_days=audit_days, conversation_days=conversation_days) == gone


def test_a_service_tidies_at_its_start(store: Store) -> None:
    """Without anybody waiting for it."""
    stop = keep_tidy(store, audit_days=365, conversation_days=0)
    patience = time.monotonic() + 20
    while store.audit.list() and time.monotonic() < patience:
        time.sleep(0.02)
    stop.set()
    assert store.audit.list() == []
