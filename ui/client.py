"""The API as the page uses it: one method per call of the contract."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

import httpx

from ui.connection import LIST_SECONDS, Connection, received, received_all
from ui.errors import ApiAway, ApiRefused
from ui.evaluations import Run, RunComparison
from ui.events import ServerEvent
from ui.objects import Answer, Conversation, Document, Figure, Job, Passage, Sentence, Verification

Filters = Mapping[str, str | int]
_CONVERSATIONS = 200
_PAGE = 1000  # documents asked for at a time, the most that the API gives


@dataclass(frozen=True, slots=True)
class Stage:
    """The API has begun a stage of its work ("retrieve", "decide", ...)."""

    name: str


@dataclass(frozen=True, slots=True)
class Turn:
    """One message of the conversation so far; ``role`` is "user" or "assistant"."""

    role: str
    content: str


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with what it follows on and what limits it."""

    question: str
    history: tuple[Turn, ...] = ()
    conversation_id: str | None = None
    filters: tuple[tuple[str, str | int], ...] = ()

    def body(self) -> dict[str, Any]:
        """Return the question as the API takes it."""
        told = {
            "history": [{"role": turn.role, "content": turn.content} for turn in self.history],
            "conversation_id": self.conversation_id,
            "filters": dict(self.filters),
        }
        return {"question": self.question, **{name: value for name, value in told.items() if value}}


StreamPart = Stage | Sentence | Answer


