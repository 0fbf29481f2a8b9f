"""The assistant's guard as a second judge in the mutation benchmark, beside the evaluation's own checker."""

from __future__ import annotations

from pathlib import Path

from assistant.guard.checking import EvidenceGuard
from assistant.statements import Statement, statements_of
from documents.loading import load
from evals.corpus import document_files
from evals.support import Evidence


class GuardJudge:
    """Tells whether the guard flags a claim, given the statements of the documents that its evidence is cut from."""

    def __init__(self, folder: Path) -> None:
        self._guard = EvidenceGuard()
        self._documents = [statements_of(load(path, source=path.name)) for path in document_files(folder)]
        self._known: dict[Evidence, list[Statement]] = {}

    def __call__(self, claim: str, evidence: Evidence) -> bool:
        """Tell whether the claim is flagged; what claims nothing passes."""
        if evidence not in self._known:
            self._known[evidence] = self._statements(evidence)
        return not self._guard.check(claim, self._known[evidence]).passed

    def _statements(self, evidence: Evidence) -> list[Statement]:
        """Return the statements of the one document that shares most with the evidence, title included."""
        text, header = _plain(evidence.text), _plain(evidence.header)
        best: list[Statement] = []
        most = 0
        for statements in self._documents:
            held = [one for one in statements if _plain(one.text) in text]
            shared = sum(len(one.text) for one in held)
            shared += 1 if held and _plain(held[0].document.title) in header else 0
            if shared > most:
                best, most = held, shared
        return best


def _plain(text: str) -> str:
    return " ".join(text.split())
