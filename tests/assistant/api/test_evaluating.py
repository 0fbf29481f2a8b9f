"""Evaluations through the service: one at a time, followed, cancelled, read and compared, by administrators alone."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from assistant.access.principals import Principal
from assistant.access.rights import Role
from assistant.api.app import create_app
from assistant.bootstrap import Assistant
from assistant.store.opening import Store
from tests.assistant.api.fakes import FakeEvaluator, serve, write_run
from tests.assistant.api.following import ended

ADMIN = Principal("quan-tri", "Quản trị", frozenset({Role.ADMIN}), None)


@pytest.fixture
def evaluator() -> FakeEvaluator:
    """An evaluation in two steps."""
    return FakeEvaluator()


@pytest.fixture
def admin(store: Store, assistant: Assistant, home: Path, evaluator: FakeEvaluator) -> Iterator[TestClient]:
    """A client with an administrator's key."""
    services = serve(store, assistant, home, keys={"admin": ADMIN}, evaluator=evaluator)
    with TestClient(create_app(services), headers={"Authorization": "Bearer admin"}) as opened:
        yield opened


def _begun(client: TestClient, job_id: str) -> None:
    while client.get(f"/v1/jobs/{job_id}").json()["state"] == "waiting":
        time.sleep(0.01)


def test_an_evaluation_is_followed_to_its_report(admin: TestClient) -> None:
    """The job names the run, and the list has it with its note and its main figures."""
    begun = admin.post("/v1/evaluations", json={"note": "mô hình mới"})
    run = ended(admin, begun.json()["id"])["report"]["run"]
    listed = admin.get("/v1/evaluations").json()["runs"]
    told = [(one["id"], one["note"], one["measures"]["right"], one["questions"]) for one in listed]
    assert (begun.status_code, told) == (202, [(run, "mô hình mới", 0.75, 4)])


def test_only_one_evaluation_runs_at_a_time(admin: TestClient, evaluator: FakeEvaluator) -> None:
    """Two would take the machine from those who ask."""
    evaluator.gate.clear()
    first = admin.post("/v1/evaluations", json={}).json()["id"]
    second = admin.post("/v1/evaluations", json={})
    evaluator.gate.set()
    assert (second.status_code, ended(admin, first)["state"]) == (409, "done")


@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [
        ('{"note": 7}', "application/json", 422),
        ('{"note": null}', "application/json", 422),
        (json.dumps({"note": "a" * 121}), "application/json", 422),
        ('{"spellings": "many"}', "application/json", 422),
        ('{"dataset": "/etc/passwd"}', "application/json", 422),
        ("[]", "application/json", 422),
        ("{", "application/json", 422),
        ("", "application/json", 422),
        ("{}", "text/plain", 415),
        ("note=a", "application/x-www-form-urlencoded", 415),
    ],
)
def test_what_is_no_wish_for_an_evaluation_starts_none(admin: TestClient, body: str, kind: str, status: int) -> None:
    """Wrong kinds, unknown fields and paths are refused in the one shape of errors, and no job comes into being."""
    before = admin.get("/v1/jobs").json()
    refused = admin.post("/v1/evaluations", content=body, headers={"Content-Type": kind})
    assert (refused.status_code, set(refused.json()), admin.get("/v1/jobs").json()) == (status, {"error"}, before)


def test_a_cancelled_evaluation_leaves_nothing(admin: TestClient, evaluator: FakeEvaluator, home: Path) -> None:
    """Half a run would be taken for a whole one; the next can begin at once."""
    evaluator.gate.clear()
    job = admin.post("/v1/evaluations", json={}).json()["id"]
    _begun(admin, job)
    admin.post(f"/v1/jobs/{job}/cancel")
    evaluator.gate.set()
    assert (ended(admin, job)["state"], [one for one in (home / "evals").iterdir() if one.is_dir()]) == (
        "cancelled",
        [],
    )


def test_a_failed_evaluation_says_why(admin: TestClient, evaluator: FakeEvaluator) -> None:
    """In the words of the command."""
    evaluator.fails = "Không đọc được bộ câu hỏi."
    job = ended(admin, admin.post("/v1/evaluations", json={}).json()["id"])
    assert (job["state"], job["report"]) == ("failed", {"message": "Không đọc được bộ câu hỏi."})


@pytest.mark.parametrize(
    ("form", "kind"), [("json", "application/json"), ("html", "text/html"), ("markdown", "text/markdown")]
)
def test_a_report_is_read_in_each_form(admin: TestClient, home: Path, form: str, kind: str) -> None:
    """A run made on the command line is read like any other; as a page it may do nothing but show itself."""
    write_run(home / "evals" / "chạy tay", right=0.5)
    got = admin.get("/v1/evaluations/chạy tay", params={"format": form})
    assert (got.status_code, got.headers["content-type"].split(";")[0]) == (200, kind)
    assert "sandbox" in got.headers["content-security-policy"]


@pytest.mark.parametrize("name", ["..", "khong-co", "%2e%2e", "..%2f..", "note.json"])
def test_a_name_is_never_a_path(admin: TestClient, home: Path, name: str) -> None:
    """Only what stands in the list can be read or removed."""
    write_run(home, right=0.5)
    assert admin.get(f"/v1/evaluations/{name}").status_code == 404


def test_two_runs_are_compared(admin: TestClient, home: Path) -> None:
    """As figures and as a page, with the older run named in the call."""
    for name in ("cu", "moi"):
        write_run(home / "evals" / name, right=0.5)
    told = admin.get("/v1/evaluations/moi/comparison", params={"before": "cu"})
    page = admin.get("/v1/evaluations/moi/comparison", params={"before": "cu", "format": "html"})
    assert (told.json()["result"], page.text) == ("pass", "<p>cu</p>")


def test_runs_that_do_not_compare_say_so(admin: TestClient, home: Path, evaluator: FakeEvaluator) -> None:
    """Other questions or documents: no figure is made up."""
    for name in ("cu", "moi"):
        write_run(home / "evals" / name, right=0.5)
    evaluator.fails = "Hai lần chạy khác bộ câu hỏi."
    refused = admin.get("/v1/evaluations/moi/comparison", params={"before": "cu"})
    assert (refused.status_code, refused.json()["error"]["message"]) == (409, "Hai lần chạy khác bộ câu hỏi.")


def test_a_run_is_removed(admin: TestClient, home: Path) -> None:
    """Its folder goes, and it is not found again."""
    write_run(home / "evals" / "cu", right=0.5)
    assert [admin.delete("/v1/evaluations/cu").status_code for _ in range(2)] == [204, 404]


def test_a_folder_that_is_no_run_stays_out_of_the_list(admin: TestClient, home: Path) -> None:
    """Indexes and broken results lie beside the runs."""
    (home / "evals" / "index-1").mkdir(parents=True)
    broken = home / "evals" / "hong"
    broken.mkdir()
    (broken / "results.json").write_text("[]", encoding="utf-8")
    assert admin.get("/v1/evaluations").json() == {"runs": []}
