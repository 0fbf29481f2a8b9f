from __future__ import annotations

import pytest
from sqlalchemy import Engine

from assistant.store.errors import JobMissing
from assistant.store.jobs import Jobs
from assistant.store.types import JobState
from tests.assistant.store.conftest import Calendar
from tests.assistant.store.papers import OTHER, READER


@pytest.fixture
def jobs(engine: Engine, clock: Calendar) -> Jobs:
    """No jobs yet."""
    return Jobs(engine, clock=clock)


def test_a_job_is_followed_from_its_beginning_to_its_end(jobs: Jobs) -> None:
    """Waiting, running with its steps, done with its report."""
    job = jobs.create(READER, "index")
    assert jobs.advance(job.id, done=1, total=3, current="a.docx")
    running = jobs.get(READER, job.id)
    jobs.finish(job.id, JobState.DONE, {"added": 3})
    ended = jobs.get(READER, job.id)
    assert (job.state, running.state, running.done, running.total) == (JobState.WAITING, JobState.RUNNING, 1, 3)
    assert (running.current, ended.state, ended.report) == ("a.docx", JobState.DONE, {"added": 3})


def test_a_cancelled_job_is_told_so_at_its_next_step(jobs: Jobs) -> None:
    """It stops between two files."""
    job = jobs.create(READER, "index")
    jobs.advance(job.id, done=0, total=3)
    jobs.cancel(READER, job.id)
    assert not jobs.advance(job.id, done=1, total=3)


def test_a_job_that_has_not_begun_is_cancelled_at_once(jobs: Jobs) -> None:
    """And does not begin any more."""
    job = jobs.create(READER, "index")
    assert jobs.cancel(READER, job.id).state is JobState.CANCELLED
    assert not jobs.advance(job.id, done=0, total=3)


def test_a_job_that_has_ended_stays_as_it_ended(jobs: Jobs) -> None:
    """Cancelling comes too late, and so does a second end."""
    job = jobs.create(READER, "index")
    jobs.finish(job.id, JobState.DONE)
    jobs.finish(job.id, JobState.FAILED)
    assert jobs.cancel(READER, job.id).state is JobState.DONE


def test_somebody_elses_job_does_not_exist(jobs: Jobs) -> None:
    """Neither to look at nor to cancel."""
    job = jobs.create(READER, "index")
    for attempt in (jobs.get, jobs.cancel):
        with pytest.raises(JobMissing):
            attempt(OTHER, job.id)
    assert jobs.list(OTHER) == []


def test_a_job_whose_process_is_gone_is_closed(jobs: Jobs, clock: Calendar) -> None:
    """One that stirred lately is not."""
    silent, living = jobs.create(READER, "index"), jobs.create(READER, "index")
    clock.later(minutes=10)
    jobs.advance(living.id, done=1, total=2)
    assert jobs.abandon(silent_seconds=300) == 1
    assert [jobs.get(READER, one.id).state for one in (silent, living)] == [JobState.FAILED, JobState.RUNNING]
