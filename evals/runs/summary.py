"""What a run comes to: every measure with its interval, by type, slice, split and changed slot."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from evals.datasets.families import cluster_of, split_of
from evals.measures.abstention import Abstention, count_abstention
from evals.measures.intervals import Interval, bootstrap, effective_size, wilson
from evals.runs.scoring import Judged, Outcome
from evals.runs.wording import MEASURES


@dataclass(frozen=True, slots=True)
class Slice:
    """A part of the items: how many, how many right, false answers and false refusals, and Wilson's interval."""

    name: str
    n: int
    right: int
    false_answers: int
    false_refusals: int
    wrong_figures: int

    @property
    def interval(self) -> tuple[float, float]:
        """Wilson's interval of the share that is right."""
        return wilson(self.right, self.n)


@dataclass(frozen=True, slots=True)
class Summary:
    """The figures of one run in one spelling."""

    n: int
    states: Mapping[str, int]
    outcomes: Mapping[str, int]
    measures: Mapping[str, Interval]
    effective: float
    abstention: Abstention
    slices: Mapping[str, tuple[Slice, ...]]


def summarise(judged: Sequence[Judged], family_of: Mapping[str, str]) -> Summary:
    """Return the summary of judged items (of one spelling).

    Raises:
        ValueError: there are none.
    """
    if not judged:
        raise ValueError("nothing to summarise")
    clusters = [cluster_of(one.item, family_of) for one in judged]
    return Summary(
        n=len(judged),
        states=Counter(one.response.state.value for one in judged),
        outcomes=Counter(one.outcome.value for one in judged),
        measures=_measures(judged, clusters),
        effective=effective_size([one.scores["right"] for one in judged], clusters),
        abstention=count_abstention((one.item.answerable, one.response.state) for one in judged),
        slices={
            "type": _slices(judged, lambda one: one.item.type),
            "slice": _slices(judged, lambda one: one.item.slice),
            "slot_changed": _slices(
                [one for one in judged if one.item.slot_changed], lambda one: one.item.slot_changed or ""
            ),
            "why_not": _slices([one for one in judged if one.item.why_not], lambda one: one.item.why_not or ""),
            "split": _slices(judged, lambda one: split_of(one.item, family_of)),
        },
    )


def _measures(judged: Sequence[Judged], clusters: Sequence[str]) -> dict[str, Interval]:
    found = {}
    for measure in MEASURES:
        pairs = [
            (one.scores[measure.name], cluster)
            for one, cluster in zip(judged, clusters, strict=True)
            if measure.name in one.scores
        ]
        if pairs:
            values, places = zip(*pairs, strict=True)
            found[measure.name] = bootstrap(values, places)
    return found


def _slices(judged: Sequence[Judged], key: Callable[[Judged], str]) -> tuple[Slice, ...]:
    names = sorted({key(one) for one in judged})
    return tuple(_slice(name, [one for one in judged if key(one) == name]) for name in names)


def _slice(name: str, members: Sequence[Judged]) -> Slice:
    outcomes = Counter(one.outcome for one in members)
    return Slice(
        name=name,
        n=len(members),
        right=sum(one.outcome.is_right for one in members),
        false_answers=outcomes[Outcome.FALSE_ANSWER],
        false_refusals=outcomes[Outcome.FALSE_REFUSAL],
        wrong_figures=outcomes[Outcome.WRONG_FIGURE],
    )
