"""The systems that can be evaluated, by name."""

from __future__ import annotations

from concurrent.futures import Executor
from pathlib import Path

from evals.datasets.corpus import Corpus
from evals.runs.baselines import baselines
from evals.runs.crew import Crew
from evals.runs.responses import System
from evals.runs.tested import bring_up_to_date

ASSISTANT = "assistant"
BASELINES = ("bm25", "copy-top-sentence", "random", "echo", "always-refuse")
SYSTEMS = (ASSISTANT, *BASELINES)


def open_system(name: str, corpus: Corpus, documents: Path, home: Path, pool: Executor) -> System:
    """Return a system over a corpus; the assistant indexes the folder ``documents`` into ``home`` and asks in ``pool``.

    Raises:
        ValueError: there is no such system.
    """
    if name == ASSISTANT:
        bring_up_to_date(documents, home)
        return Crew(pool, home)
    found = [system for system in baselines(corpus) if system.name == name]
    if not found:
        raise ValueError(f"no such system: {name!r}")
    return found[0]
