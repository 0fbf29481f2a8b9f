"""Settings of the test run, and the server that every test of a database shares."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import settings

from tests.postgresql import Server, running_server

# A busy machine makes single examples slow; a wall clock limit per example would fail tests that hold.
settings.register_profile("steady", deadline=None)
settings.load_profile("steady")


@pytest.fixture(scope="session")
def postgresql() -> Iterator[Server]:
    """A PostgreSQL server; the tests that ask for it are skipped where none is installed."""
    with running_server() as server:
        yield server
