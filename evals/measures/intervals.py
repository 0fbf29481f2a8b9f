"""Confidence intervals, and the difference between two runs.

Percentile bootstrap (Efron 1979) over clusters: whole families of documents are drawn, since questions on one report
succeed and fail together (Miller 2024, 2411.00640). Wilson's interval (1927) for rates, which behaves at 0 and 1
where the bootstrap collapses. The paired test flips the sign of whole clusters (Fisher's randomisation; Smucker et
al. 2007 advise it over sign and Wilcoxon). Everything is drawn from one fixed seed.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

RESAMPLES = 10_000
SEED = 20_230_802
_LEVEL = 95
_Z = 1.959963984540054  # normal quantile of 0.975


@dataclass(frozen=True, slots=True)
class Interval:
    """A mean with its 95 % interval, over ``n`` items in ``clusters`` clusters."""

    mean: float
    low: float
    high: float
    n: int
    clusters: int


@dataclass(frozen=True, slots=True)
class Difference:
    """The mean change from one run to another, its 95 % interval, and the p-value of the paired test."""

    mean: float
    low: float
    high: float
    p: float
    n: int
    better: int
    worse: int


def bootstrap(values: Sequence[float], clusters: Sequence[str]) -> Interval:
    """Return the mean of ``values`` with the interval of the cluster bootstrap.

    Raises:
        ValueError: no values, or not one cluster for each value.
    """
    sums, counts = _by_cluster(values, clusters)
    weights = _draws(len(sums))
    means = (weights @ sums) / (weights @ counts)
    low, high = np.percentile(means, [(100 - _LEVEL) / 2, (100 + _LEVEL) / 2])
    return Interval(float(np.mean(values)), float(low), float(high), len(values), len(sums))


def compare(before: Sequence[float], after: Sequence[float], clusters: Sequence[str]) -> Difference:
    """Return the change from ``before`` to ``after``, item by item.

    Raises:
        ValueError: the two do not have the same length, or are empty.
    """
    if len(before) != len(after):
        raise ValueError("both runs must have a score for every item")
    changes = [new - old for old, new in zip(before, after, strict=True)]
    found = bootstrap(changes, clusters)
    return Difference(
        found.mean,
        found.low,
        found.high,
        _randomised_p(changes, clusters),
        len(changes),
        sum(change > 0 for change in changes),
        sum(change < 0 for change in changes),
    )


def wilson(successes: int, n: int) -> tuple[float, float]:
    """Return Wilson's 95 % interval for ``successes`` out of ``n``; (0, 1) if nothing was tried."""
    if n == 0:
        return 0.0, 1.0
    rate, z2 = successes / n, _Z**2
    centre = (rate + z2 / (2 * n)) / (1 + z2 / n)
    half = _Z / (1 + z2 / n) * math.sqrt(rate * (1 - rate) / n + z2 / (4 * n * n))
    return max(0.0, centre - half), min(1.0, centre + half)


def at_most(n: int) -> float:
    """Return the rule of three: what a rate may be, at most, of which none in ``n`` was seen."""
    return min(1.0, 3 / n) if n else 1.0


def effective_size(values: Sequence[float], clusters: Sequence[str]) -> float:
    """Return how many independent items the clustered ones are worth (n over Kish's design effect)."""
    sums, counts = _by_cluster(values, clusters)
    n, mean = len(values), float(np.mean(values))
    spread = float(np.var(values))
    if spread == 0 or n < 2:
        return float(n)
    clustered = float(np.sum((sums - counts * mean) ** 2)) / n**2
    return min(float(n), spread / n / clustered * n) if clustered else float(n)


def _randomised_p(changes: Sequence[float], clusters: Sequence[str]) -> float:
    sums, _ = _by_cluster(changes, clusters)
    signs = np.random.default_rng(SEED).choice(np.array([-1.0, 1.0]), size=(RESAMPLES, len(sums)))
    # A hair of slack: sums of the same numbers in another order differ in the last digit.
    extreme = np.abs(signs @ sums) >= abs(float(np.sum(sums))) - 1e-9
    return float((np.count_nonzero(extreme) + 1) / (RESAMPLES + 1))


def _by_cluster(values: Sequence[float], clusters: Sequence[str]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    if not values or len(values) != len(clusters):
        raise ValueError("one value and one cluster for each item, at least one item")
    names = {name: at for at, name in enumerate(sorted(set(clusters)))}
    places = np.array([names[name] for name in clusters])
    sums, counts = np.zeros(len(names)), np.zeros(len(names))
    np.add.at(sums, places, np.asarray(values, dtype=np.float64))
    np.add.at(counts, places, 1.0)
    return sums, counts


@lru_cache(maxsize=256)
def _draws(clusters: int) -> NDArray[np.float64]:
    """Return how often each cluster is drawn in each resample, shape (RESAMPLES, clusters)."""
    drawn = np.random.default_rng(SEED).multinomial(clusters, np.full(clusters, 1 / clusters), size=RESAMPLES)
    return drawn.astype(np.float64)
