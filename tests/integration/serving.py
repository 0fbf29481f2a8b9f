"""The service as it is started in earnest: its own process, on a free port of loopback."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx

from tests.assistant.corpus import NEIGHBOUR_2023, YEAR_2022, YEAR_2023, write
from tests.index.builders import write_model

SCRIPT = Path(sys.executable).parent / "assistant"
QUESTION = "Năm 2023 Phòng 7 VKSND tỉnh Sóc Trăng thụ lý bao nhiêu vụ phúc thẩm?"
_START_SECONDS = 120.0


@dataclass(frozen=True)
class Installed:
    """A folder with a small model and some reports, indexed."""

    folder: Path

    @property
    def environment(self) -> dict[str, str]:
        """The environment that its processes run in."""
        return {
            "PATH": "/usr/bin:/bin",
            "HOME": str(self.folder),
            "ASSISTANT_HOME": str(self.folder / "home"),
            "ASSISTANT_EMBEDDER": str(self.folder / "model"),
            "OMP_NUM_THREADS": "1",
        }

    def run(self, *arguments: str | Path, **settings: str) -> subprocess.CompletedProcess[str]:
        """Call the console script and wait for it."""
        return subprocess.run(
            [SCRIPT, *map(str, arguments)],
            cwd=self.folder,
            env=self.environment | settings,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )


@dataclass(frozen=True)
class Served:
    """A running service."""

    address: str
    process: subprocess.Popen[str]

    def stop(self, how: signal.Signals = signal.SIGINT) -> int:
        """Stop it and return its exit code."""
        self.process.send_signal(how)
        return self.process.wait(30)


def install(folder: Path) -> Installed:
    """Make an installation with three reports."""
    write_model(folder / "model")
    write(folder / "reports", (YEAR_2023, YEAR_2022, NEIGHBOUR_2023))
    made = Installed(folder)
    made.run("index", folder / "reports", "--access", "internal").check_returncode()
    return made


@contextmanager
def serving(installed: Installed, **settings: str) -> Iterator[Served]:
    """Start the service without its page, wait until it is ready, and stop it at the end."""
    port = free_port()
    with (installed.folder / f"serve-{port}.log").open("w") as log:
        process = subprocess.Popen(
            [SCRIPT, "serve", "--no-ui", "--port", str(port)],
            cwd=installed.folder,
            env=installed.environment | settings,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=log,
            text=True,
        )
    served = Served(f"http://127.0.0.1:{port}", process)
    try:
        _wait(served)
        yield served
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGTERM)
            try:
                process.wait(30)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def free_port() -> int:
    """Return a port of loopback that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(served: Served) -> None:
    until = time.monotonic() + _START_SECONDS
    while time.monotonic() < until and served.process.poll() is None:
        try:
            if httpx.get(f"{served.address}/readyz", timeout=5, trust_env=False).status_code == 200:
                return
        except httpx.TransportError:
            pass
        time.sleep(0.1)
    raise RuntimeError(f"not ready: {served.process.poll()}, see {os.fspath(served.address)}")
