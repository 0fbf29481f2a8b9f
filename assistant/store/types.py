"""What is kept, as it goes in and comes out. Moments are in UTC and know their zone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from assistant.access.rights import Role
from index.types import DEFAULT_ACCESS


@dataclass(frozen=True, slots=True)
class FrozenCitation:
    """A citation as it was when it was shown, and what tells later whether its source has changed.

    Attributes:
        access: the document's label at the time.
        document_hash: digest of the document's bytes at the time.
        quote_hash: SHA-256 of the quote, which stands in the answer itself; hexadecimal.
        start: offset in characters in the document's cleaned text at the time, as is ``end`` (exclusive).
    """

    marker: int
    document_id: str
    source: str
    access: str
    document_hash: str
    quote_hash: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Exchange:
    """A question and its answer, ready to be kept; ``answer`` is the JSON object exactly as it is shown."""

    question: str
    answer: Mapping[str, Any]
    citations: tuple[FrozenCitation, ...] = ()


class SourceState(StrEnum):
    """How the source of a frozen citation stands today."""

    SAME = "same"  # the document is as it was
    EDITED = "edited"  # the document has changed, and the quote still stands in it word by word
    ALTERED = "altered"  # the document has changed, and the quote stands in it no longer
    REMOVED = "removed"  # the document is not in the index any more


@dataclass(frozen=True, slots=True)
class KeptTurn:
    """One question and answer of a conversation, as it was shown.

    Attributes:
        number: place in the conversation, from 0; ``turn`` of the public interface.
        answer: the JSON object as it was shown; None where the caller may no longer read what it rests on.
        sources: how each citation stands today, by its marker; empty where ``answer`` is None.
        rating: "up", "down", or None.
    """

    number: int
    asked: datetime
    question: str
    answer: dict[str, Any] | None
    sources: dict[int, SourceState] = field(default_factory=dict)
    rating: str | None = None


@dataclass(frozen=True, slots=True)
class Summary:
    """A conversation in a list; ``turns`` counts its questions."""

    id: str
    title: str
    created: datetime
    updated: datetime
    turns: int


@dataclass(frozen=True, slots=True)
class Conversation:
    """A conversation with all its turns, the first one first."""

    id: str
    title: str
    created: datetime
    updated: datetime
    turns: tuple[KeptTurn, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a turn was kept."""

    conversation_id: str
    turn: int


@dataclass(frozen=True, slots=True)
class Opinion:
    """What a caller thinks of one turn; ``rating`` is "up" or "down"."""

    conversation_id: str
    turn: int
    rating: str
    comment: str | None = None


@dataclass(frozen=True, slots=True)
class KeptOpinion:
    """An opinion as it was kept."""

    id: int
    given: datetime
    principal_id: str
    opinion: Opinion


@dataclass(frozen=True, slots=True)
class KeyGrant:
    """What a new key shall allow.

    Attributes:
        labels: that may be read; None for all.
        expires: last moment of use; None for never.
        origins: of the pages that a public key may be used from ("https://noibo.example.vn"); empty for other keys.
    """

    name: str
    roles: frozenset[Role] = frozenset({Role.READER})
    labels: frozenset[str] | None = frozenset({DEFAULT_ACCESS})
    expires: datetime | None = None
    origins: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KeyRecord:
    """A key as it is listed; the key itself is known to its bearer alone.

    Attributes:
        id: the public beginning of the key; id of the principal, too.
        used: the hour of the last use; None before the first.
    """

    id: str
    grant: KeyGrant
    created: datetime
    used: datetime | None = None
    revoked: datetime | None = None


@dataclass(frozen=True, slots=True)
class NewKey:
    """A key just made. ``secret`` is shown this once and kept nowhere; it does not print itself."""

    record: KeyRecord
    secret: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Event:
    """What somebody did, for the audit log.

    Attributes:
        action: such as "ask", "add_documents", "create_key".
        target: id of the document, key or conversation concerned.
        outcome: status of an answer, "done", "refused", "failed".
        request_id: of the call that it was part of.
        question: what was asked; kept only where the setting says so.
        detail: what else is worth knowing; no text of documents or questions.
    """

    action: str
    target: str | None = None
    outcome: str = "done"
    request_id: str | None = None
    question: str | None = field(default=None, repr=False)
    detail: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class KeptEvent:
    """An event as it was kept."""

    id: int
    happened: datetime
    principal_id: str
    principal_name: str
    event: Event


class JobState(StrEnum):
    """How a job stands."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Job:
    """Work in the background that can be followed and cancelled.

    Attributes:
        kind: such as "index".
        done: steps done of ``total``; both 0 before it is known.
        current: what is in hand, for people.
        report: how it ended, as JSON types; None before.
        cancelled: whether somebody asked it to stop.
    """

    id: str
    owner: str
    kind: str
    state: JobState
    created: datetime
    updated: datetime
    done: int = 0
    total: int = 0
    current: str = ""
    report: Any = None
    cancelled: bool = False
