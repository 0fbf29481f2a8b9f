"""HEAD, as programs that watch a service ask."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient

from assistant.access.principals import Principal
from assistant.api.app import create_app
from assistant.api.rules import RULES
from assistant.store.opening import Store
from tests.assistant.api.fakes import serve

PAGES = sorted(path for method, path in RULES if method == "GET" and "{" not in path)


@pytest.mark.parametrize("path", PAGES)
def test_a_head_is_the_answer_to_get_without_its_body(client: TestClient, path: str) -> None:
    """Status and kind are the same; a program that watches needs no more."""
    whole, head = (client.request(method, path, follow_redirects=False) for method in ("GET", "HEAD"))
    told = (head.status_code, head.headers.get("content-type"), head.content)
    assert told == (whole.status_code, whole.headers.get("content-type"), b"")


def test_a_head_needs_the_key_that_get_needs(store: Store, tmp_path_factory: pytest.TempPathFactory) -> None:
    """It tells nothing to those who may not ask, not even in the body of the error."""
    services = serve(store, None, tmp_path_factory.mktemp("closed"), keys={"k": Principal("k", "k")})
    with TestClient(create_app(services)) as closed:
        refused = closed.head("/v1/documents")
    assert (refused.status_code, refused.content) == (401, b"")


def test_a_path_without_get_takes_no_head(client: TestClient) -> None:
    """It is refused, and told what it does take."""
    refused = client.head("/v1/ask")
    assert (refused.status_code, refused.headers["allow"]) == (405, "POST")


def test_what_takes_get_says_that_it_takes_head(client: TestClient) -> None:
    """Whoever is refused with another method reads it there."""
    assert client.put("/healthz").headers["allow"] == "GET, HEAD"
