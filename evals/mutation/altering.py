"""A language model that alters one figure in every answer: does any altered figure reach the reader?

python -m evals.mutation.altering [--questions 500] [--documents FOLDER]

The questions are those of the data sets and, to make up the number, one for each figure found in the documents. The
model copies the passages of its prompt, each with its marker, and alters one number of one of them: two digits
exchanged, one more or less, a digit lost, or a number of another place. Told to repair, it alters another.
"""

from __future__ import annotations

import random
import re
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from assistant.bootstrap import Assistant, open_assistant, open_ingest
from assistant.chain import Request
from assistant.events import AnswerReady, Event, SentenceReady
from assistant.settings import Settings
from assistant.types import Answer, Turn
from assistant.writing.types import Message
from documents.numbers.finding import NumberMention, find_numbers
from documents.organisations.finding import label as unit_label
from documents.periods.finding import label as period_label
from evals.datasets.dataset import Item, load_dataset
from evals.runs.progress import with_progress
from index.types import StatedFigure

_PASSAGE = re.compile(r"<nguồn số=“(\d+)”>\n\(.*?\) (.*?)\n</nguồn>", re.DOTALL)
_DATA = Path(__file__).parents[1] / "data"
DATASETS = (_DATA / "samples-north.jsonl", _DATA / "samples-south.jsonl")
DOCUMENTS = Path(__file__).parents[2] / "documents" / "samples"
_OPERATIONS = 4


class AlteringModel:
    """Copies the passages of its prompt and alters one number, the same one for the same prompt, call and ``draw``."""

    name = "altering"

    def __init__(self, *, alters: bool = True) -> None:
        self.alters = alters
        self.draw = 0
        self.altered: list[str] = []

    def stream(self, messages: Sequence[Message]) -> Iterator[str]:
        """Yield the passages with their markers, one number altered."""
        passages = {int(number): text for number, text in _PASSAGE.findall(messages[1].content)}
        chance = random.Random(f"{len(messages)}\n{messages[1].content}{self.draw or ''}")
        with_numbers = [number for number, text in passages.items() if find_numbers(text)]
        chosen = chance.choice(with_numbers) if with_numbers and self.alters else None
        for number, text in passages.items():
            said = text.rstrip(" .;")
            if number == chosen:
                said = alter(said, passages.values(), chance)
                self.altered.append(said)
            yield f"{said} [{number}].\n"

    def count_tokens(self, text: str) -> int:
        """Return no tokens: no prompt is too long."""
        return 0

    def close(self) -> None:
        """Hold nothing that would have to be let go."""


def alter(sentence: str, others: Iterable[str], chance: random.Random) -> str:
    """Return ``sentence`` with one of its numbers replaced by another value."""
    mentions = find_numbers(sentence)
    mention = chance.choice([one for one in mentions if one.text[-1].isdigit()] or mentions)
    written = sentence[mention.span.start : mention.span.end]
    elsewhere = sorted({other.text for text in others for other in find_numbers(text) if other.value != mention.value})
    for operation in chance.sample(range(_OPERATIONS), _OPERATIONS):
        new = _altered(written, elsewhere, operation, chance)
        changed = sentence[: mention.span.start] + new + sentence[mention.span.end :]
        if _value_at(changed, mention) not in (None, mention.value):
            return changed
    return f"{sentence[: mention.span.start]}9{written if written[0].isdigit() else ''}{sentence[mention.span.end :]}"


def _altered(written: str, elsewhere: Sequence[str], operation: int, chance: random.Random) -> str:
    digits = [at for at, character in enumerate(written) if character.isdigit()]
    if operation == 0 and elsewhere:
        return chance.choice(elsewhere)
    if not digits:
        return written
    if operation == 1 and len(digits) > 1:
        return written[: digits[0]] + written[digits[0] + 1 :]
    if operation == 2 and len(digits) > 1:
        one, other = digits[-2:]
        characters = list(written)
        characters[one], characters[other] = characters[other], characters[one]
        return "".join(characters)
    last = digits[-1]
    return written[:last] + str((int(written[last]) + chance.choice((1, 9))) % 10) + written[last + 1 :]


