"""Ask a question: one answer, or the answer while it grows."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Response
from starlette.responses import StreamingResponse

from assistant.access.rights import Action
from assistant.api.answering import within
from assistant.api.calling import Call, call, stream_call
from assistant.api.responding import FAILURES, as_json, failures
from assistant.api.schema.asking import AnswerShown, Asked, Plain
from assistant.api.schema.streaming import named_events
from assistant.api.streaming import ending_with_failure, event, event_stream
from assistant.chain import Request
from assistant.events import AnswerReady, Event, SentenceReady, StageReached
from assistant.types import Answer
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
    answer = await call.parts.answering.answer(await _request(asked, call))
    return as_json(await _kept(asked, answer, call))


@router.post(
    "/v1/ask/stream",
    response_class=StreamingResponse,
    summary="Hỏi một câu, nhận dần câu trả lời",
    responses={
        200: {"content": named_events(_STREAM), "description": "Các sự kiện."},
        **FAILURES,
        **failures(404),
    },
)
async def stream(asked: Asked, call: Annotated[Call, Depends(stream_call)]) -> Response:
    """Gửi các sự kiện `status`, `sentence`, `answer`, `error`.

    `sentence` chỉ gồm câu đã qua bộ kiểm tra căn cứ; `answer` là câu trả lời đầy đủ và luôn đến sau cùng. Khi không
    có gì để gửi, kết nối được giữ bằng dòng chú thích; đóng kết nối là hủy câu hỏi.
    """
    return event_stream(ending_with_failure(_events(asked, call, await _request(asked, call)), name="error"))


async def _events(asked: Asked, call: Call, request: Request) -> AsyncGenerator[bytes, None]:
    async with aclosing(call.parts.answering.events(request)) as events:
        async for one in events:
            shown = await _kept(asked, one.answer, call) if isinstance(one, AnswerReady) else _shown(one)
            yield event(shown, name=one.name)


async def _request(asked: Asked, call: Call) -> Request:
    """Return the question with its history: what the caller sends along, or what was kept of the conversation."""
    call.tell_log(asked.question)
    filters, turns = asked.filters.filters() if asked.filters else Filters(), asked.turns()
    if asked.conversation_id is not None:
        conversations = call.parts.services.kept.conversations
        kept = await call.parts.pool.run(conversations.history, call.principal, asked.conversation_id)
        turns = turns or kept
    return Request(asked.question, turns, within(call.principal, filters))


async def _kept(asked: Asked, answer: Answer, call: Call) -> Plain:
    """Return the answer as it is shown, once it is kept in its conversation."""
    shown = await call.parts.keeper.keep(call.principal, answer, asked.conversation_id)
    call.note(Action.ASK, target=shown["conversation_id"], outcome=answer.status.value, question=asked.question)
    return shown


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
    raise TypeError(f"unknown event {event!r}")
