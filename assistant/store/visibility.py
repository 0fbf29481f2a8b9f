"""Which kept turns their owner may still read: rights can shrink and documents can be given another label.

An answer that cites documents is shown as long as every one of them may be read, by the label it had when the answer
was given and by the one it has today; a document that is gone counts by the former. What was said without citing
anything ("the documents at hand speak of ...") rests on all that could be read at the time, so it is shown as long as
all of that still may be.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, select

from assistant.access.principals import Principal
from assistant.store.freezing import Sources, present
from assistant.store.json_columns import from_json
from assistant.store.tables import citations
from assistant.store.types import FrozenCitation
from index.types import IndexedDocument


@dataclass(frozen=True, slots=True)
class FrozenTurn:
    """A turn as it lies in the database; ``labels`` are those its owner could read then, None for all."""

    conversation_id: str
    number: int
    asked: datetime
    question: str
    answer: dict[str, Any]
    labels: frozenset[str] | None
    citations: tuple[FrozenCitation, ...]


def frozen_turns(connection: Connection, rows: Sequence[Row[Any]]) -> list[FrozenTurn]:
    """Return rows of ``turns`` with their citations, in the order given."""
    ids = {row.conversation_id for row in rows}
    query = select(citations).where(citations.c.conversation_id.in_(ids)).order_by(citations.c.ordinal)
    cited: dict[tuple[str, int], list[FrozenCitation]] = {}
    for row in connection.execute(query):
        cited.setdefault((row.conversation_id, row.turn), []).append(_citation(row))
    return [_turn(row, cited.get((row.conversation_id, row.number), ())) for row in rows]


def readable(turns: Iterable[FrozenTurn], principal: Principal, sources: Sources) -> list[FrozenTurn]:
    """Return the turns whose answers the principal may read."""
    all_turns = list(turns)
    today = present(sources, (one.document_id for turn in all_turns for one in turn.citations))
    return [turn for turn in all_turns if _may_read(turn, principal, today)]


def _may_read(turn: FrozenTurn, principal: Principal, today: Mapping[str, IndexedDocument]) -> bool:
    if principal.labels is None:
        return True
    rests_on_all = not turn.citations or bool(turn.answer.get("missing"))
    if rests_on_all and (turn.labels is None or not turn.labels <= principal.labels):
        return False
    return all(
        principal.may_read(one.access)
        and (one.document_id not in today or principal.may_read(today[one.document_id].access))
        for one in turn.citations
    )


def _turn(row: Row[Any], cited: Sequence[FrozenCitation]) -> FrozenTurn:
    labels = from_json(row.labels)
    return FrozenTurn(
        row.conversation_id,
        row.number,
        row.asked,
        row.question,
        from_json(row.answer),
        frozenset(labels) if labels is not None else None,
        tuple(cited),
    )


def _citation(row: Row[Any]) -> FrozenCitation:
    return FrozenCitation(
        marker=row.marker,
        document_id=row.document_id,
        source=row.source,
        access=row.access,
        document_hash=row.document_hash,
        quote_hash=row.quote_hash,
        start=row.first,
        end=row.last,
    )
