from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine

from assistant.store.database import open_database
from index.catalogue.database import Place
from tests.postgresql import Server


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.integration)])
def server(request: pytest.FixtureRequest) -> Server | None:
    """The server that keeps the database, None for a file: every test of a database runs on both kinds."""
    return None if request.param == "sqlite" else request.getfixturevalue("postgresql")


@pytest.fixture
def place(server: Server | None, tmp_path: Path) -> Place:
    """An empty place for a database."""
    return tmp_path / "home" if server is None else server.new_database()


@pytest.fixture(scope="session")
def first_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an empty SQLite database, to be copied: running the steps for every test would take minutes."""
    folder = tmp_path_factory.mktemp("first")
    open_database(folder).dispose()
    return folder


@pytest.fixture(scope="session")
def first_on_server(postgresql: Server) -> str:
    """The address of an empty database on the server, to be copied like the file."""
    address = postgresql.new_database()
    open_database(address).dispose()
    return address


@pytest.fixture
def engine(server: Server | None, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Engine]:
    """An open, empty database."""
    if server is None:
        opened = open_database(shutil.copytree(request.getfixturevalue("first_file"), tmp_path / "home"))
    else:
        opened = open_database(server.copy(request.getfixturevalue("first_on_server")))
    yield opened
    opened.dispose()


class Calendar:
    """A clock that stands still until it is told otherwise."""

    def __init__(self) -> None:
        self.now = datetime(2026, 3, 2, 8, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        """Return the moment at which it stands."""
        return self.now

    def later(self, **span: float) -> None:
        """Let time pass."""
        self.now += timedelta(**span)


@pytest.fixture
def clock() -> Calendar:
    """A clock that only the test moves."""
    return Calendar()
