from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

import numpy as np
import pytest

from index.embedding.models import Server, remote_model
from index.errors import ModelUnreachable


@dataclass
class _Endpoint:
    """A server on this machine that answers as an OpenAI-compatible one, and notes what it was asked."""

    answers: list[int] = field(default_factory=list)  # status codes to give before it answers
    asked: list[dict[str, Any]] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)
    url: str = ""


@pytest.fixture
def endpoint(socket_enabled: None) -> Iterator[_Endpoint]:
    """A running endpoint: a text's vector is its length and the number of its blanks."""
    state = _Endpoint()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            state.asked.append(body)
            state.keys.append(self.headers.get("Authorization", ""))
            status = state.answers.pop(0) if state.answers else 200
            found = [{"index": at, "embedding": [len(text), text.count(" ")]} for at, text in enumerate(body["input"])]
            payload = json.dumps({"data": found[::-1]}).encode()
            self.send_response(status)
            self.send_header("Content-Length", str(len(payload)))
            self.end_headers()
            self.wfile.write(payload)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    state.url = f"http://127.0.0.1:{server.server_port}/v1"
    Thread(target=server.serve_forever, daemon=True).start()
    yield state
    server.shutdown()
    server.server_close()


def test_rows_are_unit_vectors_in_the_order_of_the_texts(endpoint: _Endpoint) -> None:
    """The server may answer in any order."""
    rows = remote_model("openai:some", Server(endpoint.url)).embed_documents(["abc", "a b c d"])
    expected = np.array([[3, 0], [7, 3]]) / np.linalg.norm([[3, 0], [7, 3]], axis=1, keepdims=True)
    assert np.allclose(rows, expected)


def test_many_texts_are_asked_for_in_parts(endpoint: _Endpoint) -> None:
    """Servers refuse bodies that are too long."""
    rows = remote_model("openai:some", Server(endpoint.url)).embed_documents(["x" * at for at in range(1, 131)])
    assert (rows.shape, [len(one["input"]) for one in endpoint.asked]) == ((130, 2), [64, 64, 2])


def test_the_model_is_named_and_the_key_is_sent(endpoint: _Endpoint) -> None:
    """As the protocol wants it."""
    remote_model("openai:some/model", Server(endpoint.url, "secret")).embed_queries(["a"])
    assert (endpoint.asked[0]["model"], endpoint.keys) == ("some/model", ["Bearer secret"])


def test_prompts_of_a_known_model_are_written_before_its_texts(endpoint: _Endpoint) -> None:
    """E5 was trained with them."""
    model = remote_model("openai:intfloat/multilingual-e5-small", Server(endpoint.url))
    model.embed_queries(["a"])
    model.embed_documents(["b"])
    assert [one["input"][0] for one in endpoint.asked] == ["query: a", "passage: b"]


def test_a_busy_server_is_asked_again(endpoint: _Endpoint) -> None:
    """Rate limits pass."""
    endpoint.answers = [429, 503]
    assert remote_model("openai:some", Server(endpoint.url)).dimensions == 2


def test_a_refusal_is_told_in_one_line_without_the_key(endpoint: _Endpoint) -> None:
    """A wrong key is not tried again, and not shown."""
    endpoint.answers = [401] * 9
    with pytest.raises(ModelUnreachable) as told:
        remote_model("openai:some", Server(endpoint.url, "secret")).embed_queries(["a"])
    assert ("secret" in str(told.value), "\n" in str(told.value), len(endpoint.asked)) == (False, False, 1)


def test_no_texts_need_no_call_but_the_one_for_the_length(endpoint: _Endpoint) -> None:
    """An empty batch has the right shape."""
    assert remote_model("openai:some", Server(endpoint.url)).embed_documents([]).shape == (0, 2)


def test_two_models_have_two_fingerprints() -> None:
    """Vectors of one are never compared with those of the other."""
    one, other = (remote_model(f"openai:{name}", Server("http://127.0.0.1:9/v1")) for name in "ab")
    assert one.fingerprint != other.fingerprint
