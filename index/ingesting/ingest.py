"""Bringing the index up to date with files: new and changed ones in, unchanged ones skipped, gone ones out."""

from __future__ import annotations

import itertools
import json
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import asdict
from pathlib import Path

from documents.errors import DocumentError, SecretDocument
from index.catalogue.ledger import Edition
from index.dense.chroma import load_ahead
from index.errors import IndexDamaged
from index.index import Index
from index.ingesting.batching import batched
from index.ingesting.making import Job, Maker, collecting_seldom, make_here
from index.ingesting.pipeline import Made, Pipeline
from index.ingesting.planning import Comparison, compare, gone
from index.ingesting.tally import IngestReport, Skipped, Tally
from index.session import Session
from index.types import DEFAULT_ACCESS, IndexedDocument

_FOLDER = "folder"  # the setting that tells where the index lay when files were placed
Progress = Callable[[int, int, str], None]  # files done, files in all, the file done last


class Ingest:
    """Brings files into an index."""

    def __init__(self, index: Index, pipeline: Pipeline, maker: Maker | None = None) -> None:
        self._index, self._pipeline = index, pipeline
        self._maker = maker or make_here(pipeline.make)

    def bring_up_to_date(
        self,
        paths: Sequence[Path],
        *,
        access: str | None = None,
        prune: bool = False,
        progress: Progress | None = None,
    ) -> IngestReport:
        """Index what is new or changed under ``paths``.

        Args:
            paths: files and folders.
            access: label of who may see the documents; None keeps what they have, and new ones are internal.
            prune: take out documents whose files under ``paths`` are gone. A folder that is itself gone, or cannot be
                listed, takes nothing out: a drive that is not mounted looks the same.
            progress: called after each file.

        An interruption at any point leaves an index that works; the next call completes it.

        Raises:
            IndexLocked: another process is writing.
            IndexDamaged: a part of the index cannot be written.
        """
        started = time.monotonic()
        with self._index.writing(), collecting_seldom():
            run, tally = self._index.ledger.begin_run(), Tally()
            is_lexical_new = self._begin_lexical_anew()
            self._leave_former_places()
            with self._index.session() as session:
                if is_lexical_new:
                    session.refill_lexical()
                session.mend(self._index.ledger.pending())
                found = list(self._pipeline.discover(paths))
                for batch in batched(self._made(found, tally, access, progress), of=len(found)):
                    session.apply(self._editions(batch, tally, access))
                self._withdraw(session, tally)
                if prune:
                    self._prune(session, paths, found, tally)
            report = tally.report(self._index.catalogue.counts(), time.monotonic() - started)
            self._index.ledger.finish_run(run, json.dumps(asdict(report), ensure_ascii=False))
        return report

    def _begin_lexical_anew(self) -> bool:
        """Throw a lexical index away that cannot be read or is of another version; tell whether it has to be filled.

        The catalogue holds all that it is made of, so nobody needs to be asked. A passage is in the lexical index
        before it is in the catalogue and leaves it later, so one that holds fewer has lost some.
        """
        if self._index.is_shared:  # each machine makes its own
            return False
        try:
            held = self._index.lexical().passage_count()
        except IndexDamaged:
            self._index.discard_lexical()
            return True
        return held < self._index.catalogue.counts().passages

    def _leave_former_places(self) -> None:
        """Forget where files lie if the index itself was moved or copied: those beside it came along, as a rule."""
        here = str(self._index.folder.resolve())
        if self._index.is_shared or self._index.catalogue.setting(_FOLDER) == here:
            return
        self._index.ledger.forget_places()
        self._index.ledger.remember({_FOLDER: here})

    def preview(self, paths: Sequence[Path], *, access: str | None = None, prune: bool = False) -> IngestReport:
        """Return what ``bring_up_to_date`` would report, writing nothing and reading no further than it must.

        Files are compared by their bytes; what is wrong inside a new one shows only when it is really read.
        """
        started, tally = time.monotonic(), Tally()
        found = list(self._pipeline.discover(paths))
        for step in compare(found, self._index.catalogue, self._pipeline):
            if step.problem is not None:
                tally.skipped.append(Skipped(step.source, step.problem))
            elif step.present is None:
                tally.added += 1
            elif step.is_current and step.present.access == (access if access is not None else step.present.access):
                tally.unchanged += 1
            else:
                tally.updated += 1
        if prune:
            tally.count_gone(gone(paths, found, self._index.catalogue))
        return tally.report(self._index.catalogue.counts(), time.monotonic() - started)

    def remove(self, document_ids: Iterable[str]) -> int:
        """Take documents out by id and return how many; unknown ids are passed over.

        Raises:
            IndexLocked: another process is writing.
        """
        with self._index.writing(), self._index.session() as session:
            session.mend(self._index.ledger.pending())
            known = {one.id for one in self._index.catalogue.documents()}
            gone = [one for one in dict.fromkeys(document_ids) if one in known]
            if gone:
                session.apply([], removed=gone)
        return len(gone)

    def _made(
        self, found: Sequence[Path], tally: Tally, access: str | None, progress: Progress | None
    ) -> Iterator[Made]:
        done = itertools.count(1)

        def tell(source: str) -> None:
            if progress is not None:
                progress(next(done), len(found), source)

        with closing(self._maker(self._jobs(found, tally, access, tell))) as results:
            for job, outcome in results:
                if isinstance(outcome, DocumentError):
                    tally.skipped.append(Skipped(job.source, outcome.reason))
                    if isinstance(outcome, SecretDocument):
                        tally.secret.append(job.source)
                else:
                    yield outcome
                tell(job.source)

    def _jobs(
        self, found: Sequence[Path], tally: Tally, access: str | None, tell: Callable[[str], None]
    ) -> Iterator[Job]:
        """Yield the files that have to be made anew, and count those that the index has already."""
        is_first = True
        for step in compare(found, self._index.catalogue, self._pipeline):
            if step.problem is not None:
                tally.skipped.append(Skipped(step.source, step.problem))
            elif step.present is None or not step.is_current:
                tally.locations[step.source] = step.location
                if is_first:
                    load_ahead()
                is_first = False
                yield Job(step.path, step.source)
                continue
            else:
                self._keep(step, step.present, tally, access)
            tell(step.source)

    def _keep(self, step: Comparison, present: IndexedDocument, tally: Tally, access: str | None) -> None:
        """Count a file that the index has already, and note its label and place where they are others."""
        if step.location != present.location and step.location is not None:
            self._index.ledger.place(present.id, step.location)
        if access is None or access == present.access:
            tally.unchanged += 1
        else:
            self._index.ledger.label(present.id, access)
            tally.updated += 1

    def _editions(self, batch: Sequence[Made], tally: Tally, access: str | None) -> list[Edition]:
        catalogue = self._index.catalogue
        present = catalogue.find_all(made.document.source for made in batch)
        originals = catalogue.originals(made.document.content_hash for made in batch)
        editions = []
        for made in batch:
            document, before = made.document, present.get(made.document.source)
            original = originals.setdefault(document.content_hash, document.id)
            tally.added += before is None
            tally.updated += before is not None
            edition = Edition(
                document=document,
                passages=made.passages,
                figures=made.figures,
                access=access if access is not None else before.access if before else DEFAULT_ACCESS,
                pipeline=self._pipeline.version,
                statements=made.statements,
                duplicate_of=original if original != document.id else None,
                replaces=before.id if before else None,
                entries=made.entries,
                location=tally.locations.pop(document.source, None),
            )
            editions.append(edition)
        return editions

    def _withdraw(self, session: Session, tally: Tally) -> None:
        """Take out what was indexed of files before they were stamped as secret."""
        earlier = [self._index.catalogue.find(source=source) for source in tally.secret]
        withdrawn = [one.id for one in earlier if one is not None]
        if withdrawn:
            session.apply([], removed=withdrawn)
        tally.removed += len(withdrawn)

    def _prune(self, session: Session, paths: Sequence[Path], found: Sequence[Path], tally: Tally) -> None:
        lost = gone(paths, found, self._index.catalogue)
        if lost:
            session.apply([], removed=lost.values())
        tally.count_gone(lost)
