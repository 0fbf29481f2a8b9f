"""Changes that a sentence states, bound to the amounts that changed.

"khởi tố 618 vụ/1.041 bị can, giảm 11 vụ, 27 bị can so với cùng kỳ" gives each amount the change in its own unit; the
changes stand as figures of their own as well, since people ask for them too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from documents.figures.amounts import Amount
from documents.figures.directions import DOWN, UP
from documents.figures.wordings import Group
from documents.language.patterns import pattern
from documents.language.text import canonical
from documents.numbers.counting import PERCENT, same_unit
from documents.types import Change, Figure

Place = tuple[int, int]  # ordinal of the group, ordinal of its member

_VERSUS = pattern(r"so với [^,;.()]+?(?=\s*(?:[,;.()]|$|\b(?:tăng|giảm|là|đạt|bằng|nhiều|ít|cao|thấp)\b))")
_TO = pattern(r"^[\s,]*(?:vụ|%)?\s*(lên|xuống|tới|đến|còn)(?:\s(?:còn|đến|tới|mức|thành))*\s*$")
_RISES = pattern(r"\b(tăng|giảm|nâng|hạ)\b[^,;.]*$")
_ALSO_RANGES = ("đến", "tới")  # "từ 01 đến 02 mô hình" is a range unless something rises or falls
_OF_ALL = frozenset({PERCENT, "lần"})  # units in which anything can change


@dataclass(frozen=True, slots=True)
class Changes:
    """The changes of a sentence.

    Attributes:
        by_place: the change of each member that has one or is one.
        changed: for the groups that are changes, the group that they change.
        beginnings: groups that only tell where a change began ("từ 25 lên 33").
    """

    by_place: dict[Place, Change]
    changed: dict[int, int]
    beginnings: frozenset[int]


def changes_of(text: str, groups: Sequence[Group]) -> Changes:
    """Return the changes stated in a sentence with its figures."""
    found: dict[Place, Change] = {}
    changed: dict[int, int] = {}
    for number, group in enumerate(groups):
        if group.direction is None:
            continue
        for at, member in enumerate(group.members):
            change = Change(group.direction.word, member.value, member.count_unit, _versus(text, groups, number))
            found[number, at] = change
            place = _changed(groups, number, member) if group.direction.of_amount else None
            if place is not None:
                changed[number] = place[0]
                found.setdefault(place, change)
    beginnings = [number for number in range(len(groups) - 1) if _begins(text, groups, number)]
    for number in beginnings:
        rises = _RISES.search(canonical(groups[number].own_lead))
        if rises and (number + 1, 0) not in found:
            found[number + 1, 0] = Change(UP if rises[1] in ("tăng", "nâng") else DOWN)
    return Changes(found, changed, frozenset(beginnings))


def is_change(figure: Figure) -> bool:
    """Tell whether a figure is itself a change ("tăng 12 vụ"), not an amount with a change beside it."""
    change = figure.change
    return change is not None and (change.value, change.count_unit) == (figure.value, figure.count_unit)


def _changed(groups: Sequence[Group], number: int, changed: Amount) -> Place | None:
    """Return the nearest amount that a change can be of, None if there is none.

    In "412 vụ (năm 2023: 389 vụ; tăng 23 vụ)" that is the amount before the bracket, not the one compared with.
    """
    earlier = [at for at in range(number - 1, -1, -1) if groups[at].direction is None]
    outside = [at for at in earlier if groups[at].bracket is None]
    for at in outside or earlier:
        for place, member in enumerate(groups[at].members):
            if changed.count_unit in _OF_ALL or same_unit(member.count_unit, changed.count_unit):
                return at, place
    # "41 biên chế, nhiều hơn quy định 02 người": other words for the one thing right before it.
    beside = number - 1 in outside and len(groups[number - 1].members) == 1
    return (number - 1, 0) if beside else None


def _versus(text: str, groups: Sequence[Group], number: int) -> str | None:
    """Return what a change is measured against: behind it up to the next amount, or else before it."""
    following = (group.start for group in groups[number + 1 :] if group.direction is None)
    group, end = groups[number], next(following, len(text))
    plain = canonical(text)
    behind = _VERSUS.search(plain, group.end, end)
    before = _VERSUS.search(plain, max(0, group.start - len(group.own_lead)), group.start)
    opening = (
        None if any(group.direction is None for group in groups[:number]) else _VERSUS.search(plain, 0, group.start)
    )
    versus = behind or before or opening
    return text[versus.start() : versus.end()].strip() if versus else None


def _begins(text: str, groups: Sequence[Group], number: int) -> bool:
    if not groups[number].own_lead.rstrip().lower().endswith("từ"):
        return False
    to = _TO.match(canonical(text[groups[number].end : groups[number + 1].start]))
    if to is None or to[1] not in _ALSO_RANGES:
        return to is not None
    return _RISES.search(canonical(groups[number].own_lead)) is not None
