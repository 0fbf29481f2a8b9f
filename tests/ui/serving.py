"""An API in miniature that speaks the HTTP contract on this machine, and can be told to fail."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import unquote, urlsplit

from tests.ui import corpus


@dataclass
class Behaviour:
    """How the miniature behaves; tests change it while it runs.

    Attributes:
        keys: roles by key; empty lets everyone in.
        failing: status, code and message that every call ends with; None for none.
        sentence_seconds: pause before the answer of a stream.
        breaks_off: a stream ends after its first sentence.
        jobs: the caller's jobs; ``evaluating`` is the state of the evaluation among them.
        uploaded: the report of the job that reads an upload.
        calls: method and path of every call; ``bodies`` what the last call of each path brought.
    """

    keys: dict[str, list[str]] = field(default_factory=dict)
    failing: tuple[int, str, str] | None = None
    sentence_seconds: float = 0.0
    breaks_off: bool = False
    calls: list[tuple[str, str]] = field(default_factory=list)
    bodies: dict[str, Any] = field(default_factory=dict)
    titles: dict[str, str] = field(default_factory=lambda: {"c1": "Phòng 7 năm 2024"})
    gone: set[str] = field(default_factory=set)
    jobs: list[dict[str, Any]] = field(default_factory=list)
    evaluating: str = "running"
    uploaded: dict[str, Any] = field(default_factory=lambda: {"added": 1, "skipped": []})


class FakeApi:
    """A running miniature: its address and its behaviour."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.behaviour = Behaviour()


@contextmanager
def fake_api(port: int = 0) -> Iterator[FakeApi]:
    """Serve the miniature until the block ends."""
    server = ThreadingHTTPServer(("127.0.0.1", port), _Handler)
    server.daemon_threads = True
    api = FakeApi(f"http://127.0.0.1:{server.server_address[1]}")
    _Handler.behaviours[server.server_address[1]] = api.behaviour
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield api
    finally:
        server.shutdown()
        server.server_close()


