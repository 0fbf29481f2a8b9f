"""Server-sent events: kept alive while nothing happens, at the reader's pace, and ended when the reader goes."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import suppress

from fastapi.sse import KEEPALIVE_COMMENT, format_sse_event
from starlette.responses import StreamingResponse

from assistant.api.envelope import shown_failure
from assistant.api.responding import json_bytes

# Proxies cut connections that say nothing, the strictest of them after 30 s.
KEEP_ALIVE_SECONDS = 15.0

_HEADERS = {"X-Accel-Buffering": "no"}  # nginx would hold events back until its buffer is full
_closing: set[asyncio.Task[None]] = set()  # the event loop itself keeps no task alive


def event_stream(events: AsyncGenerator[bytes, None]) -> StreamingResponse:
    """Return a response that sends ``events``, each a whole event as ``event`` writes it."""
    return StreamingResponse(kept_alive(events), media_type="text/event-stream", headers=_HEADERS)


def event(data: object, *, name: str | None = None) -> bytes:
    """Return one event with ``data`` as JSON."""
    return format_sse_event(data_str=json_bytes(data).decode(), event=name)


async def ending_with_failure(events: AsyncIterator[bytes], *, name: str | None) -> AsyncGenerator[bytes, None]:
    """Yield ``events``; whatever goes wrong on the way is one last event, since the status has been sent."""
    try:
        async for one in events:
            yield one
    except Exception as error:  # noqa: BLE001 -- shown to the caller, and logged where it is unexpected
        yield event(shown_failure(error), name=name)


async def kept_alive(
    events: AsyncGenerator[bytes, None], *, seconds: float = KEEP_ALIVE_SECONDS
) -> AsyncGenerator[bytes, None]:
    """Yield ``events``, and a comment whenever ``seconds`` pass without one; none is made before it is asked for."""
    step: asyncio.Task[bytes | None] | None = None
    try:
        while True:
            step = asyncio.create_task(_next(events))
            while not (await asyncio.wait({step}, timeout=seconds))[0]:
                yield KEEPALIVE_COMMENT
            one = step.result()
            if one is None:
                return
            yield one
    finally:
        closing = asyncio.create_task(_close(events, step))
        _closing.add(closing)
        closing.add_done_callback(_closing.discard)


async def _next(events: AsyncGenerator[bytes, None]) -> bytes | None:
    return await anext(events, None)


async def _close(events: AsyncGenerator[bytes, None], step: asyncio.Task[bytes | None] | None) -> None:
    if step is not None:
        step.cancel()
        with suppress(asyncio.CancelledError):
            await step
    await events.aclose()
