"""The catalogue: list, read and take out documents."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query, Response

from assistant.access.principals import Principal
from assistant.access.rights import Action
from assistant.api.answering import within
from assistant.api.calling import Call, call
from assistant.api.errors import NotFound
from assistant.api.responding import FAILURES, as_json, failures
from assistant.api.schema.corpus import DocumentQuery, Documents, DocumentShown, Removed
from assistant.api.uploads import forget_upload
from assistant.metadata import document_fields, metadata_fields
from index.index import Index
from index.types import Filters, IndexedDocument

router = APIRouter(tags=["Tài liệu"])

DocumentId = Annotated[str, Path(pattern=r"^[0-9a-zA-Z_-]{1,64}$", description="Mã tài liệu trong danh mục.")]


@router.get("/v1/documents", responses={200: {"model": Documents}, **FAILURES, **failures(404)}, summary="Danh mục")
async def documents(query: Annotated[DocumentQuery, Query()], call: Annotated[Call, Depends(call)]) -> Response:
    """Liệt kê tài liệu trong kho mà khóa được xem."""
    index = call.parts.services.reader.assistant().index
    found = await call.parts.pool.run(index.documents, within(call.principal, query.filters()))
    rows = [_row(one) for one in found[query.offset : query.offset + query.limit]]
    return as_json({"documents": rows, "total": len(found)})


@router.get(
    "/v1/documents/{document_id}",
    responses={200: {"model": DocumentShown}, **FAILURES, **failures(404)},
    summary="Xem một tài liệu",
)
async def document(document_id: DocumentId, call: Annotated[Call, Depends(call)]) -> Response:
    """Thông tin và nội dung đã làm sạch của một tài liệu; mọi trích dẫn nằm nguyên văn trong `text`."""
    index = call.parts.services.reader.assistant().index
    return as_json(await call.parts.pool.run(_document, index, call.principal, document_id))


@router.delete(
    "/v1/documents/{document_id}",
    responses={200: {"model": Removed}, **FAILURES, **failures(404, 409)},
    summary="Bỏ một tài liệu",
)
async def remove(document_id: DocumentId, call: Annotated[Call, Depends(call)]) -> Response:
    """Bỏ tài liệu khỏi kho. Tệp gốc trên máy chủ giữ nguyên; tệp đã tải lên qua API thì xóa."""
    services = call.parts.services
    index = services.reader.assistant().index
    listed = await call.parts.pool.run(_listed, index, call.principal, document_id)
    removed = await call.parts.pool.run(services.corpus.remove, document_id)
    await call.parts.pool.run(forget_upload, services.home, listed.source)
    await call.parts.pool.run(services.reader.look)
    call.note(Action.REMOVE_DOCUMENTS, target=document_id)
    return as_json({"removed": removed})


def _document(index: Index, principal: Principal, document_id: str) -> dict[str, object]:
    listed = _listed(index, principal, document_id)
    return document_fields(index.document(document_id)) | {"access": listed.access}


def _listed(index: Index, principal: Principal, document_id: str) -> IndexedDocument:
    found = index.documents(within(principal, Filters(document_ids=(document_id,))))
    if not found:
        raise NotFound("Không có tài liệu mang mã này.")
    return found[0]


def _row(one: IndexedDocument) -> dict[str, object]:
    head = {"id": one.id, "source": one.source, "title": one.title, "access": one.access}
    return head | metadata_fields(one.metadata)
