"""Spans of calls and of the stages of a question, taken up by the exporter that the library has for tests."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from opentelemetry.exporter.otlp.proto.grpc.trace_exporter import OTLPSpanExporter as GrpcExporter
from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter as HttpExporter
from opentelemetry.sdk.trace import ReadableSpan
from opentelemetry.sdk.trace.export import SpanExporter
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from assistant.api.app import create_app
from assistant.api.tracing import Tracing, _exporter
from assistant.bootstrap import Assistant
from assistant.store.opening import Store
from tests.assistant.api.fakes import serve
from tests.assistant.api.test_asking import QUESTION
from tests.processes import ENVIRONMENT

Traced = Callable[..., list[ReadableSpan]]


@pytest.fixture
def traced(store: Store, assistant: Assistant, tmp_path: Path) -> Traced:
    """Make one call and return its spans."""

    def call(path: str, body: object, **headers: str) -> list[ReadableSpan]:
        exporter = InMemorySpanExporter()
        services = replace(serve(store, assistant, tmp_path), follower=Tracing(exporter))
        with TestClient(create_app(services), base_url="http://127.0.0.1") as client:
            client.post(path, json=body, headers=headers)
        return list(exporter.get_finished_spans())

    return call


@pytest.mark.parametrize("path", ["/v1/ask", "/v1/ask/stream"])
def test_each_stage_of_a_question_is_a_span_of_its_call(traced: Traced, path: str) -> None:
    """A slow answer shows where its time went."""
    spans = {span.name: span for span in traced(path, {"question": QUESTION})}
    parents = {name: span.parent and span.parent.span_id for name, span in spans.items()}
    call, question = spans[f"POST {path}"].context, spans["question"].context
    assert parents == {
        f"POST {path}": None,
        "question": call and call.span_id,
        "understand": question and question.span_id,
        "retrieve": question and question.span_id,
        "decide": question and question.span_id,
    }


def test_a_trace_that_the_caller_began_goes_on(traced: Traced) -> None:
    """The service is one part of what somebody else follows."""
    trace = "4bf92f3577b34da6a3ce929d0e0e4736"
    spans = traced("/v1/ask", {"question": QUESTION}, traceparent=f"00-{trace}-00f067aa0ba902b7-01")
    assert {f"{span.context.trace_id:032x}" for span in spans if span.context} == {trace}


def test_spans_tell_nothing_of_what_was_asked(traced: Traced) -> None:
    """They go to machines that may see less than the documents."""
    told = " ".join(span.to_json() for span in traced("/v1/ask", {"question": QUESTION}))
    assert ("Sóc Trăng" in QUESTION, "Trăng" in told, '"assistant.status": "answered"' in told) == (True, False, True)


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, HttpExporter),
        ({"OTEL_EXPORTER_OTLP_PROTOCOL": "grpc"}, GrpcExporter),
        ({"OTEL_EXPORTER_OTLP_PROTOCOL": "grpc", "OTEL_EXPORTER_OTLP_TRACES_PROTOCOL": "http/protobuf"}, HttpExporter),
    ],
)
def test_the_standard_variables_choose_the_protocol(environment: dict[str, str], expected: type[SpanExporter]) -> None:
    """As in any other program that speaks OpenTelemetry."""
    assert isinstance(_exporter(environment), expected)


def test_nothing_is_loaded_where_it_is_not_asked_for() -> None:
    """The package is an extra: without the setting the service starts without it."""
    program = "import sys, assistant.api.building; sys.exit('opentelemetry.sdk' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], env=ENVIRONMENT, check=False).returncode == 0
