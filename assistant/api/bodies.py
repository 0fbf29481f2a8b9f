"""Bodies: no larger than the call takes, and of the kind it takes."""

from __future__ import annotations

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from assistant.api.envelope import failure
from assistant.api.errors import BodyTooLarge, CallError, WrongKind
from assistant.api.limits import BODY_BYTES, Limits
from assistant.api.rules import Rule

_MULTIPART_BYTES = 64_000  # of a form around its file: headers, small fields, boundaries


class Bodies:
    """ASGI middleware inside the admission: what it lets in has the rule of its call."""

    def __init__(self, app: ASGIApp, limits: Limits) -> None:
        self._app, self._limits = app, limits

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand on one call with its body watched."""
        rule = scope.get("state", {}).get("rule")
        if scope["type"] != "http" or not isinstance(rule, Rule):
            await self._app(scope, receive, send)
            return
        most = self._limits.upload_bytes + _MULTIPART_BYTES if rule.is_upload else BODY_BYTES
        try:
            check_head(Headers(scope=scope), scope["method"], rule, most)
        except CallError as error:
            await failure(error)(scope, receive, send)
            return
        await self._app(scope, _counted(receive, most), send)


def check_head(headers: Headers, method: str, rule: Rule, most: int) -> None:
    """Look at what the headers say of the body.

    Raises:
        BodyTooLarge: it is over ``most`` bytes.
        WrongKind: it is not of the kind that the call takes.
    """
    length = headers.get("content-length", "0")
    if not length.isdecimal() or int(length) > most:
        raise BodyTooLarge(f"Nội dung gửi lên quá {_megabytes(most)} MB; hãy chia nhỏ.")
    if method not in ("POST", "PUT", "PATCH") or (length == "0" and "transfer-encoding" not in headers):
        return
    kind = headers.get("content-type", "").partition(";")[0].strip().lower()
    wanted = "multipart/form-data" if rule.is_upload else "application/json"
    if kind != wanted:
        raise WrongKind(f"Lời gọi này nhận Content-Type: {wanted}.")


def _counted(receive: Receive, most: int) -> Receive:
    taken = 0

    async def receive_counted() -> Message:
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
        if taken > most:
            # The framework lets only its own kind of error through while it reads a body.
            raise HTTPException(413)
        return message

    return receive_counted


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:.0f}"
