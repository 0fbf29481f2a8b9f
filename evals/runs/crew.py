"""Put questions in worker processes: an assistant in each, answers in the order of the questions.

Processes are spawned, never forked, since index and model keep threads and open files. Every worker opens the
finished index for reading when its first question comes; what comes back is the same as from one process, and in the
same order, so that a run can still be interrupted and resumed item by item.
"""

from __future__ import annotations

import multiprocessing
import signal
from collections.abc import Iterator, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import lru_cache
from itertools import repeat
from pathlib import Path

from evals.errors import EvaluationError
from evals.runs.responses import Query, Response, System
from evals.runs.running import timed
from evals.runs.tested import open_indexed

SIZE = 2


class Crew:
    """The assistant over an index in ``home``, in all workers of a pool."""

    def __init__(self, pool: Executor, home: Path, name: str = "assistant") -> None:
        self._pool, self._home, self.name = pool, home, name

    def answer(self, query: Query) -> Response:
        """Answer one query in one of the workers."""
        return self._pool.submit(_answer, query, self._home).result()

    def answer_all(self, queries: Sequence[Query]) -> Iterator[Response]:
        """Yield the answers in the order of the queries, each as soon as it and all before it are there.

        Raises:
            EvaluationError: a worker was ended from outside.
        """
        try:
            yield from self._pool.map(_answer, queries, repeat(self._home))
        except BrokenProcessPool as error:
            raise EvaluationError(
                "Một tiến trình hỏi bị ngắt (có thể do thiếu bộ nhớ); chạy lại lệnh này để làm tiếp."
            ) from error


@contextmanager
def open_pool(size: int = SIZE) -> Iterator[Executor]:
    """Open worker processes; what has not begun is dropped on leaving."""
    pool = ProcessPoolExecutor(size, multiprocessing.get_context("spawn"), initializer=_leave_interrupts_to_the_parent)
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


def _leave_interrupts_to_the_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _answer(query: Query, home: Path) -> Response:
    return timed(_opened(home), query)


@lru_cache(maxsize=1)
def _opened(home: Path) -> System:
    context = open_indexed(home)
    _OPEN.append(context)  # stays open for as long as the process lives
    return context.__enter__()


_OPEN: list[object] = []
