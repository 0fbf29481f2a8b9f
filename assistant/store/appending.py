"""Adding a turn to a conversation, old or new, as rows of one transaction."""

from __future__ import annotations

import secrets
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, insert, select, update

from assistant.access.principals import Principal
from assistant.questions.spelling.small_talk import small_talk
from assistant.store.errors import ConversationMissing
from assistant.store.json_columns import storable, to_json
from assistant.store.ownership import own_conversation
from assistant.store.tables import citations, conversations, turns
from assistant.store.types import Exchange, FrozenCitation, Place
from documents.language.text import fold, normalise

_ID_BYTES = 16  # cannot be guessed: a public page's visitors share a key and are told apart by it alone
_TITLE = 80  # characters


def append_turn(
    connection: Connection, principal: Principal, exchange: Exchange, conversation_id: str | None, *, now: datetime
) -> Place | ConversationMissing:
    """Keep a turn with its citations and return where; of a conversation that the caller lacks, return its error."""
    try:
        if conversation_id is None:
            place = Place(_begin(connection, principal, exchange.question, now=now), 0)
        else:
            place = _continue(connection, principal, conversation_id, exchange.question, now=now)
    except ConversationMissing as error:  # found out before anything of this turn was written
        return error
    connection.execute(insert(turns).values(_row(principal, exchange, place, now=now)))
    cited = [_citation_row(place, n, one) for n, one in enumerate(exchange.citations)]
    if cited:
        connection.execute(insert(citations), cited)
    return place


def _begin(connection: Connection, principal: Principal, question: str, *, now: datetime) -> str:
    values = {"id": secrets.token_hex(_ID_BYTES), "owner": principal.id, "title": titled(question)}
    connection.execute(insert(conversations).values(values | {"created": now, "updated": now}))
    return values["id"]


def _continue(
    connection: Connection, principal: Principal, conversation_id: str, question: str, *, now: datetime
) -> Place:
    """Return the place of the next turn; the conversation stays locked till the transaction ends.

    One that began with a greeting is called by the first thing that is asked in it.
    """
    kept = own_conversation(connection, principal, conversation_id)
    last = connection.scalar(select(func.max(turns.c.number)).where(turns.c.conversation_id == conversation_id))
    title = titled(question) if small_talk(kept.title) and not small_talk(question) else kept.title
    changed = update(conversations).where(conversations.c.id == conversation_id).values(updated=now, title=title)
    connection.execute(changed)
    return Place(conversation_id, 0 if last is None else int(last) + 1)


def _row(principal: Principal, exchange: Exchange, place: Place, *, now: datetime) -> dict[str, Any]:
    answer = dict(exchange.answer) | {"conversation_id": place.conversation_id}
    return {
        "conversation_id": place.conversation_id,
        "number": place.turn,
        "asked": now,
        "question": storable(exchange.question),
        "answer": to_json(answer),
        "labels": to_json(sorted(principal.labels)) if principal.labels is not None else None,
        "folded": storable(fold(normalise(f"{exchange.question}\n{answer.get('answer', '')}"))),
    }


def _citation_row(place: Place, ordinal: int, one: FrozenCitation) -> dict[str, Any]:
    return {
        "conversation_id": place.conversation_id,
        "turn": place.turn,
        "ordinal": ordinal,
        "marker": one.marker,
        "document_id": one.document_id,
        "source": one.source,
        "access": one.access,
        "document_hash": one.document_hash,
        "quote_hash": one.quote_hash,
        "first": one.start,
        "last": one.end,
    }


def titled(text: str) -> str:
    """Return a text as a title, in one line and cut to 80 characters."""
    words = " ".join(storable(text).split())
    return words if len(words) <= _TITLE else words[: _TITLE - 1].rstrip() + "…"
