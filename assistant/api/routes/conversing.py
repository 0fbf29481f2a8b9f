"""The caller's own conversations, and what the caller thinks of answers."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query, Response

from assistant.access.rights import Action
from assistant.api.calling import Call, call
from assistant.api.responding import FAILURES, as_json, failures
from assistant.api.schema.asking import Plain
from assistant.api.schema.conversing import (
    ConversationQuery,
    ConversationRows,
    ConversationShown,
    Rated,
    Renamed,
)
from assistant.store.types import Conversation, KeptTurn, Opinion, Summary

router = APIRouter(tags=["Cuộc trao đổi"])

ConversationId = Annotated[str, Path(pattern=r"^[A-Za-z0-9_-]{1,64}$", description="Mã cuộc trao đổi.")]
_FAILURES = FAILURES | failures(404)


@router.get("/v1/conversations", responses={200: {"model": ConversationRows}, **FAILURES}, summary="Danh sách")
async def conversations(query: Annotated[ConversationQuery, Query()], call: Annotated[Call, Depends(call)]) -> Response:
    """Các cuộc trao đổi của chính người gọi, mới nhất trước."""
    kept, limit = call.parts.services.kept.conversations, query.limit
    if query.words is None:
        found = await call.parts.pool.run(lambda: kept.list(call.principal, limit=limit))
    else:
        words = query.words
        found = await call.parts.pool.run(lambda: kept.search(call.principal, words, limit=limit))
    return as_json({"conversations": [_row(one) for one in found]})


@router.get(
    "/v1/conversations/{conversation_id}",
    responses={200: {"model": ConversationShown}, **_FAILURES},
    summary="Xem lại",
)
async def conversation(conversation_id: ConversationId, call: Annotated[Call, Depends(call)]) -> Response:
    """Câu hỏi và câu trả lời đúng như lúc hiển thị, kèm tình trạng hiện nay của từng nguồn."""
    kept = call.parts.services.kept.conversations
    return as_json(_whole(await call.parts.pool.run(kept.get, call.principal, conversation_id)))


@router.patch("/v1/conversations/{conversation_id}", status_code=204, responses=_FAILURES, summary="Đổi tên")
async def rename(conversation_id: ConversationId, renamed: Renamed, call: Annotated[Call, Depends(call)]) -> Response:
    """Đặt tên khác cho cuộc trao đổi."""
    kept = call.parts.services.kept.conversations
    await call.parts.pool.run(kept.rename, call.principal, conversation_id, renamed.title)
    return Response(status_code=204)


@router.delete("/v1/conversations/{conversation_id}", status_code=204, responses=_FAILURES, summary="Xóa")
async def delete(conversation_id: ConversationId, call: Annotated[Call, Depends(call)]) -> Response:
    """Xóa hẳn cuộc trao đổi cùng nhận xét."""
    kept = call.parts.services.kept.conversations
    await call.parts.pool.run(kept.delete, call.principal, conversation_id)
    call.note(Action.READ_CONVERSATIONS, target=conversation_id, outcome="deleted")
    return Response(status_code=204)


@router.post("/v1/feedback", status_code=204, responses=_FAILURES, summary="Nhận xét câu trả lời")
async def feedback(rated: Rated, call: Annotated[Call, Depends(call)]) -> Response:
    """Ghi nhận xét; gửi lại thì thay nhận xét trước."""
    opinion = Opinion(rated.conversation_id, rated.turn, rated.rating, rated.comment)
    await call.parts.pool.run(call.parts.services.kept.feedback.add, call.principal, opinion)
    call.note(Action.GIVE_FEEDBACK, target=rated.conversation_id)
    return Response(status_code=204)


def _row(one: Summary) -> Plain:
    return {
        "id": one.id,
        "title": one.title,
        "created": one.created,
        "updated": one.updated,
        "turn_count": one.turns,
    }


def _whole(one: Conversation) -> Plain:
    head = _row(Summary(one.id, one.title, one.created, one.updated, len(one.turns)))
    return head | {"turns": [_turn(turn) for turn in one.turns]}


def _turn(turn: KeptTurn) -> Plain:
    return {
        "turn": turn.number,
        "asked": turn.asked,
        "question": turn.question,
        "answer": turn.answer,
        "sources": {str(marker): state for marker, state in turn.sources.items()},
        "rating": turn.rating,
    }
