"""What a reader's session holds: who they are, the talk so far, the source that is open, the filters in force."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from typing import cast

import httpx
import streamlit as st

from ui.client import ApiClient, Asked, Turn
from ui.connection import open_http
from ui.objects import Answer, Passage, Sentence
from ui.settings import PREFIX, PageSettings, read_page_settings
from ui.sources import Opened

FILTER_KEYS = ("province", "unit", "year", "period", "access")
_HISTORY = 20  # earlier messages sent along; the API takes forty


class State(StrEnum):
    """How far a question has come."""

    ASKING = "asking"
    ANSWERED = "answered"
    STOPPED = "stopped"
    FAILED = "failed"


@dataclass
class Exchange:
    """A question and what became of it.

    Attributes:
        arrived: sentences shown so far; what is left of an answer that was stopped or broke off.
        problem: why it failed, in words for the reader.
        number: place of the turn in the conversation that the API keeps, from 0; None where it keeps none.
        rating: "up", "down" while the reason is asked for, or "told".
        changed: how the sources stand today that are no longer as they were cited, by marker.
        offered: questions to go on with, once they were looked for.
        near: passages nearest to a question that was refused, once they were looked for.
    """

    question: str
    filters: tuple[tuple[str, str | int], ...] = ()
    state: State = State.ASKING
    arrived: list[Sentence] = field(default_factory=list)
    answer: Answer | None = None
    problem: str = ""
    number: int | None = None
    rating: str | None = None
    changed: dict[int, str] = field(default_factory=dict)
    offered: list[str] | None = None
    near: tuple[Passage, ...] | None = None


@dataclass
class Talk:
    """The conversation on the screen."""

    exchanges: list[Exchange] = field(default_factory=list)
    conversation_id: str | None = None
    opened: Opened | None = None
    opened_at: tuple[int, int] | None = None  # exchange and marker
    editing: bool = False
    unfolded: bool = False  # exchanges of long ago are shown, too

    def ask(self, question: str, filters: Mapping[str, str | int]) -> None:
        """Put a question; it is sent when the page is drawn."""
        if self.editing and self.exchanges:
            self.exchanges.pop()
        self.editing = False
        self.close_source()
        self.exchanges.append(Exchange(question.strip(), tuple(filters.items())))

    def is_asking(self) -> bool:
        """Tell whether the last question waits for its answer."""
        return bool(self.exchanges) and self.exchanges[-1].state is State.ASKING

    def ask_again(self, *, without_filters: bool = False) -> None:
        """Send the last question once more."""
        last = self.exchanges.pop()
        self.ask(last.question, {} if without_filters else dict(last.filters))

    def open_source(self, opened: Opened, place: tuple[int, int] | None = None) -> None:
        """Show a source beside the talk."""
        self.opened, self.opened_at = opened, place

    def close_source(self) -> None:
        """Show the talk alone."""
        self.opened = self.opened_at = None

    def request(self) -> Asked:
        """Return the last question with what it follows on."""
        last = self.exchanges[-1]
        history = [
            turn
            for exchange in self.exchanges[:-1]
            if exchange.answer is not None
            for turn in (Turn("user", exchange.question), Turn("assistant", exchange.answer.answer))
        ]
        return Asked(last.question, tuple(history[-_HISTORY:]), self.conversation_id, last.filters)

    def conclude(self, answer: Answer) -> None:
        """Set the answer to the last question."""
        last = self.exchanges[-1]
        last.answer, last.state = answer, State.ANSWERED
        last.number = answer.turn
        self.conversation_id = answer.conversation_id or self.conversation_id


@dataclass(frozen=True)
class Person:
    """Who is signed in.

    Attributes:
        key: for the API; None where it asks for none.
        roles: None where the API does not tell; then everything is shown and the API decides.
        shares_key: others act with the same key, so that what the API keeps under it is not this person's alone.
    """

    key: str | None = None
    name: str = ""
    roles: frozenset[str] | None = None
    shares_key: bool = False

    def may_edit(self) -> bool:
        """Tell whether documents may be added and removed."""
        return self.roles is None or bool(self.roles & {"editor", "admin"})

    def may_administer(self) -> bool:
        """Tell whether evaluations and health are this person's."""
        return self.roles is None or "admin" in self.roles


def talk() -> Talk:
    """Return the talk of this session."""
    return cast(Talk, st.session_state.setdefault("talk", Talk()))


def new_talk() -> None:
    """Begin another talk; the filters stay."""
    st.session_state.talk = Talk()


def person() -> Person:
    """Return who is signed in to this session."""
    return cast(Person, st.session_state.get("person", Person()))


def sign_in(who: Person) -> None:
    """Let this session act for ``who``; what belonged to another is forgotten."""
    for name in list(st.session_state):
        del st.session_state[name]
    st.session_state.person = who


def filters() -> dict[str, str | int]:
    """Return the filters in force, by their key in the API."""
    return cast("dict[str, str | int]", st.session_state.setdefault("filters", {}))


def settings() -> PageSettings:
    """Return the settings of the page.

    Raises:
        BadPageSetting: one of them cannot be used.
    """
    return _settings(tuple((name, value) for name, value in os.environ.items() if name.startswith(PREFIX)))


@cache
def _settings(given: tuple[tuple[str, str], ...]) -> PageSettings:
    return read_page_settings(dict(given))


def client() -> ApiClient:
    """Return the API in the name of whoever is signed in."""
    chosen = settings()
    return ApiClient(http(chosen.api, chosen.timeout_seconds), person().key)


@cache
def http(address: str, timeout_seconds: float) -> httpx.Client:
    """Return the connections to the API, shared by all sessions."""
    return open_http(address, timeout_seconds)
