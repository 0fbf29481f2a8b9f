"""An answer as it comes, read beside the script so that the reader can stop it at any moment."""

from __future__ import annotations

from collections.abc import Iterator
from queue import Empty, Queue
from threading import Event, Thread

from ui.client import ApiClient, Asked, StreamPart
from ui.errors import ApiError
from ui.objects import Answer

_TICK_SECONDS = 0.2


def stream(client: ApiClient, asked: Asked) -> Iterator[StreamPart | None]:
    """Ask at once, and return the parts of the answer as they come, with None five times a second while none comes.

    Whoever draws between two parts gives Streamlit the chance to notice that the reader pressed "stop". The parts raise
    what the API client raises.
    """
    arrived: Queue[StreamPart | ApiError] = Queue()
    stopped = Event()
    Thread(target=_read, args=(client, asked, arrived, stopped), daemon=True).start()
    return _parts(arrived, stopped)


def _parts(arrived: Queue[StreamPart | ApiError], stopped: Event) -> Iterator[StreamPart | None]:
    try:
        while True:
            part = _next(arrived)
            if isinstance(part, ApiError):
                raise part
            yield part
            if isinstance(part, Answer):
                return
    finally:
        stopped.set()


def _next(arrived: Queue[StreamPart | ApiError]) -> StreamPart | ApiError | None:
    try:
        return arrived.get(timeout=_TICK_SECONDS)
    except Empty:
        return None


def _read(client: ApiClient, asked: Asked, arrived: Queue[StreamPart | ApiError], stopped: Event) -> None:
    try:
        for part in client.stream(asked):
            if stopped.is_set():
                return
            arrived.put(part)
    except ApiError as error:
        arrived.put(error)
