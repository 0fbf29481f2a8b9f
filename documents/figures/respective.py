"""Figures that are told off against what was listed before: "Phòng 7, Phòng 8 và Phòng 9 ... lần lượt là 8, 6 và 5"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from documents.figures.amounts import Amount
from documents.figures.predicates import is_bare
from documents.figures.wordings import Group
from documents.language.patterns import pattern
from documents.language.text import canonical
from documents.numbers.counting import count_units
from documents.organisations.finding import find_units
from documents.periods.finding import PeriodUse, find_periods
from documents.types import Period, Unit

_RESPECTIVELY = pattern(r"\b(?:lần lượt|theo thứ tự)\b")
_NEXT_UNIT = pattern(r"\s*(?:,|và|,\s*và)\s*(?:số\s+)?")


@dataclass(frozen=True, slots=True)
class Respective:
    """What one figure of such a list belongs to; the slot that was listed is set."""

    unit: Unit | None = None
    period: Period | None = None
    count_unit: str = ""


def respective_of(text: str, groups: Sequence[Group], home: Unit | None) -> dict[int, Respective]:
    """Return, by the offset of each number told off in order, what it belongs to; empty if nothing is told off.

    The bodies listed last before the number decide, then the periods, then the counting units if the numbers have
    none of their own; at least as many have to be listed as are told off.
    """
    mark = _RESPECTIVELY.search(canonical(text)) if len(groups) > 1 else None
    members = list(_told_off(groups, mark.start())) if mark else []
    if mark is None or len(members) < 2:
        return {}
    listed = text[: mark.start()]
    found = _enough(_units(listed, home), members) or _enough(_periods(listed), members)
    if not found and all(member.end == member.digits_end for member in members):
        found = _enough(_counted(listed), members)
    return {member.start: one for member, one in zip(members, found, strict=False)}


def _told_off(groups: Sequence[Group], mark: int) -> Iterator[Amount]:
    """Yield the numbers of the list behind the mark, up to the first that has words of its own."""
    behind = [group for group in groups if group.start > mark]
    for number, group in enumerate(behind):
        if number and not is_bare(group.own_lead):
            return
        yield group.members[0]


def _enough(listed: list[Respective], members: Sequence[Amount]) -> list[Respective]:
    return listed[-len(members) :] if len(listed) >= len(members) else []


def _units(listed: str, home: Unit | None) -> list[Respective]:
    return [Respective(unit=unit) for unit in dict.fromkeys(found.unit for found in find_units(listed, home=home))]


def _periods(listed: str) -> list[Respective]:
    stated = (mention.period for mention in find_periods(listed) if mention.use is PeriodUse.STATED)
    return [Respective(period=period) for period in dict.fromkeys(stated)]


def _counted(listed: str) -> list[Respective]:
    """Return the units of the first list of them: "số kháng nghị, số kiến nghị của đơn vị"."""
    found: list[tuple[str, int]] = []
    for unit, span in count_units(listed):
        if found and not _NEXT_UNIT.fullmatch(canonical(listed[found[-1][1] : span.start])):
            break
        found.append((unit, span.end))
    return [Respective(count_unit=unit) for unit, _ in found]
