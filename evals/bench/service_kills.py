"""Kill a running service in the middle of uploads, of indexing and of streams, and see what its next start knows.

Each kill is a SIGKILL at a random moment while one kind of call is under way. The next start has to know every
conversation and every upload that a caller was told of, and ``assistant check`` has to find nothing. Services are forks
of this process, which has loaded the libraries and opened nothing.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import socket
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path

import httpx

from assistant.api.uploads import stored
from evals.errors import EvaluationError

# The longest time after which a service is killed, by what is under way: about as long as one call takes, and for
# indexing until the upload has been brought in.
LONGEST_SECONDS = {"upload": 1.0, "indexing": 4.0, "stream": 1.5}
_START_SECONDS, _SETTLE_SECONDS = 120.0, 180.0
_LOOK_SECONDS = 0.02
_PIECES, _PIECE_SECONDS = 20, 0.02
_UNFINISHED = ("waiting", "running")
_BOUNDARY = "bien"
_HEAD = (
    f"--{_BOUNDARY}\r\n"
    'Content-Disposition: form-data; name="file"; filename="{name}"\r\nContent-Type: text/plain\r\n\r\n'
)
_END = f"\r\n--{_BOUNDARY}--\r\n"


@dataclass(slots=True)
class Told:
    """What callers were told, and what was found of it; ``lost`` and ``unclean`` say what was wrong."""

    killed: Counter[str] = field(default_factory=Counter)
    uploads: set[str] = field(default_factory=set)
    conversations: set[str] = field(default_factory=set)
    lost: list[str] = field(default_factory=list)
    unclean: int = 0

    def summary(self) -> dict[str, object]:
        """Return the counts."""
        return {
            "killed": dict(self.killed),
            "uploads_confirmed": len(self.uploads),
            "conversations_confirmed": len(self.conversations),
            "lost": self.lost,
            "unclean": self.unclean,
        }


def run(folder: Path, *, kills: int, seed: int) -> Told:
    """Kill a service ``kills`` times and return what was confirmed and what of it was lost.

    Raises:
        EvaluationError: the service does not start again.
    """
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    _load_libraries(folder)
    chance, told = random.Random(seed), Told()
    kinds = sorted(LONGEST_SECONDS)
    if _command(folder, "index", str(_first_report(folder))):
        raise EvaluationError(f"Không nạp được tài liệu đầu tiên; xem {folder / 'log.txt'}.")
    for number in range(kills):
        kind = kinds[number % len(kinds)]
        with _service(folder) as address:
            _look(address, folder, told)
            _interrupt(address, kind, told, number=number, seconds=chance.uniform(0.0, LONGEST_SECONDS[kind]))
        told.killed[kind] += 1
        sys.stderr.write(f"{told.summary()}\n")
    with _service(folder) as address:
        _look(address, folder, told)
    return told


def _look(address: str, folder: Path, told: Told) -> None:
    """Compare what the service knows with what callers were told, once it has taken up what was left behind."""
    with httpx.Client(base_url=address, timeout=60, trust_env=False) as client:
        until = time.monotonic() + _SETTLE_SECONDS
        # Besides what was confirmed: files that lay on the disk whole before anybody could be told.
        taken = told.uploads | {one.path.name for one in stored(folder / "home")}
        while (taken - _sources(client) or _is_mending(client)) and time.monotonic() < until:
            time.sleep(_PIECE_SECONDS)
        told.lost += sorted(told.uploads - _sources(client))
        for one in sorted(told.conversations):
            if client.get(f"/v1/conversations/{one}").status_code != httpx.codes.OK:
                told.lost.append(one)
    told.unclean += _command(folder, "check") != 0
    told.uploads -= set(told.lost)
    told.conversations -= set(told.lost)


def _is_mending(client: httpx.Client) -> bool:
    return bool(client.get("/v1/status").json()["health"] != "ok")


def _sources(client: httpx.Client) -> set[str]:
    listed = client.get("/v1/documents", params={"source": "uploads", "limit": 1000}).json()["documents"]
    return {Path(one["source"]).name for one in listed}


def _interrupt(address: str, kind: str, told: Told, *, number: int, seconds: float) -> None:
    """Call without a pause for some time; what is under way at its end is cut off by the kill that follows."""
    calls = {"upload": _send_slowly, "indexing": _have_indexed, "stream": _stream}
    caller = threading.Thread(target=_call_on, args=(address, calls[kind], told, number), daemon=True)
    caller.start()
    time.sleep(seconds)


def _call_on(address: str, call: Callable[[httpx.Client, Told, str], None], told: Told, number: int) -> None:
    try:
        with httpx.Client(base_url=address, timeout=60, trust_env=False) as client:
            for serial in range(1000):
                call(client, told, f"{number}-{serial}")
    except httpx.HTTPError:
        return  # killed


def _send_slowly(client: httpx.Client, told: Told, serial: str) -> None:
    """Upload a file piece by piece, so that a kill finds it half sent."""
    report = _report(serial)
    step = max(1, len(report) // _PIECES)

    def pieces() -> Iterator[bytes]:
        yield _HEAD.format(name=_name(serial)).encode()
        for start in range(0, len(report), step):
            yield report[start : start + step]
            time.sleep(_PIECE_SECONDS)
        yield _END.encode()

    kind = {"Content-Type": f"multipart/form-data; boundary={_BOUNDARY}"}
    if client.post("/v1/documents", content=pieces(), headers=kind).status_code == httpx.codes.ACCEPTED:
        told.uploads.add(_name(serial))


def _have_indexed(client: httpx.Client, told: Told, serial: str) -> None:
    """Upload a file at once and wait until it is in the index."""
    sent = client.post("/v1/documents", files={"file": (_name(serial), _report(serial))})
    if sent.status_code == httpx.codes.ACCEPTED:
        told.uploads.add(_name(serial))
        while client.get(f"/v1/jobs/{sent.json()['id']}").json()["state"] in _UNFINISHED:
            time.sleep(_LOOK_SECONDS)


def _name(serial: str) -> str:
    return f"bao-cao-{serial}.txt"


def _report(serial: str) -> bytes:
    count = serial.replace("-", "")
    lines = [f"VKSND tỉnh Trà Vinh: kết quả công tác kỳ {serial}"]
    lines += [f"Phòng {part} đã ban hành {count}{part} kiến nghị trong năm 2023." for part in range(1, 9)]
    return "\n\n".join(lines).encode()


def _stream(client: httpx.Client, told: Told, serial: str) -> None:
    question = {"question": f"Năm 2023 Phòng 3 VKSND tỉnh Trà Vinh ban hành bao nhiêu kiến nghị kỳ {serial}?"}
    is_answer = False
    with client.stream("POST", "/v1/ask/stream", json=question) as response:
        for line in response.iter_lines():
            if is_answer and line.startswith("data: "):
                told.conversations.add(str(httpx.Response(200, content=line[6:]).json()["conversation_id"]))
            is_answer = line == "event: answer"


@contextmanager
def _service(folder: Path) -> Iterator[str]:
    """Yield the address of a service that answers, and kill it in the end."""
    port = _free_port()
    child = _forked(folder, ["serve", "--no-ui", "--port", str(port)])
    address = f"http://127.0.0.1:{port}"
    try:
        _wait(address, child, folder)
        yield address
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)


def _wait(address: str, child: int, folder: Path) -> None:
    until = time.monotonic() + _START_SECONDS
    while time.monotonic() < until:
        try:
            if httpx.get(f"{address}/readyz", timeout=5, trust_env=False).status_code == httpx.codes.OK:
                return
        except httpx.HTTPError:
            pass
        time.sleep(_LOOK_SECONDS)
    raise EvaluationError(f"Dịch vụ {child} không khởi động lại được; xem {folder / 'log.txt'}.")


def _command(folder: Path, *arguments: str) -> int:
    _, status = os.waitpid(_forked(folder, list(arguments)), 0)
    return os.waitstatus_to_exitcode(status)


def _forked(folder: Path, arguments: list[str]) -> int:
    """Start the program with ``arguments`` in a process of its own, and return its id."""
    child = os.fork()
    if child:
        return child
    code = 1
    try:
        with (folder / "log.txt").open("ab") as log:
            os.dup2(log.fileno(), 1)
            os.dup2(log.fileno(), 2)
        for name in [one for one in os.environ if one.startswith("ASSISTANT_")]:
            del os.environ[name]
        os.environ["ASSISTANT_HOME"] = str(folder / "home")
        sys.argv = ["assistant", *arguments]
        from assistant.cli import main

        main()
        code = 0
    except SystemExit as end:
        code = int(end.code or 0)
    finally:
        os._exit(code)


def _first_report(folder: Path) -> Path:
    """Write a report, so that there is something to ask about from the beginning."""
    report = folder / "bao-cao.txt"
    lines = ["VKSND tỉnh Trà Vinh tổng kết", "Phòng 3: Năm 2023 đã ban hành 37 kiến nghị."]
    report.write_text("\n\n".join(lines), encoding="utf-8")
    return report


def _load_libraries(folder: Path) -> None:
    """Load what every service and command would load anew, models and indexes excepted."""
    # Whether measures of several processes are counted together is decided when their library is imported; where they
    # lie is looked up later, and each service sets a folder of its own.
    os.environ["PROMETHEUS_MULTIPROC_DIR"] = str(folder)
    for module in ("assistant.api.building", "chromadb", "index.checking", "index.ingest", "tantivy", "uvicorn"):
        import_module(module)
    from documents.organisations.finding import find_units

    find_units("VKSND tỉnh Trà Vinh")  # reads the register of organisations


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
