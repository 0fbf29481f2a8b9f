"""The figures of the corpus, as JSON or as a table to send on."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Response

from assistant.api.answering import within
from assistant.api.calling import Call, call
from assistant.api.responding import FAILURES, as_json, failures
from assistant.api.schema.corpus import FigureQuery, Figures
from assistant.figures import list_figures
from assistant.tables import figures_csv, write_figures_xlsx
from assistant.types import CitedFigure

router = APIRouter(tags=["Tra cứu"])

CSV, XLSX = "text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_TABLES = {CSV: {"schema": {"type": "string"}}, XLSX: {"schema": {"type": "string", "format": "binary"}}}


@router.get(
    "/v1/figures",
    responses={200: {"model": Figures, "content": _TABLES}, **FAILURES, **failures(404)},
    summary="Liệt kê số liệu",
)
async def figures(query: Annotated[FigureQuery, Query()], call: Annotated[Call, Depends(call)]) -> Response:
    """Số liệu trong kho, mỗi số liệu kèm câu nguồn; `format` chọn JSON, CSV hoặc XLSX."""
    index = call.parts.services.reader.assistant().index
    filters = within(call.principal, query.filters())
    listed = await call.parts.pool.run(list_figures, index, filters)
    if query.format == "json":
        return as_json({"figures": listed})
    content = await call.parts.pool.run(_csv if query.format == "csv" else _xlsx, listed)
    headers = {"Content-Disposition": f'attachment; filename="so-lieu.{query.format}"'}
    return Response(content, media_type=CSV if query.format == "csv" else XLSX, headers=headers)


def _csv(listed: list[CitedFigure]) -> bytes:
    # The mark at the beginning is how spreadsheets know that the file is UTF-8.
    return figures_csv(listed).encode("utf-8-sig")


def _xlsx(listed: list[CitedFigure]) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "so-lieu.xlsx"
        write_figures_xlsx(listed, file)
        return file.read_bytes()
