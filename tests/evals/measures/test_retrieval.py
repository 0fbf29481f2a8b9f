"""Retrieval measures: worked by hand, and against trec_eval."""

from __future__ import annotations

import random

import pytest

from evals.measures import retrieval
from evals.runs.responses import Found

GRADES = {"a": 3, "b": 2, "c": 1, "d": 1}


def test_ndcg_has_linear_gain() -> None:
    """A grade 3 alone at the top: 3 / (3 + 2/log2(3) + 1/2 + 1/log2(5)) = 0.5778."""
    assert retrieval.ndcg_at(["a", "x", "y"], GRADES) == pytest.approx(0.57775, abs=1e-5)


def test_linear_gain_prefers_the_other_of_two_runs() -> None:
    """With exponential gain the order of these two runs flips, so the gain has to be stated."""
    assert retrieval.ndcg_at(["b", "c", "d"], GRADES) > retrieval.ndcg_at(["a", "x", "y"], GRADES)


@pytest.mark.parametrize(("k", "share"), [(1, 0.0), (2, 0.5), (5, 1.0)])
def test_recall_counts_grades_of_two_and_more(k: int, share: float) -> None:
    """Of a and b, none, one and both are among the first 1, 2 and 5."""
    assert retrieval.recall_at(["c", "a", "b"], GRADES, k) == share


def test_a_query_without_results_scores_zero() -> None:
    """BEIR drops such a query from the mean; here it stays, with 0."""
    assert (
        retrieval.recall_at([], GRADES, 10)
        == retrieval.ndcg_at([], GRADES)
        == retrieval.reciprocal_rank([], GRADES)
        == 0
    )


def test_reciprocal_rank_depends_on_the_grade_asked() -> None:
    """The first grade 2 stands at 2, the first grade 3 at 4."""
    ranking = ["c", "b", "x", "a"]
    assert (retrieval.reciprocal_rank(ranking, GRADES), retrieval.reciprocal_rank(ranking, GRADES, at_least=3)) == (
        0.5,
        0.25,
    )


def test_expected_reciprocal_rank_by_hand() -> None:
    """7/8 at rank 1, then (1/8)(3/8)/2 at rank 2."""
    assert retrieval.expected_reciprocal_rank(["a", "b"], GRADES) == pytest.approx(7 / 8 + 3 / 128)


def test_a_sibling_ahead_of_the_evidence_intrudes() -> None:
    """Only a sibling that outranks the evidence counts."""
    assert [retrieval.intruded(ranking, {"a": 3}, {"s"}) for ranking in (["s", "a"], ["a", "s"], ["x"])] == [1, 0, 0]


def test_passages_of_one_document_count_once() -> None:
    """A document that was cut into passages takes one place in the ranking."""
    found = [Found("a", 0, 1, 3.0), Found("a", 5, 9, 2.0), Found("b", 0, 1, 1.0)]
    assert retrieval.rank_documents(found) == ("a", "b")


def test_an_answer_cut_in_two_is_no_hit() -> None:
    """The answer has to lie whole inside one passage."""
    found = [Found("a", 0, 10, 1.0), Found("a", 10, 30, 0.5)]
    assert (retrieval.sentence_hit(found, [("a", 8, 12)], 5), retrieval.sentence_hit(found, [("a", 12, 20)], 5)) == (
        0,
        1,
    )


def test_a_document_named_like_the_query_is_kept() -> None:
    """BEIR removes the document whose id equals the query's; nothing is removed here."""
    assert retrieval.recall_at(["q1"], {"q1": 3}, 1) == 1


def test_the_measures_agree_with_trec_eval() -> None:
    """On 200 random rankings recall, nDCG and RR equal trec_eval's, through ir_measures, to 1e-9."""
    import ir_measures
    from ir_measures import RR, R, nDCG

    lot = random.Random(7)
    for _ in range(200):
        grades = {f"d{at}": lot.choice([0, 0, 1, 2, 3]) for at in range(15)} | {"sure": 3}
        ranking = lot.sample(sorted(grades), 12)
        qrels = [ir_measures.Qrel("q", name, grade) for name, grade in grades.items()]
        run = [ir_measures.ScoredDoc("q", name, 100.0 - rank) for rank, name in enumerate(ranking)]
        wanted = ir_measures.calc_aggregate([nDCG @ 10, R(rel=2) @ 5, RR(rel=2) @ 10], qrels, run)
        found = {
            nDCG @ 10: retrieval.ndcg_at(ranking, grades),
            R(rel=2) @ 5: retrieval.recall_at(ranking, grades, 5),
            RR(rel=2) @ 10: retrieval.reciprocal_rank(ranking, grades),
        }
        assert found == pytest.approx(wanted, abs=1e-9)
