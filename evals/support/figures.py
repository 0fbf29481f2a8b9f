"""Figures: each claimed one has to stand in the window with its unit, qualifier and context."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import islice

from documents.language.text import canonical
from evals.support.claims import Parsed, parse
from evals.support.lexicon import GROUP_OF, PLAN
from evals.support.problems import Problem
from evals.support.quantities import Quantity
from evals.support.roles import claims_all, compares, is_aimed, is_all, is_compared, is_demanded, is_passed, is_target
from evals.support.shares import OF_WHICH, exceeds_whole, is_stated_share, partners
from evals.support.sums import is_in_sum, is_shown_sum

# How much better another figure's words must fit before the claimed one counts as taken from elsewhere; fitted on
# the development half of the labelled pairs.
_MARGIN = 0.3
_TERM_WEIGHT = 3  # an exclusive term says more about a figure than any other word
# Groups of which a figure goes with one member only.
_BINDING = ("act", "remedy", "instance", "field", "surprise", "detention", "body", "party", "award")
# Groups that mark a part of what is counted: a figure without the mark is the whole ("22 lượt (6 lượt đột xuất)").
_PARTIAL = ("surprise", "kind")
_ROUNDING = Decimal("0.02")  # "hơn 1.500" may be said of 1.502, never of 1.600
_AIMS = re.compile(
    rf"{PLAN.pattern}|{canonical('nhiệm vụ|phương hướng|chỉ tiêu(?= sau|:)')}"
    rf"|{canonical('(?<!đạt )(?<!vượt )(?<!với )(?<![0-9] )chỉ tiêu ')}"
)
_ABOVE = 2  # headings and sentences above that may say that what follows is a plan
_SENTENCE_END = re.compile(r"\n|\.(?=\s|$)")


def check_quantities(
    clause: Parsed, window: Parsed, *, planned: bool, above: Sequence[Parsed] = ()
) -> Iterator[Problem]:
    """Yield the figures of the clause that the window does not state, states otherwise, or states of something else."""
    for claimed in clause.quantities:
        # One problem a figure: the checks behind the first that fails take what it tested for granted.
        yield from islice(_problems(clause, claimed, window, planned), 1)
    aims = any(_AIMS.search(text.plain) for text in (window, *above[:_ABOVE]))
    aimed = next((one for one in clause.quantities if not one.change and is_aimed(clause, one)), None)
    if aimed and not aims:
        yield Problem("modality", f"chỉ tiêu: {clause.written(aimed)}", "kết quả")


def _problems(clause: Parsed, claimed: Quantity, window: Parsed, planned: bool) -> Iterator[Problem]:
    if is_in_sum(clause, claimed) or is_shown_sum(clause, claimed, window):
        return
    if exceeds_whole(clause, claimed):
        yield Problem("figure", clause.written(claimed), "phần lớn hơn tổng")
    if is_stated_share(clause, claimed, window):
        stated = [one for one in window.quantities if one.equals(claimed)]
        if claimed.hedge and stated and not any(one.hedge == claimed.hedge for one in stated):
            yield _figure("comparator", clause, claimed, window, stated[0])
        yield from _passed(clause, claimed, window, [one for one in window.quantities if one.equals(claimed)])
        return
    yield from _unlike(clause, claimed, window, planned)


def _unlike(clause: Parsed, claimed: Quantity, window: Parsed, planned: bool) -> Iterator[Problem]:
    """Yield what is wrong with a figure that is no share: its value, its qualifier, what it counts, whether it is."""
    same = [
        one
        for one in window.quantities
        if (claimed.equals(one) or rounds(claimed, one)) and _is_same_part(clause, claimed, one, window)
    ]
    rivals = [
        one
        for one in window.quantities
        if claimed.has_unit_of(one)
        and one not in same
        and bool(one.change) == bool(claimed.change)
        and not any(one.equals(other) for other in partners(clause, claimed))
    ]
    if not same:
        yield _figure("figure", clause, claimed, window, _closest(clause, claimed, window, rivals))
        return
    qualified = [
        one for one in same if one.change == claimed.change and (one.hedge == claimed.hedge or rounds(claimed, one))
    ]
    if not qualified:
        yield _figure("comparator", clause, claimed, window, same[0])
    if claimed.total and not any(one.total for one in qualified):
        if not _is_beside(window, clause.quantities[clause.quantities.index(claimed) - 1], qualified):
            yield _figure("figure", clause, claimed, window, None)
        return  # "121/143" joins a part and a whole that the evidence states one after the other
    qualified, other = _without_other_terms(clause, claimed, window, qualified, rivals)
    if not qualified:
        yield Problem("term", f"{clause.written(claimed)}: {other[0]}", other[1])
    if not claimed.unit and "|" not in window.plain:
        return  # nothing says what a bare number counts; that it stands there has to do
    yield from _misread(clause, claimed, window, qualified)
    rival = _better_rival(clause, claimed, window, qualified, rivals)
    if rival:
        yield _figure("figure", clause, claimed, window, rival)
    if not planned and (
        (not is_demanded(clause) and PLAN.search(_sentence_before(window, qualified[0])) is not None)
        or (all(is_target(window, one) for one in qualified) and not is_target(clause, claimed))
    ):
        yield Problem("modality", clause.written(claimed), "chỉ tiêu, kế hoạch")


def _is_beside(window: Parsed, part: Quantity, wholes: list[Quantity]) -> bool:
    """Tell whether the part of a ratio stands in the same sentence as its whole."""
    parts = [one for one in window.quantities if one.equals(part)]
    return any(
        not _SENTENCE_END.search(window.plain, min(one.end, two.end), max(one.start, two.start))
        for one in parts
        for two in wholes
    )


def _misread(clause: Parsed, claimed: Quantity, window: Parsed, same: list[Quantity]) -> Iterator[Problem]:
    """Yield a part taken for the whole, a target that was only reached, and a figure of the period compared with."""
    if claims_all(clause, claimed) and not any(is_all(window, one) for one in same):
        yield Problem("quantifier", clause.written(claimed))
    yield from _passed(clause, claimed, window, same)
    if not compares(clause) and all(is_compared(window, one) for one in same):
        yield Problem("period", clause.written(claimed), "số liệu đem so sánh")


def _passed(clause: Parsed, claimed: Quantity, window: Parsed, same: list[Quantity]) -> Iterator[Problem]:
    """Yield a count of targets that is said to be passed and was only reached."""
    if is_passed(clause, claimed) and not any(is_passed(window, one) for one in same):
        yield Problem("modality", f"{clause.written(claimed)}: vượt")


def rounds(claimed: Quantity, one: Quantity) -> bool:
    """Tell whether a hedged round figure says the same as an exact one: "hơn 1.500 đơn" of 1.502."""
    if one.hedge or claimed.hedge not in ("hơn", "gần", "khoảng") or not claimed.has_unit_of(one):
        return False
    pairs = [(mine, theirs) for mine in claimed.values for theirs in one.values if mine and theirs]
    return any(
        abs(theirs - mine) <= theirs * _ROUNDING
        and _digits(mine) < _digits(theirs)
        and (theirs > mine if claimed.hedge == "hơn" else theirs < mine or claimed.hedge == "khoảng")
        for mine, theirs in pairs
    )


def _digits(value: Decimal) -> int:
    return len(value.normalize().as_tuple().digits)


def _figure(kind: str, clause: Parsed, claimed: Quantity, window: Parsed, other: Quantity | None) -> Problem:
    return Problem(kind, clause.written(claimed), window.written(other) if other else "")


def _better_rival(
    clause: Parsed, claimed: Quantity, window: Parsed, same: list[Quantity], rivals: list[Quantity]
) -> Quantity | None:
    """Return a figure whose words fit the claim clearly better than those of every figure with the claimed value."""
    wanted = clause.context(claimed) - _row_header(window)
    if not wanted or not rivals:
        return None
    if compares(clause) and any(is_compared(window, one) for one in same):
        return None
    rivals = [rival for rival in rivals if not any(_is_named_part(clause, window, one, rival) for one in same)]
    if not rivals:
        return None
    best = max(_fit(wanted, window, one) for one in same)
    rival = max(rivals, key=lambda one: _fit(wanted, window, one))
    return rival if _fit(wanted, window, rival) > best + _MARGIN else None


def _is_named_part(clause: Parsed, window: Parsed, one: Quantity, whole: Quantity) -> bool:
    """Tell whether a figure is the part of a whole that the clause names: "53 vụ, trong đó án ma túy 49 vụ"."""
    between = window.plain[whole.end : one.start]
    match = OF_WHICH.search(between)
    named = parse(between[match.end() :]).content if match else frozenset()
    return bool(named) and named <= clause.content


def _row_header(window: Parsed) -> frozenset[str]:
    """Return the words of a table row's first cell, which all its figures share."""
    return parse(window.plain.split("|", 1)[0]).content if "|" in window.plain else frozenset()


