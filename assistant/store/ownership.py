"""Whose a conversation is."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, select

from assistant.access.principals import Principal
from assistant.store.errors import ConversationMissing
from assistant.store.tables import conversations


def own_conversation(connection: Connection, principal: Principal, conversation_id: str) -> Row[Any]:
    """Return the row of a conversation.

    Raises:
        ConversationMissing: the caller has no such conversation.
    """
    # The row stays locked till the end of a transaction that writes, in PostgreSQL; SQLite has one writer anyway.
    query = select(conversations).where(conversations.c.id == conversation_id, is_owner(principal)).with_for_update()
    row = connection.execute(query).one_or_none()
    if row is None:
        raise ConversationMissing(conversation_id)
    return row


def is_owner(principal: Principal) -> ColumnElement[bool]:
    """Return the condition that a conversation is the caller's."""
    return conversations.c.owner == principal.id
