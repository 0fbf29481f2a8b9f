"""The description of the calls as a page; all that it needs comes from this service."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Annotated, Literal

from fastapi import APIRouter, Path, Response
from starlette.responses import RedirectResponse

router = APIRouter(include_in_schema=False)

_PAGE = """<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>API – Trợ lý kết quả công tác kiểm sát</title>
<link rel="stylesheet" href="docs/swagger-ui.css">
</head>
<body>
<div id="calls"></div>
<script src="docs/swagger-ui-bundle.js"></script>
<script src="docs/start.js"></script>
</body>
</html>
"""
_START = """SwaggerUIBundle({
  url: "openapi.json", dom_id: "#calls", deepLinking: true, tryItOutEnabled: true, persistAuthorization: false,
  displayRequestDuration: true, validatorUrl: null, defaultModelsExpandDepth: 0,
});
"""
_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    "Cache-Control": "public, max-age=3600",
}
File = Literal["swagger-ui.css", "swagger-ui-bundle.js", "start.js"]


@router.get("/")
async def root() -> Response:
    """Lead people who type the bare address to the page."""
    return RedirectResponse("docs")


@router.get("/docs")
async def docs() -> Response:
    """Return the page."""
    return Response(_PAGE, media_type="text/html; charset=utf-8", headers=_HEADERS)


@router.get("/docs/{file}")
async def part(file: Annotated[File, Path()]) -> Response:
    """Return a part of the page."""
    kind = "text/css" if file.endswith(".css") else "text/javascript"
    return Response(_part(file), media_type=f"{kind}; charset=utf-8", headers=_HEADERS)


@cache
def _part(file: File) -> bytes:
    if file == "start.js":
        return _START.encode()
    # The package brings Swagger UI itself; its own page would ask the internet for a font.
    return files("fastapi_offline").joinpath("static", file).read_bytes()
