"""Intervals and paired comparison."""

from __future__ import annotations

import pytest

from evals.measures.intervals import at_most, bootstrap, compare, effective_size, wilson


def test_wilson_by_hand() -> None:
    """9 of 10: centre (0.9 + 0.19207) / 1.38415 = 0.789, half-width 0.1939."""
    assert wilson(9, 10) == pytest.approx((0.5958, 0.9821), abs=1e-4)


@pytest.mark.parametrize(("successes", "low", "high"), [(0, 0.0, 0.1610), (20, 0.8389, 1.0)])
def test_wilson_does_not_collapse_at_the_ends(successes: int, low: float, high: float) -> None:
    """None or all of 20 still leaves a width."""
    assert wilson(successes, 20) == pytest.approx((low, high), abs=1e-3)


def test_the_rule_of_three() -> None:
    """None in 300 leaves at most one per cent."""
    assert at_most(300) == 0.01


def test_the_bootstrap_is_the_same_every_time() -> None:
    """The seed is fixed."""
    values, clusters = [0.0, 1.0, 1.0, 0.0, 1.0], ["a", "a", "b", "c", "c"]
    assert bootstrap(values, clusters) == bootstrap(values, clusters)


def test_clusters_that_move_together_widen_the_interval() -> None:
    """Ten items in two families are worth less than ten in ten."""
    values = [1.0] * 5 + [0.0] * 5
    together = bootstrap(values, ["a"] * 5 + ["b"] * 5)
    apart = bootstrap(values, [str(at) for at in range(10)])
    assert together.high - together.low > apart.high - apart.low


def test_clustered_items_count_for_fewer() -> None:
    """Two families that each agree within are worth two items."""
    assert effective_size([1.0] * 5 + [0.0] * 5, ["a"] * 5 + ["b"] * 5) == pytest.approx(2.0)


def test_a_run_compared_with_itself_does_not_differ() -> None:
    """No change, no interval, and a p of 1."""
    found = compare([1.0, 0.0], [1.0, 0.0], ["a", "b"])
    assert (found.mean, found.low, found.high, found.p, found.better, found.worse) == (0, 0, 0, 1, 0, 0)


def test_a_consistent_gain_is_found() -> None:
    """Twelve families that all gain: the interval lies above 0 and p is near 2 / 2**12."""
    found = compare([0.0] * 12, [1.0] * 12, [str(at) for at in range(12)])
    assert found.low > 0
    assert found.p < 0.01


def test_runs_of_different_length_are_refused() -> None:
    """A missing item is an error, not a zero."""
    with pytest.raises(ValueError, match="every item"):
        compare([1.0], [1.0, 0.0], ["a"])


@pytest.mark.parametrize(("successes", "n"), [(0, 7), (3, 7), (17, 40), (199, 200), (200, 200)])
def test_wilson_agrees_with_scipy(successes: int, n: int) -> None:
    """To 1e-9, at the ends as in the middle."""
    from scipy.stats import binomtest

    found = binomtest(successes, n).proportion_ci(confidence_level=0.95, method="wilson")
    assert wilson(successes, n) == pytest.approx((found.low, found.high), abs=1e-9)


def test_the_paired_test_by_hand() -> None:
    """Three clusters that all gain: two of the eight ways to choose signs are as extreme, drawn 10,000 times."""
    found = compare([0.0, 0.0, 0.0], [1.0, 1.0, 1.0], ["a", "b", "c"])
    assert found.p == pytest.approx(0.25, abs=0.02)
