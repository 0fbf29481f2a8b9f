"""The process that worker processes are forked from: it loads once, for all of them, what making files imports."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.context import BaseContext
from pathlib import Path

# What making any file imports.
_PROGRAM = (
    "documents.figures.extracting",
    "documents.loading",
    "documents.scopes.scoper",
    "documents.statements",
    "index.ingesting.pipeline",
    "pydantic_core",
)
_LOOKED_AT = 64  # files that tell which libraries will be needed; another is loaded by each worker that needs it
_METHOD = "forkserver"


def modules_for(paths: Iterable[Path]) -> Sequence[str]:
    """Return the modules that making some files imports."""
    from documents import reading

    return [*_PROGRAM, *reading.libraries(paths)]


def context_with(modules: Sequence[str]) -> BaseContext:
    """Return what starts the processes: a server without threads that forks them, with ``modules`` loaded.

    A fork of this process would copy the locks of threads that it leaves behind. A server that this process has already
    goes on with what it has loaded.
    """
    if not _can_fork():
        return get_context("spawn")
    context = get_context(_METHOD)
    if modules:
        context.set_forkserver_preload([*modules])
    return context


def load_ahead(paths: Iterable[Path]) -> None:
    """Have the server load what the files under ``paths`` need, while the caller loads what it needs itself.

    Loading takes a second on either side. It is in vain if no file turns out to be new.
    """
    if not _can_fork():
        return
    from multiprocessing.forkserver import ensure_running

    from documents import reading

    context_with(modules_for(islice(reading.discover(paths), _LOOKED_AT)))
    ensure_running()


def _can_fork() -> bool:
    return _METHOD in get_all_start_methods()  # a Unix
