"""Processes of the program that start at once: a server has imported it already, and forks for each of them.

Nearly all that a start costs is importing. A forked process is as real as any other: it has its own environment,
folder, standard streams, signals and exit code, and dies of SIGKILL like the rest. What belongs to a start itself (what
it imports, how it finds the locale) is tested with the console script.
"""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.context import ForkServerProcess
from multiprocessing.forkserver import ensure_running
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from typing import Any
from weakref import finalize

# What forked processes find imported. The API's own modules are left out: how measures of several processes are counted
# together is decided by the environment, at the moment at which prometheus_client is imported.
_PRELOADED = (
    "assistant.bootstrap",
    "assistant.chain",
    "assistant.cli",
    "assistant.commands.index",
    "assistant.commands.keys",
    "assistant.guard.verifying",
    "assistant.library",
    "assistant.store.opening",
    "chromadb.api.rust",
    "fastapi",
    "index.ingesting.ingest",
    "index.lexical.leg",
    "index.dense.vectors",
    "uvicorn",
)
_CONTEXT = get_context("forkserver")
_CONTEXT.set_forkserver_preload([*_PRELOADED])
ENVIRONMENT = {"PATH": "/usr/bin:/bin", "OMP_NUM_THREADS": "1"}  # of those that need no more


@dataclass(frozen=True)
class Ended:
    """How a process ended, and what it wrote."""

    code: int
    out: str
    err: str


class Started:
    """A process under way; what it writes goes into files."""

    def __init__(self, process: ForkServerProcess, streams: Path) -> None:
        self._process, self._streams = process, streams
        finalize(self, rmtree, streams, ignore_errors=True)

    @property
    def out(self) -> str:
        """What it has written to standard output so far."""
        return (self._streams / "1").read_text(encoding="utf-8")

    @property
    def err(self) -> str:
        """What it has written to standard error so far."""
        return (self._streams / "2").read_text(encoding="utf-8")

    @property
    def runs(self) -> bool:
        """True until it ended."""
        return self._process.is_alive()

    def wait_for(self, text: str, *, seconds: float = 120.0) -> None:
        """Wait until standard output holds ``text``.

        Raises:
            TimeoutError: it ended without saying so, or the time is over.
        """
        until = time.monotonic() + seconds
        while text not in self.out:
            if not self.runs or time.monotonic() > until:
                raise TimeoutError(f"{text!r} was not said; {self.err[-2000:]}")
            time.sleep(0.005)

    def send(self, how: signal.Signals) -> None:
        """Send it a signal, if it still runs."""
        if self.runs and self._process.pid is not None:
            os.kill(self._process.pid, how)

    def wait(self, seconds: float = 120.0) -> Ended:
        """Wait for its end.

        Raises:
            TimeoutError: it did not end by itself, and was killed.
        """
        self._process.join(seconds)
        if self._process.exitcode is None:
            self._process.kill()
            raise TimeoutError(f"still running after {seconds:.0f} s; {self.err[-2000:]}")
        return Ended(self._process.exitcode, self.out, self.err)


def begin() -> None:
    """Start the server that forks, unless it runs: indexing in this process takes it then, not one of its own."""
    ensure_running()


def start(
    main: Callable[[], object],
    *arguments: str | Path,
    environment: Mapping[str, str],
    folder: Path,
    typed: str = "",
) -> Started:
    """Start a process that runs ``main`` as a program of its own.

    Args:
        main: a function at the top of a module.
        arguments: what it finds in ``sys.argv`` behind the name of the program.
        environment: all that it finds in ``os.environ``.
        folder: where it works.
        typed: what it reads from standard input.
    """
    streams = Path(mkdtemp(prefix="streams-"))
    for number, content in enumerate((typed, "", "")):
        (streams / str(number)).write_text(content, encoding="utf-8")
    process = _CONTEXT.Process(target=_run, args=(main, [*map(str, arguments)], environment, folder, streams))
    process.start()
    return Started(process, streams)


def _run(
    main: Callable[[], object], arguments: Sequence[str], environment: Mapping[str, str], folder: Path, streams: Path
) -> None:
    sys.stdin, sys.stdout, sys.stderr = (_opened(streams, number) for number in range(3))
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(folder)
    sys.argv = ["assistant", *arguments]
    main()


def _opened(streams: Path, number: int) -> Any:
    """Put a file in the place of a standard stream."""
    with (streams / str(number)).open("ab" if number else "rb") as file:
        os.dup2(file.fileno(), number)
    return os.fdopen(number, "w" if number else "r", encoding="utf-8", closefd=False)
