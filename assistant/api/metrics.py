"""Counts and times for Prometheus. Labels are routes and stages, never questions or names."""

from __future__ import annotations

from collections.abc import Callable

from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.multiprocess import MultiProcessCollector

from assistant.types import Answer

CONTENT_TYPE = CONTENT_TYPE_LATEST
_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.3, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)
_STAGES = ("retrieve", "compose", "verify", "total")


class Metrics:
    """The measures of one process; with ``folder``, of all processes that share it."""

    def __init__(self, folder: str | None = None) -> None:
        self._folder = folder
        self._registry = CollectorRegistry()
        self._watched: list[tuple[Gauge, Callable[[], int]]] = []
        known = self._registry
        self._calls = Counter(
            "assistant_calls_total", "Calls by route, method and status.", ("route", "method", "status"), registry=known
        )
        self._seconds = Histogram(
            "assistant_call_seconds",
            "Time of a call, streaming included.",
            ("route",),
            buckets=_SECONDS,
            registry=known,
        )
        self._stages = Histogram(
            "assistant_stage_seconds", "Time of an answer by stage.", ("stage",), buckets=_SECONDS, registry=known
        )
        self._answers = Counter("assistant_answers_total", "Answers by status.", ("status",), registry=known)
        self._removed = Counter("assistant_guard_removals_total", "Sentences that the guard took out.", registry=known)
        self._model = Counter(
            "assistant_model_failures_total", "Answers for which the model could not be used.", registry=known
        )
        self._kept = Counter("assistant_answers_kept_total", "Answers given from those kept.", registry=known)
        self._jobs = Counter("assistant_jobs_total", "Indexing jobs by how they ended.", ("state",), registry=known)
        self._busy = Gauge(
            "assistant_busy_calls", "Calls that run or wait.", multiprocess_mode="livesum", registry=known
        )
        self._generation = Gauge(
            "assistant_index_generation", "State of the index that is served.", multiprocess_mode="max", registry=known
        )

    def watch(self, *, busy: Callable[[], int], generation: Callable[[], int]) -> None:
        """Read these two whenever the measures are asked for."""
        self._watched = [(self._busy, busy), (self._generation, generation)]

    def count_call(self, route: str, method: str, status: int, seconds: float) -> None:
        """Count a call; ``route`` is a path of the table, so that there are never many."""
        self._calls.labels(route, method if route != "-" else "-", str(status or 499)).inc()
        self._seconds.labels(route).observe(seconds)

    def count_answer(self, answer: Answer, *, kept: bool) -> None:
        """Count an answer: how it ended, how long each stage took, what the guard took out."""
        self._answers.labels(answer.status.value).inc()
        if kept:
            self._kept.inc()
            return
        for stage in _STAGES:
            self._stages.labels(stage).observe(getattr(answer.timings_ms, stage) / 1000)
        self._removed.inc(len(answer.removed))
        if answer.notice is not None:
            self._model.inc()

    def count_job(self, state: str) -> None:
        """Count the end of an indexing job."""
        self._jobs.labels(state).inc()

    def text(self) -> bytes:
        """Return the measures in Prometheus' text format."""
        for gauge, read in self._watched:
            gauge.set(read())
        if self._folder is None:
            return generate_latest(self._registry)
        together = CollectorRegistry()
        MultiProcessCollector(together, path=self._folder)  # type: ignore[no-untyped-call]
        return generate_latest(together)
