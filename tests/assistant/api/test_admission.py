"""Who comes in: keys, rights, rates; and what those who do not are told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from starlette.datastructures import Headers

from assistant.access.principals import Principal
from assistant.access.rights import Role
from assistant.api.admission import is_local
from assistant.api.app import create_app
from assistant.api.limits import Limits
from assistant.bootstrap import Assistant
from assistant.store.opening import Store
from tests.assistant.api.fakes import serve

READER = Principal("r", "Người đọc", frozenset({Role.READER}), None)


Opened = Callable[..., TestClient]


@pytest.fixture
def opened(store: Store, home: Path) -> Opened:
    """Make a client with a reader's key."""

    def open_client(assistant: Assistant | None, limits: Limits | None = None) -> TestClient:
        app = create_app(serve(store, assistant, home, keys={"reader": READER}), limits)
        return TestClient(app, headers={"Authorization": "Bearer reader"})

    return open_client


@pytest.fixture
def reader(assistant: Assistant, opened: Opened) -> Iterator[TestClient]:
    """A client with a reader's key."""
    with opened(assistant) as client:
        yield client


def test_a_key_lets_in(reader: TestClient) -> None:
    """A reader may search."""
    assert reader.post("/v1/search", json={"query": "kháng nghị"}).status_code == 200


@pytest.mark.parametrize("header", ["", "Bearer wrong", "Basic dTpw", "Bearer", "Bearer  "])
def test_without_a_good_key_nobody_comes_in(reader: TestClient, header: str) -> None:
    """The answer says how to give a key and nothing about why this one is wrong."""
    response = reader.post("/v1/search", json={"query": "a"}, headers={"Authorization": header})
    assert (response.status_code, response.headers["WWW-Authenticate"]) == (401, "Bearer")


def test_a_right_that_the_key_lacks_is_refused(reader: TestClient) -> None:
    """A reader takes nothing out."""
    assert reader.delete("/v1/documents/0000").status_code == 403


def test_a_path_that_no_rule_names_does_not_exist(reader: TestClient) -> None:
    """A route that somebody forgot to write a rule for cannot be reached."""
    app = reader.app
    app.add_api_route("/v1/forgotten", lambda: {})  # type: ignore[attr-defined]
    assert reader.get("/v1/forgotten").status_code == 404


def test_a_method_that_a_path_does_not_take_is_told_with_those_it_does(reader: TestClient) -> None:
    """Clients learn what is allowed."""
    response = reader.put("/v1/documents")
    assert (response.status_code, response.headers["Allow"]) == (405, "GET, HEAD, POST")


def test_a_key_over_its_rate_is_told_when_to_come_back(assistant: Assistant, opened: Opened) -> None:
    """The third call of two a minute waits."""
    with opened(assistant, Limits(rate="2/minute")) as client:
        responses = [client.get("/v1/documents") for _ in range(3)]
    assert [response.status_code for response in responses] == [200, 200, 429]
    assert 1 <= int(responses[-1].headers["Retry-After"]) <= 60


def test_health_is_told_to_anyone_at_any_rate(assistant: Assistant, opened: Opened) -> None:
    """Whoever watches the service needs no key and uses up no rate."""
    with opened(assistant, Limits(rate="1/minute")) as client:
        assert [client.get("/healthz").status_code for _ in range(3)] == [200, 200, 200]


@pytest.mark.parametrize("call", ["/readyz", "/v1/documents"])
def test_before_the_index_is_open_callers_are_told_to_come_back(opened: Opened, call: str) -> None:
    """Not ready is no fault of the caller."""
    with opened(None) as client:
        response = client.get(call)
    assert (response.status_code, response.headers["Retry-After"]) == (503, "5")


def test_a_stream_that_cannot_begin_is_refused_with_a_status(opened: Opened) -> None:
    """Clients need not read a stream to learn that there is none."""
    with opened(None) as client:
        assert client.post("/v1/ask/stream", json={"question": "Ai?"}).status_code == 503


@pytest.mark.parametrize(
    ("host", "origin", "expected"),
    [
        ("127.0.0.1:8000", None, True),
        ("localhost:8000", "http://localhost:8501", True),
        ("[::1]:8000", None, True),
        ("127.0.0.1:8000", "https://noibo.example.vn", True),
        ("127.0.0.1:8000", "https://evil.example", False),
        ("127.0.0.1:8000", "null", False),
        ("rebound.example:8000", None, False),
        ("", None, False),
    ],
)
def test_only_this_machines_own_pages_need_no_key(host: str, origin: str | None, expected: bool) -> None:
    """A page from elsewhere cannot use the browser of someone on this machine to call without a key."""
    headers = Headers({"host": host} | ({"origin": origin} if origin else {}))
    assert is_local(headers, ["https://noibo.example.vn"]) is expected
