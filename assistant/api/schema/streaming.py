"""Server-sent events as the description shows them: each event by its name with the shape of its data.

OpenAPI 3.2 has ``itemSchema`` for one event of a stream; FastAPI writes it, too, and readers of 3.1 pass it over.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel, Field
from pydantic.json_schema import models_json_schema

from assistant.api.schema.asking import AnswerShown, CitationShown, SentenceShown, Shown, Stage
from assistant.api.schema.chat import Usage
from assistant.api.schema.failing import FailureEnvelope

DONE = "[DONE]"  # how the OpenAI protocol closes a stream
_PLACE = "#/components/schemas/{model}"


class SentenceStreamed(SentenceShown):
    """Sự kiện `sentence`: một câu đã qua bộ kiểm tra căn cứ, kèm các trích dẫn của nó."""

    citations: list[CitationShown]


class Delta(Shown):
    """Phần văn bản thêm vào; phần đầu chỉ nêu vai, phần cuối để trống."""

    role: str | None = None
    content: str | None = None


class ChunkChoice(Shown):
    """Câu trả lời đang dài thêm; luôn chỉ có một."""

    index: int
    delta: Delta
    logprobs: None = None
    finish_reason: str | None = Field(description="`stop` ở phần cuối.")


class ChunkShown(Shown):
    """Một phần của câu trả lời theo giao thức chat; phần cuối có `citations` và `status`."""

    id: str
    object: str
    created: int
    model: str
    choices: list[ChunkChoice] = Field(description="Trống ở phần chỉ có `usage`.")
    citations: list[CitationShown] | None = None
    status: str | None = Field(None, description="Như `status` của `/v1/ask`.")
    usage: Usage | None = None


_DATA: tuple[type[BaseModel], ...] = (Stage, SentenceStreamed, AnswerShown, FailureEnvelope, ChunkShown)


def named_events(example: str) -> dict[str, Any]:
    """Return the description of the stream of a question: what it says and its events, by name."""
    shapes: Mapping[str, type[BaseModel]] = {
        "status": Stage,
        "sentence": SentenceStreamed,
        "answer": AnswerShown,
        "error": FailureEnvelope,
    }
    events = [_event(_json(shape), name=name) for name, shape in shapes.items()]
    return {"text/event-stream": {"itemSchema": {"oneOf": events}, "example": example}}


def chat_events(example: str) -> dict[str, Any]:
    """Return the description of the stream of a chat: nameless events, and the word that closes it."""
    end = {"type": "string", "const": DONE}
    events = [_event(data) for data in (end, _json(ChunkShown), _json(FailureEnvelope))]
    return {"text/event-stream": {"itemSchema": {"anyOf": events}, "example": example}}


def streamed_schemas() -> Mapping[str, Any]:
    """Return the schemas of what the events hold, by name, for the description's components."""
    _, together = models_json_schema([(model, "serialization") for model in _DATA], ref_template=_PLACE)
    schemas: Mapping[str, Any] = together["$defs"]
    return schemas


def _json(shape: type[BaseModel]) -> dict[str, Any]:
    schema = {"$ref": _PLACE.format(model=shape.__name__)}
    return {"type": "string", "contentMediaType": "application/json", "contentSchema": schema}


def _event(data: Mapping[str, Any], *, name: str | None = None) -> dict[str, Any]:
    named = {} if name is None else {"event": {"type": "string", "const": name}}
    required = ["data"] if name is None else ["event", "data"]
    return {"type": "object", "properties": {**named, "data": data}, "required": required}
