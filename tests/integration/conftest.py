"""Installations that the tests of commands and services share."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.integration import installed
from tests.integration.console import Installation, install
from tests.sharing import made_once


@pytest.fixture(scope="session")
def indexed(tmp_path_factory: pytest.TempPathFactory) -> Installation:
    """An installation that knows its three reports; tests leave what it has indexed as it is."""

    def make(folder: Path) -> None:
        ended = install(folder).index()
        assert ended.code == 0, ended.err

    return Installation(made_once(tmp_path_factory, "installation", make))


@pytest.fixture
def own(indexed: Installation, tmp_path: Path) -> Installation:
    """A copy of that installation, to be changed."""
    return indexed.copy(tmp_path / "own")


@pytest.fixture
def fresh(tmp_path: Path) -> Installation:
    """An installation before anything was indexed."""
    return install(tmp_path)


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The home of an installation that holds all invented reports; tests only read it."""
    return made_once(tmp_path_factory, "reports", installed.install) / "home"
