"""Processes killed with SIGKILL while they keep conversations and keys: nothing that was confirmed is lost."""

from __future__ import annotations

import json
import random
import signal
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from assistant.store.opening import Store, open_store
from index.catalogue.database import Place
from tests.assistant.store.papers import READER, Papers
from tests.integration.keeping_process import main
from tests.postgresql import Server
from tests.processes import ENVIRONMENT, start

pytestmark = pytest.mark.integration

ROUNDS, WRITERS = 8, 2  # 16 kills


@dataclass
class _Promises:
    """Everything that killed processes confirmed."""

    keys: dict[str, str] = field(default_factory=dict)
    turns: dict[tuple[str, int], str] = field(default_factory=dict)
    rated: set[tuple[str, int]] = field(default_factory=set)
    events: set[str] = field(default_factory=set)

    def note(self, promise: dict[str, Any]) -> None:
        """Take down a line; half a line at the end is no promise."""
        if "key" in promise:
            self.keys[promise["key"]] = promise["name"]
        elif "conversation" in promise:
            self.turns[promise["conversation"], promise["turn"]] = promise["question"]
        elif "rated" in promise:
            self.rated.add((promise["rated"], promise["turn"]))
            self.events.add(promise["event"])


def _kill_some(place: Place, promises: _Promises, chance: random.Random, *, named: str, folder: Path) -> None:
    """Let two processes write to the same database for a moment and kill both."""
    names = [f"{named}{number}" for number in range(WRITERS)]
    running = [start(main, str(place), name, environment=ENVIRONMENT, folder=folder) for name in names]
    for process in running:
        process.wait_for("ready")
    time.sleep(chance.uniform(0.02, 0.5))
    for process in running:
        process.send(signal.SIGKILL)
    for process in running:
        for line in process.wait().out.splitlines(keepends=True):
            if line.endswith("\n"):
                promises.note(json.loads(line))


def _check(store: Store, promises: _Promises) -> None:
    assert {secret: store.keys.authenticate(secret).name for secret in promises.keys} == promises.keys
    conversations = store.conversations(Papers())
    kept = {one: conversations.get(READER, one) for one in {place[0] for place in promises.turns}}
    for (conversation, number), question in promises.turns.items():
        turn = kept[conversation].turns[number]
        assert (turn.number, turn.question) == (number, question)
        assert turn.answer is not None
        assert len(turn.answer["citations"]) == len(turn.sources) == 1
    rated = {(one.opinion.conversation_id, one.opinion.turn) for one in store.feedback.list(limit=1_000_000)}
    assert promises.rated <= rated
    assert promises.events <= {one.event.request_id for one in store.audit.list(limit=1_000_000)}


def _kill_and_check(place: Place, folder: Path, *, rounds: int) -> _Promises:
    chance, promises = random.Random(20_261_122), _Promises()
    for number in range(rounds):
        _kill_some(place, promises, chance, named=f"r{number}w", folder=folder)
        with open_store(place) as store:
            _check(store, promises)
    return promises


@pytest.mark.timeout(900)
def test_kills_lose_nothing_of_what_was_confirmed(tmp_path: Path) -> None:
    """Two writers at once, each killed eight times; the database opens clean after every round."""
    promises = _kill_and_check(tmp_path, tmp_path, rounds=ROUNDS)
    assert len(promises.turns) > ROUNDS
    with open_store(tmp_path) as store, store.engine.connect() as connection:
        assert connection.scalar(text("PRAGMA integrity_check")) == "ok"
        assert connection.execute(text("PRAGMA foreign_key_check")).first() is None


@pytest.mark.timeout(300)
def test_kills_lose_nothing_in_postgresql_either(postgresql: Server, tmp_path: Path) -> None:
    """The server undoes what a killed client began."""
    _kill_and_check(postgresql.new_database(), tmp_path, rounds=2)
