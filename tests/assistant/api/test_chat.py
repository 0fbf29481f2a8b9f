"""The OpenAI chat protocol; the real clients are tried against a real server in ``tests/integration``."""

from __future__ import annotations

import json
from typing import Any

import pytest
from fastapi.testclient import TestClient

from assistant.api.openai_chat import request_of
from assistant.api.schema.chat import Completed, Completion
from index.types import Filters
from tests.assistant.api.test_asking import QUESTION

ASKED = {"model": "gpt-4o", "messages": [{"role": "user", "content": QUESTION}], "temperature": 0.2}


def _chunks(client: TestClient, **more: object) -> list[dict[str, Any]]:
    text = client.post("/v1/chat/completions", json=ASKED | {"stream": True} | more).text
    return [json.loads(line[6:]) for line in text.splitlines() if line.startswith("data: {")]


def test_an_answer_carries_its_sources_in_the_text_and_in_a_field(client: TestClient) -> None:
    """Old clients show the text, new ones read the field."""
    shown = client.post("/v1/chat/completions", json=ASKED).json()
    text, citation = shown["choices"][0]["message"]["content"], shown["citations"][0]
    assert ("[1]" in text, citation["source"] in text, citation["marker"]) == (True, True, 1)


def test_an_answer_has_the_shape_that_the_schema_promises(client: TestClient) -> None:
    """Nothing is left over, nothing is missing."""
    shown = client.post("/v1/chat/completions", json=ASKED).json()
    assert json.loads(Completed.model_validate(shown).model_dump_json()) == shown


def test_a_stream_says_the_same_as_the_whole(client: TestClient) -> None:
    """Its pieces, joined, are the answer."""
    whole = client.post("/v1/chat/completions", json=ASKED).json()["choices"][0]["message"]["content"]
    said = [chunk["choices"][0]["delta"].get("content", "") for chunk in _chunks(client)]
    assert "".join(said) == whole


def test_a_stream_ends_as_the_protocol_says(client: TestClient) -> None:
    """A reason to stop, the citations, and the closing mark."""
    text = client.post("/v1/chat/completions", json=ASKED | {"stream": True}).text
    last = _chunks(client)[-1]
    assert (text.endswith("data: [DONE]\n\n"), last["choices"][0]["finish_reason"]) == (True, "stop")
    assert last["citations"][0]["quote"]


def test_usage_comes_last_where_it_is_asked_for(client: TestClient) -> None:
    """Some clients count words with it."""
    last = _chunks(client, stream_options={"include_usage": True})[-1]
    assert (last["choices"], last["usage"]["total_tokens"] > 0) == ([], True)


def test_the_last_message_of_the_user_is_the_question() -> None:
    """What stands before it is its history; instructions and sources are not."""
    messages = [
        {"role": "system", "content": "Hãy trả lời bằng thơ."},
        {"role": "user", "content": [{"type": "text", "text": "Câu một?"}, {"type": "image_url"}]},
        {"role": "assistant", "content": "Trả lời. [1]\n\nNguồn:\n[1] Bài (a.txt)"},
        {"role": "user", "content": "Câu hai?"},
        {"role": "tool", "content": "bỏ qua"},
    ]
    request = request_of(Completion.model_validate({"messages": messages}), Filters())
    assert (request.question, [turn.content for turn in request.history]) == ("Câu hai?", ["Câu một?", "Trả lời. [1]"])


@pytest.mark.parametrize(
    "messages",
    [[{"role": "user", "content": " "}], [{"role": "system", "content": "x"}], [{"role": "user"}]],
)
@pytest.mark.parametrize("stream", [False, True])
def test_without_a_question_the_chat_asks_for_one(
    client: TestClient, messages: list[dict[str, str]], stream: bool
) -> None:
    """The answer is no guess."""
    response = client.post("/v1/chat/completions", json={"messages": messages, "stream": stream})
    assert (response.status_code, "Chưa có tin nhắn" in response.text) == (200, True)


def test_there_is_one_model(client: TestClient) -> None:
    """Clients that let people choose show it."""
    assert [one["id"] for one in client.get("/v1/models").json()["data"]] == ["tro-ly-kiem-sat"]
