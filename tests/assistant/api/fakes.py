"""Small stand-ins for the parts of the service, and a service made of them with a real store."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from threading import Event
from typing import Any

from assistant.access.errors import KeyRefused
from assistant.access.principals import LOCAL, Principal
from assistant.api.conversing import LiveSources
from assistant.api.live_index import Reader
from assistant.api.services import Kept, Services
from assistant.bootstrap import Assistant
from assistant.evaluations.errors import EvaluationFailed
from assistant.evaluations.process import GoOn
from assistant.store.opening import Store
from index.ingesting.ingest import Progress
from index.ingesting.tally import IngestReport, Skipped
from index.status import Status
from index.types import Counts, IndexedDocument


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
        self.refreshed: list[str] = []
        self.skips = ""
        self.mended = 0
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

    def refresh(self, sources: Sequence[str], *, progress: Progress) -> IngestReport:
        """Read documents anew, one step a file."""
        for done, source in enumerate(sources):
            progress(done, len(sources), source)
            self.gate.wait(10)
        self.refreshed += sources
        skipped = (Skipped(sources[0], self.skips),) if self.skips else ()
        unchanged = len(sources) - len(skipped)
        return IngestReport(
            added=0,
            updated=0,
            unchanged=unchanged,
            removed=0,
            skipped=skipped,
            documents=len(sources),
            passages=1,
            figures=0,
            seconds=0.1,
        )

    def sources(self) -> set[str]:
        """Know of nothing."""
        return set()

    def named(self, name: str, access: str) -> list[IndexedDocument]:
        """Know of nothing."""
        return []

    def status(self) -> Status:
        """Stand well, with one document."""
        return Status(Path("index"), Counts(1, 2, 3), "static", 16, 0, {}, None)

    def mend(self) -> None:
        """Be whole already."""
        self.mended += 1

    def remove(self, document_id: str) -> int:
        """Take a document out."""
        self.removed.append(document_id)
        return 1


class FakeEvaluator:
    """An evaluation whose results are known beforehand; ``gate`` holds it up until it is set."""

    def __init__(self) -> None:
        self.fails = ""
        self.gate = Event()
        self.gate.set()

    def run(self, folder: Path, *, spellings: bool, go_on: GoOn) -> bool:
        """Write a run in two steps."""
        if self.fails:
            raise EvaluationFailed(self.fails)
        for done in (0, 1):
            if not go_on(done, 2, "Đang hỏi"):
                return False
            self.gate.wait(10)
        if not go_on(2, 2, "Đang chấm"):
            return False
        write_run(folder, right=0.75)
        return True

    def compare(self, before: Path, after: Path) -> dict[str, Any]:
        """Find no difference."""
        if self.fails:
            raise EvaluationFailed(self.fails)
        (after / "compare.html").write_text(f"<p>{before.name}</p>", encoding="utf-8")
        return {"result": "pass", "new_errors": 0, "changes": [], "broken": [], "fixed": []}


def write_run(folder: Path, *, right: float) -> None:
    """Write a finished run as the command leaves it, as far as the service reads it."""
    folder.mkdir(parents=True, exist_ok=True)
    about = {"system": "assistant", "dataset": "d1", "corpus": "c1", "program": "p1", "metrics": 1}
    summary = {
        "n": 4,
        "outcomes": {"right": 3, "false_refusal": 1, "error": 0},
        "measures": {"right": {"mean": right, "low": 0.3, "high": 0.9, "n": 4, "clusters": 2}},
    }
    results = {"about": about, "summary": summary, "items": []}
    (folder / "report.html").write_text("<!doctype html><h1>Kết quả đánh giá</h1>", encoding="utf-8")
    (folder / "summary.md").write_text("## Đánh giá\n", encoding="utf-8")
    (folder / "results.json").write_text(json.dumps(results), encoding="utf-8")


def serve(  # noqa: PLR0913 -- one argument for each part that a test may want to replace
    store: Store,
    opened: Assistant | None,
    home: Path,
    *,
    keys: Mapping[str, Principal] | None = None,
    corpus: FakeCorpus | None = None,
    evaluator: FakeEvaluator | None = None,
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
        evaluator=evaluator or FakeEvaluator(),
        anonymous=anonymous,
        origins=lambda: ("https://noibo.example.vn",),
    )
