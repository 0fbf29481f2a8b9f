"""Everything that is kept besides the index, opened together."""

from __future__ import annotations

from dataclasses import dataclass
from types import TracebackType
from typing import Self

from sqlalchemy import Engine

from assistant.store.audit import AuditLog
from assistant.store.conversations import Conversations
from assistant.store.database import open_database
from assistant.store.feedback import Feedback
from assistant.store.freezing import Sources
from assistant.store.jobs import Jobs
from assistant.store.keys import Keys
from index.catalogue.database import Place


@dataclass(frozen=True, slots=True)
class Store:
    """What is kept. Any number of threads and processes may use it at once. Use as a context manager."""

    engine: Engine
    keys: Keys
    feedback: Feedback
    audit: AuditLog
    jobs: Jobs

    def conversations(self, sources: Sources) -> Conversations:
        """Return the conversations; ``sources`` is the whole index, by which it is decided what may still be read."""
        return Conversations(self.engine, sources)

    def close(self) -> None:
        """Let go of the database."""
        self.engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def open_store(place: Place, *, keeps_questions: bool = False) -> Store:
    """Open what is kept, begun where there is nothing yet.

    Args:
        place: the folder of the installation, or the address of a PostgreSQL database.
        keeps_questions: whether the audit log keeps what was asked.

    Raises:
        StoreUnavailable: the database cannot be reached, read or written just now.
        StoreDamaged: the file is no database.
        StoreTooNew: a later version of the program wrote it.
    """
    engine = open_database(place)
    audit = AuditLog(engine, keeps_questions=keeps_questions)
    return Store(engine, Keys(engine), Feedback(engine), audit, Jobs(engine))
