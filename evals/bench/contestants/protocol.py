"""What every stack is asked to do, and what is measured inside its process.

Loaded by each stack in its own environment, so it needs the standard library alone. A stack brings documents in in one
process and answers questions in another, as after a restart.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Protocol

DEPTH = 10  # passages asked for, and documents that recall is counted in


@dataclass(frozen=True)
class Work:
    """What one process is to do; paths as text, for JSON.

    Attributes:
        stage: "ingest" or "search".
        documents: folder of text files.
        questions: JSON list of texts.
        model: folder of the embedding model that every stack uses.
        store: folder that the stack may write.
        result: file to write what was measured to.
        started: time at which the process was started, in seconds since 1970.
    """

    stage: str
    documents: str
    questions: str
    model: str
    store: str
    result: str
    started: float

    def files(self) -> list[Path]:
        """Return the documents, by name."""
        return sorted(Path(self.documents).glob("*.txt"))


Ask = Callable[[str], Sequence[str]]


class Stack(Protocol):
    """A hybrid search."""

    def prepare(self, work: Work) -> Callable[[], int]:
        """Load the model and open an empty store; return what brings the documents in and counts its passages."""
        ...

    def open(self, work: Work) -> Ask:
        """Open what was stored; return what answers a question with names of documents, best first."""
        ...


def run(stack: Stack) -> None:
    """Do what the command line's one argument says."""
    work = Work(**json.loads(sys.argv[1]))
    measured = _ingest(stack, work) if work.stage == "ingest" else _search(stack, work)
    Path(work.result).write_text(json.dumps(measured, ensure_ascii=False), encoding="utf-8")


def command(python: str, module: str, work: Work) -> list[str]:
    """Return the command that has ``module`` do ``work``."""
    return [python, "-m", module, json.dumps(asdict(work))]


def _ingest(stack: Stack, work: Work) -> dict[str, object]:
    bring_in = stack.prepare(work)
    started, spent = time.perf_counter(), _cpu_seconds()
    passages = bring_in()
    return {
        "passages": passages,
        "seconds": time.perf_counter() - started,
        "cpu_seconds": _cpu_seconds() - spent,
    }


def _search(stack: Stack, work: Work) -> dict[str, object]:
    questions: list[str] = json.loads(Path(work.questions).read_text(encoding="utf-8"))
    ask = stack.open(work)
    ask(questions[0])
    cold, cold_cpu = time.time() - work.started, _cpu_seconds()
    found, milliseconds, spent = [], [], _cpu_seconds()
    for question in questions:
        began = time.perf_counter()
        names = ask(question)
        milliseconds.append((time.perf_counter() - began) * 1000)
        found.append(list(dict.fromkeys(names))[:DEPTH])
    return {
        "cold_seconds": cold,
        "cold_cpu_seconds": cold_cpu,
        "milliseconds": milliseconds,
        "cpu_milliseconds": (_cpu_seconds() - spent) * 1000 / len(questions),
        "found": found,
    }


def _cpu_seconds() -> float:
    """Return what this process and those that it started and has seen end have used."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system
