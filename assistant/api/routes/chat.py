"""The OpenAI chat protocol, so that existing clients work unchanged."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import Annotated

from fastapi import APIRouter, Depends, Response

from assistant.access.rights import Action
from assistant.api.answering import within
from assistant.api.calling import Call, call
from assistant.api.errors import Unusable
from assistant.api.openai_chat import chunks, completed, models, request_of
from assistant.api.responding import FAILURES, as_json, failures
from assistant.api.schema.chat import Completed, Completion, Models
from assistant.api.schema.streaming import DONE, chat_events
from assistant.api.streaming import ending_with_failure, event, event_stream
from assistant.events import AnswerReady, Event
from assistant.types import Answer, Status
from index.types import Filters

router = APIRouter(tags=["Tương thích OpenAI"])

_STREAM = """data: {"id": "chatcmpl-1", "object": "chat.completion.chunk", "created": 1767225600, \
"model": "tro-ly-kiem-sat", "choices": [{"index": 0, "delta": {"content": "Năm 2024, Phòng 8 ban hành 02 kháng \
nghị. [1]"}, "logprobs": null, "finish_reason": null}]}

data: [DONE]

"""


@router.post(
    "/v1/chat/completions",
    responses={200: {"model": Completed, "content": chat_events(_STREAM)}, **FAILURES},
    summary="Hỏi theo giao thức chat của OpenAI",
)
async def complete(completion: Completion, call: Annotated[Call, Depends(call)]) -> Response:
    """Dùng được ngay với thư viện `openai`, LangChain `ChatOpenAI` và các ứng dụng chat có sẵn.

    Câu hỏi là tin nhắn `user` cuối cùng. Trích dẫn nằm trong văn bản trả lời và trong trường `citations`.
    """
    try:
        request = request_of(completion, within(call.principal, Filters()))
    except Unusable as error:  # in a chat, what is missing is said in the chat
        return _said(completion, Answer("", Status.CLARIFY, str(error)))
    if not completion.stream:
        answer = await call.parts.answering.answer(request)
        call.note(Action.ASK, outcome=answer.status.value, question=request.question)
        return as_json(completed(completion, answer))
    call.parts.services.reader.assistant()
    call.parts.pool.check_room()
    call.note(Action.ASK, outcome="streamed", question=request.question)
    return event_stream(ending_with_failure(_chunked(completion, call.parts.answering.events(request)), name=None))


@router.get("/v1/models", responses={200: {"model": Models}, **failures(401, 403, 429)}, summary="Các mô hình")
async def list_models() -> Response:
    """Danh sách mô hình theo giao thức của OpenAI; luôn chỉ có một."""
    return as_json(models())


def _said(completion: Completion, answer: Answer) -> Response:
    async def events() -> AsyncGenerator[Event, None]:
        yield AnswerReady(answer)

    if completion.stream:
        return event_stream(ending_with_failure(_chunked(completion, events()), name=None))
    return as_json(completed(completion, answer))


async def _chunked(completion: Completion, given: AsyncGenerator[Event, None]) -> AsyncGenerator[bytes, None]:
    async with aclosing(given) as events:
        async for chunk in chunks(completion, events):
            yield event(chunk)
    yield f"data: {DONE}\n\n".encode()
