"""Uploads: checked before they are taken, stored safely, indexed in the background, taken up again after a stop."""

from __future__ import annotations

import io
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from assistant.access.principals import LOCAL, Principal
from assistant.access.rights import Role
from assistant.api.app import create_app
from assistant.api.errors import Unusable
from assistant.api.indexing import Indexing
from assistant.api.limits import Limits
from assistant.api.metrics import Metrics
from assistant.api.uploads import forget_upload, safe_name, stored
from assistant.api.uploads import store as keep_file
from assistant.bootstrap import Assistant
from assistant.store.opening import Store
from documents.loading import document_id
from documents.types import Metadata
from index.types import IndexedDocument
from tests.assistant.api.fakes import FakeCorpus, serve
from tests.assistant.api.following import ended

EDITOR = Principal("e", "Biên tập", frozenset({Role.EDITOR}), frozenset({"internal", "Phòng 7"}))
HEADERS = {"Authorization": "Bearer editor"}
REPORT = "VKSND tỉnh Sóc Trăng\nNăm 2024 đã thụ lý 70 vụ.\n".encode()


@pytest.fixture
def corpus() -> FakeCorpus:
    """An index that notes what comes in."""
    return FakeCorpus()


@pytest.fixture
def editor(store: Store, assistant: Assistant, home: Path, corpus: FakeCorpus) -> Iterator[TestClient]:
    """A client with an editor's key."""
    services = serve(store, assistant, home, keys={"editor": EDITOR}, corpus=corpus)
    with TestClient(create_app(services, Limits(upload_bytes=10_000)), headers=HEADERS) as opened:
        yield opened


def _upload(client: TestClient, name: str = "bao-cao.txt", data: bytes = REPORT, **form: str) -> Any:
    return client.post("/v1/documents", files={"file": (name, data)}, data=form)


def test_an_upload_becomes_a_document(editor: TestClient, corpus: FakeCorpus) -> None:
    """The job tells when it is in, under the label asked for."""
    taken = _upload(editor, access="Phòng 7")
    job = ended(editor, taken.json()["id"])
    assert (taken.status_code, job["state"], corpus.added) == (202, "done", [("bao-cao.txt", "Phòng 7")])


def test_a_file_that_cannot_be_read_fails_with_its_reason(editor: TestClient, corpus: FakeCorpus, home: Path) -> None:
    """The reason is that of the index, and the file is not kept for another try."""
    corpus.skips = "Tệp hỏng."
    job = ended(editor, _upload(editor).json()["id"])
    assert (job["state"], job["report"]["skipped"][0]["reason"], list(stored(home))) == ("failed", "Tệp hỏng.", [])


def test_a_job_can_be_cancelled(editor: TestClient, corpus: FakeCorpus, home: Path) -> None:
    """What has not gone in stays out, and its file goes."""
    corpus.gate.clear()
    job = _upload(editor).json()["id"]
    while editor.get(f"/v1/jobs/{job}").json()["state"] == "waiting":
        time.sleep(0.01)
    editor.post(f"/v1/jobs/{job}/cancel")
    corpus.gate.set()
    assert (ended(editor, job)["state"], corpus.added, list(stored(home))) == ("cancelled", [], [])


def test_a_stop_leaves_the_upload_to_the_next_start(store: Store, assistant: Assistant, home: Path) -> None:
    """What was confirmed is indexed in the end, under its label and as the same job."""
    corpus = FakeCorpus()
    services = serve(store, assistant, home, keys={"editor": EDITOR}, corpus=corpus)
    job = store.jobs.create(EDITOR, "index")
    store_upload(home, job.id)
    indexing = Indexing(services, Metrics())
    indexing.start()
    while store.jobs.get(EDITOR, job.id).state.value != "done":
        time.sleep(0.01)
    indexing.close()
    assert corpus.added == [("a.txt", "internal")]


def test_a_kill_before_the_job_leaves_a_file_and_no_waiting_job(store: Store, assistant: Assistant, home: Path) -> None:
    """A file that lies there without its job is brought in under a job of the service's own."""
    corpus, earlier = FakeCorpus(), {job.id for job in store.jobs.list(LOCAL)}
    store_upload(home, "0123456789abcdef")
    indexing = Indexing(serve(store, assistant, home, keys={"editor": EDITOR}, corpus=corpus), Metrics())
    indexing.start()
    while not corpus.added:
        time.sleep(0.01)
    indexing.close()
    own = [job.state.value for job in store.jobs.list(LOCAL) if job.id not in earlier]
    assert (corpus.added, own) == ([("a.txt", "internal")], ["done"])


class Indexed(FakeCorpus):
    """An index that holds every upload, as a service does that was killed before it replaced any."""

    def __init__(self, home: Path) -> None:
        super().__init__()
        self._home = home

    def sources(self) -> set[str]:
        """Know of all of them."""
        return {str(upload.path) for upload in stored(self._home)}

    def named(self, name: str, access: str) -> list[IndexedDocument]:
        """Hold them under one title, of one body."""
        about = Metadata(province="Sóc Trăng")
        return [IndexedDocument(document_id(one), one, "Báo cáo", about, one) for one in sorted(self.sources())]


