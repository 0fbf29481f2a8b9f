"""Kill a running service in the middle of uploads, of indexing and of streams, and see what its next start knows.

Each kill is a SIGKILL at a random moment while one kind of call is under way. The next start has to know every
conversation and every upload that a caller was told of, and ``assistant check`` has to find nothing. Services are forks
of this process, which has loaded the libraries and opened nothing.
"""

from __future__ import annotations

import random
import shutil
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import httpx

from assistant.api.uploads import stored
from evals.bench.forked_service import command, load_libraries, service
from evals.errors import EvaluationError

# The longest time after which a service is killed, by what is under way: about as long as one call takes, and for
# indexing until the upload has been brought in.
LONGEST_SECONDS = {"upload": 1.0, "indexing": 4.0, "stream": 1.5}
_SETTLE_SECONDS, _LOOK_SECONDS = 180.0, 0.02
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
    load_libraries(folder)
    chance, told = random.Random(seed), Told()
    kinds = sorted(LONGEST_SECONDS)
    if command(folder, "index", str(_first_report(folder))):
        raise EvaluationError(f"Không nạp được tài liệu đầu tiên; xem {folder / 'log.txt'}.")
    for number in range(kills):
        kind = kinds[number % len(kinds)]
        with service(folder) as address:
            _look(address, folder, told)
            _interrupt(address, kind, told, number=number, seconds=chance.uniform(0.0, LONGEST_SECONDS[kind]))
        told.killed[kind] += 1
        sys.stderr.write(f"{told.summary()}\n")
    with service(folder) as address:
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
    told.unclean += command(folder, "check") != 0
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


def _first_report(folder: Path) -> Path:
    """Write a report, so that there is something to ask about from the beginning."""
    report = folder / "bao-cao.txt"
    lines = ["VKSND tỉnh Trà Vinh tổng kết", "Phòng 3: Năm 2023 đã ban hành 37 kiến nghị."]
    report.write_text("\n\n".join(lines), encoding="utf-8")
    return report
