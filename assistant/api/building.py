"""Build the service of one process from its settings; the assistant itself comes from ``assistant.bootstrap``."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

from assistant.access.principals import LOCAL, Principal
from assistant.access.rights import Role
from assistant.api.app import create_app
from assistant.api.conversing import LiveSources
from assistant.api.counters import SharedCounters
from assistant.api.limits import Limits
from assistant.api.live_index import Reader
from assistant.api.metrics import Metrics
from assistant.api.services import Follower, Kept, Services
from assistant.api.serving import is_loopback
from assistant.api.sharing import SharedAnswers
from assistant.bootstrap import open_assistant, open_ingest, open_kept
from assistant.errors import BadSetting
from assistant.evaluations.process import CommandEvaluator
from assistant.store.retention import keep_tidy
from index.errors import IndexMissing
from index.ingest import Progress
from index.opening import open_catalogue
from index.status import Status, status
from index.tally import IngestReport
from index.types import DEFAULT_ACCESS

if TYPE_CHECKING:
    from fastapi import FastAPI

    from assistant.bootstrap import Assistant
    from assistant.settings import Settings
    from assistant.store.opening import Store

# Who calls without a key where that was asked for explicitly, beyond this machine.
ANYONE = Principal("anyone", "Mạng nội bộ", frozenset({Role.READER}), frozenset({DEFAULT_ACCESS}))

T = TypeVar("T")

_WARMED = 8  # sets of labels; the index keeps no more of them
_JOIN_SECONDS = 20.0  # of several processes, how long each may open the index before it takes calls
_LOOK_SECONDS = 1.0  # how soon a first key ends the time without keys, and a new origin is let in


def open_service(settings: Settings, *, metrics_folder: str | None = None) -> FastAPI:
    """Return the application over the installation of ``settings``.

    Raises:
        StoreUnavailable, StoreDamaged, StoreTooNew: what is kept besides the index cannot be opened.
    """
    store = open_kept(settings)
    keep_tidy(store, audit_days=settings.audit_days, conversation_days=settings.conversation_days)
    reader = Reader(lambda: _opened(settings, store), prepare=lambda opened: _make_indexes(opened, store))
    between = Path(metrics_folder) if metrics_folder and settings.workers > 1 else None
    services = Services(
        home=settings.home,
        reader=reader,
        kept=_kept(store, reader),
        corpus=InstalledCorpus(settings),
        evaluator=CommandEvaluator(),
        anonymous=Doorkeeper(
            # Revoked keys count: revoking the last one must close the door, not open it.
            Remembered(lambda: bool(store.keys.list())),
            on_loopback=is_loopback(settings.host),
            without_keys=settings.without_keys,
        ),
        origins=Remembered(lambda: frozenset(settings.page_origins) | store.keys.origins()),
        log_questions=settings.log_questions,
        answers=SharedAnswers(between) if between else None,
        counters=SharedCounters(between) if between else None,
        follower=_follower(settings),
        opening_seconds=_JOIN_SECONDS if settings.workers > 1 else 0.0,
    )
    return create_app(services, limits_of(settings), Metrics(metrics_folder))


def _follower(settings: Settings) -> Follower | None:
    """Return what sends spans, if that is set; its library is loaded for nothing else.

    Raises:
        BadSetting: the library is not installed.
    """
    if not settings.telemetry:
        return None
    try:
        from assistant.api.tracing import open_tracing

        return open_tracing()
    except ModuleNotFoundError as error:
        problem = f"thiếu gói {error.name}; hãy cài: pip install 'procuracy-assistant[telemetry]'"
        raise BadSetting("ASSISTANT_TELEMETRY", "true", problem) from error


def _opened(settings: Settings, store: Store) -> Assistant:
    """Open the assistant with the indexes of what the bearers of keys may see, which takes a while to make."""
    assistant = open_assistant(settings)
    _make_indexes(assistant, store)
    return assistant


def _make_indexes(assistant: Assistant, store: Store) -> None:
    """Make the indexes of what the bearers of keys may see; those that are there already cost nothing."""
    granted = {record.grant.labels for record in store.keys.list() if record.revoked is None}
    for labels in list(granted)[:_WARMED]:
        assistant.index.lexical(assistant.index.restriction(labels))


def limits_of(settings: Settings) -> Limits:
    """Return what one process takes, as the settings say."""
    # A thread that waits for a language model works on nothing else.
    waiting = settings.model_concurrency if settings.model != "none" else 0
    return Limits(
        rate=settings.rate,
        threads=Limits().threads + waiting,
        parallel=settings.parallel,
        queue=settings.queue,
        timeout_seconds=settings.answer_seconds,
        upload_bytes=settings.upload_megabytes * 1_000_000,
    )


def _kept(store: Store, reader: Reader) -> Kept:
    return Kept(
        keys=store.keys,
        conversations=store.conversations(LiveSources(reader)),
        feedback=store.feedback,
        audit=store.audit,
        jobs=store.jobs,
    )


class InstalledCorpus:
    """The index of an installation, open for writing only while it is written to."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def add(self, paths: Sequence[Path], *, access: str, progress: Progress) -> IngestReport:
        """Bring files into the index."""
        index, ingest = open_ingest(self._settings)
        with closing(index):
            return ingest.bring_up_to_date(paths, access=access, progress=progress)

    def refresh(self, sources: Sequence[str], *, progress: Progress) -> IngestReport:
        """Read documents anew from where they came; labels stay as they are."""
        index, ingest = open_ingest(self._settings)
        with closing(index):
            return ingest.bring_up_to_date([Path(one) for one in sources], progress=progress)

    def sources(self) -> set[str]:
        """Return the sources of all documents; none where nothing was indexed."""
        try:
            with closing(open_catalogue(self._settings.home, database=self._settings.database)) as catalogue:
                return {one.source for one in catalogue.documents()}
        except IndexMissing:
            return set()

    def status(self) -> Status:
        """Return how the index stands."""
        return status(self._settings.home, database=self._settings.database)

    def mend(self) -> None:
        """Finish what an interrupted run left undone; where all parts agree, nothing is opened for writing."""
        try:
            is_whole = not self.status().pending
        except IndexMissing:
            return
        if not is_whole:
            index, ingest = open_ingest(self._settings)
            with closing(index):
                ingest.remove([])

    def remove(self, document_id: str) -> int:
        """Take a document out of the index and return how many went."""
        index, ingest = open_ingest(self._settings)
        with closing(index):
            return ingest.remove([document_id])


class Remembered(Generic[T]):
    """A value that is looked up again once a second, not for every call."""

    def __init__(self, look_up: Callable[[], T], *, clock: Callable[[], float] = time.monotonic) -> None:
        self._look_up, self._clock = look_up, clock
        self._held: tuple[float, T] | None = None

    def __call__(self) -> T:
        """Return the value, at most a second old."""
        now = self._clock()
        if self._held is None or now - self._held[0] >= _LOOK_SECONDS:
            self._held = (now, self._look_up())
        return self._held[1]


class Doorkeeper:
    """Tells who calls without a key: this machine's own programs while there is no key, and else nobody.

    With ``without_keys``, which somebody has to ask for, it is whoever reaches the port, as a reader.
    """

    def __init__(self, keys_exist: Callable[[], bool], *, on_loopback: bool, without_keys: bool) -> None:
        self._keys_exist, self._on_loopback, self._without_keys = keys_exist, on_loopback, without_keys

    def __call__(self) -> Principal | None:
        """Return who calls without a key; None if a key is needed."""
        if self._without_keys and not self._on_loopback:
            return ANYONE
        return LOCAL if self._on_loopback and not self._keys_exist() else None
