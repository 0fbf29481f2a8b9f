"""Chat models opened through LangChain; nothing is sent."""

from __future__ import annotations

import pytest
from pydantic import SecretStr

from assistant.writing.chat_model import Access, ModelNotOpened, closing_of, open_chat_model

pytestmark = pytest.mark.integration  # the client takes seconds to load


def test_a_model_keeps_the_name_it_was_set_by() -> None:
    """Answers tell who phrased them."""
    assert open_chat_model(Access("openai:org/tiny", url="http://127.0.0.1:9/v1")).name == "openai:org/tiny"


@pytest.mark.parametrize(
    ("model", "line"),
    [
        ("ollama:qwen3", "pip install langchain-ollama"),
        ("mistralai:small", "pip install langchain-mistralai"),
        ("nobody:model", "nobody"),
        ("openai:gpt", "ASSISTANT_MODEL_KEY"),
    ],
)
def test_a_model_that_cannot_be_opened_says_what_to_do(model: str, line: str) -> None:
    """A missing package, an unknown provider, a key that nobody gave."""
    with pytest.raises(ModelNotOpened, match=line):
        open_chat_model(Access(model))


def test_the_key_shows_in_no_representation() -> None:
    """Neither of the access nor of the model."""
    access = Access("openai:tiny", url="http://127.0.0.1:9/v1", key=SecretStr("sesame-7"))
    model = open_chat_model(access)
    assert "sesame-7" not in f"{access!r} {model!r} {vars(model)!r}"


def test_vietnamese_is_counted_as_more_tokens_than_english() -> None:
    """At least one for two letters, so that a prompt is never longer than it is taken for."""
    text = "Viện kiểm sát nhân dân tỉnh Sóc Trăng"
    model = open_chat_model(Access("openai:tiny", url="http://127.0.0.1:9/v1"))
    assert model.count_tokens(text) >= len(text) // 2


class _Client:
    def __init__(self) -> None:
        self.is_closed = False

    def close(self) -> None:
        self.is_closed = True


class _Model:
    def __init__(self, client: object) -> None:
        self._client = client


@pytest.mark.parametrize(("name", "is_closed"), [("ollama:qwen3", True), ("anthropic:claude", False)])
def test_only_connections_of_its_own_are_closed_with_a_model(name: str, is_closed: bool) -> None:
    """Ollama's client belongs to one model; Anthropic's is shared by all of an address."""
    client = _Client()
    closing_of(name, _Model(client))()
    assert client.is_closed is is_closed


def test_a_client_that_cannot_be_closed_is_left() -> None:
    """Ollama's had no way to close it for long."""
    closing_of("ollama:qwen3", _Model(object()))()
