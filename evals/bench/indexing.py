"""Where the processor time of making documents ready goes: ``python -m evals.bench.indexing FOLDER``.

One process makes every file of a folder ready as ``assistant index`` does, without writing; the time of each step is
that of the processor, so that a busy machine counts less. Compare only runs that were made in turns.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from documents import reading
from documents.errors import DocumentError
from documents.figures.extracting import extract_figures
from documents.loading import load
from documents.scopes.scoper import Scoper
from documents.statements import read_statements
from index.catalogue.packing import pack_statements
from index.ingesting.chunking import cut
from index.ingesting.making import collecting_seldom
from index.ingesting.pipeline import describe
from index.lexical.entries import entries_of, fields_of

_FIRST = 5  # files that load what all need; their time is not counted


@dataclass(frozen=True, slots=True)
class Times:
    """Milliseconds of processor time for a file, by step and by suffix, and how many files were counted."""

    steps: dict[str, float]
    suffixes: dict[str, float]
    files: int


def measure(folder: Path) -> Times:
    """Make the files of a folder ready and return what that took; files that cannot be read are passed over."""
    files = list(reading.discover([folder]))
    steps: dict[str, float] = defaultdict(float)
    suffixes: dict[str, list[float]] = defaultdict(list)
    with collecting_seldom():
        for file in files[:_FIRST]:
            _make(file, defaultdict(float))
        for file in files:
            began = time.process_time()
            if _make(file, steps):
                suffixes[file.suffix].append(time.process_time() - began)
    count = sum(map(len, suffixes.values()))
    return Times(
        {name: seconds * 1000 / max(1, count) for name, seconds in steps.items()},
        {suffix: sum(seconds) * 1000 / len(seconds) for suffix, seconds in suffixes.items()},
        count,
    )


def _make(file: Path, spent: dict[str, float]) -> bool:
    """Make one file ready, add up the seconds of each step, and tell whether it could be read."""
    try:
        with _counted(spent, "read, clean, describe"):
            document = load(file)
    except DocumentError:
        return False
    with _counted(spent, "scopes"):
        scoper = Scoper(document)
    with _counted(spent, "cut"):
        passages = cut(document, scope_of=scoper.scope_of, describe=describe)
    with _counted(spent, "figures"):
        figures = extract_figures(document, scoper=scoper)
    with _counted(spent, "statements"):
        statements = read_statements(document, scoper=scoper, figures=figures)
    with _counted(spent, "words"):
        for entry in entries_of(document, passages):
            fields_of(entry)
    with _counted(spent, "statements as JSON"):
        pack_statements(statements)
    return True


@contextmanager
def _counted(spent: dict[str, float], name: str) -> Iterator[None]:
    began = time.process_time()
    try:
        yield
    finally:
        spent[name] += time.process_time() - began


def main(arguments: Sequence[str]) -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(prog="python -m evals.bench.indexing", description=__doc__)
    parser.add_argument("folder", type=Path, help="folder of documents")
    times = measure(parser.parse_args(arguments).folder)
    lines = [f"{name}: {spent:.1f} ms" for name, spent in (times.steps | times.suffixes).items()]
    sys.stdout.write("\n".join([f"{times.files} files, each", *lines, ""]))


if __name__ == "__main__":
    main(sys.argv[1:])
