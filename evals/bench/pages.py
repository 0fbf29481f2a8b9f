"""Let many people use a running page at once: ``python -m evals.bench.pages --people 20``.

Each of them opens the page of questions, waits until it is drawn, and asks; what is timed is what the page sends, over
the connection that a browser holds. Browsers themselves are left out: twenty of them would take the very machine that
is measured. Times on a shared machine say little; the CPU seconds of the page and of the API are told beside them.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import time
from collections.abc import AsyncIterator, Sequence
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


@dataclass(slots=True)
class Felt:
    """What people waited for, in milliseconds: the page, the first words of an answer, and the whole of it."""

    drawn: list[float] = field(default_factory=list)
    first_words: list[float] = field(default_factory=list)
    answered: list[float] = field(default_factory=list)

    def summary(self) -> dict[str, object]:
        """Return the middle and the end of each."""
        return {
            name: {
                "p50_ms": percentile(times, 0.5),
                "p95_ms": percentile(times, 0.95),
                "slowest_ms": percentile(times, 1),
            }
            for name, times in (
                ("drawn", sorted(self.drawn)),
                ("first_words", sorted(self.first_words)),
                ("answered", sorted(self.answered)),
            )
        }


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
        started, first = time.perf_counter(), 0.0
        await self._socket.send(asked.SerializeToString())
        async for message in self._messages():
            element = message.delta.new_element
            if element.HasField("chat_input"):
                self._line = element.chat_input.id
            if question and not first and is_answer(element, question):
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


async def visit(address: str, questions: Sequence[str], *, people: int, rounds: int) -> Felt:
    """Let ``people`` open the page at once and ask ``rounds`` questions each; return what they felt.

    Raises:
        EvaluationError: the page is not on this machine, or these are too many.
    """
    if not is_loopback(urlsplit(address).hostname or "") or not 0 < people <= MOST_PEOPLE or not questions:
        raise EvaluationError(f"a page on this machine, at most {MOST_PEOPLE} people, and at least one question")
    from websockets.asyncio.client import connect
    from websockets.typing import Origin, Subprotocol

    felt, asked = Felt(), cycle(questions)
    place = f"ws{address.removeprefix('http')}/_stcore/stream"

    async def come() -> None:
        async with connect(
            place,
            subprotocols=[Subprotocol("streamlit")],
            max_size=_LARGEST_MESSAGE,
            proxy=None,
            origin=Origin(address),
        ) as socket:
            visitor = Visitor(socket)
            felt.drawn.append(await visitor.open())
            for _ in range(rounds):
                first, whole = await visitor.ask(next(asked))
                felt.answered.append(whole)
                if first:
                    felt.first_words.append(first)

    await asyncio.gather(*(come() for _ in range(people)))
    return felt


def cpu_seconds(process_id: int) -> float:
    """Return the processor time that a process and those that it started have taken."""
    top = psutil.Process(process_id)
    return round(sum(sum(one.cpu_times()[:2]) for one in (top, *top.children(recursive=True))), 2)


def main(arguments: Sequence[str]) -> None:
    """Run from the command line and write the result as JSON."""
    parser = argparse.ArgumentParser(prog="python -m evals.bench.pages", description=__doc__)
    parser.add_argument("questions", nargs="+", type=Path, help="files of questions: .jsonl or plain lines")
    parser.add_argument("--address", default="http://127.0.0.1:8501")
    parser.add_argument("--people", type=int, default=20)
    parser.add_argument("--rounds", type=int, default=3, help="questions of each")
    parser.add_argument("--pid", type=int, help="process of the service, to tell its processor time")
    given = parser.parse_args(arguments)
    before = cpu_seconds(given.pid) if given.pid else 0.0
    questions = tuple(read_questions(given.questions))
    started = time.perf_counter()
    felt = asyncio.run(visit(given.address, questions, people=given.people, rounds=given.rounds))
    told = {"people": given.people, "seconds": round(time.perf_counter() - started, 1), **felt.summary()}
    if given.pid:
        told["cpu_seconds"] = round(cpu_seconds(given.pid) - before, 2)
    write_json(told)


if __name__ == "__main__":
    main(sys.argv[1:])
