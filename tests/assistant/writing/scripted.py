"""A language model that says what a script tells it to, and a guard that compares words, for tests."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence

from assistant.guard.types import Problem, ProblemKind, SentenceCheck, Verdict
from assistant.weighing.statements import Statement
from assistant.writing.calling import Caller
from assistant.writing.types import Message
from assistant.writing.writer import Writer
from documents.language.text import canonical
from documents.language.words import words

Script = Callable[[Sequence[Message]], Iterator[str]]


class ScriptedModel:
    """Says to each call what its script makes of the messages; remembers the calls."""

    name = "scripted:model"

    def __init__(self, script: Script) -> None:
        self._script = script
        self.calls: list[list[Message]] = []
        self.is_closed = False

    def stream(self, messages: Sequence[Message]) -> Iterator[str]:
        """Yield what the script says."""
        self.calls.append(list(messages))
        return self._script(messages)

    def count_tokens(self, text: str) -> int:
        """Return one token for two letters."""
        return len(text) // 2

    def close(self) -> None:
        """Remember that it was let go."""
        self.is_closed = True


class WordGuard:
    """Supports a sentence of which every word is in one statement; words differing in a number contradict."""

    def check(self, sentence: str, evidence: Sequence[Statement]) -> SentenceCheck:
        """Return the verdict on a sentence."""
        said = {word.text for word in words(canonical(sentence))}
        for statement in evidence:
            missing = said - {word.text for word in words(canonical(f"{statement.document.title} {statement.text}"))}
            if not missing:
                return SentenceCheck(sentence, Verdict.SUPPORTED, 1.0, evidence=(statement,))
            if all(word.isdigit() for word in missing):
                problem = Problem(ProblemKind.FIGURE, claimed=" ".join(sorted(missing)), found="số khác")
                return SentenceCheck(sentence, Verdict.CONTRADICTED, 0.5, (problem,), (statement,))
        return SentenceCheck(sentence, Verdict.NOT_FOUND, 0.0)


def says(*answers: str) -> ScriptedModel:
    """Return a model that gives one answer a call, the last for all further calls."""
    left = list(answers)

    def script(messages: Sequence[Message]) -> Iterator[str]:
        answer = left.pop(0) if len(left) > 1 else left[0]
        yield from (answer[start : start + 7] for start in range(0, len(answer), 7))

    return ScriptedModel(script)


def breaks_off(text: str, error: Exception) -> ScriptedModel:
    """Return a model that says ``text`` and then fails."""

    def script(messages: Sequence[Message]) -> Iterator[str]:
        yield text
        raise error

    return ScriptedModel(script)


def hangs(text: str = "", seconds: float = 2.0) -> ScriptedModel:
    """Return a model that says ``text`` and then nothing for ``seconds``."""

    def script(messages: Sequence[Message]) -> Iterator[str]:
        yield text
        time.sleep(seconds)

    return ScriptedModel(script)


def babbles(text: str) -> ScriptedModel:
    """Return a model that says ``text`` for ever."""

    def script(messages: Sequence[Message]) -> Iterator[str]:
        while True:
            yield text

    return ScriptedModel(script)


def writer(model: ScriptedModel, *, seconds: float = 5.0, prompt_tokens: int = 3000, at_once: int = 2) -> Writer:
    """Return a writer with a model and the guard that compares words."""
    caller = Caller(model, at_once=at_once, longest_tokens=500)
    return Writer(caller, WordGuard(), seconds=seconds, prompt_tokens=prompt_tokens)
