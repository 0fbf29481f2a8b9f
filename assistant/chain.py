"""The way of a question to its answer, in order: understand, retrieve, decide, compose, and let a model phrase it.

``Chain.stream`` is the whole order. Whether the evidence suffices is decided in code, before any model is asked; the
answer in the documents' own words is always composed first, and stands wherever a model's words do not hold.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING

from assistant import texts
from assistant.composing import compose
from assistant.confidence.contest import Contest
from assistant.deciding.accounts import Account, accounts_of
from assistant.deciding.announcing import with_announcement
from assistant.deciding.completing import rescued, told_in_full
from assistant.deciding.outcomes import Decision, answer_behind, answer_in_full, beside_the_first, combine, decide
from assistant.deciding.second_look import contest_for, look_again
from assistant.events import AnswerReady, Event, Stage, StageReached
from assistant.library import Library
from assistant.questions.asked.parts import understand_parts
from assistant.questions.following.follow_up import complete
from assistant.questions.spelling.small_talk import SmallTalk, small_talk, without_small_talk
from assistant.questions.understanding import Question
from assistant.quoting.clipping import clipped
from assistant.timing import Clock
from assistant.types import Answer, Status, Turn
from assistant.weighing.statements import Statement
from assistant.writing.types import Assignment, Deadline, Written
from assistant.writing.writer import Writer, shown
from index.types import Filters, Search

if TYPE_CHECKING:
    from langchain_core.runnables import Runnable

# Passages asked of the index, and documents read whole, for the question and for each province it names.
_PASSAGES, _DOCUMENTS = 30, 8


@dataclass(frozen=True, slots=True)
class Request:
    """What a caller asks: the question, the conversation so far, and limits on the documents."""

    question: str
    history: tuple[Turn, ...] = ()
    filters: Filters = field(default_factory=Filters)


class Chain:
    """Answers requests from what has been indexed; without a ``writer`` in the documents' own words.

    ``looks_again`` says whether a likely candidate answers where the rules find none.
    """

    def __init__(
        self, searcher: Search, library: Library, writer: Writer | None = None, *, looks_again: bool = True
    ) -> None:
        self._searcher = searcher
        self._library = library
        self._writer = writer
        self._looks_again = looks_again

    def stream(self, request: Request) -> Iterator[Event]:
        """Yield the stages, each sentence that may be shown, and last the whole answer."""
        clock = Clock()
        deadline = self._writer.deadline() if self._writer else None
        yield StageReached(Stage.UNDERSTAND)
        if talk := small_talk(request.question):
            yield AnswerReady(_reply(request, talk, clock))
            return
        request = replace(request, history=without_small_talk(request.history))
        parts = self._understand(request, deadline)
        yield StageReached(Stage.RETRIEVE)
        library = self._library.within(request.filters.labels)
        near = _find_documents(request, _provinces(request, parts), self._searcher)
        statements = _statements(near, library)
        clock.retrieved()
        yield StageReached(Stage.DECIDE)
        decided = _decide_near(parts, statements, library)
        if len(decided) < len(parts):
            statements = _statements([*near, *_find_documents(request, [request.filters], self._searcher)], library)
            decided = _in_turn(parts, statements, partial(self._decide, statements=statements, library=library))
        decision = combine(rescued(parts, decided, statements), placed=any(part.units for part in parts))
        decision = clipped(parts, told_in_full(request.question, parts, decision, statements))
        decision = with_announcement(parts, decision, statements)
        floor = compose(decision)
        clock.composed()
        if self._writer and deadline and decision.status is Status.ANSWERED and not decision.table:
            written = yield from self._writer.write(Assignment(request.question, parts, decision, floor), deadline)
        else:
            written = Written(floor)
            yield from shown(floor.citations, floor.sentences)
        yield AnswerReady(_answer(request, decision, written, clock))

    def answer(self, request: Request) -> Answer:
        """Return the answer to a request."""
        *_, last = self.stream(request)
        if not isinstance(last, AnswerReady):
            raise TypeError(f"the last event is {last!r}")
        return last.answer

    def examine(self, request: Request) -> list[tuple[Contest, Decision]]:
        """Return, for each part of a request, the candidates for its answer and what the rules alone decide."""
        parts, statements, library = self._read(request)
        weighed = [(part, library.weighing(part.text)) for part in parts]
        return [
            (contest_for(part.instead or part, statements, weigh), decide(part, statements, weigh))
            for part, weigh in weighed
        ]

    def account(self, request: Request, answer: Answer) -> list[Account]:
        """Return, for each part of a request, what was considered for its ``answer`` and what was turned down why."""
        parts, statements, library = self._read(request)
        return [one for part in parts for one in accounts_of(part, statements, library.weighing(part.text), answer)]

    def _read(self, request: Request) -> tuple[tuple[Question, ...], list[Statement], Library]:
        """Return a request by the rules alone, and all the statements that may answer it."""
        parts = self._understand(request, None)
        library = self._library.within(request.filters.labels)
        limits = [*_provinces(request, parts), request.filters]
        return parts, _statements(_find_documents(request, limits, self._searcher), library), library

    def close(self) -> None:
        """Let go of the language model, if there is one."""
        if self._writer:
            self._writer.close()

    def as_runnable(self) -> Runnable[Request, Answer]:
        """Return the chain as a LangChain Runnable, to be called, awaited, batched or piped like any other.

        LangChain is loaded here and not before: it costs half a second that an answer does not need.
        """
        from langchain_core.runnables import RunnableLambda

        return RunnableLambda(self.answer)

    def _understand(self, request: Request, deadline: Deadline | None) -> tuple[Question, ...]:
        """Return what is asked, completed from the history: by a model if there is one and it keeps to the history."""
        by_rules = tuple(complete(part, request.history) for part in understand_parts(request.question))
        if self._writer is None or deadline is None or not request.history:
            return by_rules
        return self._writer.condense(request.question, request.history, by_rules=by_rules, deadline=deadline)

    def _decide(self, part: Question, statements: Sequence[Statement], library: Library) -> Decision:
        weigh = library.weighing(part.text)
        decision = decide(part, statements, weigh)
        return look_again(part.instead or part, decision, statements, weigh) if self._looks_again else decision


def build_chain(searcher: Search, library: Library, writer: Writer | None = None, *, looks_again: bool = True) -> Chain:
    """Return the chain that answers requests."""
    return Chain(searcher, library, writer, looks_again=looks_again)


def _provinces(request: Request, parts: Sequence[Question]) -> list[Filters]:
    """Return the limits of a request narrowed to each province that it asks about."""
    if request.filters.province:
        return []
    provinces = dict.fromkeys(unit.province for part in parts for unit in part.units if unit.province)
    return [replace(request.filters, province=province) for province in provinces]


def _find_documents(request: Request, limits: Sequence[Filters], searcher: Search) -> list[str]:
    """Return the ids of the documents to read: found by the words, the best within each of some limits."""
    earlier = [turn.content for turn in request.history[-2:] if turn.role == "user"]
    query = " ".join([request.question, *earlier])
    found: list[str] = []
    for filters in limits:
        hits = searcher.search(query, _PASSAGES, filters=filters)
        found.extend(list(dict.fromkeys(hit.passage.document_id for hit in hits))[:_DOCUMENTS])
    return found


def _statements(document_ids: Sequence[str], library: Library) -> list[Statement]:
    return list(itertools.chain.from_iterable(library.open(list(dict.fromkeys(document_ids)))))


def _decide_near(parts: Sequence[Question], statements: Sequence[Statement], library: Library) -> list[Decision]:
    """Return the answers that statements of the provinces asked about give in full, up to the first part without one.

    Nine questions of ten need no more; to search and read the other documents, too, would be half of their cost.
    """

    def decide_near(part: Question) -> Decision | None:
        return answer_in_full(part, statements, library.weighing(part.text))

    decided = _in_turn(parts, statements, decide_near) if statements else []
    return list(itertools.takewhile(lambda one: one.status is Status.ANSWERED, decided))


def _in_turn(
    parts: Sequence[Question], statements: Sequence[Statement], decide_one: Callable[[Question], Decision | None]
) -> list[Decision]:
    """Return how the parts of a question end, up to the first left open; one that leans on the first goes with it."""
    decided: list[Decision] = []
    for part in parts:
        found = answer_behind(part, decided, statements) or decide_one(part)
        if found is None:
            break
        decided.append(beside_the_first(part, decided, found))
    return decided


def _answer(request: Request, decision: Decision, written: Written, clock: Clock) -> Answer:
    composed = written.composed
    return Answer(
        question=request.question,
        status=decision.status,
        answer=composed.text,
        missing=decision.why,
        sentences=composed.sentences,
        citations=composed.citations,
        figures=composed.figures,
        removed=written.removed,
        model=written.model,
        timings_ms=clock.read(written.verify_milliseconds),
        notice=written.notice,
    )


def _reply(request: Request, talk: SmallTalk, clock: Clock) -> Answer:
    return Answer(
        question=request.question,
        status=Status.OUT_OF_SCOPE,
        answer=texts.SMALL_TALK[talk],
        timings_ms=clock.read(0.0),
        small_talk=True,
    )
