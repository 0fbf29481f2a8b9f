from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from assistant.api.app import create_app
from assistant.bootstrap import Assistant
from assistant.store.opening import Store, open_store
from tests.assistant.api.fakes import serve


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """What is kept, in a SQLite file."""
    with open_store(tmp_path_factory.mktemp("store")) as opened:
        yield opened


@pytest.fixture(scope="session")
def client(store: Store, assistant: Assistant, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """A client on this machine, without a key, of a service that needs none."""
    app = create_app(serve(store, assistant, tmp_path_factory.mktemp("service")))
    with TestClient(app, base_url="http://127.0.0.1") as opened:
        yield opened


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The folder of an installation."""
    return tmp_path
