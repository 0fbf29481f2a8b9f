"""Every error as one JSON object with a Vietnamese message, whatever raised it."""

from __future__ import annotations

import json
import logging
import math
from collections.abc import Mapping
from typing import Any

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from assistant.api.errors import CallError, MethodUnknown, ending_of
from assistant.errors import AssistantError
from documents.errors import DocumentError
from index.errors import IndexingError

log = logging.getLogger("assistant.api")

_MESSAGES = {
    400: ("bad_request", "Yêu cầu không đọc được; hãy kiểm tra lại nội dung gửi lên."),
    401: ("unauthorized", "Cần khóa truy cập hợp lệ trong tiêu đề Authorization."),
    403: ("forbidden", "Không có quyền thực hiện việc này."),
    404: ("not_found", "Không có địa chỉ này; xem /docs để biết các lời gọi."),
    405: ("method_not_allowed", "Địa chỉ này không nhận phương thức đã dùng."),
    413: ("too_large", "Nội dung gửi lên vượt quá giới hạn."),
    415: ("unsupported_media_type", "Kiểu nội dung không được nhận."),
}
_INVALID = "Nội dung gửi lên chưa đúng: {where} {problem}."
_PROBLEMS = {
    "missing": "còn thiếu",
    "extra_forbidden": "không phải trường được nhận",
    "json_invalid": "không phải JSON hợp lệ",
    "string_too_long": "quá dài",
    "string_too_short": "đang trống",
    "string_pattern_mismatch": "đang trống hoặc có ký tự không dùng được",
    "string_unicode": "có ký tự không dùng được",
    "too_long": "có quá nhiều phần tử",
    "too_short": "chưa có phần tử nào",
    "string_type": "phải là một chuỗi",
    "int_type": "phải là một số nguyên",
    "int_parsing": "phải là một số nguyên",
    "int_from_float": "phải là một số nguyên",
    "float_type": "phải là một số",
    "float_parsing": "phải là một số",
    "bool_type": "phải là true hoặc false",
    "bool_parsing": "phải là true hoặc false",
    "tuple_type": "phải là một danh sách",
    "list_type": "phải là một danh sách",
    "greater_than_equal": "không được nhỏ hơn {ge}",
    "less_than_equal": "không được lớn hơn {le}",
    "value_error": "phải là ngày viết dạng năm-tháng-ngày, ví dụ 2024-01-31",
    "date_from_datetime_parsing": "phải là ngày viết dạng năm-tháng-ngày, ví dụ 2024-01-31",
    "model_attributes_type": "phải là một đối tượng JSON, gửi với Content-Type: application/json",
    "literal_error": "không thuộc các giá trị được nhận",
    "enum": "không thuộc các giá trị được nhận",
}


def envelope(
    status: int, code: str, message: str, *, detail: object = None, headers: Mapping[str, str] | None = None
) -> Response:
    """Return an error as the public interface shows it."""
    body = {"error": {"code": code, "message": message, "detail": detail}}
    return Response(_bytes(body), status_code=status, media_type="application/json", headers=dict(headers or {}))


def failure(error: Exception) -> Response:
    """Return the response for an error of this program or of one of its libraries; what is unexpected is logged."""
    ending = ending_of(error)
    retry = getattr(error, "retry_seconds", None) or ending.retry_seconds
    headers = {} if retry is None else {"Retry-After": str(max(1, math.ceil(retry)))}
    if ending.status == 401:
        headers["WWW-Authenticate"] = "Bearer"
    if isinstance(error, MethodUnknown):
        headers["Allow"] = ", ".join(error.allowed)
    return Response(
        _bytes(shown_failure(error)), status_code=ending.status, media_type="application/json", headers=headers
    )


def shown_failure(error: Exception) -> dict[str, object]:
    """Return an error as the public interface shows it; what is unexpected is logged."""
    ending = ending_of(error)
    if ending.code == "failed":
        log.error("call failed", exc_info=error)
    message = ending.message or (error.reason if isinstance(error, DocumentError) else str(error))
    detail = error.detail if isinstance(error, CallError) else None
    return {"error": {"code": ending.code, "message": message, "detail": detail}}


def _bytes(body: Mapping[str, object]) -> bytes:
    return json.dumps(body, ensure_ascii=False).encode("utf-8", "backslashreplace")


def install(app: FastAPI) -> None:
    """Have every error of ``app`` answered in the one shape."""
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(Exception, _other)
    for kind in (AssistantError, DocumentError, IndexingError):
        app.add_exception_handler(kind, _other)


async def _other(_: Request, error: Exception) -> Response:
    return failure(error)


async def _http(_: Request, error: Exception) -> Response:
    status = getattr(error, "status_code", 400)
    code, message = _MESSAGES.get(status, _MESSAGES[400])
    return envelope(status, code, message, headers=getattr(error, "headers", None))


async def _invalid(_: Request, error: Exception) -> Response:
    found = error.errors() if isinstance(error, RequestValidationError) else []
    first: Mapping[str, Any] = found[0] if found else {"loc": (), "type": ""}
    problem = _PROBLEMS.get(first["type"], "không dùng được").format_map(first.get("ctx", {}))
    where = _where(first["loc"]) if first["type"] != "json_invalid" else "nội dung"  # the place is that of a letter
    message = _INVALID.format(where=where, problem=problem)
    detail = [{"where": list(map(str, one["loc"])), "type": one["type"], "message": one["msg"]} for one in found[:20]]
    return envelope(422, "invalid", message, detail=detail)


def _where(place: tuple[str | int, ...]) -> str:
    named = [str(part) for part in place[1:]]  # behind "body", "query" or "path"
    return "trường " + ".".join(named)[:100] if named else "nội dung"
