"""What other folders ask of the store, so that they can be tested with small fakes."""

from __future__ import annotations

import builtins
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Protocol

from assistant.access.principals import Principal
from assistant.store.errors import ConversationMissing
from assistant.store.types import (
    Conversation,
    Event,
    Exchange,
    KeptEvent,
    KeptOpinion,
    Opinion,
    Place,
    Summary,
)
from assistant.types import Turn


class ConversationStore(Protocol):
    """The conversations of each principal; nobody sees another's."""

    def append(self, principal: Principal, exchange: Exchange, *, conversation_id: str | None = None) -> Place:
        """Keep a turn, in a new conversation if none is named; raises ConversationMissing."""
        ...

    def append_all(
        self, given: Sequence[tuple[Principal, Exchange, str | None]]
    ) -> builtins.list[Place | ConversationMissing]:
        """Keep turns of several callers together; a turn that has no conversation says so in its place."""
        ...

    def list(self, principal: Principal, *, limit: int = 50, before: datetime | None = None) -> builtins.list[Summary]:
        """Return the caller's conversations, the last changed first; ``before`` continues a list."""
        ...

    def get(self, principal: Principal, conversation_id: str) -> Conversation:
        """Return a conversation as it was shown; raises ConversationMissing."""
        ...

    def history(self, principal: Principal, conversation_id: str, *, turns: int = 10) -> tuple[Turn, ...]:
        """Return the last turns as the chain takes them, without any that may no longer be read."""
        ...

    def rename(self, principal: Principal, conversation_id: str, title: str) -> None:
        """Give a conversation another title; raises ConversationMissing."""
        ...

    def delete(self, principal: Principal, conversation_id: str) -> None:
        """Delete a conversation with its feedback; raises ConversationMissing."""
        ...

    def search(self, principal: Principal, words: str, *, limit: int = 20) -> builtins.list[Summary]:
        """Return the caller's conversations that hold all the words, with or without diacritics."""
        ...


class FeedbackStore(Protocol):
    """What callers think of answers."""

    def add(self, principal: Principal, opinion: Opinion) -> None:
        """Keep an opinion, in the place of the caller's earlier one; raises ConversationMissing."""
        ...

    def list(self, *, limit: int = 100, rating: str | None = None) -> list[KeptOpinion]:
        """Return opinions of all callers, the newest first."""
        ...


class AuditTrail(Protocol):
    """Who did what."""

    def record(self, principal: Principal, event: Event) -> None:
        """Keep an event."""
        ...

    def record_all(self, noted: Iterable[tuple[Principal, Event]]) -> None:
        """Keep events together."""
        ...

    def list(
        self,
        *,
        principal_id: str | None = None,
        action: str | None = None,
        since: datetime | None = None,
        limit: int = 100,
    ) -> list[KeptEvent]:
        """Return events, the newest first."""
        ...

    def prune(self, *, days: int) -> int:
        """Delete events older than ``days`` and return how many they were."""
        ...
