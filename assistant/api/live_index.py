"""The open index of this process: opened in the background, followed while other processes write."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from assistant.api.errors import NotReady
from assistant.bootstrap import Assistant
from assistant.errors import AssistantError
from assistant.garbage import collect_seldom
from index.errors import IndexingError

if TYPE_CHECKING:
    from assistant.library import Library

log = logging.getLogger("assistant.api")

_FOLLOW_SECONDS = 0.25  # how soon a change made by another process shows
_RETRY_SECONDS = 1.0
_PREPARE_SECONDS = 5.0
_DOWN = "Kho tài liệu chưa mở được; sự cố đã được ghi lại."


class Reader:
    """Holds the assistant that answers.

    ``generation`` is the state of the index that calls see: it grows with every change, and what was worked out
    for an earlier one no longer holds.
    """

    def __init__(
        self, open_assistant: Callable[[], Assistant], *, prepare: Callable[[Assistant], None] | None = None
    ) -> None:
        """Take what opens the index, and what is done every few seconds beside the calls, which then need not wait."""
        self._open, self._prepare = open_assistant, prepare
        self._preparing: threading.Thread | None = None
        self._prepared = 0.0
        self._assistant: Assistant | None = None
        self._library: Library | None = None
        self._why = "Đang mở kho tài liệu và mô hình; mong đồng chí thử lại sau ít giây."
        self._stop, self._tried = threading.Event(), threading.Event()
        self._thread = threading.Thread(target=self._follow, name="follow-index", daemon=True)
        self.generation = -1

    def start(self) -> None:
        """Begin to open the index, and follow it from then on."""
        self._thread.start()

    def wait_for_first_try(self, seconds: float) -> None:
        """Wait until the index is open, or could not be opened at once, but no longer than ``seconds``."""
        self._tried.wait(seconds)

    @property
    def is_ready(self) -> bool:
        """True once the index is open and the model loaded."""
        return self._assistant is not None

    def assistant(self) -> Assistant:
        """Return the assistant.

        Raises:
            NotReady: the index is not open yet; the message says why.
        """
        if self._assistant is None:
            raise NotReady(self._why)
        return self._assistant

    def library(self) -> Library:
        """Return the documents as statements, kept at hand for verification.

        Raises:
            NotReady: the index is not open yet.
        """
        index = self.assistant().index
        if self._library is None:
            from assistant.library import Library

            self._library = Library(index)
        return self._library

    def look(self) -> None:
        """See changes made up to now, without waiting for the next look around."""
        if self._assistant is not None:
            self.generation = self._assistant.index.catalogue.generation()

    def close(self) -> None:
        """Let go of the index and of the language model; the calls that use them have ended."""
        self._stop.set()
        self._thread.join(timeout=10)
        if self._preparing is not None:
            self._preparing.join(timeout=10)
        if self._assistant is not None:
            self._assistant.close()
            self._assistant = None

    def _follow(self) -> None:
        wait = 0.0
        while not self._stop.wait(wait):
            try:
                self._step()
                wait = _FOLLOW_SECONDS
            except (IndexingError, OSError) as error:
                if self._why != str(error):
                    log.warning("index not usable: %s", error)
                self._why, wait = str(error), _RETRY_SECONDS
            # The thread must outlive whatever happens to the files below it: without it nothing would ever be ready.
            except Exception:
                log.exception("index not usable")
                self._why, wait = _DOWN, _RETRY_SECONDS
            self._tried.set()

    def _step(self) -> None:
        if self._assistant is None:
            opened = self._open()
            warm(opened)
            collect_seldom()
            self.generation, self._assistant = opened.index.catalogue.generation(), opened
        elif self._assistant.index.catalogue.generation() != self.generation:
            # Opening the new state here spares the next caller the wait.
            self._assistant.index.follow()
            self.look()
        self._begin_to_prepare(self._assistant)

    def _begin_to_prepare(self, assistant: Assistant) -> None:
        """Prepare on a thread of its own: it may take half a minute, and changes have to show meanwhile."""
        is_busy = self._preparing is not None and self._preparing.is_alive()
        if self._prepare is None or is_busy or time.monotonic() - self._prepared < _PREPARE_SECONDS:
            return
        self._prepared = time.monotonic()
        self._preparing = threading.Thread(target=self._do_prepare, args=(assistant,), name="prepare", daemon=True)
        self._preparing.start()

    def _do_prepare(self, assistant: Assistant) -> None:
        try:
            if self._prepare is not None:
                self._prepare(assistant)
        # What could not be prepared is made by the first call that needs it, which tells whoever asks.
        except (IndexingError, AssistantError) as error:
            log.warning("not prepared: %s", error)


def warm(assistant: Assistant) -> None:
    """Load what the first question would have to wait for."""
    from assistant.chain import Request

    assistant.ask(Request("Năm 2024 VKSND ban hành bao nhiêu kháng nghị?"))
