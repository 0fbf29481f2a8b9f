"""A service and commands of an installation of their own, each a fork of this process."""

from __future__ import annotations

import os
import signal
import socket
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path

import httpx

from evals.bench.forks import exit_code, fork
from evals.errors import EvaluationError

_START_SECONDS, _LOOK_SECONDS = 120.0, 0.02


@contextmanager
def service(folder: Path) -> Iterator[str]:
    """Yield the address of a service of the installation in ``folder``, once it answers, and kill it in the end.

    Raises:
        EvaluationError: it does not start.
    """
    port = _free_port()
    child = fork(lambda: _run(folder, ["serve", "--no-ui", "--port", str(port)]), failed=1)
    address = f"http://127.0.0.1:{port}"
    try:
        _wait(address, child, folder)
        yield address
    finally:
        os.kill(child, signal.SIGKILL)
        exit_code(child)


def _wait(address: str, child: int, folder: Path) -> None:
    until = time.monotonic() + _START_SECONDS
    while time.monotonic() < until:
        try:
            if httpx.get(f"{address}/readyz", timeout=5, trust_env=False).status_code == httpx.codes.OK:
                return
        except httpx.HTTPError:
            pass
        time.sleep(_LOOK_SECONDS)
    raise EvaluationError(f"Dịch vụ {child} không khởi động lại được; xem {folder / 'log.txt'}.")


def command(folder: Path, *arguments: str) -> int:
    """Run the program with ``arguments`` on the installation in ``folder`` and return its exit code."""
    return exit_code(fork(lambda: _run(folder, arguments), failed=1))


def _run(folder: Path, arguments: Sequence[str]) -> int:
    """Run the program with ``arguments`` in this process and return its exit code."""
    with (folder / "log.txt").open("ab") as log:
        os.dup2(log.fileno(), 1)
        os.dup2(log.fileno(), 2)
    for name in [one for one in os.environ if one.startswith("ASSISTANT_")]:
        del os.environ[name]
    os.environ["ASSISTANT_HOME"] = str(folder / "home")
    sys.argv = ["assistant", *arguments]
    from assistant.cli import main

    try:
        main()
    except SystemExit as end:
        return int(end.code or 0)
    return 0


def load_libraries(folder: Path) -> None:
    """Load what every service and command would load anew, models and indexes excepted."""
    # Whether measures of several processes are counted together is decided when their library is imported; where they
    # lie is looked up later, and each service sets a folder of its own.
    os.environ["PROMETHEUS_MULTIPROC_DIR"] = str(folder)
    for module in (
        "assistant.api.building",
        "chromadb",
        "index.checking",
        "index.ingesting.ingest",
        "tantivy",
        "uvicorn",
    ):
        import_module(module)
    from documents.organisations.finding import find_units

    find_units("VKSND tỉnh Trà Vinh")  # reads the register of organisations


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
