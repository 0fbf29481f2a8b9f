"""How long a reader waits for the guard: from the model's first whole sentence to the first verified one.

The model repeats the passages of its prompt behind a lead-in, word by word at a given pace, so that what is measured
is the way of a sentence through reader, guard and events, and which share of the model's own time the guard takes.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant.bootstrap import Assistant
from assistant.chain import Request
from assistant.events import AnswerReady, SentenceReady
from assistant.writing.types import Message
from evals.mutation.altering import DATASETS, DOCUMENTS, AlteringModel, open_with, requests_over

_LEAD = "Theo báo cáo,"  # a word-for-word copy would need no guard


class PacedModel(AlteringModel):
    """Copies the passages of its prompt at ``pace`` words a second and notes when its first sentence was whole."""

    name = "paced"

    def __init__(self, pace: float) -> None:
        super().__init__(alters=False)
        self._pause = 1 / pace
        self.first_whole = self.seconds = 0.0

    def stream(self, messages: Sequence[Message]) -> Iterator[str]:
        """Yield the sentences word by word."""
        started = time.perf_counter()
        for number, sentence in enumerate(super().stream(messages)):
            *words, last = f"{_LEAD} {sentence}".split(" ")
            for word in words:
                time.sleep(self._pause)
                yield f"{word} "
            time.sleep(self._pause)
            if number == 0:
                self.first_whole = time.perf_counter()
            yield last
        self.seconds = time.perf_counter() - started


@dataclass(frozen=True, slots=True)
class Waits:
    """For each answer that the model wrote, in rising order: milliseconds to the first sentence, share of the guard."""

    first: tuple[float, ...]
    guard: tuple[float, ...]


def measure(assistant: Assistant, model: PacedModel, requests: Sequence[Request], *, most: int) -> Waits:
    """Ask until the model has written ``most`` answers or the questions run out."""
    first, guard = list[float](), list[float]()
    for request in requests:
        if len(first) >= most:
            break
        model.first_whole = model.seconds = shown = 0.0
        for event in assistant.stream(request):
            if isinstance(event, SentenceReady):
                shown = shown or time.perf_counter()
            elif isinstance(event, AnswerReady) and model.seconds and event.answer.model == model.name:
                first.append((shown - model.first_whole) * 1000)
                guard.append(event.answer.timings_ms.verify / (model.seconds * 1000))
    return Waits(tuple(sorted(first)), tuple(sorted(guard)))


def render(waits: Waits) -> str:
    """Return the waits as lines of text."""
    at, worst = len(waits.first) // 2, len(waits.first) * 95 // 100
    return (
        f"{len(waits.first)} answers\n"
        f"first verified sentence behind the model's first: median {waits.first[at]:.0f} ms,"
        f" 95 % within {waits.first[worst]:.0f} ms\n"
        f"guard, share of the model's time: median {waits.guard[at]:.1%}, 95 % under {waits.guard[worst]:.1%}"
    )


def main(arguments: Sequence[str]) -> int:
    """Measure and print; return 2 if the model wrote nothing."""
    parser = argparse.ArgumentParser(prog="python -m evals.bench.phrasing", description=__doc__)
    parser.add_argument("--questions", type=int, default=30, help="answers that the model is to write")
    parser.add_argument("--pace", type=float, default=40.0, help="words a second; about a small model on a good GPU")
    parser.add_argument("--documents", type=Path, default=DOCUMENTS)
    given = parser.parse_args(arguments)
    model = PacedModel(given.pace)
    with tempfile.TemporaryDirectory() as home, open_with(model, given.documents, Path(home)) as assistant:
        datasets = DATASETS if given.documents == DOCUMENTS else ()
        waits = measure(assistant, model, requests_over(assistant.index.figures(), datasets), most=given.questions)
    sys.stdout.write(f"{render(waits)}\n" if waits.first else "the model wrote no answer\n")
    return 0 if waits.first else 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
