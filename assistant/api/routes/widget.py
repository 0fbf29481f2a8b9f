"""The chat box for intranet pages: one script."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from fastapi import APIRouter, Response

router = APIRouter(tags=["Trang nội bộ"])

# Pages of other origins load it as a script; what they may ask with it is settled by the key that they give it.
_HEADERS = {"Cross-Origin-Resource-Policy": "cross-origin", "Cache-Control": "public, max-age=300"}


@router.get(
    "/widget.js",
    responses={200: {"content": {"text/javascript": {"schema": {"type": "string"}}}}},
    response_class=Response,
    summary="Hộp hỏi đáp cho trang nội bộ",
)
async def widget() -> Response:
    """Một thẻ `<script src=".../widget.js" data-key="KHÓA CÔNG KHAI" defer></script>` đặt hộp hỏi đáp vào trang."""
    return Response(_script(), media_type="text/javascript; charset=utf-8", headers=_HEADERS)


@cache
def _script() -> bytes:
    return files("assistant.api").joinpath("static/widget.js").read_bytes()
