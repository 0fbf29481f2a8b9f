"""What changes the index in the background: uploads on their way in, and documents read anew from where they came.

One thread does one task after the other; each is a job that can be followed and cancelled.
"""

from __future__ import annotations

import logging
import queue
import threading
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import Any, TypeVar

from assistant.access.principals import LOCAL, Principal
from assistant.access.rights import Action
from assistant.api.errors import Overloaded
from assistant.api.metrics import Metrics
from assistant.api.replacing import replace_earlier
from assistant.api.services import Services
from assistant.api.uploads import Upload, forget_upload, stored
from assistant.output import to_plain
from assistant.store.jobs import new_job_id
from assistant.store.types import Event, Job, JobState
from documents.errors import DocumentError
from documents.loading import document_id
from index.errors import IndexingError, IndexLocked
from index.ingesting.tally import IngestReport

_T = TypeVar("_T")
log = logging.getLogger("assistant.api")

KIND, ANEW = "index", "reindex"
_WAITING_JOBS = 1000
_RESUME_LOCK = ".resume.lock"
_LOCKED_SECONDS = 1.0  # before the next look whether the other writer is done


@dataclass(frozen=True, slots=True)
class Refresh:
    """Documents, by source, that shall be read anew."""

    sources: tuple[str, ...]
    job_id: str


class _Cancelled(Exception):
    """Somebody asked the job to stop."""


