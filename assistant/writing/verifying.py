"""Hold each sentence that a model wrote against the passages it cites."""

from __future__ import annotations

import time
from collections.abc import Sequence

from assistant import texts
from assistant.guard.types import Guard, Problem, SentenceCheck, Verdict
from assistant.types import AnswerSentence
from assistant.weighing.statements import Statement
from assistant.writing.accounting import unaccounted
from assistant.writing.form import unfit
from assistant.writing.types import Draft, Rejected


class Verifier:
    """Checks the sentences of one answer and adds up the time that takes."""

    def __init__(self, guard: Guard, passages: Sequence[Statement]) -> None:
        self._guard = guard
        self._passages = dict(enumerate(passages, start=1))
        self.milliseconds = 0.0

    def verify(self, draft: Draft) -> AnswerSentence | Rejected:
        """Return the sentence with the markers of the passages that bear it out, or why it may not be shown.

        A sentence that cites nothing, or of which the cited passages say nothing, is looked for in all passages; one
        that they contradict is not.
        """
        started = time.perf_counter()
        try:
            return self._verify(draft)
        finally:
            self.milliseconds += (time.perf_counter() - started) * 1000

    def _verify(self, draft: Draft) -> AnswerSentence | Rejected:
        why = unfit(draft.text)
        if why:
            return Rejected(draft, why, is_claim=False)
        quoted = self._quoted(draft.text)
        if quoted:
            return AnswerSentence(draft.text, quoted, 1.0)
        cited = [self._passages[marker] for marker in draft.markers if marker in self._passages]
        check = self._guard.check(draft.text, cited) if cited else None
        if check is None or check.verdict is Verdict.NOT_FOUND:
            check = self._looked_for(draft.text, check)
        if check.verdict is not Verdict.SUPPORTED:
            return _rejected(draft, check)
        markers = self._markers(check, cited)
        stranger = unaccounted(draft.text, [self._passages[marker] for marker in markers])
        if stranger:
            return Rejected(draft, texts.REMOVED_UNNAMED.format(claimed=stranger), is_claim=True)
        return AnswerSentence(draft.text, markers, round(min(check.score, 1.0), 3))

    def _quoted(self, text: str) -> tuple[int, ...]:
        """Return the marker of the passage that a sentence repeats from beginning to end; its words need no proof."""
        words = _plain(text)
        return next(((marker,) for marker, one in self._passages.items() if _plain(one.text) == words), ())

    def _looked_for(self, text: str, before: SentenceCheck | None) -> SentenceCheck:
        """Return the verdict against all passages if it is better than, or there is none, against those cited."""
        check = self._guard.check(text, list(self._passages.values()))
        return check if before is None or check.verdict is Verdict.SUPPORTED else before

    def _markers(self, check: SentenceCheck, cited: Sequence[Statement]) -> tuple[int, ...]:
        """Return the markers of the statements that a sentence rests on; a citation that adds nothing is left out."""
        rests_on = check.evidence or cited
        return tuple(marker for marker, one in self._passages.items() if any(one is other for other in rests_on))


def _plain(text: str) -> str:
    return " ".join(text.split()).strip(" .;")


def _rejected(draft: Draft, check: SentenceCheck) -> Rejected:
    if check.verdict is Verdict.NO_CLAIM:
        return Rejected(draft, texts.REMOVED_NO_CLAIM, is_claim=False)
    reasons = "; ".join(dict.fromkeys(_reason(problem) for problem in check.problems))
    return Rejected(draft, reasons or texts.REMOVED_NOT_FOUND, is_claim=True)


def _reason(problem: Problem) -> str:
    if problem.found is None:
        return texts.REMOVED_UNNAMED.format(claimed=problem.claimed)
    return texts.REMOVED_CONTRADICTED.format(claimed=problem.claimed, found=problem.found)