class ApiClient:
    """Calls the API in the name of one key. Threads may share it; all calls share one pool of connections."""

    def __init__(self, http: httpx.Client, key: str | None = None) -> None:
        self._api = Connection(http, key)

    def stream(self, asked: Asked) -> Iterator[StreamPart]:
        """Yield stages and sentences as they come, and last the whole answer.

        Raises:
            ApiError: the API is away, slow, refuses, or breaks off before the answer.
        """
        with self._api.events("/v1/ask/stream", asked.body()) as events:
            for event in events:
                part = _stream_part(event)
                if part is not None:
                    yield part
                if isinstance(part, Answer):
                    return
        raise ApiAway("the stream ended before the answer")

    def search(self, query: str, *, k: int = 10, filters: Filters | None = None) -> tuple[Passage, ...]:
        """Return the passages nearest to ``query``, best first."""
        body = {"query": query, "k": k, **({"filters": dict(filters)} if filters else {})}
        return received_all(Passage, self._api.json("POST", "/v1/search", json=body), "results")

    def verify(self, text: str) -> Verification:
        """Return the verdict on every sentence of a draft."""
        return received(Verification, self._api.json("POST", "/v1/verify", json={"text": text}))

    def figures(self, filters: Filters | None = None) -> tuple[Figure, ...]:
        """Return the figures of the corpus, in the order of the documents."""
        return received_all(Figure, self._api.json("GET", "/v1/figures", params=dict(filters or {})), "figures")

    def documents(self) -> tuple[Document, ...]:
        """Return the whole catalogue that the key may read."""
        found: list[Document] = []
        while True:
            got = self._api.json(
                "GET", "/v1/documents", params={"limit": _PAGE, "offset": len(found)}, timeout=LIST_SECONDS
            )
            page = received_all(Document, got, "documents")
            found += page
            if not page or len(found) >= got.get("total", len(found)):
                return tuple(found)

    def document(self, document_id: str) -> Document:
        """Return a document with its cleaned text."""
        return received(Document, self._api.json("GET", f"/v1/documents/{_segment(document_id)}"))

    def upload(self, name: str, content: bytes, access: str | None = None, *, replace: bool | None = None) -> Job:
        """Put a file into the corpus; the job that reads it may go on after this returns.

        ``replace`` is whether all earlier uploads of its name go; None leaves it to the API, which compares them.
        """
        data = {"access": access} if access else {}
        if replace is not None:
            data["replace"] = "true" if replace else "false"
        return received(Job, self._api.json("POST", "/v1/documents", files={"file": (name, content)}, data=data))

    def job(self, job_id: str) -> Job:
        """Return how far a job has come."""
        return received(Job, self._api.json("GET", f"/v1/jobs/{_segment(job_id)}"))

    def jobs(self) -> tuple[Job, ...]:
        """Return the caller's jobs, the newest first."""
        return received_all(Job, self._api.json("GET", "/v1/jobs", timeout=LIST_SECONDS), "jobs")

    def cancel_job(self, job_id: str) -> None:
        """Ask a job to stop."""
        self._api.call("POST", f"/v1/jobs/{_segment(job_id)}/cancel")

    def reindex(self, document_id: str | None = None) -> Job:
        """Have one document, or all that the key may read, read anew from its file."""
        body = {"document_ids": [document_id]} if document_id else {}
        return received(Job, self._api.json("POST", "/v1/documents/reindex", json=body))

    def remove(self, document_id: str) -> None:
        """Take a document out of the corpus."""
        self._api.call("DELETE", f"/v1/documents/{_segment(document_id)}")

    def rate(self, conversation_id: str, turn: int, *, rating: str, comment: str = "") -> None:
        """Tell what the reader thinks of an answer; ``rating`` is "up" or "down", ``turn`` counts from 0."""
        body = {"conversation_id": conversation_id, "turn": turn, "rating": rating}
        self._api.call("POST", "/v1/feedback", json={**body, **({"comment": comment} if comment else {})})

    def conversations(self, words: str = "") -> tuple[Conversation, ...]:
        """Return the caller's conversations, the latest first; with ``words``, those that have them all."""
        limits = {"limit": _CONVERSATIONS, **({"words": words} if words else {})}
        return received_all(Conversation, self._api.json("GET", "/v1/conversations", params=limits), "conversations")

    def conversation(self, conversation_id: str) -> Conversation:
        """Return a conversation with its turns."""
        return received(Conversation, self._api.json("GET", f"/v1/conversations/{_segment(conversation_id)}"))

    def rename_conversation(self, conversation_id: str, title: str) -> None:
        """Give a conversation another title."""
        self._api.call("PATCH", f"/v1/conversations/{_segment(conversation_id)}", json={"title": title})

    def delete_conversation(self, conversation_id: str) -> None:
        """Delete a conversation for good."""
        self._api.call("DELETE", f"/v1/conversations/{_segment(conversation_id)}")

    def evaluations(self) -> tuple[Run, ...]:
        """Return the finished evaluations, the newest first."""
        return received_all(Run, self._api.json("GET", "/v1/evaluations", timeout=LIST_SECONDS), "runs")

    def evaluate(self, *, note: str, spellings: bool) -> Job:
        """Start an evaluation."""
        return received(Job, self._api.json("POST", "/v1/evaluations", json={"note": note, "spellings": spellings}))

    def evaluation_report(self, run_id: str, form: str) -> bytes:
        """Return a report as a file; ``form`` is "html", "markdown" or "json"."""
        return self._api.call("GET", f"/v1/evaluations/{_segment(run_id)}", params={"format": form}).content

    def compare_evaluations(self, before: str, after: str) -> RunComparison:
        """Return what changed between two evaluations."""
        path = f"/v1/evaluations/{_segment(after)}/comparison"
        return received(RunComparison, self._api.json("GET", path, params={"before": before}))

    def comparison_page(self, before: str, after: str) -> bytes:
        """Return what changed between two evaluations as a page."""
        path = f"/v1/evaluations/{_segment(after)}/comparison"
        return self._api.call("GET", path, params={"before": before, "format": "html"}).content

    def remove_evaluation(self, run_id: str) -> None:
        """Delete an evaluation for good."""
        self._api.call("DELETE", f"/v1/evaluations/{_segment(run_id)}")

    def get(self, path: str) -> dict[str, Any]:
        """Return a JSON object that has no shape of its own here: health, status, who the caller is."""
        return self._api.json("GET", path, timeout=LIST_SECONDS)


def _stream_part(event: ServerEvent) -> StreamPart | None:
    data = json.loads(event.data)
    if event.name == "status":
        return Stage(str(data.get("stage", "")))
    if event.name == "sentence":
        return Sentence.model_validate(data.get("sentence", data))
    if event.name == "answer":
        return Answer.model_validate(data)
    if event.name == "error":
        found = data.get("error", data)
        raise ApiRefused(int(found.get("status", 503)), str(found.get("code", "")), str(found.get("message", "")))
    return None


def _segment(text: str) -> str:
    """Return ``text`` as one segment of a path, whatever it holds."""
    return quote(text, safe="")