class Indexing:
    """Brings uploads into the index and keeps it up to date, in the order in which that was asked for."""

    def __init__(self, services: Services, metrics: Metrics) -> None:
        self._home, self._reader, self._metrics = services.home, services.reader, metrics
        self._corpus, self._jobs, self._audit = services.corpus, services.kept.jobs, services.kept.audit
        self._waiting: queue.Queue[Upload | Refresh | None] = queue.Queue(_WAITING_JOBS)
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._work, name="index-uploads", daemon=True)

    def start(self) -> None:
        """Begin to work."""
        self._thread.start()

    def check_room(self) -> None:
        """Make sure that one more job can be taken now.

        Raises:
            Overloaded: too many wait.
        """
        if self._waiting.full():
            raise Overloaded("Đang có quá nhiều tệp chờ nạp; mong đồng chí thử lại sau.", retry_seconds=30)

    def add(self, principal: Principal, upload: Upload) -> Job:
        """Have a stored file indexed soon, and return the job.

        The job comes after its file: a kill between the two leaves a file that the next start brings in, never a job
        that waits for a file which nobody has.
        """
        job = self._jobs.create(principal, KIND, job_id=upload.job_id)
        self._waiting.put(upload)
        return job

    def refresh(self, principal: Principal, sources: Sequence[str]) -> Job:
        """Have documents read anew soon, and return the job."""
        job = self._jobs.create(principal, ANEW)
        self._waiting.put(Refresh(tuple(sources), job.id))
        return job

    def resume(self) -> int:
        """Finish what a stop of the service left behind, and return how many uploads are still to be indexed.

        Of several processes the first does, and none of the others while it lives.
        """
        if not self._take_turn():
            return 0
        try:
            self._corpus.mend()
        except IndexingError as error:  # above all IndexLocked: whoever writes mends before it writes
            log.warning("index not mended: %s", error)
        known = self._corpus.sources()
        uploads = list(stored(self._home))
        self._finish_replacing([upload for upload in uploads if str(upload.path) in known])
        left = [upload for upload in uploads if str(upload.path) not in known]
        for upload in left:
            goes_on = self._jobs.advance(upload.job_id, done=0, total=1, current=upload.path.name)
            if goes_on:
                self._waiting.put(upload)
            else:
                self.add(LOCAL, replace(upload, job_id=new_job_id()))
        return len(left)

    def _finish_replacing(self, indexed: Sequence[Upload]) -> None:
        """Take up uploads that went in, and did not yet take the place of others: their jobs are still open."""
        several = Counter((upload.path.name, upload.access) for upload in indexed)
        for upload in indexed:
            is_alone = several[upload.path.name, upload.access] == 1
            if not is_alone and self._jobs.advance(upload.job_id, done=0, total=1, current=upload.path.name):
                self._waiting.put(upload)

    def close(self) -> None:
        """Stop after the step in hand; what is left waits for the next start."""
        self._stopping.set()
        self._waiting.put(None)
        self._thread.join(timeout=30)

    def _take_turn(self) -> bool:
        from filelock import FileLock, Timeout

        self._turn = FileLock(self._home / _RESUME_LOCK)
        try:
            self._turn.acquire(timeout=0)
        except Timeout:
            return False
        return True

    def _work(self) -> None:
        try:
            self.resume()
        # What was left behind stays on the disk for the next start; what comes in now must not wait for it.
        except Exception:
            log.exception("uploads left behind not taken up")
        while (task := self._waiting.get()) is not None and not self._stopping.is_set():
            state, report = self._ended(task)
            if state is None:
                return
            is_lost = state is JobState.CANCELLED or (isinstance(report, dict) and report.get("skipped"))
            if isinstance(task, Upload) and is_lost:
                forget_upload(self._home, str(task.path))  # or the next start would take it up again
            self._jobs.finish(task.job_id, state, report)
            self._metrics.count_job(state.value)
            self._reader.look()

    def _ended(self, task: Upload | Refresh) -> tuple[JobState | None, object]:
        """Do a task and return how it ended; None if the service stops and the task is left for its next start."""
        try:
            report = self._indexed(task)
            done = self._replaced(task, report) if isinstance(task, Upload) else to_plain(report)
        except _Cancelled:
            if self._stopping.is_set() and isinstance(task, Refresh):
                return JobState.CANCELLED, None  # whoever asked sees it, and asks again
            return (None, None) if self._stopping.is_set() else (JobState.CANCELLED, None)
        except (IndexingError, DocumentError, OSError) as error:
            return JobState.FAILED, {"message": str(error)}
        # A file may bring out a fault of ours; the files after it must not wait for ever.
        except Exception:
            log.exception("index not brought up to date")
            return JobState.FAILED, {"message": "Chưa nạp được tệp này; sự cố đã được ghi lại."}
        is_lost = isinstance(task, Upload) and report.skipped
        return JobState.FAILED if is_lost else JobState.DONE, done

    def _replaced(self, upload: Upload, report: IngestReport) -> dict[str, Any]:
        """Take out what an upload takes the place of, and return the report of its job."""
        told: dict[str, Any] = {"document_id": document_id(str(upload.path))}
        if report.skipped:
            return {**to_plain(report), **told}
        found = self._when_free(lambda: replace_earlier(self._corpus, self._home, upload))
        if found.replaced:
            for one in found.replaced:
                detail = {"replaced_by": told["document_id"]}
                self._audit.record(LOCAL, Event(Action.REMOVE_DOCUMENTS, target=one, detail=detail))
            counts = self._corpus.status().counts
            told |= {"removed": report.removed + len(found.replaced)}
            told |= {"documents": counts.documents, "passages": counts.passages, "figures": counts.figures}
        plain: dict[str, Any] = to_plain(report)
        return plain | told | {"replaced": list(found.replaced), "beside": list(found.beside)}

    def _when_free(self, work: Callable[[], _T]) -> _T:
        """Return what some work returns, once no other process writes to the index."""
        while True:
            try:
                return work()
            except IndexLocked:
                if self._stopping.is_set():
                    raise _Cancelled from None
                time.sleep(_LOCKED_SECONDS)

    def _indexed(self, task: Upload | Refresh) -> IngestReport:
        def progress(done: int, total: int, source: str) -> None:
            self._go_on(task, PurePath(source).name, done=done, total=total)

        name, total = ("", len(task.sources)) if isinstance(task, Refresh) else (task.path.name, 1)
        while True:
            self._go_on(task, name, done=0, total=total)
            try:
                if isinstance(task, Refresh):
                    return self._corpus.refresh(task.sources, progress=progress)
                return self._corpus.add([task.path], access=task.access, progress=progress)
            except IndexLocked:
                time.sleep(_LOCKED_SECONDS)

    def _go_on(self, task: Upload | Refresh, name: str, *, done: int, total: int) -> None:
        if self._stopping.is_set() or not self._jobs.advance(task.job_id, done=done, total=total, current=name):
            raise _Cancelled
