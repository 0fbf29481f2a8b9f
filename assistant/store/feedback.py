"""What callers think of answers."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Engine, Row, delete, insert, select

from assistant.access.principals import Principal
from assistant.errors import BadRequest
from assistant.store.clock import Clock, now_utc
from assistant.store.errors import ConversationMissing
from assistant.store.json_columns import storable
from assistant.store.tables import conversations, feedback, turns
from assistant.store.types import KeptOpinion, Opinion
from index.catalogue.database import writing

RATINGS = ("up", "down")


class Feedback:
    """Keeps opinions, one a caller and turn: a later one takes the place of the earlier."""

    def __init__(self, engine: Engine, *, clock: Clock = now_utc) -> None:
        self._engine, self._clock = engine, clock

    def add(self, principal: Principal, opinion: Opinion) -> None:
        """Keep an opinion.

        Raises:
            BadRequest: the rating is neither "up" nor "down".
            ConversationMissing: the caller has no such turn.
        """
        if opinion.rating not in RATINGS:
            raise BadRequest("rating", opinion.rating, f"giá trị phải là một trong: {', '.join(RATINGS)}")
        place = {"conversation_id": opinion.conversation_id, "turn": opinion.turn, "principal_id": principal.id}
        comment = storable(opinion.comment) if opinion.comment is not None else None
        values = place | {"given": self._clock(), "rating": opinion.rating, "comment": comment}
        own = (
            select(turns.c.number)
            .join(conversations)
            .where(
                conversations.c.owner == principal.id,
                turns.c.conversation_id == opinion.conversation_id,
                turns.c.number == opinion.turn,
            )
            .with_for_update()
        )
        with writing(self._engine) as connection:
            if connection.execute(own).one_or_none() is None:
                raise ConversationMissing(opinion.conversation_id)
            connection.execute(delete(feedback).where(*(feedback.c[name] == value for name, value in place.items())))
            connection.execute(insert(feedback).values(values))

    def list(self, *, limit: int = 100, rating: str | None = None) -> list[KeptOpinion]:
        """Return opinions of all callers, the newest first, for those who look after the corpus."""
        query = select(feedback).order_by(feedback.c.id.desc()).limit(limit)
        if rating is not None:
            query = query.where(feedback.c.rating == rating)
        with self._engine.connect() as connection:
            return [_kept(row) for row in connection.execute(query)]


def _kept(row: Row[Any]) -> KeptOpinion:
    opinion = Opinion(row.conversation_id, row.turn, row.rating, row.comment)
    return KeptOpinion(row.id, row.given, row.principal_id, opinion)
