"""The support checker against people."""

from __future__ import annotations

import pytest

from evals.datasets.labels import Agreement, agree, load_labels, passages_of, with_documents
from evals.runs.evaluating import Questions
from evals.support.checker import Support, Verdict, check


def test_there_are_enough_labels_of_both_kinds() -> None:
    """Three hundred pairs, about half of them supported, over all kinds of fact."""
    labels = load_labels()
    supported = sum(label.label == "full" for label in labels)
    assert len(labels) >= 300
    assert 0.4 <= supported / len(labels) <= 0.6
    assert len({label.type for label in labels}) >= 10


def test_every_evidence_stands_in_its_document(asked: Questions) -> None:
    """Labels quote word for word."""
    labels = [one for one in load_labels() if one.document]
    corpus = with_documents(asked.corpus, labels)
    missing = [one.id for one in labels if any(corpus[one.document].find(part) is None for part in passages_of(one))]
    assert missing == []


@pytest.mark.evals
@pytest.mark.parametrize(
    ("part", "least"),
    [
        ("fitted", 0.97),
        ("seen", 0.97),
        ("fresh", 0.97),
        ("third", 0.97),
        ("fourth", 0.95),
        ("fifth", 0.95),
        ("sixth", 0.9),
        ("seventh", 0.97),
        ("eighth", 0.97),
    ],
)
def test_the_checker_agrees_with_people(part: str, least: float, asked: Questions) -> None:
    """Balanced accuracy on every part; what was once mended stays mended."""
    labels = [label for label in load_labels() if label.part == part]
    assert agree(labels, with_documents(asked.corpus, labels), check).balanced_accuracy >= least


def test_the_checker_agrees_with_people_over_all(asked: Questions) -> None:
    """Balanced accuracy of 0.95 over all labelled pairs."""
    labels = load_labels()
    assert agree(labels, with_documents(asked.corpus, labels), check).balanced_accuracy >= 0.95


def test_a_checker_that_accepts_everything_is_worth_half(asked: Questions) -> None:
    """Balanced accuracy cannot be won by always saying the same; kappa is 0."""
    labels = load_labels()
    corpus = with_documents(asked.corpus, labels)
    found = agree(labels, corpus, lambda claim, evidence: Support(Verdict.FULL))
    assert (found.balanced_accuracy, round(found.kappa, 9)) == (0.5, 0.0)


def test_agreement_equals_that_of_a_reference_library() -> None:
    """Balanced accuracy and Cohen's kappa, to 1e-9; by hand (3/4 + 1/2) / 2 and (2/3 - 5/9) / (1 - 5/9)."""
    from sklearn.metrics import balanced_accuracy_score, cohen_kappa_score  # type: ignore[import-untyped]

    found = Agreement(3, 4, 1, 2, (), {}, {})
    people, checker = [1, 1, 1, 1, 0, 0], [1, 1, 1, 0, 1, 0]
    wanted = [balanced_accuracy_score(people, checker), cohen_kappa_score(people, checker)]
    assert [found.balanced_accuracy, found.kappa] == pytest.approx(wanted, abs=1e-9)
    assert wanted == pytest.approx([0.625, 0.25], abs=1e-9)
