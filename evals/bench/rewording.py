"""What finds passages for questions in other words than theirs: the words as typed, what may be said for them, meaning.

A question counts as answered where one of the first five passages holds its gold quote whole.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

from assistant.bootstrap import open_ingest
from assistant.embedders import open_embedder
from assistant.settings import Settings, read_settings
from documents.language.everyday import Worded, said_for
from documents.language.text import normalise
from evals.datasets.corpus import SAMPLES
from evals.datasets.dataset import Dataset, Item, load_dataset
from index.dense.meaning import Meaning
from index.index import Index
from index.lexical.leg import LexicalIndex
from index.searching.search import Searcher
from index.sharing.files import LEXICAL_FOLDER

REWORDED = Path("evals/data/reworded.jsonl")
_FIRST = 5


def measure(dataset: Dataset, settings: Settings, documents: Path) -> Iterator[tuple[str, float]]:
    """Yield what a search goes by, and Recall@5 of it: the share of the questions, 0 to 1."""
    index, ingest = open_ingest(settings)
    with closing(index):
        ingest.bring_up_to_date([documents])
        for name, worded, by_meaning in (
            ("words as typed", _nothing, False),
            ("words as typed, meaning", _nothing, True),
            ("and what reports may say for them", said_for, False),
            ("the whole search", said_for, True),
        ):
            searcher = _searcher(index, settings, worded, by_meaning=by_meaning)
            found = [_is_found(searcher, item) for item in dataset.items]
            yield name, sum(found) / len(found)


def _nothing(_: str) -> Sequence[str]:
    return ()


def _searcher(index: Index, settings: Settings, worded: Worded, *, by_meaning: bool) -> Searcher:
    lexical = LexicalIndex(index.folder / LEXICAL_FOLDER, worded=worded)
    meaning = Meaning(open_embedder(settings), worded=worded)
    return Searcher(index.catalogue, meaning, lexical=lexical, dense=index.vectors() if by_meaning else None)


def _is_found(searcher: Searcher, item: Item) -> bool:
    texts = [normalise(hit.passage.text) for hit in searcher.search(item.question, _FIRST)]
    return any(all(piece in text for piece in gold.pieces) for gold in item.gold if gold.grade >= 2 for text in texts)


def main(arguments: Sequence[str]) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m evals.bench.rewording", description=__doc__)
    parser.add_argument("--questions", type=Path, default=REWORDED)
    parser.add_argument("--documents", type=Path, default=SAMPLES)
    given = parser.parse_args(arguments)
    dataset = load_dataset(given.questions)
    with tempfile.TemporaryDirectory() as home:
        settings = read_settings(os.environ).model_copy(update={"home": Path(home)})
        for name, share in measure(dataset, settings, given.documents):
            sys.stdout.write(f"{share:.3f}  {name}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
