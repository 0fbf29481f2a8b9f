"""Citation measures, worked by hand, and the defects of ALCE kept out."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from evals.measures.citations import (
    Claim,
    Reference,
    citation_f1,
    citation_precision,
    citation_recall,
    citation_target,
    ground,
)
from evals.support.checker import Support, Verdict
from evals.windows import Evidence

FULL, NONE = Support(Verdict.FULL), Support(Verdict.NONE)


def says(sentence: str, evidence: Sequence[Evidence]) -> Support:
    """A checker for which evidence supports a sentence that it holds."""
    return FULL if sentence in " ".join(one.text for one in evidence) else NONE


def claim(*evidence: str | None) -> Claim:
    """A sentence "A." with these citations; None is a marker that cites nothing."""
    return Claim(
        "A.",
        tuple(Reference(at, f"d{at}", Evidence(text) if text else None) for at, text in enumerate(evidence, 1)),
    )


@pytest.mark.parametrize(
    ("cited", "recall", "precision"),
    [
        (["A."], 1.0, 1.0),
        (["B."], 0.0, 0.0),
        (["A.", "B."], 1.0, 0.5),  # the second is not needed
        (["A.", "A."], 1.0, 1.0),  # either supports by itself
        (["A.", None], 0.0, 0.5),  # an id out of range spoils the sentence and counts in the denominator
        ([], 0.0, 0.0),
    ],
)
def test_one_sentence_by_hand(cited: list[str | None], recall: float, precision: float) -> None:
    """Recall asks for full support by valid citations, precision for citations that are needed."""
    grounded = [ground(claim(*cited), says)]
    assert (citation_recall(grounded), citation_precision(grounded)) == (recall, precision)


def test_a_fourth_citation_counts() -> None:
    """ALCE ignores ids after the third."""
    assert citation_precision([ground(claim("A.", "B.", "B.", "B."), says)]) == 0.25


def test_an_empty_answer_scores_zero() -> None:
    """ALCE skips it."""
    assert (citation_recall([]), citation_precision([]), citation_f1(0.0, 0.0)) == (0.0, 0.0, 0.0)


def test_the_target_is_the_document() -> None:
    """Right words from the wrong document are seen."""
    assert citation_target([ground(claim("A.", "A."), says)], {"d2"}) == 0.5
