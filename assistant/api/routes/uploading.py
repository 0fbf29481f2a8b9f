"""Upload a document; follow and cancel the job that brings it into the index."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Body, Depends, File, Form, Path, Query, Response, UploadFile

from assistant.access.labels import read_label
from assistant.access.principals import Principal
from assistant.access.rights import Action
from assistant.api.answering import within
from assistant.api.calling import Call, call
from assistant.api.errors import Forbidden, NotFound
from assistant.api.responding import FAILURES, as_json, failures
from assistant.api.schema.uploading import JobQuery, Jobs, JobShown, Reindex, Uploaded, job_fields
from assistant.api.uploads import LEAST_LETTERS, check_content, safe_name, store
from assistant.store.jobs import new_job_id
from documents.loading import document_id
from index.types import DEFAULT_ACCESS, Filters

router = APIRouter(tags=["Nạp tài liệu"])

_FILE = "DOCX, PDF, HTML, Markdown, TXT, XLSX hoặc CSV."
JobId = Annotated[str, Path(pattern=r"^[0-9a-zA-Z_-]{1,64}$", description="Mã công việc.")]
Label = Annotated[
    str | None,
    Form(max_length=64, pattern=r"^([^\W_][\w .-]*)?$", description="Nhãn quyền xem; bỏ trống là `internal`."),
]
Replace = Annotated[
    str,  # and no truth value: a form would take "1", "on" and "yes" for one as well
    Form(
        pattern=r"^(true|false)?$",
        description="`true` thay mọi bản đã tải lên trùng tên và nhãn, `false` giữ tất cả; bỏ trống thì chỉ thay bản cũ"
        " của cùng một tài liệu.",
    ),
]


@router.post(
    "/v1/documents",
    status_code=202,
    responses={202: {"model": Uploaded}, **FAILURES},
    summary="Tải lên một tài liệu",
)
async def upload(
    file: Annotated[UploadFile, File(description=_FILE, json_schema_extra={"minLength": LEAST_LETTERS})],
    call: Annotated[Call, Depends(call)],
    access: Label = None,
    replace: Replace = "",
) -> Response:
    """Nhận tệp, kiểm tra kích thước, loại và nội dung, rồi nạp vào kho ở chế độ nền.

    Bản sửa của một tài liệu đã tải lên thay bản cũ khi trùng tên tệp và nhãn, và trùng cả tiêu đề, đơn vị, kỳ báo cáo;
    `report.replaced` của công việc nêu mã tài liệu bị thay, `report.beside` nêu tài liệu trùng tên mà vẫn giữ.

    Khi có trả lời, tệp đã nằm an toàn trên đĩa: dịch vụ có dừng giữa chừng thì lần chạy sau vẫn nạp tiếp.
    """
    parts = call.parts
    parts.indexing.check_room()
    name, label = safe_name(file.filename), label_for(call.principal, access)
    data = await file.read()
    await parts.pool.run(check_content, data, name, parts.limits.upload_bytes)
    home, job_id, replaces = parts.services.home, new_job_id(), {"true": True, "false": False}.get(replace)
    taken = await parts.pool.run(lambda: store(home, data, name=name, access=label, job_id=job_id, replaces=replaces))
    job = await parts.pool.run(parts.indexing.add, call.principal, taken)
    source = str(taken.path)
    call.note(Action.ADD_DOCUMENTS, target=document_id(source))
    shown = as_json(job_fields(job) | {"source": source, "access": label}, status=202)
    shown.headers["Location"] = f"/v1/jobs/{job.id}"
    return shown


@router.post(
    "/v1/documents/reindex",
    status_code=202,
    responses={202: {"model": JobShown}, **FAILURES, **failures(404)},
    summary="Nạp lại tài liệu từ nguồn",
)
async def reindex(wanted: Annotated[Reindex, Body()], call: Annotated[Call, Depends(call)]) -> Response:
    """Đọc lại các tài liệu đã có trong kho từ tệp gốc, ở chế độ nền; tệp không đổi thì giữ nguyên.

    Chỉ những tài liệu khóa được xem. Tệp gốc không còn thì tài liệu vẫn giữ, và `report.skipped` nêu lý do.
    """
    parts = call.parts
    parts.indexing.check_room()
    filters = within(call.principal, Filters(document_ids=wanted.document_ids))
    found = await parts.pool.run(parts.services.reader.assistant().index.documents, filters)
    if not found:
        raise NotFound("Không có tài liệu nào để nạp lại.")
    sources = [one.place for one in found]
    job = await parts.pool.run(parts.indexing.refresh, call.principal, sources)
    call.note(Action.ADD_DOCUMENTS, target=found[0].id if len(found) == 1 else None)
    shown = as_json(job_fields(job), status=202)
    shown.headers["Location"] = f"/v1/jobs/{job.id}"
    return shown


@router.get("/v1/jobs", responses={200: {"model": Jobs}, **FAILURES}, summary="Các việc chạy nền")
async def jobs(query: Annotated[JobQuery, Query()], call: Annotated[Call, Depends(call)]) -> Response:
    """Các lần nạp tài liệu của người gọi, mới nhất trước."""
    found = await call.parts.pool.run(lambda: call.parts.services.kept.jobs.list(call.principal, limit=query.limit))
    return as_json({"jobs": [job_fields(job) for job in found]})


@router.get("/v1/jobs/{job_id}", responses={200: {"model": JobShown}, **FAILURES, **failures(404)}, summary="Tiến độ")
async def job(job_id: JobId, call: Annotated[Call, Depends(call)]) -> Response:
    """Một việc chạy nền đã đến đâu."""
    return as_json(job_fields(await call.parts.pool.run(call.parts.services.kept.jobs.get, call.principal, job_id)))


@router.post(
    "/v1/jobs/{job_id}/cancel",
    responses={200: {"model": JobShown}, **FAILURES, **failures(404)},
    summary="Hủy một việc",
)
async def cancel(job_id: JobId, call: Annotated[Call, Depends(call)]) -> Response:
    """Yêu cầu dừng; việc đã xong thì giữ nguyên."""
    return as_json(job_fields(await call.parts.pool.run(call.parts.services.kept.jobs.cancel, call.principal, job_id)))


def label_for(principal: Principal, asked: str | None) -> str:
    """Return the label that a caller's document shall carry.

    Raises:
        LabelUnusable: it is no label.
        Forbidden: the caller could not read what carries it.
    """
    label = read_label(asked) if asked else DEFAULT_ACCESS
    if not asked and not principal.may_read(label) and principal.labels:
        label = min(principal.labels)
    if not principal.may_read(label):
        raise Forbidden("Chỉ được gắn nhãn quyền xem mà khóa này được đọc.")
    return label
