"""Ask a question: one answer, or the answer while it grows."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Response
from fastapi.sse import EventSourceResponse, ServerSentEvent

from assistant.api.answering import within
from assistant.api.calling import Call, call, stream_call
from assistant.api.envelope import shown_failure
from assistant.api.responding import FAILURES, as_json, failures, json_bytes
from assistant.api.schema.asking import AnswerShown, Asked
from assistant.chain import Request
from assistant.errors import AssistantError
from assistant.events import AnswerReady, Event, SentenceReady, StageReached
from index.errors import IndexingError
from index.types import Filters

router = APIRouter(tags=["Hỏi đáp"])

_STREAM = """event: status
data: {"stage": "retrieve"}

event: sentence
data: {"text": "Năm 2024, Phòng 8 ban hành 02 kháng nghị, 15 kiến nghị. [1]", "markers": [1], "support": 1.0}

event: answer
data: {"question": "...", "status": "answered", "answer": "...", "citations": []}

"""


@router.post("/v1/ask", responses={200: {"model": AnswerShown}, **FAILURES, **failures(404)}, summary="Hỏi một câu")
async def ask(asked: Asked, call: Annotated[Call, Depends(call)]) -> Response:
    """Trả lời bằng câu văn của tài liệu, kèm trích dẫn.

    Không tìm thấy căn cứ cũng là một câu trả lời (`status`), không phải lỗi.
    """
    answer = await call.parts.answering.answer(_request(asked, call))
    return as_json(answer)


@router.post(
    "/v1/ask/stream",
    response_class=EventSourceResponse,
    summary="Hỏi một câu, nhận dần câu trả lời",
    responses={
        200: {"content": {"text/event-stream": {"example": _STREAM}}, "description": "Các sự kiện."},
        **FAILURES,
        **failures(404),
    },
)
async def stream(asked: Asked, call: Annotated[Call, Depends(stream_call)]) -> AsyncIterator[ServerSentEvent]:
    """Gửi các sự kiện `status`, `sentence`, `answer`, `error`.

    `sentence` chỉ gồm câu đã qua bộ kiểm tra căn cứ; `answer` là câu trả lời đầy đủ và luôn đến sau cùng. Khi không
    có gì để gửi, kết nối được giữ bằng dòng chú thích; đóng kết nối là hủy câu hỏi.
    """
    try:
        async for event in call.parts.answering.events(_request(asked, call)):
            yield ServerSentEvent(event=event.name, raw_data=json_bytes(_shown(event)).decode())
    except (AssistantError, IndexingError) as error:
        yield ServerSentEvent(event="error", raw_data=json_bytes(shown_failure(error)).decode())


def _request(asked: Asked, call: Call) -> Request:
    filters = asked.filters.filters() if asked.filters else Filters()
    return Request(asked.question, asked.turns(), within(call.principal, filters))


def _shown(event: Event) -> Any:
    if isinstance(event, StageReached):
        return {"stage": event.stage}
    if isinstance(event, SentenceReady):
        sentence = event.sentence
        return {
            "text": sentence.text,
            "markers": sentence.markers,
            "support": sentence.support,
            "citations": event.citations,
        }
    if isinstance(event, AnswerReady):
        return event.answer
    raise TypeError(f"unknown event {event!r}")
