"""Evaluations: start one, list what was measured, read a report, compare two."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Body, Depends, Path, Query, Response

from assistant.access.rights import Action
from assistant.api.calling import Call, call
from assistant.api.responding import FAILURES, as_json, failures
from assistant.api.schema.evaluating import Compared, CompareQuery, Report, ReportQuery, Runs, Wanted
from assistant.api.schema.uploading import JobShown, job_fields

router = APIRouter(tags=["Đánh giá"])

RunId = Annotated[str, Path(min_length=1, max_length=255, description="Mã lần chạy: tên thư mục của nó.")]
_TYPES = {"json": "application/json", "html": "text/html; charset=utf-8", "markdown": "text/markdown; charset=utf-8"}
_FILES = {"html": "html", "markdown": "md"}
# The report is one file with its own script; opened in a browser it may do nothing but show itself.
_SEALED = (
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:; sandbox allow-scripts"
)
_PAGES = {"text/html": {"schema": {"type": "string"}}, "text/markdown": {"schema": {"type": "string"}}}


@router.get("/v1/evaluations", responses={200: {"model": Runs}, **FAILURES}, summary="Các lần đánh giá")
async def runs(call: Annotated[Call, Depends(call)]) -> Response:
    """Các lần đánh giá đã xong của máy chủ này, mới nhất trước; gồm cả những lần chạy bằng dòng lệnh."""
    return as_json({"runs": await call.parts.pool.run(call.parts.evaluating.runs.list)})


@router.post(
    "/v1/evaluations",
    status_code=202,
    responses={202: {"model": JobShown}, **FAILURES, **failures(409)},
    summary="Chạy đánh giá",
)
async def begin(wanted: Annotated[Wanted, Body()], call: Annotated[Call, Depends(call)]) -> Response:
    """Chạy bộ câu hỏi đi kèm ở chế độ nền, mỗi lúc một lần; theo dõi và hủy ở `/v1/jobs/{id}`.

    Khi xong, `report.run` của công việc là mã lần chạy.
    """
    evaluating = call.parts.evaluating
    job = await call.parts.pool.run(
        lambda: evaluating.begin(call.principal, note=wanted.note, spellings=wanted.spellings)
    )
    call.note(Action.RUN_EVALUATIONS, target=job.id)
    shown = as_json(job_fields(job), status=202)
    shown.headers["Location"] = f"/v1/jobs/{job.id}"
    return shown


@router.get(
    "/v1/evaluations/{run_id}",
    responses={200: {"model": Report, "content": _PAGES}, **FAILURES, **failures(404)},
    summary="Đọc báo cáo",
)
async def report(
    run_id: RunId, query: Annotated[ReportQuery, Query()], call: Annotated[Call, Depends(call)]
) -> Response:
    """Báo cáo của một lần đánh giá: JSON đầy đủ, trang HTML tự chứa, hoặc tóm tắt Markdown."""
    content = await call.parts.pool.run(call.parts.evaluating.runs.report, run_id, query.format)
    return _file(content, query.format, "danh-gia")


@router.get(
    "/v1/evaluations/{run_id}/comparison",
    responses={200: {"model": Compared, "content": _PAGES}, **FAILURES, **failures(404, 409)},
    summary="So hai lần đánh giá",
)
async def comparison(
    run_id: RunId, query: Annotated[CompareQuery, Query()], call: Annotated[Call, Depends(call)]
) -> Response:
    """So lần chạy này với lần chạy `before`: phép đo nào đổi, câu nào hỏng thêm, câu nào được sửa."""
    evaluating, pool = call.parts.evaluating, call.parts.pool
    if query.format == "json":
        return as_json(await pool.run(evaluating.compare, query.before, run_id))
    return _file(await pool.run(evaluating.compared_page, query.before, run_id), query.format, "so-sanh")


@router.delete(
    "/v1/evaluations/{run_id}", status_code=204, responses=FAILURES | failures(404), summary="Xóa một lần đánh giá"
)
async def remove(run_id: RunId, call: Annotated[Call, Depends(call)]) -> Response:
    """Xóa hẳn thư mục của lần đánh giá."""
    await call.parts.pool.run(call.parts.evaluating.runs.remove, run_id)
    call.note(Action.RUN_EVALUATIONS, target=run_id, outcome="deleted")
    return Response(status_code=204)


def _file(content: bytes, form: str, name: str) -> Response:
    headers = {"Content-Security-Policy": _SEALED}
    if form in _FILES:
        headers["Content-Disposition"] = f'attachment; filename="{name}.{_FILES[form]}"'
    return Response(content, media_type=_TYPES[form], headers=headers)
