"""From an admitted call to its answer: within the caller's labels, off the event loop, and once for each question."""

from __future__ import annotations

import time
from collections.abc import AsyncGenerator, Callable, Iterator
from contextlib import aclosing
from dataclasses import replace

from assistant.access.principals import Principal
from assistant.api.caching import Cache
from assistant.api.live_index import Reader
from assistant.api.metrics import Metrics
from assistant.api.pool import Pool
from assistant.api.services import Follower
from assistant.api.sharing import SharedAnswers, key_of
from assistant.bootstrap import Assistant
from assistant.chain import Request
from assistant.events import AnswerReady, Event, SentenceReady
from assistant.types import Answer, Timings
from index.types import Filters


class Answers:
    """Answers kept to be given again: ``most`` by this process, and those of the others if there are any."""

    def __init__(self, most: int, shared: SharedAnswers | None = None) -> None:
        self._own, self._shared = Cache[Answer](most), shared

    def get(self, key: bytes) -> Answer | None:
        """Return the answer kept under ``key``; None if there is none (any more)."""
        answer = self._own.get(key)
        if answer is None and self._shared is not None:
            answer = self._shared.get(key)
            if answer is not None:
                self._own.put(key, answer)
        return answer

    def put(self, key: bytes, answer: Answer) -> None:
        """Keep ``answer`` under ``key``."""
        self._own.put(key, answer)
        if self._shared is not None:
            self._shared.put(key, answer)


class Answering:
    """Answers questions."""

    def __init__(
        self, reader: Reader, pool: Pool, answers: Answers, metrics: Metrics, *, follower: Follower | None = None
    ) -> None:
        self._reader, self._pool, self._metrics, self._follower = reader, pool, metrics, follower
        self._kept = answers

    async def answer(self, request: Request) -> Answer:
        """Return the answer to ``request``, whose filters are already within the caller's labels.

        Raises:
            NotReady: the index is not open.
            Overloaded, TookTooLong: it cannot be answered in time.
        """
        assistant, started = self._reader.assistant(), time.perf_counter()
        key = self._key(request)
        recalled = self._recall(key, request, started)
        if recalled is not None:
            return recalled
        answer = await self._pool.run(_answer_of, self._begin(assistant, request))
        self._keep(key, answer)
        return answer

    async def events(self, request: Request) -> AsyncGenerator[Event, None]:
        """Yield what happens on the way to the answer; leaving early ends the work after its current step.

        Raises:
            NotReady: the index is not open.
            Overloaded, TookTooLong: it cannot be answered in time.
        """
        assistant, started = self._reader.assistant(), time.perf_counter()
        key = self._key(request)
        recalled = self._recall(key, request, started)
        if recalled is not None:
            for event in _events_of(recalled):
                yield event
            return
        async with aclosing(self._pool.iterate(self._begin(assistant, request))) as events:
            async for event in events:
                if isinstance(event, AnswerReady):
                    self._keep(key, event.answer)
                yield event

    def _begin(self, assistant: Assistant, request: Request) -> Callable[[], Iterator[Event]]:
        """Return what begins to answer, followed by whoever measures the stages."""

        def begin() -> Iterator[Event]:
            return assistant.stream(request)

        return begin if self._follower is None else self._follower.follow(begin)

    def _recall(self, key: bytes, request: Request, started: float) -> Answer | None:
        kept = self._kept.get(key)
        if kept is None:
            return None
        answer = _again(kept, request, started)
        self._metrics.count_answer(answer, kept=True)
        return answer

    def _keep(self, key: bytes, answer: Answer) -> None:
        self._metrics.count_answer(answer, kept=False)
        if answer.notice is None:  # what failed this time may go well the next
            self._kept.put(key, answer)

    def _key(self, request: Request) -> bytes:
        return key_of(request, self._reader.generation)


def within(principal: Principal, filters: Filters) -> Filters:
    """Return ``filters`` with nothing left that the caller may not read; what is asked for by label stays a filter."""
    return replace(filters, labels=principal.labels)


def _answer_of(begin: Callable[[], Iterator[Event]]) -> Answer:
    *_, last = begin()
    if not isinstance(last, AnswerReady):
        raise TypeError(f"the last event is {last!r}")
    return last.answer


def _again(kept: Answer, request: Request, started: float) -> Answer:
    total = round((time.perf_counter() - started) * 1000, 2)
    return replace(kept, question=request.question, timings_ms=Timings(total=total))


def _events_of(answer: Answer) -> Iterator[Event]:
    for sentence in answer.sentences:
        yield SentenceReady(sentence, tuple(one for one in answer.citations if one.marker in sentence.markers))
    yield AnswerReady(answer)
