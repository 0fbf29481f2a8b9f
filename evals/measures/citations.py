"""Do the citations carry the sentences? Citation recall, precision, F1 and target accuracy.

After ALCE (Gao et al. 2023, 2305.14627), with the deterministic support checker in the place of its entailment model.
Deviations, each a defect of the original: an id out of range counts in the denominator of precision; ids after the
third count; an empty answer scores 0 and is not skipped; everything behind the first newline is read. A citation that
is given twice in one sentence counts once. Only sentences that can be checked count in recall: greetings, headings
and refusals do not.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from evals.support.checker import Support, Verdict
from evals.windows import Evidence

Check = Callable[[str, Sequence[Evidence]], Support]


@dataclass(frozen=True, slots=True)
class Reference:
    """One marker of a sentence: its evidence, and the document; None and empty for a marker that cites nothing."""

    marker: int
    document: str
    evidence: Evidence | None


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence of an answer that can be checked, with what it cites."""

    text: str
    references: tuple[Reference, ...]


@dataclass(frozen=True, slots=True)
class Grounding:
    """What the checker says about one sentence: with all its citations, and which of them are precise."""

    claim: Claim
    support: Support
    precise: tuple[bool, ...]

    @property
    def is_supported(self) -> bool:
        """True if it cites, every marker is valid, and the citations together support it in full."""
        valid = all(reference.evidence for reference in self.claim.references)
        return bool(self.claim.references) and valid and self.support.is_full


def ground(claim: Claim, check: Check) -> Grounding:
    """Return how a sentence stands on its citations."""
    valid = [(reference, reference.evidence) for reference in claim.references if reference.evidence]
    pieces = [piece for _, piece in valid]
    support = check(claim.text, pieces) if pieces else Support(Verdict.NONE)
    precise = tuple(
        reference.evidence is not None and support.is_full and _is_needed(claim.text, reference.evidence, pieces, check)
        for reference in claim.references
    )
    return Grounding(claim, support, precise)


def citation_recall(grounded: Sequence[Grounding], *, partial: float = 0.0) -> float:
    """Return the share of sentences that their citations support; ``partial`` is what half support earns."""
    if not grounded:
        return 0.0
    earned = [1.0 if one.is_supported else partial * (one.support.verdict is Verdict.PARTIAL) for one in grounded]
    return sum(earned) / len(earned)


def citation_precision(grounded: Sequence[Grounding]) -> float:
    """Return the share of citations, invalid ones included, that are needed for a supported sentence; 0 if none."""
    precise = [flag for one in grounded for flag in one.precise]
    return sum(precise) / len(precise) if precise else 0.0


def citation_f1(recall: float, precision: float) -> float:
    """Return the harmonic mean of both, 0 if either is."""
    return 2 * recall * precision / (recall + precision) if recall and precision else 0.0


def citation_target(grounded: Sequence[Grounding], relevant: Collection[str]) -> float:
    """Return the share of citations that point at a relevant document; 0 if nothing is cited."""
    hits = [reference.document in relevant for one in grounded for reference in one.claim.references]
    return sum(hits) / len(hits) if hits else 0.0


def _is_needed(text: str, one: Evidence, pieces: Sequence[Evidence], check: Check) -> bool:
    """Tell whether a citation supports by itself, or the others do not support without it (ALCE, section 3.3)."""
    if len(pieces) == 1 or check(text, [one]).is_full:
        return True
    others = [piece for piece in pieces if piece is not one]
    return not check(text, others).is_full
