"""Let many people use a running page at once: ``python -m evals.bench.pages --people 20 [--every 9]``.

All of them open the page of questions. When it is drawn for everyone they ask: all in the same instant, or each at a
pace of their own. What is timed is what the page sends, over the connection that a browser holds. Browsers themselves
are left out: twenty of them would take the very machine that is measured. Times on a shared machine say little; the
processor time that a question took is told beside them, process by process.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import random
import sys
import time
from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import cycle
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import psutil

from assistant.api.serving import is_loopback
from assistant.output import write_json
from evals.bench.load import percentile, read_questions
from evals.errors import EvaluationError

if TYPE_CHECKING:
    from streamlit.proto.BackMsg_pb2 import BackMsg
    from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

MOST_PEOPLE = 100
_PATIENCE_SECONDS = 120.0
_LARGEST_MESSAGE = 50_000_000


@dataclass(frozen=True, slots=True)
class Visit:
    """Who comes, and how they ask.

    Attributes:
        rounds: questions of each.
        every: seconds from one question of a person to their next, a tenth more or less; with 0 all wait for each
            other and ask in the same instant.
        watched: processes whose processor time is told.
    """

    address: str
    questions: tuple[str, ...]
    people: int = 20
    rounds: int = 3
    every: float = 0.0
    watched: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        near = is_loopback(urlsplit(self.address).hostname or "")
        if not near or not 0 < self.people <= MOST_PEOPLE or not self.questions:
            raise EvaluationError(f"a page on this machine, at most {MOST_PEOPLE} people, and at least one question")

    def pauses(self) -> Iterator[float]:
        """Yield the seconds that one person waits before each question; the first comes at any moment."""
        yield random.uniform(0, self.every)
        while True:
            yield random.uniform(0.9, 1.1) * self.every


@dataclass(slots=True)
class Felt:
    """What people waited for, in milliseconds: the page, the first words of an answer, and the whole of it.

    Attributes:
        spent: processor milliseconds of a question, by the number of the process.
    """

    drawn: list[float] = field(default_factory=list)
    first_words: list[float] = field(default_factory=list)
    answered: list[float] = field(default_factory=list)
    spent: dict[int, float] = field(default_factory=dict)

    def summary(self) -> dict[str, object]:
        """Return the middle and the end of each."""
        times = {"drawn": self.drawn, "first_words": self.first_words, "answered": self.answered}
        told: dict[str, object] = {name: _ends(sorted(felt)) for name, felt in times.items()}
        return {**told, "cpu_ms_a_question": self.spent}


def _ends(times: Sequence[float]) -> dict[str, float | None]:
    shares = {"p50_ms": 0.5, "p95_ms": 0.95, "slowest_ms": 1.0}
    return {name: percentile(times, share) for name, share in shares.items()}


class Visitor:
    """One person before the page."""

    def __init__(self, socket: Any) -> None:
        self._socket = socket
        self._line = ""  # name of the widget that takes questions

    async def open(self) -> float:
        """Open the page and return the milliseconds until it was drawn."""
        from streamlit.proto.BackMsg_pb2 import BackMsg

        asked = BackMsg()
        asked.rerun_script.query_string = ""
        return (await self._run(asked))[1]

    async def ask(self, question: str) -> tuple[float, float]:
        """Ask, and return the milliseconds until the first words and until the page was drawn with the answer."""
        from streamlit.proto.BackMsg_pb2 import BackMsg

        asked = BackMsg()
        state = asked.rerun_script.widget_states.widgets.add()
        state.id = self._line
        state.chat_input_value.data = question
        return await self._run(asked, question)

    async def _run(self, asked: BackMsg, question: str = "") -> tuple[float, float]:
        started, first, put = time.perf_counter(), 0.0, False
        await self._socket.send(asked.SerializeToString())
        async for message in self._messages():
            element = message.delta.new_element
            if element.HasField("chat_input"):
                self._line = element.chat_input.id
            put = put or bool(question and element.text.body == question)  # earlier answers are drawn above it
            if put and not first and is_answer(element, question):
                first = _since(started)
            if message.WhichOneof("type") == "script_finished" and message.script_finished == 0:
                break
        return first, _since(started)

    async def _messages(self) -> AsyncIterator[ForwardMsg]:
        from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

        while True:
            message = ForwardMsg()
            message.ParseFromString(await asyncio.wait_for(self._socket.recv(), _PATIENCE_SECONDS))
            yield message


def is_answer(element: Any, question: str) -> bool:
    """Tell whether an element is the first sentence while it comes, plain text as the question is, or the whole answer.

    What follows quickly enough is sent as one: then the sentence is seen with the answer alone.
    """
    if element.HasField("bidi_component"):
        return "assistant_answer" in element.bidi_component.component_name
    return bool(element.HasField("text") and element.text.body not in ("", question))


def _since(started: float) -> float:
    return (time.perf_counter() - started) * 1000


async def visit(visit: Visit) -> Felt:
    """Let people open the page and ask; return what they felt."""
    from websockets.asyncio.client import connect
    from websockets.typing import Origin, Subprotocol

    felt, asked, together = Felt(), cycle(visit.questions), asyncio.Barrier(visit.people)
    place = f"ws{visit.address.removeprefix('http')}/_stcore/stream"
    before = dict[int, float]()

    async def come() -> None:
        async with connect(
            place,
            subprotocols=[Subprotocol("streamlit")],
            max_size=_LARGEST_MESSAGE,
            proxy=None,
            origin=Origin(visit.address),
        ) as socket:
            visitor = Visitor(socket)
            felt.drawn.append(await visitor.open())
            await together.wait()
            before.update({process: cpu_seconds(process) for process in visit.watched if process not in before})
            for _, pause in zip(range(visit.rounds), visit.pauses(), strict=False):
                await (asyncio.sleep(pause) if visit.every else together.wait())
                first, whole = await visitor.ask(next(asked))
                felt.answered.append(whole)
                if first:
                    felt.first_words.append(first)

    await asyncio.gather(*(come() for _ in range(visit.people)))
    taken = {process: cpu_seconds(process) - before[process] for process in visit.watched}
    felt.spent = {process: round(1000 * spent / len(felt.answered), 1) for process, spent in taken.items()}
    return felt


def cpu_seconds(process_id: int) -> float:
    """Return the processor time that a process and those that it started have taken."""
    top = psutil.Process(process_id)
    return float(sum(sum(one.cpu_times()[:2]) for one in (top, *top.children(recursive=True))))


def main(arguments: Sequence[str]) -> None:
    """Run from the command line and write the result as JSON."""
    parser = argparse.ArgumentParser(prog="python -m evals.bench.pages", description=__doc__)
    parser.add_argument("questions", nargs="+", type=Path, help="files of questions: .jsonl or plain lines")
    parser.add_argument("--address", default="http://127.0.0.1:8501")
    parser.add_argument("--people", type=int, default=20)
    parser.add_argument("--rounds", type=int, default=3, help="questions of each")
    parser.add_argument("--every", type=float, default=0.0, help="seconds between the questions of one; 0: all at once")
    parser.add_argument("--pid", type=int, nargs="*", default=(), help="processes whose processor time is told")
    given = parser.parse_args(arguments)
    load = Visit(
        address=given.address,
        questions=tuple(read_questions(given.questions)),
        people=given.people,
        rounds=given.rounds,
        every=given.every,
        watched=tuple(given.pid),
    )
    started = time.perf_counter()
    told = asyncio.run(visit(load)).summary()
    write_json({"people": load.people, "seconds": round(time.perf_counter() - started, 1)} | told | _busy())


def _busy() -> dict[str, float]:
    """Return how busy the machine is with everything together: processes that want to run, a minute's mean."""
    return {"load_average": round(os.getloadavg()[0], 1)}


if __name__ == "__main__":
    main(sys.argv[1:])
