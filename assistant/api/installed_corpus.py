"""The corpus of an installation, as the calls change it."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.bootstrap import open_ingest
from index.errors import IndexMissing
from index.ingesting.ingest import Progress
from index.ingesting.tally import IngestReport
from index.opening import open_catalogue
from index.status import Status, status
from index.types import Filters, IndexedDocument

if TYPE_CHECKING:
    from assistant.settings import Settings


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

    def named(self, name: str, access: str) -> list[IndexedDocument]:
        """Return the documents with a label whose sources hold a name."""
        with closing(open_catalogue(self._settings.home, database=self._settings.database)) as catalogue:
            return catalogue.documents(Filters(source=name, labels=frozenset({access})))

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
