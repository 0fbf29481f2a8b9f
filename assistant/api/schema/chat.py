"""The OpenAI chat protocol, as far as clients use it; citations come in the text and in a field of their own."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StrictBool, StringConstraints

from assistant.api.schema.asking import QUESTION_EXAMPLE, CitationShown, Shown

MODEL = "tro-ly-kiem-sat"
_TEXT = Annotated[str, StringConstraints(max_length=100_000, pattern=r"^[^\x00]*$")]


class Taken(BaseModel):
    """Anything that a client of the protocol sends: what is not known here is passed over, as the protocol asks."""

    model_config = ConfigDict(extra="ignore", frozen=True)


class Part(Taken):
    """Một phần của tin nhắn; chỉ phần chữ được đọc."""

    type: str = Field(max_length=100)
    text: _TEXT | None = None


class Message(Taken):
    """Một tin nhắn; câu hỏi là tin nhắn `user` cuối cùng."""

    role: Literal["system", "developer", "user", "assistant", "tool", "function"]
    content: _TEXT | tuple[Part, ...] | None = None

    def text(self) -> str:
        """Return what the message says."""
        if self.content is None or isinstance(self.content, str):
            return self.content or ""
        return "\n".join(part.text for part in self.content if part.text)


class StreamOptions(Taken):
    """Tùy chọn khi nhận dần."""

    include_usage: StrictBool = False


class Completion(Taken):
    """Yêu cầu theo giao thức chat của OpenAI; các tham số sinh văn bản khác được nhận và bỏ qua."""

    model_config = ConfigDict(
        extra="ignore",
        frozen=True,
        json_schema_extra={
            "examples": [{"model": MODEL, "messages": [{"role": "user", "content": QUESTION_EXAMPLE}]}],
        },
    )

    model: str = Field(MODEL, max_length=200, description="Tên mô hình; tên nào cũng được nhận.")
    messages: tuple[Message, ...] = Field(min_length=1, max_length=200)
    stream: StrictBool | None = False
    stream_options: StreamOptions | None = None


class Said(Shown):
    """Tin nhắn trả lời."""

    role: Literal["assistant"]
    content: str
    refusal: None = None


class Choice(Shown):
    """Câu trả lời; luôn chỉ có một."""

    index: int
    message: Said
    logprobs: None = None
    finish_reason: Literal["stop"]


class Usage(Shown):
    """Số âm tiết, thay cho số token của mô hình."""

    prompt_tokens: int
    completion_tokens: int
    total_tokens: int


class Completed(Shown):
    """Câu trả lời theo giao thức chat, với các trích dẫn ở `citations`."""

    id: str
    object: Literal["chat.completion"]
    created: int
    model: str
    choices: list[Choice]
    usage: Usage
    citations: list[CitationShown]
    status: str = Field(description="Như `status` của `/v1/ask`.")


class Model(Shown):
    """Một mô hình theo giao thức của OpenAI."""

    id: str
    object: Literal["model"]
    created: int
    owned_by: str


class Models(Shown):
    """Các mô hình có thể chọn."""

    object: Literal["list"]
    data: list[Model]


Chunk = dict[str, Any]  # one piece of a streamed answer, as the protocol writes it