class _Handler(BaseHTTPRequestHandler):
    behaviours: dict[int, Behaviour] = {}  # noqa: RUF012 - shared by the handlers of every server
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self._answer("GET")

    def do_POST(self) -> None:
        self._answer("POST")

    def do_DELETE(self) -> None:
        self._answer("DELETE")

    def do_PATCH(self) -> None:
        self._answer("PATCH")

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""

    @property
    def _behaviour(self) -> Behaviour:
        return self.behaviours[self.server.server_address[1]]  # type: ignore[index]

    def _answer(self, method: str) -> None:
        path = unquote(urlsplit(self.path).path)
        raw = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        self._behaviour.calls.append((method, path))
        is_json = "json" in self.headers.get("Content-Type", "")
        if raw or path not in self._behaviour.bodies:  # looking does not undo what was sent
            self._behaviour.bodies[path] = json.loads(raw) if raw and is_json else raw
        if self._behaviour.failing is not None:
            self._error(*self._behaviour.failing)
            return
        key = self.headers.get("Authorization", "").removeprefix("Bearer ")
        if self._behaviour.keys and key not in self._behaviour.keys and path not in ("/healthz", "/readyz"):
            self._error(401, "unauthorized", "Cần khóa truy cập.")
            return
        self._route(method, path, key)

    def _route(self, method: str, path: str, key: str) -> None:
        body = self._behaviour.bodies[path]
        name = path.rpartition("/")[2]
        fixed: dict[tuple[str, str], Any] = {
            ("GET", "/readyz"): {"status": "ready"},
            ("GET", "/v1/figures"): {"figures": corpus.figures()},
            ("POST", "/v1/search"): {"results": corpus.passages()},
            ("POST", "/v1/documents"): {"id": "j1", "state": "running"},
            ("POST", "/v1/documents/reindex"): {"id": "j2", "kind": "reindex", "state": "running"},
            ("GET", "/v1/jobs"): {"jobs": self._behaviour.jobs},
            ("GET", "/v1/jobs/j2"): {
                "id": "j2",
                "kind": "reindex",
                "state": "done",
                "report": {"updated": 1, "unchanged": 3, "skipped": [{"source": "a.txt", "reason": "Mất tệp."}]},
            },
            ("POST", "/v1/evaluations"): {"id": "j3", "kind": "evaluation", "state": "running"},
            ("GET", "/v1/jobs/j1"): {"id": "j1", "state": "done", "report": self._behaviour.uploaded},
        }
        if (method, path) in fixed:
            self._send(fixed[method, path])
        elif path == "/v1/me" and self._behaviour.keys:
            self._send({"name": "Người thử", "roles": self._behaviour.keys[key]})
        elif path == "/v1/ask/stream":
            self._stream(corpus.answer(body["question"]))
        elif path == "/v1/verify":
            self._send(corpus.verification(body["text"]))
        elif path == "/v1/feedback":
            self._send(None, 204)
        elif path.startswith(("/v1/evaluations", "/v1/jobs/j3")):
            self._evaluations(method, path)
        elif path.startswith("/v1/documents"):
            self._documents(method, path, name)
        elif path.startswith("/v1/conversations"):
            self._conversations(method, path, name)
        else:
            self._error(404, "not_found", "Không có địa chỉ này.")

    def _evaluations(self, method: str, path: str) -> None:
        if path == "/v1/jobs/j3":
            state = (
                "cancelled" if ("POST", "/v1/jobs/j3/cancel") in self._behaviour.calls else self._behaviour.evaluating
            )
            progress = {"done": 99, "total": 396, "current": "Đang hỏi từng câu"}
            self._send({"id": "j3", "kind": "evaluation", "state": state, **progress, "report": None})
        elif path == "/v1/evaluations":
            self._send({"runs": corpus.runs()})
        elif path.endswith("/comparison"):
            self._send(corpus.run_comparison())
        elif method != "GET":
            self._send(None, 204)
        else:
            self._send_page(corpus.report())

    def _send_page(self, page: str) -> None:
        content = page.encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def _documents(self, method: str, path: str, name: str) -> None:
        left = [one for one in corpus.documents() if one["id"] not in self._behaviour.gone]
        if path == "/v1/documents":
            self._send({"documents": left, "total": len(left)})
        elif name not in {one["id"] for one in left}:
            self._error(404, "not_found", "Không có tài liệu mang mã này.")
        elif method == "DELETE":
            self._behaviour.gone.add(name)
            self._send({"removed": 1})
        else:
            self._send(corpus.document(name))

    def _conversations(self, method: str, path: str, name: str) -> None:
        titles = self._behaviour.titles
        if path == "/v1/conversations":
            rows = [
                {"id": one, "title": title, "updated": "2026-01-05T08:30:00+00:00"} for one, title in titles.items()
            ]
            self._send({"conversations": rows})
        elif method == "DELETE":
            titles.pop(name)
            self._send(None, 204)
        elif method == "PATCH":
            titles[name] = self._behaviour.bodies[path]["title"]
            self._send({"id": name, "title": titles[name]})
        else:
            question = "Năm 2024 Phòng 7 thụ lý bao nhiêu vụ?"
            turns = [
                {
                    "turn": 0,
                    "question": question,
                    "answer": corpus.answer(question),
                    "rating": None,
                    "sources": {"1": "edited"},
                }
            ]
            self._send({"id": name, "title": titles[name], "updated": "2026-01-05T08:30:00+00:00", "turns": turns})

    def _stream(self, answer: dict[str, Any]) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Connection", "close")
        self.end_headers()
        self.close_connection = True
        self._event("status", {"stage": "retrieve"})
        for sentence in answer["sentences"]:
            self._event("sentence", sentence)
        if self._behaviour.breaks_off:
            return
        time.sleep(self._behaviour.sentence_seconds)
        self._event("answer", answer)

    def _event(self, name: str, data: Any) -> None:
        try:
            self.wfile.write(f"event: {name}\ndata: {json.dumps(data, ensure_ascii=False)}\n\n".encode())
            self.wfile.flush()
        except OSError:
            self.close_connection = True

    def _error(self, status: int, code: str, message: str) -> None:
        self._send({"error": {"code": code, "message": message, "detail": None}}, status)

    def _send(self, data: Any, status: int = 200) -> None:
        content = b"" if data is None else json.dumps(data, ensure_ascii=False).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)
