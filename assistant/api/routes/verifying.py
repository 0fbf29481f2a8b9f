"""Verify a draft, sentence by sentence."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Response

from assistant.access.rights import Action
from assistant.api.answering import within
from assistant.api.calling import Call, call
from assistant.api.responding import FAILURES, as_json, failures
from assistant.api.schema.verifying import DraftGiven, VerificationShown
from assistant.errors import BadRequest
from assistant.guard.types import Verification
from documents.errors import DocumentError
from index.types import Filters

router = APIRouter(tags=["Đối chiếu"])


@router.post(
    "/v1/verify",
    responses={200: {"model": VerificationShown}, **FAILURES, **failures(404)},
    summary="Đối chiếu một bản nháp",
)
async def verify(draft: DraftGiven, call: Annotated[Call, Depends(call)]) -> Response:
    """Từng câu của bản nháp có căn cứ không, sai ở đâu, và câu nguồn là gì."""
    verification = await call.parts.pool.run(_verified, draft, call)
    call.note(Action.VERIFY)
    return as_json(verification)


def _verified(draft: DraftGiven, call: Call) -> Verification:
    from assistant.guard.verifying import verify, verify_against

    try:
        if draft.passages is not None:
            return verify_against(draft.text, draft.passages)
        reader = call.parts.services.reader
        filters = within(call.principal, draft.filters.filters() if draft.filters else Filters())
        return verify(draft.text, reader.assistant().index, reader.library(), filters=filters)
    except (BadRequest, DocumentError):  # a draft without a readable sentence has none to verify
        return Verification(())