def _fit(wanted: frozenset[str], window: Parsed, one: Quantity) -> float:
    """Return the share of the wanted words that a figure goes with; exclusive terms weigh more."""
    held = window.context(one)
    return sum(map(_weight, wanted & held)) / sum(map(_weight, wanted))


def _weight(word: str) -> int:
    return _TERM_WEIGHT if word in GROUP_OF else 1


def _without_other_terms(
    clause: Parsed, claimed: Quantity, window: Parsed, same: list[Quantity], rivals: list[Quantity]
) -> tuple[list[Quantity], tuple[str, str]]:
    """Return the figures that do not go with another act, instance, field or body than the claim's, and the clash.

    A mark of a part ("đột xuất") that only a rival carries clashes with a figure that has none.
    """
    kept, clash = [], ("", "")
    wanted = _by_group(clause, claimed)
    others = [_by_group(window, rival) for rival in rivals]
    for one in same:
        held = _by_group(window, one)
        for group, mine in wanted.items():
            theirs = held.get(group, set())
            marked = group in _PARTIAL and not theirs and any(mine & other.get(group, set()) for other in others)
            if marked or (group in _BINDING and theirs and not mine & theirs):
                clash = (", ".join(sorted(mine)), ", ".join(sorted(theirs)))
                break
        else:
            kept.append(one)
    return kept, clash


def _by_group(parsed: Parsed, one: Quantity) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for word in parsed.context(one):
        if word in GROUP_OF:
            found.setdefault(GROUP_OF[word], set()).add(word)
    return found


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
