"""``assistant serve``: the API and the chat page, until Ctrl-C."""

from __future__ import annotations

import os
import signal
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from assistant.api.metrics_folder import shared_folder
from assistant.api.serving import OwnSocket, check_free, child, deals_out, is_loopback
from assistant.bootstrap import SAMPLES, open_ingest, open_kept
from assistant.commands.index import progress_line, render_report
from assistant.errors import BadRequest
from assistant.output import write, write_note
from assistant.settings import PREFIX, Settings, read_settings

if TYPE_CHECKING:
    from fastapi import FastAPI

_APPLICATION = "assistant.commands.serve:application"
_STOP_SECONDS = 15  # for the calls under way, once it is told to stop
# Connections are kept longer than clients and proxies keep theirs (5 s, 60 s): who sends on one that this side is just
# closing loses the call.
_IDLE_SECONDS = 75
_LOOK_SECONDS = 0.2
_METRICS_FOLDER = "PROMETHEUS_MULTIPROC_DIR"  # the name that its library reads


@click.command("serve", epilog="Ví dụ: assistant serve --port 8000 --ui-port 8501")
@click.option("--host", help="Địa chỉ lắng nghe; mặc định chỉ máy này (127.0.0.1).")
@click.option("--port", type=click.IntRange(1, 65535), help="Cổng của API; mặc định 8000.")
@click.option("--ui-port", default=8501, show_default=True, type=click.IntRange(1, 65535), help="Cổng trang hỏi đáp.")
@click.option("--no-ui", is_flag=True, help="Chỉ chạy API.")
@click.option("--samples", is_flag=True, help="Nạp tài liệu mẫu trước khi chạy.")
def command(host: str | None, port: int | None, ui_port: int, no_ui: bool, samples: bool) -> None:
    """Phục vụ API và trang hỏi đáp cho đến khi nhấn Ctrl-C."""
    for name, value in (("HOST", host), ("PORT", port)):
        if value is not None:
            os.environ[PREFIX + name] = str(value)  # the worker processes read their settings from there
    settings = read_settings(os.environ)
    check_free(settings.host, settings.port, option="--port")
    if not no_ui:
        check_free(settings.host, ui_port, option="--ui-port")
    _check_open(settings)
    if samples:
        _index_samples(settings)
    with _metrics_folder(settings.home), _page(settings, None if no_ui else ui_port):
        threading.Thread(target=_announce, args=(settings, None if no_ui else ui_port), daemon=True).start()
        _serve_until_stopped(settings)


def application() -> FastAPI:
    """Return the application of one worker process, with the settings of the environment."""
    from assistant.api.building import open_service
    from assistant.api.child_processes import end_with_parent
    from assistant.api.logs import log_to_standard_error

    end_with_parent()
    settings = read_settings(os.environ)
    log_to_standard_error(settings.log_level)
    return open_service(settings, metrics_folder=os.environ.get(_METRICS_FOLDER))


def _check_open(settings: Settings) -> None:
    """Refuse to let the network in without keys, unless that was asked for.

    Raises:
        BadRequest: the address is reachable from elsewhere and there is no key.
    """
    if is_loopback(settings.host) or settings.without_keys:
        return
    with open_kept(settings) as store:
        if not store.keys.list():
            problem = (
                "địa chỉ này mở ra mạng mà chưa có khóa nào; hãy tạo khóa bằng `assistant keys create`, hoặc đặt"
                " ASSISTANT_WITHOUT_KEYS=true nếu thật sự muốn ai vào mạng cũng đọc được"
            )
            raise BadRequest("--host", settings.host, problem)


def _index_samples(settings: Settings) -> None:
    index, ingest = open_ingest(settings)
    with closing(index), progress_line() as progress:
        write_note(render_report(ingest.bring_up_to_date([SAMPLES], progress=progress)))


@contextmanager
def _metrics_folder(home: Path) -> Iterator[None]:
    """Let the measures of several processes be counted together."""
    with shared_folder(home) as folder:
        os.environ[_METRICS_FOLDER] = str(folder.absolute())
        yield


@contextmanager
def _page(settings: Settings, port: int | None) -> Iterator[None]:
    """Run the chat page beside the API."""
    if port is None:
        yield
        return
    api = f"http://{_reachable(settings.host)}:{settings.port}"
    with child("ui", "--host", settings.host, "--port", str(port), "--api", api):
        yield


def _serve_until_stopped(settings: Settings) -> None:
    """Serve until Ctrl-C or SIGTERM; both are an end in good order, after which what runs beside is stopped too."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        _serve(settings)
    except KeyboardInterrupt:
        write_note("Đã dừng.")


def _serve(settings: Settings) -> None:
    import uvicorn
    from uvicorn.supervisors import Multiprocess

    options: dict[str, Any] = {
        "factory": True,
        "host": settings.host,
        "port": settings.port,
        "workers": settings.workers,
        "log_config": None,
        "access_log": False,
        "server_header": False,
        "timeout_keep_alive": _IDLE_SECONDS,
        "timeout_graceful_shutdown": _STOP_SECONDS,
    }
    if settings.workers == 1 or not deals_out():
        uvicorn.run(_APPLICATION, **options)
        return
    with closing(OwnSocket.bound(settings.host, settings.port)) as listening:
        Multiprocess(uvicorn.Config(_APPLICATION, **options), sockets=[listening]).run()


def _announce(settings: Settings, ui_port: int | None) -> None:
    """Say where the service is, once it can answer."""
    host = _reachable(settings.host)
    address = f"http://{host}:{settings.port}"
    # Any of the worker processes may answer: several looks in a row make it likely that all of them are ready.
    left = looks = 1 if settings.workers == 1 else 4 * settings.workers
    while left:
        left = left - 1 if _answers(f"{address}/readyz") else looks
        time.sleep(_LOOK_SECONDS)
    page = f"; trang hỏi đáp: http://{host}:{ui_port}" if ui_port else ""
    write(f"Sẵn sàng tại {address} (tài liệu API: {address}/docs){page}. Nhấn Ctrl-C để dừng.")


def _reachable(host: str) -> str:
    """Return the address under which this machine reaches what listens on ``host``."""
    return {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(host, f"[{host}]" if ":" in host else host)


def _answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(address, timeout=5) as response:
            return bool(response.status == 200)
    except (urllib.error.URLError, OSError):
        return False
