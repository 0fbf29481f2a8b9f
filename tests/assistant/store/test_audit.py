from __future__ import annotations

import pytest
from sqlalchemy import Engine

from assistant.store.audit import AuditLog
from assistant.store.types import Event
from tests.assistant.store.conftest import Calendar
from tests.assistant.store.papers import OTHER, READER

ASKED = Event("ask", "c1", "answered", "r1", "Ai bị khởi tố?", {"milliseconds": 12})


@pytest.fixture
def log(engine: Engine, clock: Calendar) -> AuditLog:
    """An empty log that keeps no questions."""
    return AuditLog(engine, clock=clock)


def test_an_event_tells_who_did_what_and_when(log: AuditLog, clock: Calendar) -> None:
    """With the call that it was part of."""
    log.record(READER, ASKED)
    (kept,) = log.list()
    assert (kept.principal_id, kept.principal_name, kept.happened) == ("k1", "Phòng 7", clock.now)
    assert (kept.event.action, kept.event.target, kept.event.outcome, kept.event.request_id) == (
        "ask",
        "c1",
        "answered",
        "r1",
    )
    assert kept.event.detail == {"milliseconds": 12}


def test_questions_are_not_kept(log: AuditLog, engine: Engine) -> None:
    """They can name people."""
    log.record(READER, ASKED)
    with engine.connect() as connection:
        rows = str(connection.exec_driver_sql("SELECT * FROM audit_events").all())
    assert "khởi tố" not in rows + repr(ASKED)


def test_questions_are_kept_where_the_setting_says_so(engine: Engine) -> None:
    """For an inquiry, say."""
    log = AuditLog(engine, keeps_questions=True)
    log.record(READER, ASKED)
    assert log.list()[0].event.question == "Ai bị khởi tố?"


def test_events_are_found_by_who_what_and_when(log: AuditLog, clock: Calendar) -> None:
    """The newest first."""
    log.record(READER, Event("ask"))
    clock.later(hours=1)
    log.record(OTHER, Event("ask"))
    log.record(READER, Event("remove_documents", "d1"))
    assert [one.event.action for one in log.list(principal_id="k1")] == ["remove_documents", "ask"]
    assert [one.principal_id for one in log.list(action="ask")] == ["k2", "k1"]
    assert [one.event.target for one in log.list(since=clock.now, limit=1)] == ["d1"]


def test_old_events_are_pruned(log: AuditLog, clock: Calendar) -> None:
    """By the setting, and not a day earlier."""
    log.record(READER, Event("ask"))
    clock.later(days=20)
    log.record(READER, Event("search"))
    clock.later(days=11)
    assert log.prune(days=30) == 1
    assert [one.event.action for one in log.list()] == ["search"]


def test_events_can_be_kept_together(log: AuditLog) -> None:
    """In their order; none is none."""
    log.record_all([])
    log.record_all([(READER, Event("ask")), (OTHER, Event("search"))])
    assert [(one.principal_id, one.event.action) for one in log.list()] == [("k2", "search"), ("k1", "ask")]
