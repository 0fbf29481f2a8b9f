"""Search passages."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Response

from assistant.api.answering import within
from assistant.api.calling import Call, call
from assistant.api.responding import FAILURES, as_json, failures
from assistant.api.schema.corpus import Results, Sought
from assistant.bootstrap import Assistant
from assistant.passages import shown_passages
from index.types import Filters

router = APIRouter(tags=["Tra cứu"])


@router.post("/v1/search", responses={200: {"model": Results}, **FAILURES, **failures(404)}, summary="Tìm đoạn văn")
async def search(sought: Sought, call: Annotated[Call, Depends(call)]) -> Response:
    """Tìm các đoạn nguyên văn gần nhất với câu hỏi, theo từ ngữ và theo nghĩa."""
    filters = within(call.principal, sought.filters.filters() if sought.filters else Filters())
    assistant = call.parts.services.reader.assistant()
    return as_json({"results": await call.parts.pool.run(_search, assistant, sought, filters)})


def _search(assistant: Assistant, sought: Sought, filters: Filters) -> list[dict[str, object]]:
    hits = assistant.index.search(sought.query, sought.k, filters=filters)
    sentences = assistant.index.key_sentences(sought.query, hits, filters=filters)
    return shown_passages(assistant.index, hits, sentences)
