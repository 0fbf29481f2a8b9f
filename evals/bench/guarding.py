"""How long the guard takes over a sentence: processor time, so that a busy machine counts less.

Sentences are those of the documents and the claims that the mutation benchmark makes of them. The passages are read
before the clock runs, as those of an answer are while the model writes.
"""

from __future__ import annotations

import argparse
import gc
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from evals.datasets.corpus import SAMPLES, load_corpus
from evals.mutation.benchmark import operators_over
from evals.mutation.guarded import GuardJudge
from evals.mutation.mutants import mutate, seeds_of

_LONG = 250  # characters; about a tenth of the sentences of reports are longer


@dataclass(frozen=True, slots=True)
class Pace:
    """Processor time for each sentence, milliseconds in rising order; ``long`` are those of long sentences."""

    all: tuple[float, ...]
    long: tuple[float, ...]


def measure(folder: Path, *, most: int) -> Pace:
    """Return the time for each sentence and mutated claim of a folder, ``most`` of each operator."""
    corpus, judge = load_corpus(folder), GuardJudge(folder)
    seeds = seeds_of(corpus)
    mutants, _ = mutate(seeds, operators_over(corpus), most=most)
    pairs = [(seed.text, seed.evidence) for seed in seeds] + [(one.claim, one.evidence) for one in mutants]
    for seed in seeds:
        judge(f"{seed.text} ,", seed.evidence)  # reads the passages
    gc.collect()
    gc.freeze()  # the corpus and its claims are no service's: they would be searched for garbage again and again
    times = []
    for claim, evidence in pairs:
        started = time.process_time()
        judge(claim, evidence)
        times.append((len(claim) > _LONG, (time.process_time() - started) * 1000))
    return Pace(tuple(sorted(ms for _, ms in times)), tuple(sorted(ms for is_long, ms in times if is_long)))


def render(pace: Pace) -> str:
    """Return the pace as lines of text."""
    return "\n".join(_line(name, ms) for name, ms in (("all", pace.all), (f"over {_LONG} characters", pace.long)) if ms)


def _line(name: str, ms: Sequence[float]) -> str:
    median, most = ms[len(ms) // 2], ms[len(ms) * 95 // 100]
    return f"{name}: {len(ms)} sentences, mean {sum(ms) / len(ms):.1f} ms, median {median:.1f}, 95 % under {most:.1f}"


def main(arguments: Sequence[str]) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m evals.bench.guarding", description=__doc__)
    parser.add_argument("--documents", type=Path, default=SAMPLES)
    parser.add_argument("--most", type=int, default=20, help="mutated claims of each operator")
    given = parser.parse_args(arguments)
    sys.stdout.write(f"{render(measure(given.documents, most=given.most))}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
