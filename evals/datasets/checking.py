"""Check a data set against its documents: is every evidence there, and is every fact in the evidence?

``python -m evals.datasets.checking [FILE|FOLDER]...`` lists what is wrong and ends with exit code 1 if anything is.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from evals.datasets.corpus import SAMPLES as DOCUMENTS
from evals.datasets.corpus import Corpus, load_corpus
from evals.datasets.dataset import SAMPLES, Item, load_dataset
from evals.datasets.matching import find_tokens, states, states_wording
from evals.errors import EvaluationError


@dataclass(frozen=True, slots=True)
class Flaw:
    """Something wrong with an item: the field at fault and what is wrong, in Vietnamese."""

    item: str
    field: str
    problem: str

    def __str__(self) -> str:
        return f"{self.item}, trường “{self.field}”: {self.problem}"


def find_flaws(items: Sequence[Item], corpus: Corpus) -> list[Flaw]:
    """Return every flaw of some items, in their order."""
    return [flaw for item in items for flaw in _flaws(item, corpus)]


def _flaws(item: Item, corpus: Corpus) -> Iterator[Flaw]:
    evidence: list[str] = []
    for at, gold in enumerate(item.gold):
        text = corpus.get(gold.document)
        if text is None:
            yield Flaw(item.id, f"gold[{at}].document", f"không có tài liệu {gold.document}")
            continue
        for piece in gold.pieces:
            if text.find(piece) is None:
                yield Flaw(item.id, f"gold[{at}].quote", f"không có nguyên văn trong {gold.document}: {piece!r}")
        evidence.append(f"{gold.quote}\n{text.title}")
    whole = "\n".join(evidence)
    for at, fact in enumerate(item.facts):
        if evidence and not states(whole, fact):
            yield Flaw(item.id, f"facts[{at}].any_of", f"không cách viết nào có trong căn cứ: {fact.any_of}")
    yield from _forbidden_flaws(item, corpus)


def _forbidden_flaws(item: Item, corpus: Corpus) -> Iterator[Flaw]:
    for at, forbidden in enumerate(item.forbidden):
        text = corpus.get(forbidden.document)
        if text is None:
            yield Flaw(item.id, f"forbidden[{at}].document", f"không có tài liệu {forbidden.document}")
        elif not any(_stands_in(text.text, wording) for wording in forbidden.any_of):
            yield Flaw(item.id, f"forbidden[{at}].any_of", f"không có trong {forbidden.document}: {forbidden.any_of}")


def _stands_in(text: str, wording: str) -> bool:
    """Tell whether a wording stands in a text; of a counted number the number is enough, as in a table cell."""
    number = re.match(r"\d+(?:[.,]\d+)*(?= \D)", wording)
    return states_wording(text, wording) or (number is not None and find_tokens(text, number[0]) is not None)


def main(arguments: Sequence[str]) -> int:
    """Check the given files, by default the questions on the sample documents; return the exit code."""
    try:
        dataset = load_dataset(*(map(Path, arguments) if arguments else SAMPLES))
        flaws = find_flaws(dataset.items, load_corpus(DOCUMENTS))
    except EvaluationError as error:
        sys.stderr.write(f"Lỗi: {error}\n")
        return 1
    for flaw in flaws:
        sys.stdout.write(f"{flaw}\n")
    sys.stdout.write(f"{len(dataset)} câu hỏi, {len(flaws)} lỗi\n")
    return 1 if flaws else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
