"""The assistant's guard as a second judge in the mutation benchmark, beside the evaluation's own checker."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from assistant.guard.checking import EvidenceGuard
from assistant.guard.drafts import read_passages
from assistant.weighing.statements import Statement, statements_of
from documents.loading import load
from evals.datasets.corpus import document_files
from evals.windows import Evidence


class GuardJudge:
    """Tells whether the guard flags a claim, given the statements of the documents that its evidence is cut from."""

    def __init__(self, folder: Path) -> None:
        self._guard = EvidenceGuard()
        self._documents = {path.name: statements_of(load(path, source=path.name)) for path in document_files(folder)}
        self._known: dict[Evidence, Sequence[Statement]] = {}

    def __call__(self, claim: str, evidence: Evidence) -> bool:
        """Tell whether the claim is flagged; what claims nothing passes."""
        if evidence not in self._known:
            self._known[evidence] = self._statements(evidence)
        return not self._guard.check(claim, self._known[evidence]).passed

    def _statements(self, evidence: Evidence) -> Sequence[Statement]:
        """Return the statements that the evidence covers; what stands in no document is read as a passage."""
        if evidence.place is None:
            return read_passages([evidence.text])
        name, start, end = evidence.place
        return [one for one in self._documents[name] if one.span.start < end and start < one.span.end]
