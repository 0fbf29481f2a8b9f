"""The application: middleware, calls, errors, description."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.metadata import version

from fastapi import FastAPI

from assistant.api import envelope
from assistant.api.admission import Admission
from assistant.api.answering import Answering, Answers
from assistant.api.bodies import Bodies
from assistant.api.calling import Parts
from assistant.api.conversing import Keeper, Noting
from assistant.api.cors import PageOrigins
from assistant.api.describing import describe
from assistant.api.evaluating import Evaluating
from assistant.api.framing import Framing
from assistant.api.heads import Heads
from assistant.api.indexing import Indexing
from assistant.api.limits import Limits
from assistant.api.metrics import Metrics
from assistant.api.pool import Pool
from assistant.api.routes import (
    asking,
    chat,
    conversing,
    documents,
    evaluating,
    figures,
    operations,
    pages,
    searching,
    uploading,
    verifying,
    widget,
)
from assistant.api.services import Services

_ROUTES = (
    asking,
    verifying,
    searching,
    figures,
    documents,
    uploading,
    conversing,
    chat,
    evaluating,
    widget,
    operations,
    pages,
)
_ABOUT = """Trợ lý trả lời câu hỏi về kết quả công tác của Viện kiểm sát nhân dân, bằng câu văn của
tài liệu, có trích dẫn.

Không có căn cứ thì không trả lời. Mọi lỗi có dạng `{"error": {"code", "message", "detail"}}`.
Khóa truy cập gửi trong tiêu đề `Authorization: Bearer KHÓA`.
"""


def create_app(services: Services, limits: Limits | None = None, metrics: Metrics | None = None) -> FastAPI:
    """Return the application; starting it opens the index in the background, stopping it lets go of it."""
    limits, metrics = limits or Limits(), metrics or Metrics()
    parts = _parts(services, limits, metrics)
    app = FastAPI(
        title="Trợ lý kết quả công tác kiểm sát",
        description=_ABOUT,
        version=version("procuracy-assistant"),
        lifespan=lambda _: _running(parts),
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
    )
    metrics.watch(busy=lambda: parts.pool.busy, generation=lambda: services.reader.generation)
    app.state.parts = parts
    for routes in _ROUTES:
        app.include_router(routes.router)
    app.openapi = describe(app, wants_key=lambda: services.anonymous() is None)  # type: ignore[method-assign]
    envelope.install(app)
    # The last one added stands outermost.
    app.add_middleware(Bodies, limits=limits)
    app.add_middleware(Admission, services=services, limits=limits)
    app.add_middleware(PageOrigins, origins=services.origins)
    app.add_middleware(Heads)
    app.add_middleware(Framing, metrics=metrics, log_questions=services.log_questions)
    if services.follower is not None:
        app.add_middleware(services.follower.middleware)
    return app


def _parts(services: Services, limits: Limits, metrics: Metrics) -> Parts:
    pool = Pool(limits.threads, limits.queue, timeout_seconds=limits.timeout_seconds)
    answers = Answers(limits.kept_answers, services.answers)
    return Parts(
        services=services,
        limits=limits,
        pool=pool,
        answering=Answering(services.reader, pool, answers, metrics, follower=services.follower),
        metrics=metrics,
        keeper=Keeper(services.kept.conversations, services.reader),
        noting=Noting(services.kept.audit),
        indexing=Indexing(services, metrics),
        evaluating=Evaluating(services.home, services.kept.jobs, services.evaluator, metrics),
    )


@asynccontextmanager
async def _running(parts: Parts) -> AsyncIterator[None]:
    services = parts.services
    for part in (services.reader, parts.noting, parts.keeper, parts.indexing):
        part.start()
    # Until this is over the process does not listen: its share of the connections goes to those that can answer.
    await asyncio.to_thread(services.reader.wait_for_first_try, services.opening_seconds)
    yield
    # In the other direction than they need each other: what still works ends before what it works with.
    ends = (parts.evaluating, parts.indexing, parts.pool, parts.keeper, parts.noting, services.reader)
    for close in [part.close for part in ends]:
        await asyncio.to_thread(close)
    for last in (services.answers, services.counters, services.follower):
        if last is not None:
            await asyncio.to_thread(last.close)
