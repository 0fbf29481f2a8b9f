"""Settings of the test run, and the server that every test of a database shares."""

from __future__ import annotations

import gc
import os
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from tests.balance import TogetherScheduling, put_longest_first
from tests.postgresql import Server, running_server
from tests.sharing import made_once

if TYPE_CHECKING:
    from xdist.remote import Producer
    from xdist.scheduler.protocol import Scheduling

    from tests.chroma import RunningChroma

# A busy machine makes single examples slow; a wall clock limit per example would fail tests that hold.
settings.register_profile("steady", deadline=None)
settings.load_profile("steady")


def pytest_xdist_auto_num_workers() -> int:
    """One worker more than there are cores, for the time in which tests wait for servers, browsers and disks."""
    return len(os.sched_getaffinity(0)) + 1 if hasattr(os, "sched_getaffinity") else (os.cpu_count() or 1) + 1


@pytest.fixture(scope="module")
def open_sockets() -> None:
    """Let fixtures of a module open sockets; they are made before a test's own marks count.

    Nothing is closed behind them: every test sets its own limits anew, and those that name hosts take the socket as it
    lies. Blocking it here would block it for such a test, whenever one comes next.
    """
    import pytest_socket

    pytest_socket.enable_socket()


@pytest.fixture(scope="session")
def postgresql() -> Iterator[Server]:
    """A PostgreSQL server; the tests that ask for it are skipped where none is installed."""
    with running_server() as server:
        yield server


@pytest.fixture(scope="session")
def chroma(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningChroma]:
    """A Chroma server; a test that stops it starts it again."""
    from tests.chroma import running_chroma

    with running_chroma(tmp_path_factory.mktemp("chroma")) as server:
        yield server


@pytest.fixture(scope="session")
def samples_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The home of an index of ``documents/samples`` with the bundled model; tests only read it."""
    from evals.datasets.corpus import SAMPLES
    from evals.runs.tested import bring_up_to_date
    from tests.processes import begin

    begin()
    return made_once(tmp_path_factory, "samples", lambda home: bring_up_to_date(SAMPLES, home))


def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> Scheduling | None:
    """Give each worker whole files, as ``--dist loadfile`` does, and one worker all that import torch."""
    return TogetherScheduling(config, log) if config.getvalue("dist") == "loadfile" else None


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Collect without looking for garbage, and leave what was collected out of every later look for it."""
    gc.disable()
    found = yield
    gc.freeze()
    gc.enable()
    return found


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the files that take longest first, so that no worker is left alone with one at the end."""
    put_longest_first(items)
