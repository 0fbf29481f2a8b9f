"""A server that speaks the OpenAI chat protocol on loopback and does what a script tells it to, right or wrong."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Literal


@dataclass(frozen=True, slots=True)
class Reply:
    """What the server does to one call.

    Attributes:
        pieces: what the model says, one event each; may be endless.
        status: HTTP status; other than 200 nothing is said.
        headers: further headers.
        delay: seconds before the answer begins.
        pace: seconds before each piece.
        end: "done" as the protocol has it; "break" closes the connection in the middle of an event; "hang" keeps it
            open and says nothing more; "garbage" sends an event that is no JSON.
        hang: seconds that a connection is kept open in silence.
    """

    pieces: Iterable[str] = ()
    status: int = 200
    headers: tuple[tuple[str, str], ...] = ()
    delay: float = 0.0
    pace: float = 0.0
    end: Literal["done", "break", "hang", "garbage"] = "done"
    hang: float = 3.0


Script = Callable[[dict[str, Any]], Reply]


@dataclass(slots=True)
class ScriptedServer:
    """The running server: where it is, what it was asked, when it sent what (performance counter), who is connected."""

    url: str
    script: Script
    calls: list[dict[str, Any]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    sent: list[tuple[float, str]] = field(default_factory=list)
    connected: set[tuple[str, int]] = field(default_factory=set)

    def prompt(self, call: int = -1) -> str:
        """Return all messages of a call as one text."""
        return "\n".join(str(message["content"]) for message in self.calls[call]["messages"])


@contextmanager
def serving(script: Script) -> Iterator[ScriptedServer]:
    """Serve on a free port of the loopback until the block ends."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    server.daemon_threads = True
    state = ScriptedServer(f"http://127.0.0.1:{server.server_address[1]}/v1", script)
    server.state = state  # type: ignore[attr-defined]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield state
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def setup(self) -> None:
        super().setup()
        self.server.state.connected.add(self.client_address)  # type: ignore[attr-defined]

    def finish(self) -> None:
        self.server.state.connected.discard(self.client_address)  # type: ignore[attr-defined]
        super().finish()

    def do_POST(self) -> None:
        state: ScriptedServer = self.server.state  # type: ignore[attr-defined]
        call = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        state.calls.append(call)
        state.headers.append({name.lower(): value for name, value in self.headers.items()})
        reply = state.script(call)
        time.sleep(reply.delay)
        try:
            self._refuse(reply) if reply.status != 200 else self._say(state, reply)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True  # the client did not wait for the end

    def _refuse(self, reply: Reply) -> None:
        body = json.dumps({"error": {"message": "scripted", "code": reply.status}}).encode()
        self.send_response(reply.status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        for name, value in reply.headers:
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def _say(self, state: ScriptedServer, reply: Reply) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        for piece in reply.pieces:
            time.sleep(reply.pace)
            self._event(json.dumps(_chunk({"content": piece}, None)))
            state.sent.append((time.perf_counter(), piece))
        self._end(reply)

    def _end(self, reply: Reply) -> None:
        if reply.end == "done":
            self._event(json.dumps(_chunk({}, "stop")))
            self._event("[DONE]")
            self.wfile.write(b"0\r\n\r\n")
            return
        if reply.end == "garbage":
            self._event('{"choices": [{"delta": ')
            self.wfile.write(b"0\r\n\r\n")
            return
        if reply.end == "hang":
            time.sleep(reply.hang)
        self.wfile.write(b"40\r\ndata: {")
        self.close_connection = True

    def _event(self, data: str) -> None:
        body = f"data: {data}\n\n".encode()
        self.wfile.write(f"{len(body):x}\r\n".encode() + body + b"\r\n")
        self.wfile.flush()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing on standard error."""


def _chunk(delta: dict[str, str], finish: str | None) -> dict[str, Any]:
    choice = {"index": 0, "delta": {"role": "assistant", **delta}, "finish_reason": finish}
    return {"id": "1", "object": "chat.completion.chunk", "created": 0, "model": "scripted", "choices": [choice]}
