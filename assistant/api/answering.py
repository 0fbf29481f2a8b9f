"""From an admitted call to its answer: within the caller's labels, off the event loop, and once for each question."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Hashable, Iterator
from dataclasses import replace

from assistant.access.principals import Principal
from assistant.api.caching import Cache
from assistant.api.limits import Limits
from assistant.api.pool import Pool
from assistant.api.reading import Reader
from assistant.chain import Request
from assistant.events import AnswerReady, Event, SentenceReady
from assistant.types import Answer, Timings
from documents.language.text import normalise
from index.types import Filters


class Answering:
    """Answers questions."""

    def __init__(self, reader: Reader, pool: Pool, limits: Limits) -> None:
        self._reader, self._pool = reader, pool
        self._kept = Cache[Answer](limits.kept_answers)

    async def answer(self, request: Request) -> Answer:
        """Return the answer to ``request``, whose filters are already within the caller's labels.

        Raises:
            NotReady: the index is not open.
            Overloaded, TookTooLong: it cannot be answered in time.
        """
        assistant, started = self._reader.assistant(), time.perf_counter()
        key = self._key(request)
        kept = self._kept.get(key)
        if kept is not None:
            return _again(kept, request, started)
        answer = await self._pool.run(assistant.ask, request)
        self._kept.put(key, answer)
        return answer

    async def events(self, request: Request) -> AsyncIterator[Event]:
        """Yield what happens on the way to the answer; leaving early ends the work after its current step.

        Raises:
            NotReady: the index is not open.
            Overloaded, TookTooLong: it cannot be answered in time.
        """
        assistant, started = self._reader.assistant(), time.perf_counter()
        key = self._key(request)
        kept = self._kept.get(key)
        if kept is not None:
            for event in _events_of(_again(kept, request, started)):
                yield event
            return
        async for event in self._pool.iterate(lambda: assistant.stream(request)):
            if isinstance(event, AnswerReady):
                self._kept.put(key, event.answer)
            yield event

    def _key(self, request: Request) -> Hashable:
        return (self._reader.generation, normalise(request.question), request.history, request.filters)


def within(principal: Principal, filters: Filters) -> Filters:
    """Return ``filters`` with nothing left that the caller may not read."""
    if principal.labels is None:
        return filters
    asked = principal.labels if filters.access is None else principal.labels.intersection(filters.access)
    return replace(filters, access=tuple(sorted(asked)))


def _again(kept: Answer, request: Request, started: float) -> Answer:
    total = round((time.perf_counter() - started) * 1000, 2)
    return replace(kept, question=request.question, timings_ms=Timings(total=total))


def _events_of(answer: Answer) -> Iterator[Event]:
    for sentence in answer.sentences:
        yield SentenceReady(sentence, tuple(one for one in answer.citations if one.marker in sentence.markers))
    yield AnswerReady(answer)
