"""The description of what streams send: every event that is sent has the shape that is described."""

from __future__ import annotations

import json
from typing import Any

import jsonschema_rs
import pytest
from fastapi.testclient import TestClient

from assistant.api.schema.chat import Completed
from tests.assistant.api.test_asking import QUESTION

Schema = dict[str, Any]
# Worded as in no other test: what the service remembers is sent without its stages.
ASK = {"question": f"Xin hỏi: {QUESTION}"}
CHAT = {
    "messages": [{"role": "user", "content": f"Cho hỏi: {QUESTION}"}],
    "stream": True,
    "stream_options": {"include_usage": True},
}


def _alternatives(client: TestClient, path: str) -> list[Schema]:
    """Return the events that a stream may have, each with the shapes that it refers to."""
    described = client.get("/openapi.json").json()
    stream = described["paths"][path]["post"]["responses"]["200"]["content"]["text/event-stream"]["itemSchema"]
    return [one | {"components": described["components"]} for one in stream.get("oneOf") or stream["anyOf"]]


def _is(event: dict[str, str], described: Schema) -> bool:
    """Tell whether an event is one of those described so."""
    own = described["properties"]
    data = own["data"]
    if "event" in own and event.get("event") != own["event"]["const"]:
        return False
    if "const" in data:
        return bool(event["data"] == data["const"])
    try:
        content = json.loads(event["data"])
    except ValueError:
        return False
    shape = data["contentSchema"] | {"components": described["components"]}
    return bool(jsonschema_rs.Draft202012Validator(shape).is_valid(content))


def _events(text: str) -> list[dict[str, str]]:
    parts = [part for part in text.split("\n\n") if part and not part.startswith(":")]
    return [dict(line.split(": ", 1) for line in part.splitlines()) for part in parts]


@pytest.mark.parametrize(("path", "body"), [("/v1/ask/stream", ASK), ("/v1/chat/completions", CHAT)])
def test_every_event_is_as_described(client: TestClient, path: str, body: dict[str, Any]) -> None:
    """Programs are written by the description."""
    described = _alternatives(client, path)
    events = _events(client.post(path, json=body).text)
    assert (len(events) > 2, [one for one in events if not any(_is(one, shape) for shape in described)]) == (True, [])


@pytest.mark.parametrize(
    ("path", "event"),
    [
        ("/v1/ask/stream", {"event": "sentence", "data": '{"text": "Năm 2024"}'}),
        ("/v1/ask/stream", {"event": "news", "data": '{"stage": "retrieve"}'}),
        ("/v1/chat/completions", {"data": '{"choices": "none"}'}),
        ("/v1/chat/completions", {"data": "[STOP]"}),
    ],
)
def test_another_event_is_told_from_those_described(client: TestClient, path: str, event: dict[str, str]) -> None:
    """A description that fits anything promises nothing."""
    assert not any(_is(event, shape) for shape in _alternatives(client, path))


def test_the_parts_of_a_stream_are_described_once(client: TestClient) -> None:
    """What a stream and a whole answer share has one name."""
    schemas = client.get("/openapi.json").json()["components"]["schemas"]
    assert (Completed.__name__ in schemas, "ChunkShown" in schemas, "SentenceStreamed" in schemas) == (True, True, True)
