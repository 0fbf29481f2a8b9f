"""The service is killed in the middle: what it confirmed is there after the next start, and nothing is damaged."""

from __future__ import annotations

import json
import signal
import socket
import sys
import time
from pathlib import Path

import pytest

from tests.integration.console import Installation
from tests.integration.serving import serving
from tests.processes import ENVIRONMENT, start

pytestmark = [pytest.mark.integration, pytest.mark.allow_hosts(["127.0.0.1"])]


def test_a_killed_service_leaves_nothing_in_the_way(own: Installation) -> None:
    """Its worker processes go with it, so that the port is free, and the next start clears away what it had at hand."""
    with serving(own, ASSISTANT_WORKERS="2") as running:
        running.stop(signal.SIGKILL)
        is_free = _becomes_free(running.address)
    left = len(_measures(own))
    with serving(own):
        during = len(_measures(own))
    assert (is_free, left, during, len(_measures(own))) == (True, 1, 1, 0)


def test_kills_at_random_moments_lose_nothing(tmp_path: Path) -> None:
    """A short run of the program that kills a service in the middle of uploads, of indexing and of streams."""
    environment = ENVIRONMENT | {"HOME": str(tmp_path)}
    arguments = ("--of", "service", "--kills", "3", "--folder", tmp_path / "work")
    ended = start(_kill, *arguments, environment=environment, folder=tmp_path).wait(300)
    found = json.loads(ended.out or "{}")
    assert (ended.code, found.get("lost"), found.get("unclean")) == (0, [], 0), ended.err[-2000:]


def _kill() -> None:
    from evals.bench.kills import main

    main(sys.argv[1:])


def _measures(installed: Installation) -> list[Path]:
    return [one for one in (installed.folder / "home" / "metrics").iterdir() if one.is_dir()]


def _becomes_free(address: str) -> bool:
    host, _, port = address.removeprefix("http://").partition(":")
    until = time.monotonic() + 20
    while time.monotonic() < until:
        with socket.socket() as probe:
            probe.settimeout(1)
            if probe.connect_ex((host, int(port))):
                return True
        time.sleep(0.1)
    return False
