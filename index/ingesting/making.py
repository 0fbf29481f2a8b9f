"""Files made ready for the index: here, or in processes beside the one that writes it, each file within its limits.

Reading and extraction are more than half of the work of indexing, and a hostile file can take all memory or never end.
A worker process makes one file after the other; a thread of the writer's process waits for it, and ends it when a file
takes too long. Results come in the order of the jobs. Workers are forked from a process that has loaded, once for all
of them, what they need: the program, and the libraries for files such as those that came first.
"""

from __future__ import annotations

import gc
import signal
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain, islice
from multiprocessing.connection import Connection
from multiprocessing.context import BaseContext
from multiprocessing.process import BaseProcess
from pathlib import Path
from threading import Lock, local
from typing import Protocol

from documents.errors import DocumentError, TooLarge, UnreadableDocument
from index.errors import ReaderUnavailable
from index.ingesting.forking import context_with
from index.ingesting.pipeline import Made

Make = Callable[[Path, str], Made]
Outcome = Made | DocumentError
Modules = Callable[[Iterable[Path]], Sequence[str]]


@dataclass(frozen=True, slots=True)
class Job:
    """A file to be made ready, and the source that it is known by."""

    path: Path
    source: str


class Maker(Protocol):
    """Makes files ready for the index."""

    def __call__(self, jobs: Iterable[Job]) -> Generator[tuple[Job, Outcome], None, None]:
        """Yield each job with what was made of it, or with what was wrong with it, in the order of ``jobs``.

        Closing the generator lets go of everything that was taken up ahead.
        """
        ...


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file may take. Four pages a millisecond is usual; a scan of thousands of pages takes a minute."""

    seconds: float = 180.0
    memory_bytes: int = 3 << 30  # address space of the worker, of which the program itself takes a fifth


def _none(paths: Iterable[Path]) -> Sequence[str]:
    del paths
    return ()


def make_here(make: Make) -> Maker:
    """Return a maker that works in this process, without limits."""

    def maker(jobs: Iterable[Job]) -> Generator[tuple[Job, Outcome], None, None]:
        for job in jobs:
            yield job, _outcome(make, job)

    return maker


def make_beside(
    make: Make,
    *,
    workers: int,
    limits: Limits | None = None,
    modules: Modules = _none,
) -> Maker:
    """Return a maker that works in ``workers`` processes of its own.

    Args:
        make: a function at the top of a module, so that the processes find it.
        workers: how many files are made at a time, at least 1.
        limits: what one file may take; a file that takes more is an outcome like any other that is wrong.
        modules: names what making some files will import; loaded once for all processes instead of by each.
    """
    within = limits or Limits()

    def maker(jobs: Iterable[Job]) -> Generator[tuple[Job, Outcome], None, None]:
        remaining = iter(jobs)
        first_ones = list(islice(remaining, _AHEAD * workers))
        benches = _Benches(make, within, context_with(modules(job.path for job in first_ones)))
        ahead: deque[tuple[Job, Future[Outcome]]] = deque()
        threads = ThreadPoolExecutor(workers, thread_name_prefix="making")
        try:
            for job in chain(first_ones, remaining):
                ahead.append((job, threads.submit(benches.make, job)))
                if len(ahead) > _AHEAD * workers:
                    first, made = ahead.popleft()
                    yield first, made.result()
            while ahead:
                first, made = ahead.popleft()
                yield first, made.result()
        finally:
            threads.shutdown(wait=False, cancel_futures=True)
            benches.close()

    return maker


# Documents made and not yet taken, for each worker: enough to work on while a batch is embedded and written.
_AHEAD = 32


class _Benches:
    """A worker process for each thread that asks, begun when it is first needed."""

    def __init__(self, make: Make, limits: Limits, context: BaseContext) -> None:
        self._make, self._limits, self._context = make, limits, context
        self._own = local()
        self._all: list[_Bench] = []

    def make(self, job: Job) -> Outcome:
        bench: _Bench | None = getattr(self._own, "bench", None)
        if bench is None or not bench.process.is_alive():
            bench = _Bench(self._make, self._limits, self._context)
            self._own.bench = bench
            self._all.append(bench)
        return bench.make(job)

    def close(self) -> None:
        for bench in self._all:
            bench.close()


class _Bench:
    """A worker process and the line to it."""

    def __init__(self, make: Make, limits: Limits, context: BaseContext) -> None:
        self._seconds = limits.seconds
        self._ready = False
        self._closing = Lock()
        self._line, theirs = context.Pipe()
        self.process: BaseProcess = context.Process(  # type: ignore[attr-defined]  # every context has its own
            target=_work, args=(theirs, make, limits.memory_bytes), daemon=True
        )
        self.process.start()
        theirs.close()

    def make(self, job: Job) -> Outcome:
        self._wait_until_ready()
        try:
            self._line.send(job)
            if not self._line.poll(self._seconds):
                self.close()
                return TooLarge(f"Đọc quá {self._seconds:.0f} giây chưa xong; hãy chia nhỏ tệp.", job.source)
            outcome: Outcome = self._line.recv()
        except (EOFError, OSError):  # the process is gone: out of memory, or a crash inside a reader's library
            self.close()
            return UnreadableDocument("Tệp làm dừng chương trình đọc; hãy mở bằng phần mềm gốc và lưu lại.", job.source)
        return outcome

    def _wait_until_ready(self) -> None:
        """Wait for the process to have loaded the program; that it could not is no fault of a file.

        Raises:
            ReaderUnavailable: it ended before it was ready.
        """
        try:
            self._ready = self._ready or bool(self._line.recv())
        except EOFError as error:
            self.close()
            raise ReaderUnavailable from error

    def close(self) -> None:
        # The thread that waits for the process finds it gone and closes as well; a line may be closed only once.
        with self._closing:
            self.process.kill()
            self.process.join()
            if not self._line.closed:
                self._line.close()


def _work(line: Connection, make: Make, memory_bytes: int) -> None:
    """Make one file after the other until the line is closed, as it is when the writer's process ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group; the writer decides
    _limit_memory(memory_bytes)
    try:
        line.send(True)
        with collecting_seldom():
            line.send(_outcome(make, line.recv()))
            gc.freeze()  # what the first file has loaded stays
            while True:
                line.send(_outcome(make, line.recv()))
    except (EOFError, BrokenPipeError, ConnectionResetError):
        return


@contextmanager
def collecting_seldom() -> Iterator[None]:
    """Look for unreachable cycles seldom while documents are made and written.

    Documents are trees of small objects; walking through them again and again, and through the dictionaries of the
    language, takes a fifth of the time of making them. What is no cycle is let go of at once as ever.
    """
    before = gc.get_threshold()
    gc.set_threshold(*_THRESHOLDS)
    try:
        yield
    finally:
        gc.set_threshold(*before)


_THRESHOLDS = (100_000, 20, 100)


def _limit_memory(size: int) -> None:
    try:
        import resource
    except ImportError:  # not a Unix: files are read without this limit there
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (size if hard == resource.RLIM_INFINITY else min(size, hard), hard))


def _outcome(make: Make, job: Job) -> Outcome:
    try:
        return make(job.path, job.source)
    except DocumentError as error:
        return error
    except MemoryError:
        return TooLarge("Không đủ bộ nhớ để đọc tệp; hãy chia nhỏ tệp.", job.source)
