"""The service as it is started in earnest: its own process, on a free port of loopback."""

from __future__ import annotations

import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import httpx

from tests.integration.console import Installation
from tests.ports import free_port
from tests.processes import Ended, Started

_START_SECONDS = 120.0


@dataclass(frozen=True)
class Served:
    """A running service."""

    address: str
    process: Started

    def stop(self, how: signal.Signals = signal.SIGINT) -> Ended:
        """Stop it and return how it ended."""
        self.process.send(how)
        return self.process.wait(30)


@contextmanager
def serving(installed: Installation, **settings: str) -> Iterator[Served]:
    """Start the service without its page, wait until it is ready, and stop it at the end."""
    port = free_port()
    served = Served(f"http://127.0.0.1:{port}", installed.start("serve", "--no-ui", "--port", str(port), **settings))
    try:
        _wait(served)
        yield served
    finally:
        served.stop(signal.SIGTERM)


def _wait(served: Served) -> None:
    until = time.monotonic() + _START_SECONDS
    while time.monotonic() < until and served.process.runs:
        try:
            if httpx.get(f"{served.address}/readyz", timeout=5, trust_env=False).status_code == 200:
                return
        except httpx.TransportError:
            pass
        time.sleep(0.1)
    raise RuntimeError(f"{served.address} did not become ready; {served.process.err[-2000:]}")
