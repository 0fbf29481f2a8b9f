"""The systems that can be evaluated, by name."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from evals.baselines import baselines
from evals.corpus import Corpus
from evals.responses import System
from evals.tested import open_tested

ASSISTANT = "assistant"
BASELINES = ("bm25", "copy-top-sentence", "random", "echo", "always-refuse")
SYSTEMS = (ASSISTANT, *BASELINES)


@contextmanager
def open_system(name: str, corpus: Corpus, documents: Path, home: Path) -> Iterator[System]:
    """Open a system over a corpus; the assistant indexes the folder ``documents`` into ``home``.

    Raises:
        ValueError: there is no such system.
    """
    if name == ASSISTANT:
        with open_tested(documents, home) as system:
            yield system
        return
    found = [system for system in baselines(corpus) if system.name == name]
    if not found:
        raise ValueError(f"no such system: {name!r}")
    yield found[0]
