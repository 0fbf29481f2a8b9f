"""What the keeper of the service asks: is it alive, is it ready."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Response
from starlette.responses import PlainTextResponse

from assistant.api.calling import Call, call
from assistant.api.metrics import CONTENT_TYPE
from assistant.api.responding import as_json, failures
from assistant.api.schema.asking import Shown

router = APIRouter(tags=["Vận hành"])


class Alive(Shown):
    """Tiến trình đang chạy."""

    status: Literal["ok"]


class Ready(Shown):
    """Kho tài liệu đã mở và mô hình đã nạp."""

    status: Literal["ready"]
    generation: int


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
    response_class=PlainTextResponse,
    summary="Số đo cho Prometheus",
)
async def metrics(call: Annotated[Call, Depends(call)]) -> Response:
    """Thời gian từng bước, số lần từ chối, số câu bị loại, lỗi của mô hình; không có nội dung câu hỏi."""
    return Response(call.parts.metrics.text(), media_type=CONTENT_TYPE)
