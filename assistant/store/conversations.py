"""Conversations: every question and answer as it was shown, for the eyes of whoever asked alone."""

from __future__ import annotations

import builtins
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Engine, Row, Select, and_, delete, func, select, update

from assistant.access.principals import Principal
from assistant.store.appending import append_turn, titled
from assistant.store.clock import Clock, now_utc
from assistant.store.errors import ConversationMissing
from assistant.store.freezing import Sources, state_of
from assistant.store.ownership import is_owner, own_conversation
from assistant.store.tables import conversations, feedback, turns
from assistant.store.types import Conversation, Exchange, KeptTurn, Place, Summary
from assistant.store.visibility import FrozenTurn, frozen_turns, readable
from assistant.types import Turn
from documents.language.text import fold, normalise
from index.catalogue.database import writing

_CANDIDATES_PER_HIT = 5  # turns looked at for one conversation found: some may not be read any more


class Conversations:
    """Keeps conversations. Somebody else's is not told from one that does not exist."""

    def __init__(self, engine: Engine, sources: Sources, *, clock: Clock = now_utc) -> None:
        """Take the database, and the whole index, by which it is decided what may still be read."""
        self._engine, self._sources, self._clock = engine, sources, clock

    def append(self, principal: Principal, exchange: Exchange, *, conversation_id: str | None = None) -> Place:
        """Keep a turn and return where; it is on the disk when this returns.

        The kept answer carries the id of its conversation, as the shown one does.

        Raises:
            ConversationMissing: the caller has no such conversation.
        """
        (place,) = self.append_all([(principal, exchange, conversation_id)])
        if isinstance(place, ConversationMissing):
            raise place
        return place

    def append_all(
        self, given: Sequence[tuple[Principal, Exchange, str | None]]
    ) -> builtins.list[Place | ConversationMissing]:
        """Keep turns of several callers together, at the price of one write, and return where each was kept.

        A turn of a conversation that its caller does not have is not kept, and says so in its place.
        """
        with writing(self._engine) as connection:
            return [append_turn(connection, *one, now=self._clock()) for one in given]

    def list(self, principal: Principal, *, limit: int = 50, before: datetime | None = None) -> builtins.list[Summary]:
        """Return the caller's conversations, the last changed first; ``before`` continues a list."""
        query = _summaries(is_owner(principal)).limit(limit)
        if before is not None:
            query = query.where(conversations.c.updated < before)
        with self._engine.connect() as connection:
            return [_summary(row) for row in connection.execute(query)]

    def get(self, principal: Principal, conversation_id: str) -> Conversation:
        """Return a conversation as it was shown, with how each source stands today.

        Answers that the caller may no longer read are left out of their turns.

        Raises:
            ConversationMissing: the caller has no such conversation.
        """
        with self._engine.connect() as connection:
            row = own_conversation(connection, principal, conversation_id)
            kept = frozen_turns(connection, connection.execute(_turns_of(conversation_id)).all())
            ratings = {given.turn: given.rating for given in connection.execute(_ratings(principal, conversation_id))}
        shown = {turn.number for turn in readable(kept, principal, self._sources)}
        listed = tuple(self._shown(turn, turn.number in shown, ratings.get(turn.number)) for turn in kept)
        return Conversation(row.id, row.title, row.created, row.updated, listed)

    def history(self, principal: Principal, conversation_id: str, *, turns: int = 10) -> tuple[Turn, ...]:
        """Return the last ``turns`` questions and answers as the chain takes them.

        Those whose answers may no longer be read are left out: a follow-up must not bring them back.

        Raises:
            ConversationMissing: the caller has no such conversation.
        """
        with self._engine.connect() as connection:
            own_conversation(connection, principal, conversation_id)
            rows = connection.execute(_turns_of(conversation_id, last=turns)).all()
            kept = frozen_turns(connection, rows)
        shown = readable(kept, principal, self._sources)
        return tuple(
            message
            for turn in sorted(shown, key=lambda turn: turn.number)
            for message in (Turn("user", turn.question), Turn("assistant", str(turn.answer.get("answer", ""))))
        )

    def rename(self, principal: Principal, conversation_id: str, title: str) -> None:
        """Give a conversation another title, cut to 80 characters.

        Raises:
            ConversationMissing: the caller has no such conversation.
        """
        with writing(self._engine) as connection:
            own_conversation(connection, principal, conversation_id)
            row = conversations.c.id == conversation_id
            connection.execute(update(conversations).where(row).values(title=titled(title)))

    def delete(self, principal: Principal, conversation_id: str) -> None:
        """Delete a conversation with its citations and feedback.

        Raises:
            ConversationMissing: the caller has no such conversation.
        """
        with writing(self._engine) as connection:
            own_conversation(connection, principal, conversation_id)
            connection.execute(delete(conversations).where(conversations.c.id == conversation_id))

    def search(self, principal: Principal, words: str, *, limit: int = 20) -> builtins.list[Summary]:
        """Return the caller's conversations with a turn that holds all the words, the last changed first.

        Case and diacritics do not matter. Answers that may no longer be read are not searched.
        """
        wanted = fold(normalise(words)).split()
        own = and_(*(turns.c.folded.contains(word, autoescape=True) for word in wanted), is_owner(principal))
        query = select(turns).join(conversations).where(own).order_by(conversations.c.updated.desc())
        with self._engine.connect() as connection:
            rows = connection.execute(query.limit(limit * _CANDIDATES_PER_HIT)).all()
            kept = frozen_turns(connection, rows)
            shown = {(turn.conversation_id, turn.number) for turn in readable(kept, principal, self._sources)}
            found = {
                turn.conversation_id
                for turn in kept
                if (turn.conversation_id, turn.number) in shown or _holds(turn.question, wanted)
            }
            hits = connection.execute(_summaries(conversations.c.id.in_(found)).limit(limit))
            return [_summary(row) for row in hits]

    def _shown(self, turn: FrozenTurn, may_read: bool, rating: str | None) -> KeptTurn:
        if not may_read:
            return KeptTurn(turn.number, turn.asked, turn.question, None, rating=rating)
        quotes = {one.get("marker"): str(one.get("quote", "")) for one in turn.answer.get("citations", ())}
        states = {one.marker: state_of(one, quotes.get(one.marker, ""), self._sources) for one in turn.citations}
        return KeptTurn(turn.number, turn.asked, turn.question, turn.answer, states, rating)


