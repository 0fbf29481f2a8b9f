from __future__ import annotations

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from assistant.api.app import create_app
from assistant.api.services import Services
from assistant.bootstrap import Assistant
from tests.assistant.api.fakes import FakeKeys, StillReader


@pytest.fixture(scope="session")
def client(assistant: Assistant, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """A client on this machine, without a key, of a service that needs none."""
    services = Services(
        home=tmp_path_factory.mktemp("service"),
        reader=StillReader(assistant),
        keys=FakeKeys({}),
        remove=lambda document_id: 1,
        is_open=lambda: True,
    )
    with TestClient(create_app(services), base_url="http://127.0.0.1") as opened:
        yield opened
