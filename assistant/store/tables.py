"""The tables of what is kept: plain SQL that SQLite and PostgreSQL both take. Columns of JSON say so."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    DateTime,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)

from index.catalogue.migrating import Migrations

schema = MetaData()
MIGRATIONS = Migrations("assistant.store:migrations", "store_version", "store_1", schema)


class Moment(TypeDecorator[datetime]):
    """A moment in UTC that knows its zone; SQLite keeps none."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Any) -> datetime | None:
        """Return what is written."""
        return value.astimezone(UTC) if value is not None else None

    def process_result_value(self, value: datetime | None, dialect: Any) -> datetime | None:
        """Return what was meant."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


conversations = Table(
    "conversations",
    schema,
    Column("id", String, primary_key=True),
    Column("owner", String, nullable=False),
    Column("title", Text, nullable=False),
    Column("created", Moment, nullable=False),
    Column("updated", Moment, nullable=False),
    Index("conversations_of_owner", "owner", "updated"),
)

turns = Table(
    "turns",
    schema,
    Column("conversation_id", String, ForeignKey("conversations.id", ondelete="CASCADE"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("asked", Moment, nullable=False),
    Column("question", Text, nullable=False),
    Column("answer", Text, nullable=False),  # JSON, exactly as it was shown
    Column("labels", Text),  # JSON: labels that the caller could read when it was asked; None for all
    Column("folded", Text, nullable=False),  # question and answer without case and diacritics, to search in
)

citations = Table(
    "citations",
    schema,
    Column("conversation_id", String, primary_key=True),
    Column("turn", Integer, primary_key=True),
    Column("ordinal", Integer, primary_key=True),
    Column("marker", Integer, nullable=False),
    Column("document_id", String, nullable=False, index=True),
    Column("source", String, nullable=False),
    Column("access", String, nullable=False),
    Column("document_hash", String, nullable=False),
    Column("quote_hash", String, nullable=False),
    Column("first", Integer, nullable=False),  # offsets in characters, end exclusive
    Column("last", Integer, nullable=False),
    ForeignKeyConstraint(["conversation_id", "turn"], ["turns.conversation_id", "turns.number"], ondelete="CASCADE"),
)

feedback = Table(
    "feedback",
    schema,
    Column("id", Integer, primary_key=True),
    Column("given", Moment, nullable=False),
    Column("principal_id", String, nullable=False),
    Column("conversation_id", String, nullable=False),
    Column("turn", Integer, nullable=False),
    Column("rating", String, nullable=False),
    Column("comment", Text),
    ForeignKeyConstraint(["conversation_id", "turn"], ["turns.conversation_id", "turns.number"], ondelete="CASCADE"),
    UniqueConstraint("conversation_id", "turn", "principal_id", name="one_opinion_a_turn"),
)

keys = Table(
    "api_keys",
    schema,
    Column("id", String, primary_key=True),
    Column("name", String, nullable=False),
    Column("roles", Text, nullable=False),  # JSON
    Column("labels", Text),  # JSON; None for all
    Column("origins", Text, nullable=False),  # JSON
    Column("digest", String, nullable=False),
    Column("created", Moment, nullable=False),
    Column("expires", Moment),
    Column("used", Moment),
    Column("revoked", Moment),
)

events = Table(
    "audit_events",
    schema,
    Column("id", Integer, primary_key=True),
    Column("happened", Moment, nullable=False, index=True),
    Column("principal_id", String, nullable=False, index=True),
    Column("principal_name", String, nullable=False),
    Column("action", String, nullable=False),
    Column("target", String),
    Column("outcome", String, nullable=False),
    Column("request_id", String),
    Column("question", Text),  # only where the setting says so
    Column("detail", Text, nullable=False),  # JSON
)

jobs = Table(
    "jobs",
    schema,
    Column("id", String, primary_key=True),
    Column("owner", String, nullable=False, index=True),
    Column("kind", String, nullable=False),
    Column("state", String, nullable=False),
    Column("created", Moment, nullable=False),
    Column("updated", Moment, nullable=False),
    Column("done", Integer, nullable=False),
    Column("total", Integer, nullable=False),
    Column("current", Text, nullable=False),
    Column("report", Text),  # JSON
    Column("cancelled", Boolean, nullable=False),
)
