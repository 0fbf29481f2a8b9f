"""Calls to a model end in time, whatever the model does."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence

import pytest

from assistant.writing.calling import PAUSE, Caller
from assistant.writing.errors import ModelBusy, ModelDown, ModelEndless, ModelFailed, ModelSlow
from assistant.writing.types import Deadline, Message
from tests.assistant.writing.scripted import ScriptedModel, babbles, breaks_off, hangs, says


def _call(model: ScriptedModel, *, seconds: float = 10) -> str:
    return "".join(Caller(model, at_once=1, longest_tokens=50).call([], Deadline.after(seconds)))


def test_words_arrive_in_order() -> None:
    """None is lost between the threads."""
    assert _call(says("Phòng 7 đã thụ lý 61 vụ [1].")) == "Phòng 7 đã thụ lý 61 vụ [1]."


@pytest.mark.parametrize(
    ("model", "error"),
    [
        (breaks_off("Phòng", RuntimeError("client")), ModelDown),
        (breaks_off("", KeyError("choices")), ModelDown),
        (hangs("Phòng", seconds=1), ModelSlow),
        (babbles("và "), ModelEndless),
    ],
)
def test_a_failure_of_any_kind_has_a_name(model: ScriptedModel, error: type[ModelFailed]) -> None:
    """Whatever a provider's client raises."""
    with pytest.raises(error):
        _call(model, seconds=0.3 if error is ModelSlow else 10)


def test_the_error_of_the_client_is_chained() -> None:
    """Whoever runs the service can find the cause."""
    with pytest.raises(ModelDown) as raised:
        _call(breaks_off("", ConnectionError("refused")))
    assert isinstance(raised.value.__cause__, ConnectionError)


def test_a_pause_is_told() -> None:
    """So a sentence need not wait for the next word."""
    pieces = Caller(hangs("Phòng", seconds=0.2), at_once=1, longest_tokens=50).call([], Deadline.after(10))
    assert [next(pieces), next(pieces)] == ["Phòng", PAUSE]


def test_a_call_that_finds_no_place_says_so() -> None:
    """It is another thing than a slow model."""
    caller = Caller(hangs(seconds=1), at_once=1, longest_tokens=50)
    first = caller.call([], Deadline.after(10))
    next(first)
    with pytest.raises(ModelBusy):
        list(caller.call([], Deadline.after(0.2)))


def test_a_reader_that_leaves_stops_the_model() -> None:
    """A connection is not kept for nobody."""
    stopped = threading.Event()

    def script(messages: Sequence[Message]) -> Iterator[str]:
        try:
            while True:
                yield "và "
        finally:
            stopped.set()

    pieces = Caller(ScriptedModel(script), at_once=1, longest_tokens=10**6).call([], Deadline.after(10))
    next(pieces)
    pieces.close()  # type: ignore[attr-defined]
    assert stopped.wait(5)
