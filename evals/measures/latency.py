"""How long answers take: nearest-rank quantiles, answers and refusals apart. Never part of a run's content."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Latency:
    """Milliseconds: median, 95th and 99th percentile, and the slowest, of ``n`` answers."""

    p50: float
    p95: float
    p99: float
    slowest: float
    n: int


def latency(milliseconds: Sequence[float]) -> Latency:
    """Return the quantiles (nearest rank: an observed value, never an average of two).

    Raises:
        ValueError: nothing was timed.
    """
    if not milliseconds:
        raise ValueError("latency needs a timed answer")
    ordered = sorted(milliseconds)

    def quantile(share: float) -> float:
        return ordered[max(0, math.ceil(share * len(ordered)) - 1)]

    return Latency(quantile(0.5), quantile(0.95), quantile(0.99), ordered[-1], len(ordered))


def by_stage(timings: Sequence[Mapping[str, float]]) -> dict[str, Latency]:
    """Return the quantiles of each stage over some answers, stages that none went through left out."""
    stages = sorted({stage for row in timings for stage in row})
    return {stage: latency([row[stage] for row in timings if stage in row]) for stage in stages}
