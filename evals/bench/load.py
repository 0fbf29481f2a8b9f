"""Ask a running service at a steady rate and tell how it held: ``python -m evals.bench.load --rate 100 --seconds 60``.

Only a service on this machine is asked, and never for longer than ten minutes. Times run from the moment at which a
question was due, not at which it could be sent: a service that stalls is charged for everyone who had to wait. What
most tools tell, the time from sending, stands beside them.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import math
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count, cycle
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import psutil

from assistant.api.serving import is_loopback
from assistant.output import write_json
from evals.errors import EvaluationError

MOST_RATE, MOST_SECONDS, MOST_CLIENTS = 2000.0, 600.0, 256
_TIMEOUT_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class Load:
    """What is asked of the service: ``rate`` questions a second from ``clients`` connections."""

    address: str
    questions: tuple[str, ...]
    rate: float = 100.0
    seconds: float = 60.0
    clients: int = 16
    key: str | None = None

    def __post_init__(self) -> None:
        within = 0 < self.rate <= MOST_RATE and 0 < self.seconds <= MOST_SECONDS and 0 < self.clients <= MOST_CLIENTS
        if not within or not self.questions:
            raise EvaluationError(
                f"at most {MOST_RATE:.0f} questions a second, {MOST_SECONDS:.0f} s and {MOST_CLIENTS} clients, and at"
                " least one question"
            )
        if not is_loopback(urlsplit(self.address).hostname or ""):
            raise EvaluationError(f"{self.address} is not on this machine")


@dataclass(slots=True)
class Held:
    """How the service held; times in milliseconds of the calls that were answered (200), from due and from sent."""

    statuses: Counter[str] = field(default_factory=Counter)
    milliseconds: list[float] = field(default_factory=list)
    sent_milliseconds: list[float] = field(default_factory=list)
    seconds: float = 0.0

    def summary(self) -> dict[str, object]:
        """Return counts, the rate that was answered, and times."""
        times = sorted(self.milliseconds)
        return {
            "statuses": dict(self.statuses),
            "answered_per_second": round(len(times) / self.seconds, 1) if self.seconds else 0.0,
            "p50_ms": percentile(times, 0.50),
            "p95_ms": percentile(times, 0.95),
            "p99_ms": percentile(times, 0.99),
            "slowest_ms": round(times[-1], 1) if times else None,
            "p95_from_sending_ms": percentile(sorted(self.sent_milliseconds), 0.95),
        }


def percentile(times: Sequence[float], share: float) -> float | None:
    """Return the smallest of the sorted ``times`` that ``share`` of them do not exceed; None where there are none.

    Example:
        >>> percentile([1.0, 2.0, 3.0, 4.0], 0.5)
        2.0
    """
    return round(times[max(0, math.ceil(share * len(times)) - 1)], 1) if times else None


async def put_under(load: Load) -> Held:
    """Ask as ``load`` says and return how the service held."""
    held, started = Held(), time.perf_counter()
    slots, questions = count(), cycle(load.questions)
    headers = {"Authorization": f"Bearer {load.key}"} if load.key else {}
    limits = httpx.Limits(max_connections=load.clients, max_keepalive_connections=load.clients)
    async with httpx.AsyncClient(
        base_url=load.address, headers=headers, timeout=_TIMEOUT_SECONDS, trust_env=False, limits=limits
    ) as client:

        async def ask_on() -> None:
            for slot in slots:
                due = started + slot / load.rate
                if slot >= load.rate * load.seconds or time.perf_counter() > started + load.seconds:
                    return
                await asyncio.sleep(due - time.perf_counter())
                await _ask(client, next(questions), due, held)

        await asyncio.gather(*(ask_on() for _ in range(load.clients)))
    held.seconds = time.perf_counter() - started
    return held


async def _ask(client: httpx.AsyncClient, question: str, due: float, held: Held) -> None:
    sent = time.perf_counter()
    try:
        response = await client.post("/v1/ask", json={"question": question})
    except httpx.HTTPError as error:
        held.statuses[type(error).__name__] += 1
        return
    held.statuses[str(response.status_code)] += 1
    if response.status_code == 200:
        ended = time.perf_counter()
        held.milliseconds.append((ended - due) * 1000)
        held.sent_milliseconds.append((ended - sent) * 1000)


def resident_megabytes(process_id: int) -> float:
    """Return the resident memory of a process and of those that it started."""
    top = psutil.Process(process_id)
    resident: int = sum(one.memory_info().rss for one in (top, *top.children(recursive=True)))
    return round(resident / 1e6, 1)


def read_questions(paths: Sequence[Path]) -> Iterator[str]:
    """Yield the questions of files: data sets (JSON lines), or plain lines."""
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.strip():
                yield str(json.loads(line)["question"]) if path.suffix == ".jsonl" else line.strip()


def main(arguments: Sequence[str]) -> None:
    """Run from the command line and write the result as JSON."""
    parser = argparse.ArgumentParser(prog="python -m evals.bench.load", description=__doc__)
    parser.add_argument("questions", nargs="+", type=Path, help="files of questions: .jsonl or plain lines")
    parser.add_argument("--address", default="http://127.0.0.1:8000")
    parser.add_argument("--rate", type=float, default=100.0, help="questions a second")
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--clients", type=int, default=16)
    parser.add_argument("--key", help="API key")
    parser.add_argument("--pid", type=int, help="process of the service, to tell its memory")
    given = parser.parse_args(arguments)
    load = Load(
        address=given.address,
        questions=tuple(read_questions(given.questions)),
        rate=given.rate,
        seconds=given.seconds,
        clients=given.clients,
        key=given.key,
    )
    before = resident_megabytes(given.pid) if given.pid else None
    result = asyncio.run(put_under(load)).summary()
    after = resident_megabytes(given.pid) if given.pid else None
    write_json(result | {"resident_mb_before": before, "resident_mb_after": after})


if __name__ == "__main__":
    main(sys.argv[1:])
