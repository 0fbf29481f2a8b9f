"""Around every call: its number, safe headers, a line in the log, a place in the metrics, bodies within bounds."""

from __future__ import annotations

import json
import logging

import pytest
from fastapi.testclient import TestClient

from assistant.api.logs import JsonLines
from tests.assistant.api.test_asking import QUESTION


def test_every_call_has_a_number_of_its_own(client: TestClient) -> None:
    """Two calls can be told apart in the log."""
    first, second = (client.get("/healthz").headers["X-Request-ID"] for _ in range(2))
    assert first != second


@pytest.mark.parametrize(("given", "kept"), [("abc-12345", True), ("a b", False), ('x"}{"y', False), ("a" * 65, False)])
def test_a_callers_number_is_kept_if_it_is_one(client: TestClient, given: str, kept: bool) -> None:
    """Nobody forges a line of the log."""
    assert (client.get("/healthz", headers={"X-Request-ID": given}).headers["X-Request-ID"] == given) is kept


@pytest.mark.parametrize("path", ["/healthz", "/nowhere", "/v1/documents"])
def test_headers_are_safe_whatever_the_answer(client: TestClient, path: str) -> None:
    """No page embeds what we send, and no browser guesses its kind."""
    headers = client.get(path).headers
    assert (headers["X-Content-Type-Options"], headers["X-Frame-Options"]) == ("nosniff", "DENY")


def test_the_log_tells_of_a_call_and_not_of_its_question(client: TestClient, caplog: pytest.LogCaptureFixture) -> None:
    """Whoever reads the log learns what was slow, not what was asked."""
    with caplog.at_level(logging.INFO, logger="assistant.calls"):
        client.post("/v1/ask", json={"question": QUESTION})
    line = JsonLines().format(caplog.records[-1])
    assert (json.loads(line)["route"], "Sóc Trăng" in line) == ("/v1/ask", False)


def test_the_metrics_count_answers_and_their_stages(client: TestClient) -> None:
    """An operator sees refusals and times, by route and stage."""
    client.post("/v1/ask", json={"question": "Năm 1999 Phòng 7 VKSND tỉnh Sóc Trăng thụ lý bao nhiêu vụ?"})
    text = client.get("/metrics").text
    assert 'assistant_answers_total{status="not_found"}' in text
    assert 'assistant_stage_seconds_bucket{le="0.1",stage="retrieve"}' in text


def test_a_body_over_its_limit_is_not_read(client: TestClient) -> None:
    """The error comes in the one shape."""
    response = client.post("/v1/ask", content=b"x" * 1_000_001, headers={"Content-Type": "application/json"})
    assert (response.status_code, response.json()["error"]["code"]) == (413, "too_large")


def test_a_body_that_hides_its_length_is_cut_off(client: TestClient) -> None:
    """Counting the bytes catches what the headers do not say."""
    chunks = (b" " * 100_000 for _ in range(20))
    response = client.post("/v1/ask", content=chunks, headers={"Content-Type": "application/json"})
    assert (response.status_code, response.json()["error"]["code"]) == (413, "too_large")


@pytest.mark.parametrize("kind", ["text/plain", "application/xml", "multipart/form-data; boundary=x", ""])
def test_a_body_of_another_kind_is_not_taken(client: TestClient, kind: str) -> None:
    """A form on a page elsewhere cannot pose as a program."""
    response = client.post("/v1/ask", content=b'{"question": "Ai?"}', headers={"Content-Type": kind})
    assert (response.status_code, response.json()["error"]["code"]) == (415, "unsupported_media_type")


@pytest.mark.parametrize(
    ("origin", "allowed"), [("https://noibo.example.vn", "https://noibo.example.vn"), ("https://evil.example", None)]
)
def test_only_listed_pages_may_call(client: TestClient, origin: str, allowed: str | None) -> None:
    """A browser asks first, and is told."""
    asked = {"Origin": origin, "Access-Control-Request-Method": "POST"}
    headers = client.options("/v1/ask", headers=asked).headers
    assert headers.get("Access-Control-Allow-Origin") == allowed
