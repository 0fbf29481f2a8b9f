"""What the keeper of the service asks: is it alive, is it ready."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Depends, Response

from assistant.access.principals import Principal
from assistant.access.rights import RIGHTS
from assistant.api.answering import within
from assistant.api.calling import Call, call
from assistant.api.metrics import CONTENT_TYPE
from assistant.api.responding import FAILURES, as_json, failures
from assistant.api.schema.asking import Plain, Shown
from assistant.api.schema.conversing import Me
from index.index import Index
from index.status import Status
from index.types import Filters

router = APIRouter(tags=["Vận hành"])


class Alive(Shown):
    """Tiến trình đang chạy."""

    status: Literal["ok"]


class Ready(Shown):
    """Kho tài liệu đã mở và mô hình đã nạp."""

    status: Literal["ready"]
    generation: int


class Standing(Shown):
    """Tình trạng kho tài liệu, trong phạm vi khóa được xem."""

    documents: int
    passages: int
    figures: int
    model: str | None
    health: Literal["ok", "pending"]
    last_run: dict[str, Any] | None


@router.get("/healthz", responses={200: {"model": Alive}}, summary="Còn chạy không")
async def healthz() -> Response:
    """Trả lời ngay cả khi quá tải."""
    return as_json({"status": "ok"})


@router.get("/readyz", responses={200: {"model": Ready}, **failures(503)}, summary="Đã sẵn sàng chưa")
async def readyz(call: Annotated[Call, Depends(call)]) -> Response:
    """Sẵn sàng khi kho tài liệu đã mở và mô hình đã nạp."""
    reader = call.parts.services.reader
    reader.assistant()
    return as_json({"status": "ready", "generation": reader.generation})


@router.get(
    "/metrics",
    responses={200: {"content": {"text/plain": {"schema": {"type": "string"}}}}, **failures(401, 403)},
    response_class=Response,
    summary="Số đo cho Prometheus",
)
async def metrics(call: Annotated[Call, Depends(call)]) -> Response:
    """Thời gian từng bước, số lần từ chối, số câu bị loại, lỗi của mô hình; không có nội dung câu hỏi."""
    return Response(call.parts.metrics.text(), media_type=CONTENT_TYPE)


@router.get("/v1/me", responses={200: {"model": Me}, **failures(401, 403, 429)}, summary="Tôi là ai")
async def me(call: Annotated[Call, Depends(call)]) -> Response:
    """Khóa đang dùng được làm gì và xem nhãn nào."""
    who = call.principal
    labels = None if who.labels is None else sorted(who.labels)
    actions = sorted({action for role in who.roles for action in RIGHTS[role]})
    return as_json({"id": who.id, "name": who.name, "roles": sorted(who.roles), "labels": labels, "actions": actions})


@router.get("/v1/status", responses={200: {"model": Standing}, **FAILURES}, summary="Tình trạng kho")
async def standing(call: Annotated[Call, Depends(call)]) -> Response:
    """Có bao nhiêu tài liệu, đoạn và số liệu mà khóa được xem; lần nạp gần nhất chỉ hiện với khóa xem được tất cả."""
    services = call.parts.services
    index = services.reader.assistant().index
    return as_json(await call.parts.pool.run(_standing, services.corpus.status, index, call.principal))


def _standing(status: Callable[[], Status], index: Index, principal: Principal) -> Plain:
    found = status()
    shown = {"model": found.model, "health": "pending" if found.pending else "ok"}
    if principal.labels is None:
        counts = found.counts
        numbers = {"documents": counts.documents, "passages": counts.passages, "figures": counts.figures}
        return shown | numbers | {"last_run": found.last_run}
    filters = within(principal, Filters())
    readable = index.catalogue.matching_documents(filters)
    return shown | {
        "documents": len(readable),
        "passages": len(index.catalogue.passage_ids(readable)),
        "figures": len(index.figures(filters)),
        "last_run": None,
    }
