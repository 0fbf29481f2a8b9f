"""Build the service of one process from its settings; the assistant itself comes from ``assistant.bootstrap``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from assistant.api.app import create_app
from assistant.api.conversing import LiveSources
from assistant.api.counters import SharedCounters
from assistant.api.doorkeeper import Doorkeeper, LookedUpSeldom
from assistant.api.installed_corpus import InstalledCorpus
from assistant.api.limits import Limits
from assistant.api.live_index import Reader
from assistant.api.metrics import Metrics
from assistant.api.services import Follower, Kept, Services
from assistant.api.serving import is_loopback
from assistant.api.sharing import SharedAnswers
from assistant.bootstrap import open_assistant, open_kept
from assistant.errors import BadSetting
from assistant.evaluations.process import CommandEvaluator
from assistant.store.retention import keep_tidy

if TYPE_CHECKING:
    from fastapi import FastAPI

    from assistant.bootstrap import Assistant
    from assistant.settings import Settings
    from assistant.store.opening import Store


_WARMED = 8  # sets of labels; the index keeps no more of them
_JOIN_SECONDS = 20.0  # of several processes, how long each may open the index before it takes calls


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
            LookedUpSeldom(lambda: bool(store.keys.list())),
            on_loopback=is_loopback(settings.host),
            without_keys=settings.without_keys,
        ),
        origins=LookedUpSeldom(lambda: frozenset(settings.page_origins) | store.keys.origins()),
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
