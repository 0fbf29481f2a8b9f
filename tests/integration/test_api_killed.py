"""The service is killed in the middle: what it confirmed is there after the next start, and nothing is damaged."""

from __future__ import annotations

import signal
import socket
import time
from pathlib import Path

import httpx
import pytest

from tests.integration.console import QUESTION, Installation
from tests.integration.serving import Served, serving

pytestmark = [pytest.mark.integration, pytest.mark.allow_hosts(["127.0.0.1"])]

# Seconds after the first upload was confirmed at which the process is killed: before, while and after it is indexed.
MOMENTS = (0.0, 0.3, 0.8)


def test_what_was_confirmed_survives_kills(own: Installation) -> None:
    """Uploads and answers that a caller was told of are there in the end, and all parts of the index agree."""
    conversations: list[str] = []
    for number, moment in enumerate(MOMENTS):
        with serving(own) as running:
            conversations.append(_ask(running))
            _upload(running, number)
            _break_off(running)
            time.sleep(moment)
            running.stop(signal.SIGKILL)
    with serving(own) as running:
        sources = _wait_for_sources(running, len(MOMENTS))
        kept = [_get(running, f"/v1/conversations/{one}").status_code for one in conversations]
    checked = own.run("check")
    names = {f"bao-cao-{number}.txt" for number in range(len(MOMENTS))}
    assert (names - sources, set(kept), checked.code) == (set(), {200}, 0)


def test_a_killed_service_leaves_nothing_in_the_way(own: Installation) -> None:
    """Its worker processes go with it, so that the port is free, and the next start clears away what it had at hand."""
    with serving(own, ASSISTANT_WORKERS="2") as running:
        running.stop(signal.SIGKILL)
        is_free = _becomes_free(running.address)
    left = len(_measures(own))
    with serving(own):
        during = len(_measures(own))
    assert (is_free, left, during, len(_measures(own))) == (True, 1, 1, 0)


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


def _get(running: Served, path: str) -> httpx.Response:
    return httpx.get(running.address + path, timeout=30, trust_env=False)


def _ask(running: Served) -> str:
    asked = httpx.post(f"{running.address}/v1/ask", json={"question": QUESTION}, timeout=30, trust_env=False)
    return str(asked.json()["conversation_id"])


def _upload(running: Served, number: int) -> None:
    text = f"VKSND tỉnh Trà Vinh tổng kết\n\nPhòng 8: Năm {2010 + number} đã ban hành {30 + number} kiến nghị.\n"
    file = {"file": (f"bao-cao-{number}.txt", text.encode())}
    taken = httpx.post(f"{running.address}/v1/documents", files=file, timeout=30, trust_env=False)
    taken.raise_for_status()


def _break_off(running: Served) -> None:
    """Begin an upload and a stream, and leave both unfinished."""
    port = int(running.address.rpartition(":")[2])
    for head in (
        "POST /v1/documents HTTP/1.1\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 9000\r\n",
        "POST /v1/ask/stream HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: 17\r\n",
    ):
        with socket.create_connection(("127.0.0.1", port)) as connection:
            connection.sendall(f'{head}Host: 127.0.0.1\r\n\r\n{{"question":"Ai?"}}'.encode())


def _wait_for_sources(running: Served, wanted: int) -> set[str]:
    until = time.monotonic() + 90
    found: set[str] = set()
    while time.monotonic() < until and len(found) < wanted:
        listed = _get(running, "/v1/documents?source=uploads").json().get("documents", [])
        found = {Path(one["source"]).name for one in listed}
        time.sleep(0.2)
    return found
