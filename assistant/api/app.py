"""The application: middleware, calls, errors, description."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.metadata import version

from fastapi import FastAPI

from assistant.api import envelope
from assistant.api.admission import Admission
from assistant.api.answering import Answering
from assistant.api.bodies import Bodies
from assistant.api.calling import Parts
from assistant.api.framing import Framing
from assistant.api.limits import Limits
from assistant.api.metrics import Metrics
from assistant.api.pool import Pool
from assistant.api.routes import asking, chat, documents, figures, operations, searching
from assistant.api.services import Services

_ABOUT = """Trợ lý trả lời câu hỏi về kết quả công tác của Viện kiểm sát nhân dân, bằng câu văn của
tài liệu, có trích dẫn.

Không có căn cứ thì không trả lời. Mọi lỗi có dạng `{"error": {"code", "message", "detail"}}`.
Khóa truy cập gửi trong tiêu đề `Authorization: Bearer KHÓA`.
"""


def create_app(services: Services, limits: Limits | None = None, metrics: Metrics | None = None) -> FastAPI:
    """Return the application; starting it opens the index in the background, stopping it lets go of it."""
    limits, metrics = limits or Limits(), metrics or Metrics()
    pool = Pool(limits.threads, limits.queue, timeout_seconds=limits.timeout_seconds)

    @asynccontextmanager
    async def running(_: FastAPI) -> AsyncIterator[None]:
        services.reader.start()
        yield
        pool.close()
        services.reader.close()

    app = FastAPI(
        title="Trợ lý kết quả công tác kiểm sát",
        description=_ABOUT,
        version=version("procuracy-assistant"),
        lifespan=running,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
    )
    metrics.watch(busy=lambda: pool.busy, generation=lambda: services.reader.generation)
    answering = Answering(services.reader, pool, limits, metrics)
    app.state.parts = Parts(services, limits, pool, answering, metrics)
    for routes in (asking, searching, figures, documents, chat, operations):
        app.include_router(routes.router)
    envelope.install(app)
    # The last one added stands outermost.
    app.add_middleware(Bodies, limits=limits)
    app.add_middleware(Admission, services=services, limits=limits)
    app.add_middleware(Framing, metrics=metrics, log_questions=services.log_questions)
    return app
