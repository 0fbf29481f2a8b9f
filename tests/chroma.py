"""A Chroma server of the tests' own, as ``chroma run`` starts it: on a free port of loopback, gone at the end."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import httpx

from index.sharing.servers import ChromaServer
from tests.ports import free_port

_PROGRAM = Path(sys.executable).parent / "chroma"
_PATIENCE_SECONDS = 60


@dataclass
class RunningChroma:
    """A server that can be stopped and started again with what it holds."""

    folder: Path
    port: int = field(default_factory=free_port)
    process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def access(self) -> ChromaServer:
        """How it is reached."""
        return ChromaServer(self.url)

    def start(self) -> None:
        """Start it and wait until it answers."""
        command = [
            str(_PROGRAM),
            "run",
            "--path",
            str(self.folder / "data"),
            "--host",
            "127.0.0.1",
            "--port",
            str(self.port),
        ]
        with (self.folder / "log").open("ab") as log:
            self.process = subprocess.Popen(command, cwd=self.folder, stdout=log, stderr=log)
        patience = time.monotonic() + _PATIENCE_SECONDS
        while True:
            try:
                httpx.get(f"{self.url}/api/v2/heartbeat", trust_env=False).raise_for_status()
                return
            except httpx.HTTPError:
                if time.monotonic() > patience or self.process.poll() is not None:
                    raise
                time.sleep(0.05)

    def stop(self) -> None:
        """Kill it."""
        if self.process is not None:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()
            self.process = None


@contextmanager
def running_chroma(folder: Path) -> Iterator[RunningChroma]:
    """Start a server that keeps what it holds below ``folder``."""
    server = RunningChroma(folder)
    server.start()
    try:
        yield server
    finally:
        server.stop()
