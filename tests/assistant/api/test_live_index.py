"""The open index of a process, and what is made beside the calls."""

from __future__ import annotations

import time
from pathlib import Path
from threading import Event

from assistant.api.live_index import Reader
from assistant.bootstrap import Assistant
from assistant.chain import build_chain
from assistant.library import Library
from index.errors import IndexUnavailable
from index.opening import open_index
from tests.assistant.writing.scripted import says, writer
from tests.index.builders import tiny_embedder


def test_what_a_new_key_needs_is_made_beside_the_calls(assistant: Assistant) -> None:
    """The first question asked with a new set of labels need not wait for an index of its own to be made."""
    prepared, go_on = Event(), Event()

    def prepare(_: Assistant) -> None:
        prepared.set()
        go_on.wait(10)

    reader = Reader(lambda: assistant, prepare=prepare)
    reader._step()
    reader._step()
    is_prepared = prepared.wait(10)
    reader._step()
    go_on.set()
    assert (is_prepared, reader.is_ready) == (True, True)


def test_what_cannot_be_prepared_disturbs_nobody(assistant: Assistant) -> None:
    """Calls go on, and changes are followed."""
    tried = Event()

    def prepare(_: Assistant) -> None:
        tried.set()
        raise IndexUnavailable("lexical", "busy")

    reader = Reader(lambda: assistant, prepare=prepare)
    reader._step()
    assert (tried.wait(10), reader.is_ready) == (True, True)


def test_one_may_wait_until_the_index_is_open(assistant: Assistant) -> None:
    """A process that joins others takes no calls before it can answer them."""

    def open_slowly() -> Assistant:
        time.sleep(0.2)
        return assistant

    reader = Reader(open_slowly)
    reader.start()
    reader.wait_for_first_try(10)
    is_ready = reader.is_ready
    reader._stop.set()
    assert is_ready


def test_an_index_that_cannot_be_opened_is_not_waited_for() -> None:
    """The process says why there is no answer, instead of not being there."""

    def fail() -> Assistant:
        raise IndexUnavailable("lexical", "busy")

    reader, begun = Reader(fail), time.monotonic()
    reader.start()
    reader.wait_for_first_try(10)
    reader.close()
    assert (reader.is_ready, time.monotonic() - begun < 5) == (False, True)


def test_a_service_that_stops_lets_go_of_its_language_model(tmp_path: Path) -> None:
    """Its connections do not outlive it."""
    model = says("")
    index = open_index(tmp_path, tiny_embedder(tmp_path))
    opened = Assistant(index, build_chain(index, Library(index), writer(model)))
    reader = Reader(lambda: opened)
    reader.start()
    reader.wait_for_first_try(30)
    reader.close()
    assert model.is_closed
