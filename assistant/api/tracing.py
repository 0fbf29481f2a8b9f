"""Spans for OpenTelemetry: a call, and in it the stages of a question. The only file that meets its library.

Where spans go, how many are taken and what they are called by is set with the standard ``OTEL_*`` variables. Spans hold
routes, stages and outcomes, never questions, answers or names.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from opentelemetry import context, propagate, trace
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor, SpanExporter
from opentelemetry.trace import SpanKind, StatusCode
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from assistant.api.rules import path_of
from assistant.events import AnswerReady, Event, StageReached

_NAME: Final = "service.name"
_FAILED = 500


class Tracing:
    """Spans of one process, handed to ``exporter`` in the background."""

    def __init__(self, exporter: SpanExporter) -> None:
        self._provider = TracerProvider(resource=_resource())
        self._provider.add_span_processor(BatchSpanProcessor(exporter))
        self._tracer = self._provider.get_tracer("assistant")

    def middleware(self, app: ASGIApp) -> ASGIApp:
        """Return ``app`` with a span around each call; one that the caller has begun is continued."""

        async def traced(scope: Scope, receive: Receive, send: Send) -> None:
            if scope["type"] != "http":
                await app(scope, receive, send)
                return
            route = path_of(scope["path"]) or "-"
            attributes = {"http.request.method": scope["method"], "http.route": route}
            parent = propagate.extract(Headers(scope=scope))
            with self._tracer.start_as_current_span(
                f"{scope['method']} {route}", parent, kind=SpanKind.SERVER, attributes=attributes
            ) as span:

                async def send_noted(message: Message) -> None:
                    if message["type"] == "http.response.start":
                        span.set_attribute("http.response.status_code", message["status"])
                        if message["status"] >= _FAILED:
                            span.set_status(StatusCode.ERROR)
                    await send(message)

                await app(scope, receive, send_noted)

        return traced

    def follow(self, begin: Callable[[], Iterator[Event]]) -> Callable[[], Iterator[Event]]:
        """Return what begins the same events, with a span around them and one for each stage.

        The spans belong to the call in which ``follow`` is called, whichever threads make the events.
        """
        around = context.get_current()

        def events() -> Iterator[Event]:
            question = self._tracer.start_span("question", around)
            inside = trace.set_span_in_context(question, around)
            stage: trace.Span = trace.INVALID_SPAN
            try:
                for event in begin():
                    if isinstance(event, (StageReached, AnswerReady)):
                        stage.end()
                    if isinstance(event, AnswerReady):
                        question.set_attributes(_told(event))
                    yield event
                    # Begun after the reader has taken the event: however slow that is, no stage is charged for it.
                    if isinstance(event, StageReached):
                        stage = self._tracer.start_span(event.stage.value, inside)
            except Exception as error:
                question.record_exception(error)
                question.set_status(StatusCode.ERROR)
                raise
            finally:
                stage.end()
                question.end()

        return events

    def close(self) -> None:
        """Hand over what waits."""
        self._provider.shutdown()


def open_tracing() -> Tracing:
    """Return the spans of this process, sent as ``OTEL_EXPORTER_OTLP_*`` says (by HTTP unless the protocol is grpc)."""
    return Tracing(_exporter(os.environ))


def _resource() -> Resource:
    """Return what the spans are of, as ``OTEL_SERVICE_NAME`` and ``OTEL_RESOURCE_ATTRIBUTES`` say."""
    named = Resource.create()
    is_named = not str(named.attributes.get(_NAME, "unknown_service")).startswith("unknown_service")
    return named if is_named else named.merge(Resource({_NAME: "assistant"}))


def _exporter(environ: Mapping[str, str]) -> SpanExporter:
    named = environ.get("OTEL_EXPORTER_OTLP_TRACES_PROTOCOL") or environ.get("OTEL_EXPORTER_OTLP_PROTOCOL")
    if named == "grpc":
        from opentelemetry.exporter.otlp.proto.grpc.trace_exporter import OTLPSpanExporter as GrpcExporter

        return GrpcExporter()
    from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter

    return OTLPSpanExporter()


def _told(event: AnswerReady) -> dict[str, Any]:
    answer, times = event.answer, event.answer.timings_ms
    return {
        "assistant.status": answer.status.value,
        "assistant.citations": len(answer.citations),
        "assistant.removed": len(answer.removed),
        "assistant.model": answer.model,
        "assistant.retrieve_ms": times.retrieve,
        "assistant.compose_ms": times.compose,
        "assistant.verify_ms": times.verify,
    }
