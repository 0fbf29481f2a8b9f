from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine

from assistant.store.database import open_database
from index.database import Place
from tests.postgresql import Server


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.integration)])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Place:
    """An empty place for a database: every test that asks for it runs on both kinds."""
    if request.param == "sqlite":
        return tmp_path / "home"
    server: Server = request.getfixturevalue("postgresql")
    return server.new_database()


@pytest.fixture(scope="session")
def first_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an empty SQLite database, to be copied: running the steps for every test would take minutes."""
    folder = tmp_path_factory.mktemp("first")
    open_database(folder).dispose()
    return folder


@pytest.fixture
def engine(place: Place, first_database: Path) -> Iterator[Engine]:
    """An open, empty database."""
    if isinstance(place, Path):
        shutil.copytree(first_database, place)
    opened = open_database(place)
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