def prune_conversations(engine: Engine, *, days: int, clock: Clock = now_utc) -> int:
    """Delete conversations unchanged for more than ``days``, whoever they belong to, and return how many they were."""
    oldest = clock() - timedelta(days=days)
    with writing(engine) as connection:
        return connection.execute(delete(conversations).where(conversations.c.updated < oldest)).rowcount


def _turns_of(conversation_id: str, *, last: int | None = None) -> Select[Any]:
    query = select(turns).where(turns.c.conversation_id == conversation_id)
    return query.order_by(turns.c.number) if last is None else query.order_by(turns.c.number.desc()).limit(last)


def _ratings(principal: Principal, conversation_id: str) -> Select[tuple[int, str]]:
    given = feedback.c
    own = (given.conversation_id == conversation_id, given.principal_id == principal.id)
    return select(given.turn, given.rating).where(*own)


def _summaries(condition: ColumnElement[bool]) -> Select[Any]:
    counted = select(func.count()).where(turns.c.conversation_id == conversations.c.id).scalar_subquery()
    row = conversations.c
    query = select(row.id, row.title, row.created, row.updated, counted.label("turns")).where(condition)
    return query.order_by(row.updated.desc(), row.id)


def _summary(row: Row[Any]) -> Summary:
    return Summary(row.id, row.title, row.created, row.updated, row.turns)


def _holds(text: str, words: Sequence[str]) -> bool:
    folded = fold(normalise(text))
    return all(word in folded for word in words)
