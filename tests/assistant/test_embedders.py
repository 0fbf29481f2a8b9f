"""The embedding model that the settings mean."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.embedders import open_embedder
from assistant.errors import BadSetting
from assistant.settings import read_settings


def test_the_bundled_model_needs_no_server(tmp_path: Path) -> None:
    """It is the one that always works."""
    settings = read_settings({"ASSISTANT_HOME": str(tmp_path), "ASSISTANT_EMBEDDER": "bundled"})
    assert open_embedder(settings).name == "bundled"


def test_a_model_on_a_server_needs_an_address(tmp_path: Path) -> None:
    """Nothing is sent to an address that nobody named."""
    settings = read_settings({"ASSISTANT_HOME": str(tmp_path), "ASSISTANT_EMBEDDER": "openai:some"})
    with pytest.raises(BadSetting, match="ASSISTANT_EMBEDDER_URL"):
        open_embedder(settings)


def test_opening_a_model_on_a_server_asks_it_nothing(tmp_path: Path) -> None:
    """Commands that need no vectors work while the server is away."""
    environment = {
        "ASSISTANT_HOME": str(tmp_path),
        "ASSISTANT_EMBEDDER": "openai:some",
        "ASSISTANT_EMBEDDER_URL": "http://127.0.0.1:9/v1",
    }
    assert open_embedder(read_settings(environment)).name == "openai:some"
