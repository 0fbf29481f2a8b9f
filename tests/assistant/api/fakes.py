"""Small stand-ins for the parts of the service, and a service made of them with a real store."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from threading import Event

from assistant.access.errors import KeyRefused
from assistant.access.principals import LOCAL, Principal
from assistant.api.conversing import LiveSources
from assistant.api.reading import Reader
from assistant.api.services import Kept, Services
from assistant.bootstrap import Assistant
from assistant.store.opening import Store
from index.ingest import IngestReport, Progress, Skipped
from index.status import Status
from index.types import Counts


class FakeKeys:
    """Keys that are known by heart."""

    def __init__(self, known: Mapping[str, Principal]) -> None:
        self._known = known

    def authenticate(self, secret: str, *, origin: str | None = None) -> Principal:
        """Return whose key it is."""
        if secret not in self._known:
            raise KeyRefused("unknown")
        return self._known[secret]


class StillReader(Reader):
    """A reader over an index that somebody else has opened and closes; None is an index that never opens."""

    def __init__(self, opened: Assistant | None) -> None:
        super().__init__(lambda: opened)  # type: ignore[arg-type,return-value]
        self._assistant = opened
        self.generation = 1

    def start(self) -> None:
        """Follow nothing."""

    def look(self) -> None:
        """See nothing new."""

    def close(self) -> None:
        """Leave the index open."""


class FakeCorpus:
    """An index that notes what it was asked to do; ``gate`` holds every addition up until it is set."""

    def __init__(self) -> None:
        self.added: list[tuple[str, str]] = []
        self.removed: list[str] = []
        self.skips = ""
        self.gate = Event()
        self.gate.set()

    def add(self, paths: Sequence[Path], *, access: str, progress: Progress) -> IngestReport:
        """Take files in, one step a file."""
        progress(0, len(paths), str(paths[0]))
        self.gate.wait(10)
        progress(1, len(paths), str(paths[0]))
        self.added += [(path.name, access) for path in paths]
        skipped = (Skipped(str(paths[0]), self.skips),) if self.skips else ()
        return IngestReport(
            added=len(paths) - len(skipped),
            updated=0,
            unchanged=0,
            removed=0,
            skipped=skipped,
            documents=1,
            passages=1,
            figures=0,
            seconds=0.1,
        )

    def sources(self) -> set[str]:
        """Know of nothing."""
        return set()

    def status(self) -> Status:
        """Stand well, with one document."""
        return Status(Path("index"), Counts(1, 2, 3), "static", 16, 0, {}, None)

    def remove(self, document_id: str) -> int:
        """Take a document out."""
        self.removed.append(document_id)
        return 1


def serve(
    store: Store,
    opened: Assistant | None,
    home: Path,
    *,
    keys: Mapping[str, Principal] | None = None,
    corpus: FakeCorpus | None = None,
) -> Services:
    """Return the parts of a service; without ``keys`` this machine's own programs need none."""
    reader = StillReader(opened)
    anonymous: Callable[[], Principal | None] = (lambda: LOCAL) if keys is None else (lambda: None)
    return Services(
        home=home,
        reader=reader,
        kept=Kept(
            keys=FakeKeys(keys or {}),
            conversations=store.conversations(LiveSources(reader)),
            feedback=store.feedback,
            audit=store.audit,
            jobs=store.jobs,
        ),
        corpus=corpus or FakeCorpus(),
        anonymous=anonymous,
        origins=lambda: ("https://noibo.example.vn",),
    )
