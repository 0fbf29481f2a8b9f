"""Call a model within limits of time, length and calls at once, whatever it does.

The model is read in a thread of a pool that is as large as the calls allowed at once; whoever waits for its words
waits no longer than the deadline, even if the model's client never returns. A client that hangs keeps its place in
the pool until its own time limit ends it, so that a sick model is not called ever more often.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from queue import Empty, SimpleQueue
from threading import Event

from assistant.writing.errors import ModelBusy, ModelDown, ModelEndless, ModelSlow
from assistant.writing.types import ChatModel, Deadline, Message

logger = logging.getLogger(__name__)

PAUSE = ""
# So long without a word is a pause, after which a sentence that looks complete is taken as complete.
_PAUSE_SECONDS = 0.03
# Characters in a token of the longest-worded vocabularies; a server that keeps to its limit never comes to ours.
_MOST_CHARACTERS = 8


class Caller:
    """Calls one model from many threads.

    Args:
        model: the model.
        at_once: calls allowed at the same time.
        longest_tokens: tokens that one call may yield; a token is taken for eight characters at most.
    """

    def __init__(self, model: ChatModel, *, at_once: int, longest_tokens: int) -> None:
        self.model = model
        self._longest = longest_tokens * _MOST_CHARACTERS
        self._pool = ThreadPoolExecutor(at_once, thread_name_prefix="language-model")

    def call(self, messages: Sequence[Message], deadline: Deadline) -> Iterator[str]:
        """Yield the model's words as they come, and ``PAUSE`` whenever none have come for a moment.

        Raises:
            ModelDown: the model's client raised an error, which is chained.
            ModelSlow: the deadline passed while the model wrote.
            ModelBusy: the deadline passed before a call was free.
            ModelEndless: it wrote more than is allowed.
        """
        pieces: SimpleQueue[str | None] = SimpleQueue()
        stop = Event()
        job = self._pool.submit(_pump, self.model.stream, messages, pieces=pieces, stop=stop)
        try:
            yield from self._limited(_received(job, pieces, deadline))
        finally:
            stop.set()
            job.cancel()

    def close(self) -> None:
        """Accept no further calls, and let go of the model; calls under way fail or end at their own time limits."""
        self._pool.shutdown(wait=False, cancel_futures=True)
        self.model.close()

    def _limited(self, pieces: Iterator[str]) -> Iterator[str]:
        length = 0
        for piece in pieces:
            length += len(piece)
            if length > self._longest:
                raise ModelEndless
            yield piece


def _pump(
    stream: Callable[[Sequence[Message]], Iterator[str]],
    messages: Sequence[Message],
    *,
    pieces: SimpleQueue[str | None],
    stop: Event,
) -> None:
    """Put the model's words into a queue until it ends or nobody waits any more, and None behind the last."""
    try:
        for piece in stream(messages):
            if stop.is_set():
                break
            pieces.put(piece)
    finally:
        pieces.put(None)


def _received(job: Future[None], pieces: SimpleQueue[str | None], deadline: Deadline) -> Iterator[str]:
    while deadline.seconds_left:
        try:
            piece = pieces.get(timeout=min(_PAUSE_SECONDS, deadline.seconds_left))
        except Empty:
            yield PAUSE
            continue
        if piece is None:
            error = job.exception()
            if error is not None:
                logger.warning("the language model failed: %s", type(error).__name__)
                raise ModelDown from error
            return
        if piece:
            yield piece
    raise ModelSlow if job.running() or job.done() else ModelBusy
