"""The shape of every error."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from assistant.api.schema.asking import Shown


class Failure(Shown):
    """Lỗi: mã để chương trình đọc, câu tiếng Việt để người đọc, và chi tiết."""

    code: str
    message: str
    detail: Any = Field(None, description="Chi tiết cho người phát triển.")


class FailureEnvelope(Shown):
    """Mọi lỗi đều có dạng này."""

    error: Failure
