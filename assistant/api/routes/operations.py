"""What the keeper of the service asks: is it alive, is it ready."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Response

from assistant.api.calling import Call, call
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