def _value_at(text: str, mention: NumberMention) -> object:
    found = [other.value for other in find_numbers(text) if other.span.start == mention.span.start]
    return found[0] if found else None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of asking.

    Attributes:
        asked: questions.
        written: questions for which the model was asked to phrase the answer.
        altered: answers in which it altered a figure.
        leaked: altered sentences that a reader saw, in the answer or while it was streamed.
        fell_back: answers that ended in the documents' own words.
        verify: milliseconds in the guard for each answer that the model wrote.
    """

    asked: int
    written: int
    altered: int
    leaked: tuple[str, ...]
    fell_back: int
    verify: tuple[float, ...]


def measure(
    assistant: Assistant, model: AlteringModel, requests: Sequence[Request], *, most: int, draws: int = 1
) -> Outcome:
    """Ask until the model has altered ``most`` answers, or copied as many, or the questions run out.

    Every question is asked ``draws`` times, each time with another alteration.
    """
    asked, fell_back, altered = 0, 0, 0
    leaked: list[str] = []
    verify: list[float] = []
    for number, request in enumerate(with_progress(list(requests) * draws, "Hỏi")):
        if (altered if model.alters else len(verify)) >= most:
            break
        model.altered.clear()
        model.draw = number // len(requests)
        events = list(assistant.stream(request))
        answer = _answer(events)
        asked += 1
        if not answer.timings_ms.verify:
            continue
        verify.append(answer.timings_ms.verify)
        altered += bool(model.altered)
        fell_back += answer.notice is not None
        leaked += _leaked(events, answer, model.altered)
    return Outcome(asked, len(verify), altered, tuple(leaked), fell_back, tuple(verify))


def _answer(events: Sequence[Event]) -> Answer:
    return next(event.answer for event in events if isinstance(event, AnswerReady))


def _leaked(events: Sequence[Event], answer: Answer, altered: Sequence[str]) -> list[str]:
    streamed = [event.sentence.text for event in events if isinstance(event, SentenceReady)]
    seen = "\n".join([*streamed, answer.answer])
    return [sentence for sentence in altered if sentence in seen]


def requests_over(figures: Iterable[StatedFigure], datasets: Sequence[Path]) -> list[Request]:
    """Return the questions of the data sets, then one for each figure of the documents."""
    items = [item for path in datasets for item in load_dataset(path).items]
    asked = dict.fromkeys(filter(None, (_question(stated) for stated in figures)))
    return [*(_request(item) for item in items), *(Request(question) for question in asked)]


def _request(item: Item) -> Request:
    return Request(item.question, tuple(Turn(message.role, message.content) for message in item.history))


def _question(stated: StatedFigure) -> str:
    """Return the question that asks for a figure in its own words, empty if it is not known whose it is."""
    figure = stated.figure
    if figure.unit is None or figure.period is None or not figure.count_unit:
        return ""
    return f"{period_label(figure.period)} {unit_label(figure.unit)} {figure.wording} bao nhiêu {figure.count_unit}?"


@contextmanager
def open_with(model: AlteringModel, folder: Path, home: Path) -> Iterator[Assistant]:
    """Open an assistant over the documents of a folder with ``model`` for its language model."""
    from assistant.chain import build_chain
    from assistant.guard.checking import EvidenceGuard
    from assistant.library import Library
    from assistant.writing.calling import Caller
    from assistant.writing.writer import Writer

    settings = Settings(home=home)
    index, ingest = open_ingest(settings)
    ingest.bring_up_to_date([folder])
    index.close()
    writer = Writer(Caller(model, at_once=1, longest_tokens=5000), EvidenceGuard(), seconds=60, prompt_tokens=1)
    with open_assistant(settings) as plain:
        yield Assistant(plain.index, build_chain(plain.index, Library(plain.index), writer))
        writer.close()


def render(outcome: Outcome, *, alters: bool) -> str:
    """Return the outcome as lines of text."""
    times = sorted(outcome.verify) or [0.0]
    lines = [
        f"questions asked: {outcome.asked}",
        f"answers that the model phrased: {outcome.written}",
        f"  with an altered figure: {outcome.altered}" if alters else "  all of them word for word",
        f"  in the documents' own words in the end: {outcome.fell_back}",
        f"altered sentences that a reader saw: {len(outcome.leaked)}",
        f"guard, ms an answer: median {times[len(times) // 2]:.1f}, 95 % under {times[len(times) * 95 // 100]:.1f}",
    ]
    return "\n".join([*lines, *(f"  SEEN: {sentence}" for sentence in outcome.leaked)])


def main(arguments: Sequence[str]) -> int:
    """Run the measurement and print it; return 1 if an altered figure was seen."""
    import argparse

    parser = argparse.ArgumentParser(prog="python -m evals.mutation.altering", description=__doc__)
    parser.add_argument("--questions", type=int, default=500, help="answers that the model is to alter")
    parser.add_argument("--documents", type=Path, default=DOCUMENTS)
    parser.add_argument("--draws", type=int, default=1, help="times that every question is asked, each altered anew")
    parser.add_argument("--faithful", action="store_true", help="alter nothing: how often do true words pass?")
    given = parser.parse_args(arguments)
    model = AlteringModel(alters=not given.faithful)
    with tempfile.TemporaryDirectory() as home, open_with(model, given.documents, Path(home)) as assistant:
        datasets = DATASETS if given.documents == DOCUMENTS else ()
        requests = requests_over(assistant.index.figures(), datasets)
        outcome = measure(assistant, model, requests, most=given.questions, draws=given.draws)
    sys.stdout.write(f"{render(outcome, alters=not given.faithful)}\n")
    return 1 if outcome.leaked else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
