"""The open index of a process, and what is made beside the calls."""

from __future__ import annotations

from threading import Event

from assistant.api.reading import Reader
from assistant.bootstrap import Assistant
from index.errors import IndexUnavailable


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