def test_a_kill_before_an_earlier_file_was_replaced_is_made_up_for(
    store: Store, assistant: Assistant, home: Path
) -> None:
    """The old figure does not go on answering beside the new one."""
    earlier, corpus = keep_file(home, b"mot", name="a.txt", access="internal", job_id="gone"), Indexed(home)
    job = store.jobs.create(EDITOR, "index")
    later = keep_file(home, b"hai", name="a.txt", access="internal", job_id=job.id)
    indexing = Indexing(serve(store, assistant, home, keys={"editor": EDITOR}, corpus=corpus), Metrics())
    indexing.start()
    while store.jobs.get(EDITOR, job.id).state.value != "done":
        time.sleep(0.01)
    indexing.close()
    assert corpus.removed == [document_id(str(earlier.path))]
    assert [one.path for one in stored(home)] == [later.path]


def store_upload(home: Path, job_id: str) -> None:
    """Store a file as a service does that is killed right after."""
    keep_file(home, REPORT, name="a.txt", access="internal", job_id=job_id)


def test_the_same_file_is_stored_once(editor: TestClient, home: Path) -> None:
    """Sending it again after a broken connection makes no second document."""
    first, second = _upload(editor).json(), _upload(editor).json()
    assert (first["source"] == second["source"], len(list((home / "uploads").iterdir()))) == (True, 1)


def test_nobody_labels_beyond_what_they_read(editor: TestClient) -> None:
    """A label could otherwise hide a document from those who put it there."""
    assert _upload(editor, access="Phòng 1").status_code == 403


def _bomb() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"\0" * 9_000_000)
    return packed.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "status"),
    [
        ("to.txt", b"x" * 10_001, 413),
        ("rong.txt", b"", 422),
        ("du-lieu.json", b'{"a": "mot hai ba bon nam"}', 415),
        ("anh.png", b"\x89PNG\r\n\x1a\n" + b"0" * 50, 415),
        ("bom.docx", _bomb(), 413),
        ("hong.docx", b"PK\x03\x04 broken", 422),
        ("cu.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"0" * 50, 415),
        ("~$khoa.docx", REPORT, 422),
        ("..", REPORT, 422),
    ],
)
def test_what_cannot_become_a_document_is_refused_at_once(
    editor: TestClient, name: str, data: bytes, status: int
) -> None:
    """Size, kind, content and name are looked at before the file is taken."""
    refused = _upload(editor, name, data)
    assert (refused.status_code, bool(refused.json()["error"]["message"])) == (status, True)


@pytest.mark.parametrize(
    ("given", "safe"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\x\\bao cao.docx", "bao cao.docx"),
        ("a\x00b\r\nc.txt", "ab_c.txt"),
        (".env.txt", "env.txt"),
        ("Ba\u0301o ca\u0301o.pdf", "Báo cáo.pdf"),
        ("ế" * 300 + ".docx", "ế" * 58 + ".docx"),
        ("a/b:c*.txt", "b_c_.txt"),
    ],
)
def test_names_mean_nothing_but_themselves(given: str, safe: str) -> None:
    """No name leads out of its folder."""
    assert safe_name(given) == safe


@pytest.mark.parametrize("given", ["", "/", "..", ".", "   ", None, "Thumbs.db"])
def test_names_that_say_nothing_are_refused(given: str | None) -> None:
    """A file without a name cannot be cited."""
    with pytest.raises(Unusable):
        safe_name(given)


def test_removing_an_uploaded_document_removes_its_file(home: Path) -> None:
    """The next start does not bring it back."""
    upload = keep_file(home, REPORT, name="a.txt", access="internal", job_id="j")
    forget_upload(home, str(upload.path))
    assert list(stored(home)) == []


def test_files_that_are_no_uploads_are_left_alone(home: Path) -> None:
    """The folder of the reports belongs to somebody else."""
    report = home / "reports" / "a.txt"
    report.parent.mkdir()
    report.write_bytes(REPORT)
    forget_upload(home, str(report))
    assert report.exists()


def test_documents_are_read_anew(editor: TestClient, corpus: FakeCorpus) -> None:
    """Those that the caller may read, as a job with its report."""
    job = ended(editor, editor.post("/v1/documents/reindex", json={}).json()["id"])
    listed = [one["source"] for one in editor.get("/v1/documents").json()["documents"]]
    assert (job["state"], job["report"]["unchanged"], corpus.refreshed) == ("done", len(listed), listed)


def test_reading_anew_can_be_cancelled(editor: TestClient, corpus: FakeCorpus) -> None:
    """It stops before the next file."""
    corpus.gate.clear()
    job = editor.post("/v1/documents/reindex", json={}).json()["id"]
    while editor.get(f"/v1/jobs/{job}").json()["state"] == "waiting":
        time.sleep(0.01)
    editor.post(f"/v1/jobs/{job}/cancel")
    corpus.gate.set()
    assert (ended(editor, job)["state"], corpus.refreshed) == ("cancelled", [])


def test_a_file_that_is_gone_keeps_its_document(editor: TestClient, corpus: FakeCorpus) -> None:
    """The report names it; the job is done all the same."""
    corpus.skips = "Không tìm thấy tệp."
    job = ended(editor, editor.post("/v1/documents/reindex", json={}).json()["id"])
    assert (job["state"], job["report"]["skipped"][0]["reason"]) == ("done", "Không tìm thấy tệp.")


def test_an_unknown_document_is_not_read_anew(editor: TestClient) -> None:
    """As for one that the caller may not read."""
    assert editor.post("/v1/documents/reindex", json={"document_ids": ["0"]}).status_code == 404
