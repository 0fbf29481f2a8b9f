"""The audit log: who asked, and who changed what. Questions are kept only where the setting says so."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Engine, Row, delete, insert, select

from assistant.access.principals import Principal
from assistant.store.clock import Clock, now_utc
from assistant.store.json_columns import from_json, storable, to_json
from assistant.store.tables import events
from assistant.store.types import Event, KeptEvent
from index.catalogue.database import writing


class AuditLog:
    """Keeps events; nothing changes one, and only age deletes it."""

    def __init__(self, engine: Engine, *, keeps_questions: bool = False, clock: Clock = now_utc) -> None:
        self._engine, self._keeps_questions, self._clock = engine, keeps_questions, clock

    def record(self, principal: Principal, event: Event) -> None:
        """Keep an event."""
        self.record_all([(principal, event)])

    def record_all(self, noted: Iterable[tuple[Principal, Event]]) -> None:
        """Keep events together: a busy service writes many at the price of one."""
        rows = [self._row(principal, event) for principal, event in noted]
        if rows:
            with writing(self._engine) as connection:
                connection.execute(insert(events), rows)

    def _row(self, principal: Principal, event: Event) -> dict[str, Any]:
        question = event.question if self._keeps_questions else None
        return {
            "happened": self._clock(),
            "principal_id": principal.id,
            "principal_name": storable(principal.name),
            "action": event.action,
            "target": storable(event.target) if event.target is not None else None,
            "outcome": event.outcome,
            "request_id": storable(event.request_id) if event.request_id is not None else None,
            "question": storable(question) if question is not None else None,
            "detail": to_json(dict(event.detail)),
        }

    def list(
        self,
        *,
        principal_id: str | None = None,
        action: str | None = None,
        since: datetime | None = None,
        limit: int = 100,
    ) -> list[KeptEvent]:
        """Return events, the newest first."""
        query = select(events).order_by(events.c.id.desc()).limit(limit)
        if principal_id is not None:
            query = query.where(events.c.principal_id == principal_id)
        if action is not None:
            query = query.where(events.c.action == action)
        if since is not None:
            query = query.where(events.c.happened >= since)
        with self._engine.connect() as connection:
            return [_kept(row) for row in connection.execute(query)]

    def prune(self, *, days: int) -> int:
        """Delete events older than ``days`` and return how many they were."""
        oldest = self._clock() - timedelta(days=days)
        with writing(self._engine) as connection:
            return connection.execute(delete(events).where(events.c.happened < oldest)).rowcount


def _kept(row: Row[Any]) -> KeptEvent:
    event = Event(row.action, row.target, row.outcome, row.request_id, row.question, from_json(row.detail))
    return KeptEvent(row.id, row.happened, row.principal_id, row.principal_name, event)
