"""``python -m evals.confidence [--write]``: test the model on authors it does not know, then grow and write it."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import assistant
from evals.confidence.examples import read_examples
from evals.confidence.growing import grow
from evals.confidence.testing import tallies, try_on_strangers

MODEL = Path(assistant.__file__).parent / "data" / "confidence.npz"


def main() -> int:
    """Run the command; return its exit code."""
    parser = argparse.ArgumentParser(prog="python -m evals.confidence", description=__doc__)
    parser.add_argument("--write", action="store_true", help=f"grow the model from all authors and write {MODEL.name}")
    arguments = parser.parse_args()
    examples = list(read_examples())
    refused = [example for example in examples if example.is_refused]
    answerable = sum(example.item.answerable for example in refused)
    _say(f"{len(examples)} questions, refused by the rules: {answerable} answerable, {len(refused) - answerable} not")
    for tally in tallies(try_on_strangers(examples)):
        _say(f"from {tally.floor:.1f}: {tally.right} right, {tally.wrong} wrong, {tally.unanswerable} unanswerable")
    if arguments.write:
        grow(examples).save(MODEL)
        _say(f"{MODEL}: {MODEL.stat().st_size} bytes")
    return 0


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
