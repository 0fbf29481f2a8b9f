"""What every call is given: who calls, and the parts that answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from fastapi import Request

from assistant.access.principals import Principal
from assistant.access.rights import Action
from assistant.api.answering import Answering
from assistant.api.conversing import Keeper, Noting
from assistant.api.evaluating import Evaluating
from assistant.api.indexing import Indexing
from assistant.api.limits import Limits
from assistant.api.metrics import Metrics
from assistant.api.pool import Pool
from assistant.api.services import Services
from assistant.store.types import Event


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of one running service."""

    services: Services
    limits: Limits
    pool: Pool
    answering: Answering
    metrics: Metrics
    keeper: Keeper
    noting: Noting
    indexing: Indexing
    evaluating: Evaluating


@dataclass(frozen=True, slots=True)
class Call:
    """One call: who calls, its number for the logs, and the parts that answer."""

    principal: Principal
    request_id: str
    parts: Parts
    state: dict[str, Any]

    def tell_log(self, question: str) -> None:
        """Let the line of the log hold what was asked, where the settings allow it."""
        self.state["question"] = question

    def note(
        self, action: Action, *, target: str | None = None, outcome: str = "done", question: str | None = None
    ) -> None:
        """Have the audit log tell that the caller did something."""
        event = Event(action.value, target, outcome, request_id=self.request_id, question=question)
        self.parts.noting.note(self.principal, event)


async def call(request: Request) -> Call:
    """Return the call that a request is; admission has settled who makes it."""
    state = request.scope["state"]
    return Call(state["principal"], state.get("request_id", ""), request.app.state.parts, state)


async def stream_call(request: Request) -> Call:
    """Return the call, once it is sure that it can begin: a stream has no status to change afterwards.

    Raises:
        NotReady: the index is not open.
        Overloaded: too much is waiting.
    """
    made = await call(request)
    made.parts.services.reader.assistant()
    made.parts.pool.check_room()
    return made
