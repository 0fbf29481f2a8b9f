"""Jobs: work in the background, kept so that any process can tell how it stands, after a restart too."""

from __future__ import annotations

import secrets
from datetime import timedelta
from typing import Any

from sqlalchemy import ColumnElement, Engine, Row, insert, select, update

from assistant.access.principals import Principal
from assistant.store.clock import Clock, now_utc
from assistant.store.errors import JobMissing
from assistant.store.json_columns import from_json, storable, to_json
from assistant.store.tables import jobs
from assistant.store.types import Job, JobState
from index.catalogue.database import writing

_ID_BYTES = 8
_OPEN = (JobState.WAITING.value, JobState.RUNNING.value)


def new_job_id() -> str:
    """Return an id that no job has, for work that is noted down before its job is kept."""
    return secrets.token_hex(_ID_BYTES)


class Jobs:
    """Keeps jobs, each for its owner alone."""

    def __init__(self, engine: Engine, *, clock: Clock = now_utc) -> None:
        self._engine, self._clock = engine, clock

    def create(self, principal: Principal, kind: str, *, job_id: str | None = None) -> Job:
        """Keep a new job that waits to be begun, under an id of ``new_job_id`` where one is given."""
        now = self._clock()
        job = Job(job_id or new_job_id(), principal.id, kind, JobState.WAITING, now, now)
        values = {
            "id": job.id,
            "owner": job.owner,
            "kind": kind,
            "state": job.state.value,
            "created": now,
            "updated": now,
            "done": 0,
            "total": 0,
            "current": "",
            "cancelled": False,
        }
        with writing(self._engine) as connection:
            connection.execute(insert(jobs).values(values))
        return job

    def get(self, principal: Principal, job_id: str) -> Job:
        """Return how a job stands.

        Raises:
            JobMissing: the caller has no such job.
        """
        query = select(jobs).where(jobs.c.id == job_id, jobs.c.owner == principal.id)
        with self._engine.connect() as connection:
            row = connection.execute(query).one_or_none()
        if row is None:
            raise JobMissing(job_id)
        return _job(row)

    def list(self, principal: Principal, *, limit: int = 50) -> list[Job]:
        """Return the caller's jobs, the newest first."""
        query = select(jobs).where(jobs.c.owner == principal.id).order_by(jobs.c.created.desc(), jobs.c.id)
        with self._engine.connect() as connection:
            return [_job(row) for row in connection.execute(query.limit(limit))]

    def advance(self, job_id: str, *, done: int, total: int, current: str = "") -> bool:
        """Note how far a job has come, and tell whether it shall go on: False once it was cancelled or closed."""
        values = {"state": JobState.RUNNING.value, "done": done, "total": total, "current": storable(current)}
        with writing(self._engine) as connection:
            is_open = self._change(connection, (jobs.c.id == job_id) & jobs.c.state.in_(_OPEN), values) > 0
            cancelled: bool | None = connection.scalar(select(jobs.c.cancelled).where(jobs.c.id == job_id))
        return is_open and cancelled is False

    def finish(self, job_id: str, state: JobState, report: object = None) -> None:
        """Note how a job ended; ``report`` is of JSON types. One that has ended stays as it is."""
        values = {"state": state.value, "report": to_json(report)}
        with writing(self._engine) as connection:
            self._change(connection, (jobs.c.id == job_id) & jobs.c.state.in_(_OPEN), values)

    def cancel(self, principal: Principal, job_id: str) -> Job:
        """Ask a job to stop; it does so at its next step, and at once where it has not begun.

        Raises:
            JobMissing: the caller has no such job.
        """
        own = (jobs.c.id == job_id) & (jobs.c.owner == principal.id)
        with writing(self._engine) as connection:
            self._change(connection, own & jobs.c.state.in_(_OPEN), {"cancelled": True})
            waiting = own & (jobs.c.state == JobState.WAITING.value)
            self._change(connection, waiting, {"state": JobState.CANCELLED.value})
        return self.get(principal, job_id)

    def abandon(self, *, silent_seconds: float) -> int:
        """Close jobs that have not stirred for so long: their process is gone. Return how many they were."""
        oldest = self._clock() - timedelta(seconds=silent_seconds)
        silent = jobs.c.state.in_(_OPEN) & (jobs.c.updated < oldest)
        with writing(self._engine) as connection:
            return self._change(connection, silent, {"state": JobState.FAILED.value})

    def _change(self, connection: Any, which: ColumnElement[bool], values: dict[str, Any]) -> int:
        changed = connection.execute(update(jobs).where(which).values(values | {"updated": self._clock()}))
        return int(changed.rowcount)


def _job(row: Row[Any]) -> Job:
    fields = row._asdict()
    return Job(**fields | {"state": JobState(row.state), "report": from_json(row.report)})
