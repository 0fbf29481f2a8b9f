"""What a run over files did: counted as it goes, reported in the end."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from index.types import Counts


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file that could not be indexed, and why, in one Vietnamese line."""

    source: str
    reason: str


@dataclass(frozen=True, slots=True)
class IngestReport:
    """What a run did; ``documents``, ``passages`` and ``figures`` count the whole index after it."""

    added: int
    updated: int
    unchanged: int
    removed: int
    skipped: tuple[Skipped, ...]
    documents: int
    passages: int
    figures: int
    seconds: float


@dataclass(slots=True)
class Tally:
    """The counts of a run that is under way.

    Attributes:
        secret: the files that are stamped as secret, by source.
        locations: where the files lie that are being read, by source; None where the source says so itself.
    """

    added: int = 0
    updated: int = 0
    unchanged: int = 0
    removed: int = 0
    skipped: list[Skipped] = field(default_factory=list)
    secret: list[str] = field(default_factory=list)
    locations: dict[str, str | None] = field(default_factory=dict)

    def count_gone(self, lost: Collection[str]) -> None:
        """Count documents whose files are gone, by source; one that is gone was not skipped."""
        self.skipped = [one for one in self.skipped if one.source not in lost]
        self.removed += len(lost)

    def report(self, counts: Counts, seconds: float) -> IngestReport:
        """Return what the run did, with what the whole index holds after it."""
        return IngestReport(
            added=self.added,
            updated=self.updated,
            unchanged=self.unchanged,
            removed=self.removed,
            skipped=tuple(self.skipped),
            documents=counts.documents,
            passages=counts.passages,
            figures=counts.figures,
            seconds=round(seconds, 3),
        )
