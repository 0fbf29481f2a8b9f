"""Evaluations at work: one at a time in an installation, each a job to be followed or cancelled."""

from __future__ import annotations

import logging
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.access.principals import Principal
from assistant.api.caching import Cache
from assistant.api.errors import Conflict
from assistant.api.metrics import Metrics
from assistant.api.services import Evaluator, JobBook
from assistant.evaluations.errors import EvaluationFailed
from assistant.evaluations.runs import COMPARED, RESULTS, Runs
from assistant.store.types import Job, JobState

if TYPE_CHECKING:
    from filelock import FileLock

log = logging.getLogger("assistant.api")

KIND = "evaluation"
_LOCK = ".running.lock"
_KEPT_COMPARISONS = 16


class Evaluating:
    """Starts evaluations, follows them on a thread, and compares what they left."""

    def __init__(self, home: Path, jobs: JobBook, evaluator: Evaluator, metrics: Metrics) -> None:
        self.runs = Runs(home)
        self._jobs, self._evaluator, self._metrics = jobs, evaluator, metrics
        self._stopping, self._comparing = threading.Event(), threading.Lock()
        self._kept = Cache[tuple[dict[str, Any], bytes]](_KEPT_COMPARISONS)
        self._thread: threading.Thread | None = None

    def begin(self, principal: Principal, *, note: str, spellings: bool) -> Job:
        """Start an evaluation and return its job.

        Raises:
            Conflict: one is running, in this process or another.
        """
        lock = self._taken()
        job = self._jobs.create(principal, KIND)
        folder = self.runs.begin(note)
        self._thread = threading.Thread(
            target=self._work, args=(lock, job, folder, spellings), name="evaluate", daemon=True
        )
        self._thread.start()
        return job

    def compare(self, before: str, after: str) -> dict[str, Any]:
        """Return what changed between two runs.

        Raises:
            RunMissing: one of them is not there.
            Conflict: they were made from different questions or documents, or the comparison failed.
        """
        places = self.runs.place(before), self.runs.place(after)
        return self._compared(*places)[0]

    def compared_page(self, before: str, after: str) -> bytes:
        """Return the comparison as a page.

        Raises:
            RunMissing, Conflict: as ``compare``.
        """
        return self._compared(self.runs.place(before), self.runs.place(after))[1]

    def close(self) -> None:
        """End what runs; a run that is cut short is dropped."""
        self._stopping.set()
        if self._thread is not None:
            self._thread.join(timeout=30)

    def _compared(self, before: Path, after: Path) -> tuple[dict[str, Any], bytes]:
        """Return what changed and the page that shows it, worked out once for each state of the two runs."""
        key = tuple((place.name, (place / RESULTS).stat().st_mtime_ns) for place in (before, after))
        with self._comparing:  # the command writes its page where the last comparison's lies
            kept = self._kept.get(key)
            if kept is None:
                try:
                    kept = self._evaluator.compare(before, after), (after / COMPARED).read_bytes()
                except EvaluationFailed as error:
                    raise Conflict(str(error)) from error
                self._kept.put(key, kept)
        return kept

    def _taken(self) -> FileLock:
        from filelock import FileLock, Timeout

        self.runs.folder.mkdir(parents=True, exist_ok=True)
        lock = FileLock(self.runs.folder / _LOCK, thread_local=False)
        try:
            lock.acquire(timeout=0)
        except Timeout as error:
            raise Conflict("Đang có một lần đánh giá chạy dở; hãy chờ xong hoặc hủy lần đó.") from error
        return lock

    def _work(self, lock: FileLock, job: Job, folder: Path, spellings: bool) -> None:
        try:
            state, report = self._ended(job, folder, spellings)
            if state is not JobState.DONE:
                self.runs.drop(folder)
            self._jobs.finish(job.id, state, report)
            self._metrics.count_job(state.value)
        finally:
            lock.release()

    def _ended(self, job: Job, folder: Path, spellings: bool) -> tuple[JobState, object]:
        def go_on(done: int, total: int, stage: str) -> bool:
            return not self._stopping.is_set() and self._jobs.advance(job.id, done=done, total=total, current=stage)

        try:
            ended = self._evaluator.run(folder, spellings=spellings, go_on=go_on)
        except (EvaluationFailed, OSError) as error:
            return JobState.FAILED, {"message": str(error)}
        # The job must end whatever happens, or the page would wait for ever.
        except Exception:
            log.exception("evaluation broke off")
            return JobState.FAILED, {"message": "Đánh giá dừng giữa chừng; sự cố đã được ghi lại."}
        return (JobState.DONE, {"run": folder.name}) if ended else (JobState.CANCELLED, None)
