"""Is the answer right? Nugget recall, exact figure match, and a score that punishes wrong answers.

Nugget recall after TREC RAG (Pradeep et al. 2024, 2411.09607) with each required fact as one vital nugget, present
or not (no half points). Exact figure match and the answer score (after CRAG, Yang et al. 2024) are defined in the
functions. Deviations from CRAG: a refusal is known by its state, not by the words "i don't know"; wrong answers may
weigh more than right ones, since a wrong figure is worse than none.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import combinations

from evals.datasets.dataset import QUANTITIES, Fact, Forbidden
from evals.datasets.matching import states, states_wording
from evals.support.quantities import Quantity, find_quantities, quantity

WRONG_WEIGHT = 4  # a wrong answer costs what four right ones earn


def stated_facts(text: str, facts: Sequence[Fact]) -> tuple[bool, ...]:
    """Return for each required fact whether the answer states it."""
    return tuple(states(text, fact) for fact in facts)


def nugget_recall(stated: Sequence[bool]) -> float:
    """Return the share of required facts that are stated.

    Raises:
        ValueError: nothing was required.
    """
    if not stated:
        raise ValueError("nugget recall needs a required fact")
    return sum(stated) / len(stated)


def sibling_values(text: str, forbidden: Sequence[Forbidden], facts: Sequence[Fact]) -> tuple[Forbidden, ...]:
    """Return the confusable values that the answer gives; one that a required fact allows is none."""
    allowed = " | ".join(wording for fact in facts for wording in fact.any_of)
    return tuple(
        one
        for one in forbidden
        if any(states_wording(text, wording) and not states_wording(allowed, wording) for wording in one.any_of)
    )


def exact_figures(text: str, facts: Sequence[Fact], evidence: str) -> float:
    """Return 1 if every required figure is stated and no other figure competes with it.

    A figure competes if it counts the same unit as a required one, has another value, does not stand in the gold
    sentences (``evidence``) and is not the sum or difference of two required figures. So "74 vụ" with "60 vụ" from
    another report beside it is no match, whoever reads both cannot tell which is meant.

    Raises:
        ValueError: no figure was required.
    """
    wanted = [quantity(fact.value, fact.unit) for fact in facts if fact.type in QUANTITIES and fact.value is not None]
    if not wanted:
        raise ValueError("exact figure match needs a required figure")
    if not all(states(text, fact) for fact in facts if fact.type in QUANTITIES):
        return 0.0
    return float(not competing_figures(text, wanted, evidence))


def competing_figures(text: str, wanted: Sequence[Quantity], evidence: str) -> list[Quantity]:
    """Return the figures of the answer that compete with the wanted ones."""
    allowed = [*wanted, *find_quantities(evidence, bare=True)]
    derived = _derived(wanted)
    return [
        one
        for one in find_quantities(text)
        if any(one.has_unit_of(want) for want in wanted)
        and not any(one.equals(other) for other in allowed)
        and not one.values & derived
    ]


def answer_score(*, answered: bool, right: bool, wrong_weight: int = 1) -> float:
    """Return 1 for a right answer, 0 for none, ``-wrong_weight`` for a wrong one."""
    if not answered:
        return 0.0
    return 1.0 if right else -float(wrong_weight)


def _derived(wanted: Sequence[Quantity]) -> frozenset[Decimal]:
    """Return sums and differences of required figures: a comparison may state what it computed."""
    return frozenset(
        result
        for one, two in combinations(wanted, 2)
        if one.has_unit_of(two)
        for first in one.values
        for second in two.values
        for result in (first + second, abs(first - second))
    )
