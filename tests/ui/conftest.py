"""The miniature API and the page against it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.ui.serving import FakeApi, fake_api

APP = Path(__file__).parents[2] / "ui" / "app.py"
Open = Callable[[], AppTest]


@pytest.fixture(autouse=True)
def own_main() -> Iterator[None]:
    """The test run's main module, put back: the page's script takes its place, and new processes would run that."""
    main = sys.modules["__main__"]
    yield
    sys.modules["__main__"] = main


@pytest.fixture
def api(socket_enabled: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeApi]:
    """The miniature API; the page's settings point to it."""
    with fake_api() as running:
        monkeypatch.setenv("ASSISTANT_UI_API", running.address)
        yield running


@pytest.fixture
def page(api: FakeApi) -> AppTest:
    """The page of questions, opened."""
    return AppTest.from_file(str(APP), default_timeout=20).run()
