"""Figures: each claimed one has to stand in the window with its unit, qualifier and context."""

from __future__ import annotations

from collections.abc import Iterator

from evals.claims import Parsed
from evals.facts.problems import Problem
from evals.lexicon import GROUP_OF, PLAN
from evals.quantities import Quantity

# How much better another figure's words must fit before the claimed one counts as taken from elsewhere; fitted on
# the development half of the labelled pairs.
_MARGIN = 0.3
_TERM_WEIGHT = 3  # an exclusive term says more about a figure than any other word
# Groups of which a figure goes with one member only.
_BINDING = ("act", "remedy", "instance", "field", "surprise", "detention", "body", "party", "award")


def check_quantities(clause: Parsed, window: Parsed, *, planned: bool) -> Iterator[Problem]:
    """Yield the figures of the clause that the window does not state, states otherwise, or states of something else."""
    for claimed in clause.quantities:
        same = [one for one in window.quantities if claimed.equals(one) and _is_same_part(clause, claimed, one, window)]
        rivals = [
            one
            for one in window.quantities
            if claimed.has_unit_of(one) and one not in same and bool(one.change) == bool(claimed.change)
        ]
        if not same:
            if not _is_shown_sum(clause, claimed):
                yield _figure("figure", clause, claimed, window, _closest(clause, claimed, window, rivals))
            continue
        qualified = [one for one in same if (one.hedge, one.change) == (claimed.hedge, claimed.change)]
        if not qualified:
            yield _figure("comparator", clause, claimed, window, same[0])
            continue
        qualified, other = _without_other_terms(clause, claimed, window, qualified)
        if not qualified:
            yield Problem("term", f"{clause.written(claimed)}: {other[0]}", other[1])
            continue
        rival = _better_rival(clause, claimed, window, qualified, rivals)
        if rival:
            yield _figure("figure", clause, claimed, window, rival)
        elif not planned and not claimed.hedge and PLAN.search(_sentence_before(window, qualified[0])):
            yield Problem("modality", clause.written(claimed), "chỉ tiêu, kế hoạch")


def _figure(kind: str, clause: Parsed, claimed: Quantity, window: Parsed, other: Quantity | None) -> Problem:
    return Problem(kind, clause.written(claimed), window.written(other) if other else "")


def _better_rival(
    clause: Parsed, claimed: Quantity, window: Parsed, same: list[Quantity], rivals: list[Quantity]
) -> Quantity | None:
    """Return a figure whose words fit the claim clearly better than those of every figure with the claimed value."""
    wanted = clause.context(claimed)
    if not wanted or not rivals:
        return None
    best = max(_fit(wanted, window, one) for one in same)
    rival = max(rivals, key=lambda one: _fit(wanted, window, one))
    return rival if _fit(wanted, window, rival) > best + _MARGIN else None


def _fit(wanted: frozenset[str], window: Parsed, one: Quantity) -> float:
    """Return the share of the wanted words that a figure goes with; exclusive terms weigh more."""
    held = window.context(one)
    return sum(map(_weight, wanted & held)) / sum(map(_weight, wanted))


def _weight(word: str) -> int:
    return _TERM_WEIGHT if word in GROUP_OF else 1


def _without_other_terms(
    clause: Parsed, claimed: Quantity, window: Parsed, same: list[Quantity]
) -> tuple[list[Quantity], tuple[str, str]]:
    """Return the figures that do not go with another act, instance, field or body than the claim's, and the clash."""
    kept, clash = [], ("", "")
    wanted = clause.context(claimed)
    for one in same:
        held = window.context(one)
        for group in _BINDING:
            mine = {word for word in wanted if GROUP_OF.get(word) == group}
            theirs = {word for word in held if GROUP_OF.get(word) == group}
            if mine and theirs and not mine & theirs:
                clash = (", ".join(sorted(mine)), ", ".join(sorted(theirs)))
                break
        else:
            kept.append(one)
    return kept, clash


def _closest(clause: Parsed, claimed: Quantity, window: Parsed, rivals: list[Quantity]) -> Quantity | None:
    wanted = clause.context(claimed) or frozenset({""})
    return max(rivals, key=lambda one: _fit(wanted, window, one), default=None)


def _is_same_part(clause: Parsed, claimed: Quantity, one: Quantity, window: Parsed) -> bool:
    """Tell whether both can be the same part of a ratio: 31 of "26/31" is no amount of its own."""
    if not claimed.total:
        return not one.total or any(other.ratio and other.equals(one) for other in window.quantities)
    part = clause.quantities[clause.quantities.index(claimed) - 1]
    parts = [other for other in window.quantities if other.ratio and other.equals(part)]
    return one.total or not parts


def _sentence_before(window: Parsed, at: Quantity) -> str:
    """Return the sentence that a figure stands in, up to the figure."""
    start = max(window.plain.rfind(sign, 0, at.start) for sign in (". ", "\n")) + 1
    return window.plain[start : at.end]


def _is_shown_sum(clause: Parsed, claimed: Quantity) -> bool:
    """Tell whether the clause itself shows how it got the figure: "74 + 12 = 86 vụ"."""
    before = clause.plain[: claimed.start].rstrip()
    if not before.endswith("="):
        return False
    parts = before[:-1].replace("+", " + ").split()
    numbers = [part for part in parts if part.replace(".", "").isdigit()]
    total = sum(int(number.replace(".", "")) for number in numbers[-2:])
    return "+" in parts and any(int(value) == total for value in claimed.values)
