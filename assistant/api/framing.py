"""What every call gets around it: a number, safe headers, a line in the log, a place in the metrics."""

from __future__ import annotations

import logging
import time
from secrets import token_hex

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from assistant.api.envelope import failure
from assistant.api.metrics import Metrics
from assistant.api.rules import path_of
from documents.language.compiling import compiled

calls = logging.getLogger("assistant.calls")

# A caller's own number is kept if it is one: anything else could forge lines of a log.
_NUMBER = compiled(r"[A-Za-z0-9._-]{8,64}")
_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Cache-Control": "no-store",
}


class Framing:
    """ASGI middleware, the outermost of ours."""

    def __init__(self, app: ASGIApp, metrics: Metrics, *, log_questions: bool = False) -> None:
        self._app, self._metrics, self._log_questions = app, metrics, log_questions

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one call."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        given = Headers(scope=scope).get("x-request-id", "")
        number = given if _NUMBER.fullmatch(given) else token_hex(8)
        state = scope.setdefault("state", {})
        state["request_id"] = number
        started, seen = time.perf_counter(), _Seen()

        async def send_framed(message: Message) -> None:
            if message["type"] == "http.response.start":
                seen.status = message["status"]
                headers = MutableHeaders(scope=message)
                headers["X-Request-ID"] = number
                for name, value in _HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        try:
            await self._app(scope, receive, send_framed)
        except Exception as error:
            if seen.status:  # the response is under way and can only be cut off
                raise
            await failure(error)(scope, receive, send_framed)
        finally:
            self._note(scope, seen.status, time.perf_counter() - started)

    def _note(self, scope: Scope, status: int, seconds: float) -> None:
        route = path_of(scope["path"]) or "-"
        self._metrics.count_call(route, scope["method"], status, seconds)
        if not calls.isEnabledFor(logging.INFO):
            return
        state = scope["state"]
        fields = {
            "request_id": state["request_id"],
            "principal": getattr(state.get("principal"), "id", None),
            "method": scope["method"],
            "route": route,
            "status": status or 499,  # nobody was left to answer
            "milliseconds": round(seconds * 1000, 1),
        }
        if self._log_questions and "question" in state:
            fields["question"] = state["question"]
        calls.info("call", extra={"fields": fields})


class _Seen:
    """The status that was sent; 0 while none was."""

    status = 0
