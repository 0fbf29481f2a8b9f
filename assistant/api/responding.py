"""Results as JSON bytes, without a second look by a model: tests hold the shapes to the schema."""

from __future__ import annotations

import json
from typing import Any

from fastapi import Response

from assistant.api.schema.failing import FailureEnvelope
from assistant.output import to_plain

_WORDS = {
    400: "Yêu cầu không đọc được",
    401: "Thiếu khóa, hoặc khóa không còn hiệu lực",
    403: "Khóa không có quyền này",
    404: "Không có, hoặc không được xem",
    405: "Phương thức không được nhận",
    409: "Chưa làm được lúc này vì một việc khác đang làm dở",
    413: "Nội dung quá lớn",
    415: "Kiểu nội dung không được nhận",
    422: "Nội dung chưa đúng",
    429: "Gọi quá nhiều; xem Retry-After",
    503: "Chưa sẵn sàng hoặc quá tải; xem Retry-After",
}


def as_json(value: object, *, status: int = 200) -> Response:
    """Return a response with ``value`` as the command line's ``--json`` would write it."""
    return Response(json_bytes(value), status_code=status, media_type="application/json")


def json_bytes(value: object) -> bytes:
    """Return ``value`` as compact UTF-8 JSON."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=to_plain)
    return text.encode("utf-8", "replace")


def failures(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """Return the description of the errors that a call can end with."""
    return {status: {"model": FailureEnvelope, "description": _WORDS[status]} for status in sorted(statuses)}


# What any call with a key and a JSON body can end with.
FAILURES = failures(400, 401, 403, 413, 415, 422, 429, 503)
