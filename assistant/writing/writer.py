"""Let a model phrase an answer: draft, verify each sentence, repair once, or fall back to the documents' own words."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, field

from assistant import texts
from assistant.composing import Composed, finish
from assistant.events import Event, SentenceReady, Stage, StageReached
from assistant.guard.types import Guard
from assistant.questions.understanding import Question
from assistant.types import AnswerSentence, Citation, Removed, Turn
from assistant.writing.calling import PAUSE, Caller
from assistant.writing.condensing import checked, condense_messages, needs_condensing
from assistant.writing.errors import ModelCutOff, ModelFailed
from assistant.writing.keeping import is_kept
from assistant.writing.prompting import draft_messages, repair_messages
from assistant.writing.sentences import SentenceReader
from assistant.writing.types import Assignment, Deadline, Draft, Message, Rejected, Written
from assistant.writing.verifying import Verifier

# Share of the time for an answer that writing the question out may take.
_CONDENSING_SHARE = 0.25


@dataclass(slots=True)
class _Manuscript:
    """What has come of one answer so far."""

    assignment: Assignment
    verifier: Verifier
    written: list[str] = field(default_factory=list)
    kept: list[AnswerSentence] = field(default_factory=list)
    rejected: list[Rejected] = field(default_factory=list)
    removed: list[Removed] = field(default_factory=list)

    def add(self, draft: Draft) -> AnswerSentence | None:
        """Verify a sentence that was not written before and return it if it passed.

        Raises:
            ModelCutOff: the sentence has no end.
        """
        if not draft.is_finished:
            raise ModelCutOff
        if draft.text in self.written:
            return None
        self.written.append(draft.text)
        result = self.verifier.verify(draft)
        if isinstance(result, Rejected):
            self.rejected.append(result)
            self.removed.append(Removed(draft.text, result.why))
            return None
        self.kept.append(result)
        return result

    @property
    def is_kept(self) -> bool:
        """True if what passed says all that the answer has to say."""
        return is_kept(self.assignment, self.kept)

    @property
    def found(self) -> Composed:
        """The citations that are used and the figures that the answer rests on."""
        used = {marker for sentence in self.kept for marker in sentence.markers}
        citations = tuple(citation for citation in self.assignment.citations if citation.marker in used)
        return Composed("", (), citations, self.assignment.floor.figures)


class Writer:
    """Phrases answers with a language model, under a guard.

    Args:
        caller: calls the model within its limits.
        guard: tells whether passages bear out a sentence.
        seconds: time for one answer, everything that the model is asked for included.
        prompt_tokens: passages that make a prompt longer are cut to the clauses that answer, or not given at all.
    """

    def __init__(self, caller: Caller, guard: Guard, *, seconds: float, prompt_tokens: int) -> None:
        self._caller = caller
        self._guard = guard
        self._seconds = seconds
        self._prompt_tokens = prompt_tokens

    def deadline(self) -> Deadline:
        """Return the moment by which an answer that is begun now has to be written."""
        return Deadline.after(self._seconds)

    def condense(
        self, question: str, history: Sequence[Turn], *, by_rules: tuple[Question, ...], deadline: Deadline
    ) -> tuple[Question, ...]:
        """Return a follow-up question in full: as the model writes it where that holds, else as the rules have it."""
        if not needs_condensing(question, history):
            return by_rules
        messages = condense_messages(question, history)
        if self._is_too_long(messages):
            return by_rules
        try:
            written = "".join(self._caller.call(messages, deadline.part(_CONDENSING_SHARE)))
        except ModelFailed:
            return by_rules  # as without a model; if it stays away, the answer will say so
        return checked(written, question, history, by_rules=by_rules)

    def write(self, assignment: Assignment, deadline: Deadline) -> Generator[Event, None, Written]:
        """Yield each sentence that passed as soon as it has, and return the answer.

        If the model fails, or what passed says less than the floor, the floor is the answer.
        """
        page = _Manuscript(assignment, Verifier(self._guard, assignment.passages))
        messages = draft_messages(assignment)
        if self._is_too_long(messages):
            messages = draft_messages(assignment, cut=True)
        if self._is_too_long(messages):
            return (yield from self._fall_back(page, texts.MODEL_UNREAD))
        yield StageReached(Stage.WRITE)
        try:
            yield from self._read(page, messages, deadline)
        except ModelFailed as error:
            return (yield from self._fall_back(page, error.notice))
        notice = yield from self._repair(page, messages, deadline)
        if not page.is_kept:
            return (yield from self._fall_back(page, notice))
        composed = finish(assignment.decision, page.kept, page.found)
        yield from shown(composed.citations, composed.sentences[len(page.kept) :])
        return Written(composed, self._caller.model.name, tuple(page.removed), None, page.verifier.milliseconds)

    def close(self) -> None:
        """Ask nothing more of the model."""
        self._caller.close()

    def _is_too_long(self, messages: Sequence[Message]) -> bool:
        return self._caller.model.count_tokens("\n".join(one.content for one in messages)) > self._prompt_tokens

    def _read(self, page: _Manuscript, messages: Sequence[Message], deadline: Deadline) -> Iterator[Event]:
        reader = SentenceReader()
        for piece in self._caller.call(messages, deadline):
            for draft in reader.pause() if piece == PAUSE else reader.feed(piece):
                yield from _passed(page, draft)
        for draft in reader.close():
            yield from _passed(page, draft)

    def _repair(
        self, page: _Manuscript, messages: Sequence[Message], deadline: Deadline
    ) -> Generator[Event, None, str]:
        """Have the sentences that claimed something wrong written once more; return why they may still be missing."""
        wrong = [one for one in page.rejected if one.is_claim]
        if not wrong:
            return texts.MODEL_UNFOUNDED
        yield StageReached(Stage.REPAIR)
        try:
            yield from self._read(page, repair_messages(messages, tuple(page.written), wrong), deadline)
        except ModelFailed as error:
            return error.notice
        return texts.MODEL_UNFOUNDED

    def _fall_back(self, page: _Manuscript, notice: str) -> Generator[Event, None, Written]:
        floor = page.assignment.floor
        yield StageReached(Stage.FALL_BACK)
        yield from shown(floor.citations, floor.sentences)
        return Written(floor, "none", tuple(page.removed), notice, page.verifier.milliseconds)


def shown(citations: Sequence[Citation], sentences: Sequence[AnswerSentence]) -> Iterator[SentenceReady]:
    """Yield ``sentences``, each with those of the ``citations`` that its markers mean."""
    for sentence in sentences:
        yield SentenceReady(sentence, tuple(one for one in citations if one.marker in sentence.markers))


def _passed(page: _Manuscript, draft: Draft) -> Iterator[SentenceReady]:
    sentence = page.add(draft)
    if sentence is not None:
        yield from shown(page.assignment.citations, [sentence])
