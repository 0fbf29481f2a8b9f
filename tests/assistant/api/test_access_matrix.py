"""Who may call what, and see whose documents: every route of the table, every role, every label."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.routing import APIRoute
from fastapi.testclient import TestClient

from assistant.access.principals import Principal
from assistant.access.rights import RIGHTS, Role
from assistant.api.app import create_app
from assistant.api.limits import Limits
from assistant.api.rules import RULES
from assistant.bootstrap import Assistant
from assistant.chain import build_chain
from assistant.library import Library
from assistant.store.opening import Store
from documents.loading import document_id
from index.ingesting.ingest import Ingest
from index.ingesting.pipeline import standard_pipeline
from index.opening import open_index
from tests.assistant.api.fakes import serve
from tests.index.builders import tiny_embedder

OPEN, CLOSED = "internal", "phòng 7"
SECRET = "9.137"
OPEN_REPORT = "VKSND tỉnh Sóc Trăng tổng kết công tác năm 2023\n\nPhòng 8: Năm 2023 đã ban hành 15 kiến nghị.\n"
CLOSED_REPORT = f"VKSND tỉnh Sóc Trăng báo cáo năm 2024\n\nPhòng 7: Năm 2024 đã thụ lý {SECRET} vụ phúc thẩm.\n"
QUESTION = "Năm 2024 Phòng 7 VKSND tỉnh Sóc Trăng thụ lý bao nhiêu vụ phúc thẩm?"
DRAFT = "Năm 2024, Phòng 7 VKSND tỉnh Sóc Trăng thụ lý 15 vụ phúc thẩm."

Call = dict[str, Any]
# One call of each route that is right but for the rights; ids are of things that do not exist unless a test says.
CALLS: dict[tuple[str, str], Call] = {
    ("GET", "/"): {},
    ("GET", "/docs"): {},
    ("GET", "/docs/{file}"): {"path": "/docs/start.js"},
    ("GET", "/openapi.json"): {},
    ("GET", "/healthz"): {},
    ("GET", "/readyz"): {},
    ("GET", "/metrics"): {},
    ("GET", "/widget.js"): {},
    ("POST", "/v1/ask"): {"json": {"question": QUESTION}},
    ("POST", "/v1/ask/stream"): {"json": {"question": QUESTION}},
    ("POST", "/v1/chat/completions"): {"json": {"messages": [{"role": "user", "content": QUESTION}]}},
    ("GET", "/v1/models"): {},
    ("POST", "/v1/search"): {"json": {"query": QUESTION}},
    ("POST", "/v1/verify"): {"json": {"text": DRAFT}},
    ("GET", "/v1/figures"): {},
    ("GET", "/v1/documents"): {},
    ("POST", "/v1/documents"): {"files": {"file": ("a.txt", OPEN_REPORT.encode())}},
    ("POST", "/v1/documents/reindex"): {"json": {"document_ids": ["0"]}},
    ("GET", "/v1/documents/{document_id}"): {"path": "/v1/documents/0"},
    ("DELETE", "/v1/documents/{document_id}"): {"path": "/v1/documents/0"},
    ("GET", "/v1/jobs"): {},
    ("GET", "/v1/jobs/{job_id}"): {"path": "/v1/jobs/0"},
    ("POST", "/v1/jobs/{job_id}/cancel"): {"path": "/v1/jobs/0/cancel"},
    ("POST", "/v1/feedback"): {"json": {"conversation_id": "0", "turn": 0, "rating": "up"}},
    ("GET", "/v1/conversations"): {},
    ("GET", "/v1/conversations/{conversation_id}"): {"path": "/v1/conversations/0"},
    ("PATCH", "/v1/conversations/{conversation_id}"): {"path": "/v1/conversations/0", "json": {"title": "x"}},
    ("DELETE", "/v1/conversations/{conversation_id}"): {"path": "/v1/conversations/0"},
    ("GET", "/v1/evaluations"): {},
    ("POST", "/v1/evaluations"): {"json": {}},
    ("GET", "/v1/evaluations/{run_id}"): {"path": "/v1/evaluations/0"},
    ("DELETE", "/v1/evaluations/{run_id}"): {"path": "/v1/evaluations/0"},
    ("GET", "/v1/evaluations/{run_id}/comparison"): {"path": "/v1/evaluations/0/comparison?before=0"},
    ("GET", "/v1/me"): {},
    ("GET", "/v1/status"): {},
}
# Every call whose answer is made of documents.
TELLING = [
    ("POST", "/v1/ask"),
    ("POST", "/v1/ask/stream"),
    ("POST", "/v1/chat/completions"),
    ("POST", "/v1/search"),
    ("POST", "/v1/verify"),
    ("GET", "/v1/figures"),
]
KEYS = {role.value: Principal(f"m-{role}", role.value, frozenset({role}), None) for role in Role} | {
    "open": Principal("m-open", "open", frozenset({Role.EDITOR}), frozenset({OPEN})),
    "closed": Principal("m-closed", "closed", frozenset({Role.EDITOR}), frozenset({CLOSED})),
    "none": Principal("m-none", "none", frozenset({Role.EDITOR}), frozenset()),
}


@pytest.fixture(scope="module")
def guarded(store: Store, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """A service over a document that all of the house may read, and one that a department keeps to itself."""
    folder = tmp_path_factory.mktemp("labels")
    reports = {OPEN: folder / "mo.txt", CLOSED: folder / "kin.txt"}
    reports[OPEN].write_text(OPEN_REPORT, encoding="utf-8")
    reports[CLOSED].write_text(CLOSED_REPORT, encoding="utf-8")
    with open_index(folder / "home", tiny_embedder(folder)) as index:
        for label, path in reports.items():
            Ingest(index, standard_pipeline()).bring_up_to_date([path], access=label)
        opened = Assistant(index, build_chain(index, Library(index)))
        app = create_app(serve(store, opened, folder, keys=KEYS), Limits(rate="1000000/minute"))
        with TestClient(app) as client:
            client.headers["X-Closed"] = document_id(str(reports[CLOSED]))
            yield client


def _send(client: TestClient, route: tuple[str, str], key: str | None, **changes: Any) -> Any:
    call = CALLS[route] | changes
    headers = {"Authorization": f"Bearer {key}"} if key else {}
    path = call.pop("path", route[1])
    return client.request(route[0], path, headers=headers, follow_redirects=False, **call)


def test_every_route_has_a_rule(guarded: TestClient) -> None:
    """A route that somebody forgets in the table cannot be reached, and fails here."""
    app = guarded.app
    assert isinstance(app, FastAPI)
    routes = {(method, route.path) for route in _routes(app) for method in route.methods or ()}
    assert routes - set(RULES) == set()


def _routes(app: FastAPI) -> Iterator[APIRoute]:
    for route in app.routes:
        inner = getattr(route, "original_router", None)
        found = inner.routes if inner is not None else [route]
        yield from (one for one in found if isinstance(one, APIRoute))


def test_every_rule_is_tried_here() -> None:
    """A new route comes with a call for this matrix."""
    assert set(CALLS) == set(RULES)


@pytest.mark.parametrize("route", RULES, ids=" ".join)
def test_without_a_key_only_what_is_for_everyone_answers(guarded: TestClient, route: tuple[str, str]) -> None:
    """Everything that has an action wants a key."""
    wanted = RULES[route].action is not None
    assert (_send(guarded, route, None).status_code == 401) is wanted


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("route", RULES, ids=" ".join)
def test_a_role_may_do_what_its_rights_say(guarded: TestClient, route: tuple[str, str], role: Role) -> None:
    """No more and no less, whatever the call."""
    action = RULES[route].action
    allowed = action is None or action in RIGHTS[role]
    assert (_send(guarded, route, role.value).status_code != 403) is allowed


@pytest.mark.parametrize("key", ["open", "none"])
@pytest.mark.parametrize("route", TELLING, ids=" ".join)
def test_nothing_leaks_to_those_without_the_label(guarded: TestClient, route: tuple[str, str], key: str) -> None:
    """Not the figure, not the sentence, not the name of the file."""
    text = _send(guarded, route, key).text
    assert [word for word in (SECRET, "9137", "kin.txt", "báo cáo năm 2024") if word in text] == []


@pytest.mark.parametrize("route", TELLING, ids=" ".join)
def test_those_with_the_label_are_told(guarded: TestClient, route: tuple[str, str]) -> None:
    """What the test before looks for is really there to be found."""
    text = _send(guarded, route, "closed").text
    assert SECRET in text or "9137" in text


@pytest.mark.parametrize("method", ["GET", "DELETE"])
def test_a_closed_document_does_not_exist_for_others(guarded: TestClient, method: str) -> None:
    """The answer is the same as for an id that never was, so that nothing can be guessed from it."""
    route, path = (method, "/v1/documents/{document_id}"), f"/v1/documents/{guarded.headers['X-Closed']}"
    closed, never = _send(guarded, route, "open", path=path), _send(guarded, route, "open")
    assert (closed.status_code, closed.json()) == (404, never.json())


@pytest.mark.parametrize(("key", "seen"), [("open", 1), ("closed", 1), ("none", 0), ("admin", 2)])
def test_counts_and_lists_hold_what_may_be_read(guarded: TestClient, key: str, seen: int) -> None:
    """A count tells of no document that a list does not show."""
    told = _send(guarded, ("GET", "/v1/documents"), key).json()
    assert (told["total"], len(told["documents"])) == (seen, seen)


@pytest.mark.parametrize("access", [CLOSED, [CLOSED, OPEN], "*"])
def test_a_filter_widens_nothing(guarded: TestClient, access: object) -> None:
    """Asking for a label does not give it."""
    body = {"question": QUESTION, "filters": {"access": access}}
    assert SECRET not in _send(guarded, ("POST", "/v1/ask"), "open", json=body).text


def test_an_answer_kept_for_one_is_not_given_to_another(guarded: TestClient) -> None:
    """Answers are kept to be given again only to those who may read the same."""
    route = ("POST", "/v1/ask")
    first, second = _send(guarded, route, "closed").text, _send(guarded, route, "open").text
    assert (SECRET in first, SECRET in second) == (True, False)


def test_a_follow_up_brings_nothing_back(guarded: TestClient) -> None:
    """The history that a caller sends opens no document."""
    history = [{"role": "user", "content": QUESTION}]
    body = {"question": "Còn bị cáo thì sao?", "history": history}
    assert SECRET not in _send(guarded, ("POST", "/v1/ask"), "open", json=body).text


def test_a_removal_is_felt_by_answers_kept(guarded: TestClient) -> None:
    """A new state of the index makes what was worked out before void."""
    app = guarded.app
    assert isinstance(app, FastAPI)
    route, reader = ("POST", "/v1/ask"), app.state.parts.services.reader
    before = _send(guarded, route, "closed").json()["timings_ms"]["retrieve"]
    reader.generation += 1
    after = _send(guarded, route, "closed").json()["timings_ms"]["retrieve"]
    assert (before == 0, after > 0) == (True, True)
