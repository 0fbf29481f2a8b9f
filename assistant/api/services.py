"""What the calls are answered with, and who keeps it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from starlette.types import ASGIApp

from assistant.access.principals import Principal
from assistant.api.counters import SharedCounters
from assistant.api.live_index import Reader
from assistant.api.sharing import SharedAnswers
from assistant.evaluations.process import GoOn
from assistant.events import Event
from assistant.store.protocols import AuditTrail, ConversationStore, FeedbackStore
from assistant.store.types import Job, JobState
from index.ingesting.ingest import Progress
from index.ingesting.tally import IngestReport
from index.status import Status
from index.types import IndexedDocument


class Keys(Protocol):
    """Whoever knows the keys."""

    def authenticate(self, secret: str, *, origin: str | None = None) -> Principal:
        """Return whose key it is; raises KeyRefused."""
        ...


class JobBook(Protocol):
    """Whoever keeps how work in the background stands."""

    def create(self, principal: Principal, kind: str, *, job_id: str | None = None) -> Job:
        """Keep a new job that waits to be begun."""
        ...

    def get(self, principal: Principal, job_id: str) -> Job:
        """Return how a job stands; raises JobMissing."""
        ...

    def list(self, principal: Principal, *, limit: int = 50) -> list[Job]:
        """Return the caller's jobs, the newest first."""
        ...

    def advance(self, job_id: str, *, done: int, total: int, current: str = "") -> bool:
        """Note how far a job has come, and tell whether it shall go on."""
        ...

    def finish(self, job_id: str, state: JobState, report: object = None) -> None:
        """Note how a job ended."""
        ...

    def cancel(self, principal: Principal, job_id: str) -> Job:
        """Ask a job to stop; raises JobMissing."""
        ...


class Corpus(Protocol):
    """The index as a whole. One writes at a time, and the others are told IndexLocked."""

    def sources(self) -> set[str]:
        """Return the sources of all documents."""
        ...

    def named(self, name: str, access: str) -> list[IndexedDocument]:
        """Return the documents with a label whose sources hold a name."""
        ...

    def status(self) -> Status:
        """Return how the index stands."""
        ...

    def mend(self) -> None:
        """Finish what an interrupted run left undone, so that all parts of the index agree."""
        ...

    def add(self, paths: Sequence[Path], *, access: str, progress: Progress) -> IngestReport:
        """Bring files into the index."""
        ...

    def refresh(self, sources: Sequence[str], *, progress: Progress) -> IngestReport:
        """Read documents anew from where they came; labels stay as they are."""
        ...

    def remove(self, document_id: str) -> int:
        """Take a document out of the index and return how many went."""
        ...


class Evaluator(Protocol):
    """Whoever evaluates the answers; both raise EvaluationFailed."""

    def run(self, folder: Path, *, spellings: bool, go_on: GoOn) -> bool:
        """Evaluate into a folder and tell whether it came to its end."""
        ...

    def compare(self, before: Path, after: Path) -> dict[str, Any]:
        """Return what changed between two runs, and leave it as a page in the second."""
        ...


class Follower(Protocol):
    """Whoever measures calls and the stages of their questions."""

    def middleware(self, app: ASGIApp) -> ASGIApp:
        """Return the application with each call measured."""
        ...

    def follow(self, begin: Callable[[], Iterator[Event]]) -> Callable[[], Iterator[Event]]:
        """Return what begins the same events, measured as a part of the call that asks for it."""
        ...

    def close(self) -> None:
        """Hand over what waits."""
        ...


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept besides the index."""

    keys: Keys
    conversations: ConversationStore
    feedback: FeedbackStore
    audit: AuditTrail
    jobs: JobBook


@dataclass(frozen=True, slots=True)
class Services:
    """The parts behind the calls.

    Attributes:
        home: folder of the installation; uploads lie in ``home/uploads``.
        anonymous: who calls without a key; None if a key is needed.
        origins: the pages that may call, by origin.
        log_questions: whether the log may hold what was asked.
        answers: answers shared with other processes; None if there are none.
        counters: counters of rates shared with other processes; None if there are none.
        follower: who measures calls and stages, besides the metrics; None if nobody does.
        opening_seconds: how long to open the index, at most, before calls are taken; 0 takes them at once.
    """

    home: Path
    reader: Reader
    kept: Kept
    corpus: Corpus
    evaluator: Evaluator
    anonymous: Callable[[], Principal | None] = field(default=lambda: None)
    origins: Callable[[], Collection[str]] = field(default=tuple)
    log_questions: bool = False
    answers: SharedAnswers | None = None
    counters: SharedCounters | None = None
    follower: Follower | None = None
    opening_seconds: float = 0.0
