"""The page that describes the calls, and the description itself."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from assistant.access.principals import Principal
from assistant.api.app import create_app
from assistant.api.rules import RULES
from assistant.store.opening import Store
from tests.assistant.api.fakes import serve


def test_the_page_asks_nobody_else(client: TestClient) -> None:
    """All that it loads comes from this service; it works without a network."""
    page = client.get("/docs").text
    parts = re.findall(r'(?:src|href)="([^"]+)"', page)
    assert ({client.get(f"/{part}").status_code for part in parts}, len(parts)) == ({200}, 3)


def test_the_bare_address_leads_to_the_page(client: TestClient) -> None:
    """People type no path."""
    assert client.get("/").url.path == "/docs"


def test_every_call_is_described_in_vietnamese_and_named(client: TestClient) -> None:
    """Each has a summary and says what it does."""
    calls = [call for calls in client.get("/openapi.json").json()["paths"].values() for call in calls.values()]
    assert [call for call in calls if not (call.get("summary") and call.get("description"))] == []


def test_the_description_names_every_call_of_the_table(client: TestClient) -> None:
    """A route that is not described, or a rule without a route, shows here."""
    paths = client.get("/openapi.json").json()["paths"]
    described = {(method.upper(), path) for path, calls in paths.items() for method in calls}
    pages = {("GET", path) for path in ("/", "/docs", "/docs/{file}", "/openapi.json")}
    assert described | pages == set(RULES)


@pytest.mark.parametrize(("keys", "secured"), [({"k": Principal("k", "k")}, True), (None, False)])
def test_calls_that_want_a_key_say_so(
    store: Store, home: Path, keys: dict[str, Principal] | None, secured: bool
) -> None:
    """Generated clients send it, and the page asks for it, where one is needed."""
    with TestClient(create_app(serve(store, None, home, keys=keys))) as client:
        paths = client.get("/openapi.json").json()["paths"]
    assert ("security" in paths["/v1/ask"]["post"], "security" in paths["/healthz"]["get"]) == (secured, False)
