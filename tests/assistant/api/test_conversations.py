"""Conversations over HTTP: kept as they were shown, for whoever asked alone."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from assistant.access.principals import Principal
from assistant.access.rights import Role
from assistant.api.app import create_app
from assistant.api.schema.conversing import ConversationRows, ConversationShown
from assistant.bootstrap import Assistant
from assistant.store.opening import Store
from tests.assistant.api.events import read_events
from tests.assistant.api.fakes import serve
from tests.assistant.api.test_asking import QUESTION

KEYS = {name: Principal(name, name, frozenset({Role.READER}), None) for name in ("lan", "minh")}
LAN, MINH = ({"Authorization": f"Bearer {name}"} for name in KEYS)


@pytest.fixture
def shared(store: Store, assistant: Assistant, home: Path) -> Iterator[TestClient]:
    """A service that two people use, each with a key."""
    with TestClient(create_app(serve(store, assistant, home, keys=KEYS))) as opened:
        yield opened


def _ask(client: TestClient, question: str = QUESTION, **more: object) -> str:
    answered = client.post("/v1/ask", json={"question": question} | more, headers=LAN)
    return str(answered.json()["conversation_id"])


def test_an_answer_names_its_conversation_and_turn(shared: TestClient) -> None:
    """The next question continues it, the next turn counts up."""
    first = shared.post("/v1/ask", json={"question": QUESTION}, headers=LAN).json()
    body = {"question": "Còn năm 2022 thì sao?", "conversation_id": first["conversation_id"]}
    second = shared.post("/v1/ask", json=body, headers=LAN).json()
    assert (first["turn"], second["turn"], "48 vụ" in second["answer"]) == (0, 1, True)


def test_a_conversation_is_shown_as_it_was(shared: TestClient) -> None:
    """Question, answer and the state of each source."""
    answered = shared.post("/v1/ask", json={"question": QUESTION}, headers=LAN).json()
    turn = shared.get(f"/v1/conversations/{answered['conversation_id']}", headers=LAN).json()["turns"][0]
    kept = turn["answer"] | {"turn": 0}
    assert (kept, turn["sources"]) == (answered, {"1": "same"})


def test_a_streamed_answer_is_kept_too(shared: TestClient) -> None:
    """It makes no difference how the answer came."""
    events = read_events(shared.post("/v1/ask/stream", json={"question": QUESTION}, headers=LAN).text)
    assert shared.get(f"/v1/conversations/{events[-1][1]['conversation_id']}", headers=LAN).status_code == 200


@pytest.mark.parametrize("method", ["GET", "PATCH", "DELETE"])
def test_somebody_elses_conversation_does_not_exist(shared: TestClient, method: str) -> None:
    """It cannot be told from one that never was."""
    path, body = f"/v1/conversations/{_ask(shared)}", {"title": "x"} if method == "PATCH" else None
    other = shared.request(method, path, headers=MINH, json=body)
    never = shared.request(method, "/v1/conversations/00000000", headers=MINH, json=body)
    assert (other.status_code, other.json()) == (404, never.json())


def test_nobody_continues_somebody_elses_conversation(shared: TestClient) -> None:
    """Its history would show in the answer."""
    body = {"question": "Còn năm 2022?", "conversation_id": _ask(shared)}
    assert shared.post("/v1/ask", json=body, headers=MINH).status_code == 404


def test_conversations_are_listed_renamed_found_and_deleted(shared: TestClient) -> None:
    """The caller's own, by any of their words, until they are gone."""
    path = f"/v1/conversations/{_ask(shared)}"
    shared.patch(path, json={"title": "Phúc thẩm Sóc Trăng"}, headers=LAN)
    listed = shared.get("/v1/conversations", params={"words": "soc trang"}, headers=LAN).json()["conversations"]
    assert "Phúc thẩm Sóc Trăng" in [one["title"] for one in listed]
    assert shared.delete(path, headers=LAN).status_code == 204
    assert shared.get(path, headers=LAN).status_code == 404


def test_feedback_shows_with_its_turn(shared: TestClient) -> None:
    """A later opinion takes the place of the earlier."""
    kept = _ask(shared)
    for rating in ("up", "down"):
        body = {"conversation_id": kept, "turn": 0, "rating": rating}
        assert shared.post("/v1/feedback", json=body, headers=LAN).status_code == 204
    assert shared.get(f"/v1/conversations/{kept}", headers=LAN).json()["turns"][0]["rating"] == "down"


def test_feedback_on_nothing_is_refused(shared: TestClient) -> None:
    """Neither on a turn that is not there nor on somebody else's."""
    body = {"conversation_id": _ask(shared), "turn": 7, "rating": "up"}
    assert shared.post("/v1/feedback", json=body, headers=LAN).status_code == 404


def test_lists_and_conversations_have_the_shape_that_the_schema_promises(shared: TestClient) -> None:
    """Nothing is left over, nothing is missing."""
    path = f"/v1/conversations/{_ask(shared)}"
    whole, rows = shared.get(path, headers=LAN).json(), shared.get("/v1/conversations", headers=LAN).json()
    assert set(whole) == set(ConversationShown.model_validate(whole).model_dump())
    assert set(rows["conversations"][0]) == set(json.loads(ConversationRows(**rows).conversations[0].model_dump_json()))


def test_the_audit_log_tells_who_asked_and_not_what(store: Store, assistant: Assistant, home: Path) -> None:
    """Who did what can be told later; what was asked stays with the one who asked."""
    with TestClient(create_app(serve(store, assistant, home, keys=KEYS))) as client:
        _ask(client)
    event = store.audit.list(principal_id="lan", action="ask")[0].event
    assert (event.outcome, event.question) == ("answered", None)


def test_callers_can_ask_who_they_are(shared: TestClient) -> None:
    """A page shows what its user may do."""
    told = shared.get("/v1/me", headers=LAN).json()
    assert (told["roles"], "add_documents" in told["actions"]) == (["reader"], False)


def test_the_status_counts_what_there_is(shared: TestClient) -> None:
    """Documents, passages and figures of the whole index for those who may read all of it."""
    told = shared.get("/v1/status", headers=LAN).json()
    assert [told[name] for name in ("documents", "passages", "figures")] == [1, 2, 3]
