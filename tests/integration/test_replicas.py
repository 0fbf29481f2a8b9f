"""Two services on folders of their own over one PostgreSQL and one Chroma server: nothing is lost, nothing is wrong."""

from __future__ import annotations

import signal
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, field
from threading import Event

import httpx
import pytest
from sqlalchemy import make_url

from tests.chroma import RunningChroma
from tests.integration.console import QUESTION, Installation
from tests.integration.serving import Served, serving
from tests.postgresql import Server

pytestmark = [pytest.mark.integration, pytest.mark.allow_hosts(["127.0.0.1"])]

SECONDS = 2.0  # until every service shows what was indexed
BUSY = 3.0  # times longer on a machine that does something else, too
QUESTIONS = {
    QUESTION: "61 vụ",
    "Năm 2022 Phòng 7 VKSND tỉnh Sóc Trăng thụ lý bao nhiêu vụ phúc thẩm?": "48 vụ",
    "Năm 2023 Phòng 9 VKSND tỉnh Sóc Trăng thụ lý bao nhiêu việc dân sự?": "340 việc",
}


@dataclass
class Replicas:
    """Two services and what they share."""

    installed: Installation
    settings: dict[str, str]
    stack: ExitStack
    running: list[Served] = field(default_factory=list)

    def start(self, number: int) -> Served:
        """Start a service on a folder of its own, which it may have had before."""
        home = str(self.installed.folder / f"machine-{number}")
        return self.stack.enter_context(serving(self.installed, **self.settings | {"ASSISTANT_HOME": home}))

    def index(self) -> str:
        """Bring the index up to date from a third machine; return what went wrong."""
        return self.installed.run("index", "reports", **self.settings).err

    def write(self, number: int, count: int) -> None:
        """Write a report of an office of which there is no other."""
        lines = (
            f"VKSND khu vực {number} - Bến Tre tổng kết công tác năm 2024",
            f"Năm 2024, VKSND khu vực {number} - Bến Tre đã thụ lý {count} vụ án hình sự.",
        )
        (self.installed.reports / f"khu-vuc-{number}.txt").write_text("\n".join(lines), encoding="utf-8")


@pytest.fixture(scope="module")
def replicas(
    indexed: Installation, tmp_path_factory: pytest.TempPathFactory, postgresql: Server, chroma: RunningChroma
) -> Iterator[Replicas]:
    """Both services, ready; the three reports were indexed from a third machine."""
    settings = {"ASSISTANT_DATABASE_URL": postgresql.new_database(), "ASSISTANT_CHROMA_URL": chroma.url}
    with ExitStack() as stack:
        made = Replicas(indexed.copy(tmp_path_factory.mktemp("replicas") / "own"), settings, stack)
        assert made.index() == ""
        made.running += [made.start(number) for number in (1, 2)]
        yield made


def _ask(served: Served, question: str) -> httpx.Response:
    return httpx.post(f"{served.address}/v1/ask", json={"question": question}, timeout=30, trust_env=False)


def _says(served: Served, question: str) -> str:
    return str(_ask(served, question).json()["answer"])


def _wait(holds: Callable[[], bool], *, seconds: float) -> float:
    """Return after how many seconds something held; infinity where it did not in time."""
    begun = time.monotonic()
    while not holds():
        if time.monotonic() - begun > seconds:
            return float("inf")
        time.sleep(0.05)
    return time.monotonic() - begun


def test_every_service_answers_the_same(replicas: Replicas) -> None:
    """Each from words and vectors that it has made itself."""
    told = [[_says(served, question) for question in QUESTIONS] for served in replicas.running]
    assert told[0] == told[1]
    assert all(value in answer for value, answer in zip(QUESTIONS.values(), told[0], strict=True))


def test_what_was_indexed_is_answered_by_every_service_soon(replicas: Replicas) -> None:
    """Within two seconds, wherever it was indexed."""
    replicas.write(4, 217)
    replicas.index()
    question = "Năm 2024 VKSND khu vực 4 - Bến Tre thụ lý bao nhiêu vụ án hình sự?"
    took = _wait(
        lambda: all("217 vụ" in _says(served, question) for served in replicas.running), seconds=SECONDS * BUSY
    )
    assert took < SECONDS * BUSY


def test_a_service_killed_under_load_costs_no_answer(replicas: Replicas) -> None:
    """Callers go on to the other one; after its restart it answers as before. Documents come in meanwhile."""
    over = Event()
    with ThreadPoolExecutor(4) as callers:
        asking = [callers.submit(_ask_until, replicas, over, start) for start in range(3)]
        writing = callers.submit(_write_until, replicas, over)
        replicas.running[0].stop(signal.SIGKILL)
        replicas.running[0] = replicas.start(1)
        time.sleep(1.0)  # both under load again
        over.set()
        wrong = [line for one in asking for line in one.result()]
    assert (wrong, writing.result()) == ([], "")
    assert _says(replicas.running[0], QUESTION) == _says(replicas.running[1], QUESTION)


def _ask_until(replicas: Replicas, over: Event, start: int) -> list[str]:
    """Ask one question after the other, as a balancer would: the next service where one is away."""
    wrong, count = [], start
    while not over.is_set():
        question, value = list(QUESTIONS.items())[count % len(QUESTIONS)]
        answer = _ask_any(replicas, question, first=count % 2)
        if value not in answer:
            wrong.append(f"{question} {answer}")
        count += 1
    return wrong


def _ask_any(replicas: Replicas, question: str, *, first: int) -> str:
    for served in (replicas.running[first], replicas.running[1 - first]):
        try:
            answer = _ask(served, question)
        except httpx.TransportError:
            continue
        if answer.status_code == 200:
            return str(answer.json()["answer"])
    return "không có trả lời"


def _write_until(replicas: Replicas, over: Event) -> str:
    told, number = "", 5
    while not over.is_set():
        replicas.write(number, 100 + number)
        told += replicas.index()
        number += 1
    return told


def test_a_stopped_chroma_stops_no_answer(replicas: Replicas, chroma: RunningChroma) -> None:
    """Services that are up to date need it for news alone; who brings those is told in one line."""
    replicas.write(90, 590)
    chroma.stop()
    try:
        told = replicas.index()
        answers = [_says(served, QUESTION) for served in replicas.running]
    finally:
        chroma.start()
    assert (told.count("\n"), chroma.url in told) == (1, True)
    assert all("61 vụ" in answer for answer in answers)


def test_a_database_that_refuses_is_told_and_found_again(replicas: Replicas, postgresql: Server) -> None:
    """A call says so in one line; nobody has to restart a service."""
    database = make_url(replicas.settings["ASSISTANT_DATABASE_URL"]).database
    postgresql.execute(f"ALTER DATABASE {database} ALLOW_CONNECTIONS false")
    try:
        postgresql.execute(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{database}'")
        refused = [_ask(served, QUESTION) for served in replicas.running]
    finally:
        postgresql.execute(f"ALTER DATABASE {database} ALLOW_CONNECTIONS true")
    assert [one.status_code for one in refused] == [503, 503]
    assert all("\n" not in one.json()["error"]["message"] for one in refused)
    assert _wait(lambda: all("61 vụ" in _says(served, QUESTION) for served in replicas.running), seconds=10) < 10
