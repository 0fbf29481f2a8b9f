"""``assistant serve``: the API and the chat page, until Ctrl-C."""

from __future__ import annotations

import os
import threading
import time
import urllib.error
import urllib.request
from typing import TYPE_CHECKING

import click

from assistant.api.serving import check_free
from assistant.output import write
from assistant.settings import PREFIX, read_settings

if TYPE_CHECKING:
    from fastapi import FastAPI

_STOP_SECONDS = 15  # for the calls under way, once it is told to stop
_LOOK_SECONDS = 0.2


@click.command("serve", epilog="Ví dụ: assistant serve --port 8000")
@click.option("--host", help="Địa chỉ lắng nghe; mặc định chỉ máy này (127.0.0.1).")
@click.option("--port", type=click.IntRange(1, 65535), help="Cổng của API; mặc định 8000.")
def command(host: str | None, port: int | None) -> None:
    """Phục vụ API cho đến khi nhấn Ctrl-C."""
    for name, value in (("HOST", host), ("PORT", port)):
        if value is not None:
            os.environ[PREFIX + name] = str(value)  # the worker processes read their settings from there
    settings = read_settings(os.environ)
    check_free(settings.host, settings.port, option="--port")
    threading.Thread(target=_announce, args=(settings.host, settings.port), daemon=True).start()
    _serve(settings.host, settings.port, settings.workers)


def application() -> FastAPI:
    """Return the application of one worker process, with the settings of the environment."""
    from assistant.api.building import open_service

    return open_service(read_settings(os.environ))


def _serve(host: str, port: int, workers: int) -> None:
    import uvicorn

    uvicorn.run(
        "assistant.commands.serve:application",
        factory=True,
        host=host,
        port=port,
        workers=workers,
        log_level="warning",
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=_STOP_SECONDS,
    )


def _announce(host: str, port: int) -> None:
    """Say where the service is, once it can answer."""
    address = f"http://{host}:{port}"
    while not _answers(f"{address}/readyz"):
        time.sleep(_LOOK_SECONDS)
    write(f"Sẵn sàng tại {address} (tài liệu API: {address}/docs). Nhấn Ctrl-C để dừng.")


def _answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(address, timeout=5) as response:
            return bool(response.status == 200)
    except (urllib.error.URLError, OSError):
        return False
