"""Questions with every candidate for their answer, told right from wrong: what the model learns from."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.chain import Request
from assistant.confidence.features import feature_rows
from assistant.deciding.second_look import is_admissible
from assistant.types import Status, Turn
from assistant.weighing.evidence import Evidence
from evals.datasets.dataset import DATA, Item, load_dataset
from evals.datasets.matching import states

if TYPE_CHECKING:
    from assistant.bootstrap import Assistant

FOLDER = DATA / "confidence"


@dataclass(frozen=True, slots=True)
class Example:
    """A question and its candidates.

    Attributes:
        author: who wrote the question; what one author wrote is never parted between training and test.
        item: the question with its answer.
        is_refused: the rules alone find no answer.
        rows: the features of each candidate.
        right: for each candidate, whether its statement says in full what was asked.
        admissible: for each candidate, whether it may be an answer at all.
    """

    author: str
    item: Item
    is_refused: bool
    rows: tuple[Mapping[str, float], ...]
    right: tuple[bool, ...]
    admissible: tuple[bool, ...]


def read_examples(folder: Path = FOLDER) -> Iterator[Example]:
    """Yield the examples of each author below ``folder``: ``<author>/documents`` and ``<author>/questions.jsonl``."""
    for author in sorted(path.parent for path in folder.glob("*/questions.jsonl")):
        yield from _examples_of(author)


def _examples_of(author: Path) -> Iterator[Example]:
    from assistant.bootstrap import open_assistant, open_ingest
    from assistant.settings import read_settings

    with tempfile.TemporaryDirectory() as home:
        settings = read_settings({"ASSISTANT_HOME": home, "ASSISTANT_EMBEDDER": "bundled"})
        index, ingest = open_ingest(settings)
        ingest.bring_up_to_date([author / "documents"])
        index.close()
        with open_assistant(settings) as assistant:
            for item in load_dataset(author / "questions.jsonl").items:
                yield from _example(assistant, author.name, item)


def _example(assistant: Assistant, author: str, item: Item) -> Iterator[Example]:
    request = Request(item.question, tuple(Turn(turn.role, turn.content) for turn in item.history))
    examined = assistant.chain.examine(request)
    if len(examined) != 1 or not examined[0][0].candidates:
        return  # several questions in one share their facts out among them
    ((contest, by_rules),) = examined
    yield Example(
        author,
        item,
        by_rules.status is Status.NOT_FOUND,
        tuple(feature_rows(contest)),
        tuple(_is_right(item, candidate) for candidate in contest.candidates),
        tuple(is_admissible(contest.question, candidate, contest.weigh) for candidate in contest.candidates),
    )


def _is_right(item: Item, candidate: Evidence) -> bool:
    """True if a document that answers says in this very statement all that is asked."""
    statement = candidate.statement
    is_gold = Path(statement.document.source).name in item.documents
    return is_gold and bool(item.facts) and all(states(statement.text, fact) for fact in item.facts)
