"""Uploads and jobs as the HTTP interface shows them."""

from __future__ import annotations

import dataclasses
from datetime import datetime
from typing import Annotated, Any

from pydantic import Field, StringConstraints

from assistant.api.schema.asking import Given, Plain, Shown
from assistant.store.types import Job, JobState

DocumentId = Annotated[str, StringConstraints(pattern=r"^[0-9a-zA-Z_-]{1,64}$")]


class JobShown(Shown):
    """Một việc chạy nền, có thể theo dõi và hủy."""

    id: str
    kind: str
    state: JobState = Field(description="`waiting`, `running`, `done`, `failed` hoặc `cancelled`.")
    created: datetime
    updated: datetime
    done: int = Field(ge=0, description="Số bước đã xong.")
    total: int = Field(ge=0, description="Tổng số bước; 0 khi chưa biết.")
    current: str = Field(description="Đang làm gì.")
    report: Any = Field(description="Kết quả khi đã xong; `skipped` nêu tệp không nạp được và lý do.")


class Jobs(Shown):
    """Các việc chạy nền của người gọi, mới nhất trước."""

    jobs: list[JobShown]


class Uploaded(JobShown):
    """Tệp đã được nhận và đang chờ nạp; theo dõi ở `/v1/jobs/{id}`."""

    source: str = Field(description="Nguồn của tài liệu trong danh mục khi nạp xong.")
    access: str


class Reindex(Given):
    """Tài liệu cần nạp lại từ tệp gốc."""

    document_ids: tuple[DocumentId, ...] | None = Field(
        None, min_length=1, max_length=1000, description="Mã tài liệu; bỏ trống là tất cả tài liệu khóa được xem."
    )


class JobQuery(Given):
    """Phần danh sách cần xem."""

    limit: int = Field(50, ge=1, le=500)


def job_fields(job: Job) -> Plain:
    """Return a job as callers see it."""
    hidden = ("owner", "cancelled")
    return {field.name: getattr(job, field.name) for field in dataclasses.fields(job) if field.name not in hidden}
