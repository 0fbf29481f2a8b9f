"""What figures side by side amount to: changes that the assistant computes, and why some do not compare."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from assistant import texts
from assistant.deciding.comparing import Side
from documents.numbers.finding import format_number
from documents.organisations.finding import label as unit_label
from documents.organisations.provinces import UnknownProvince
from documents.organisations.reform import Era, era_of, explain_reform
from documents.periods.finding import comparable
from documents.periods.finding import label as period_label
from documents.types import Figure, Unit

_POINTS = "điểm phần trăm"
_TWO_LEVELS = "hai cấp"
_SHORTENED = {"phiên": "phiên tòa", "tin": "nguồn tin"}  # as cells and second mentions have it


def note_on(sides: Sequence[Side]) -> str:
    """Return the computed changes between the sides, marked as computed, and warnings where they do not compare.

    Changes run along the periods of one body, or between two bodies in one period. Nothing is computed from hedged
    numbers, from figures of different counting units or different acts, or over periods that do not compare.
    """
    held = [side for side in sides if side.evidence and side.evidence.figure]
    warnings = list(dict.fromkeys(_warnings(held)))
    if len(held) < 2:
        return ""
    computed = [text for one, other in _pairs(held) for text in _changes(one, other)]
    lines = [texts.COMPUTED.format(text="; ".join(computed) + ".")] if computed else []
    return " ".join([*lines, *warnings])


def _pairs(held: Sequence[Side]) -> Iterator[tuple[Side, Side]]:
    """Yield the sides to compare: neighbouring periods of each body; or the two bodies there are."""
    bodies = list(dict.fromkeys(side.unit for side in held))
    periods = {side.period for side in held}
    for body in bodies:
        own = sorted((side for side in held if side.unit == body), key=_when)
        yield from pairwise(own)
    if len(periods) == 1 and len(held) == 2 and len(bodies) == 2:
        yield held[0], held[1]


def _when(side: Side) -> tuple[int, int]:
    period = side.period
    return (period.year, period.number or 0) if period else (0, 0)


def _changes(one: Side, other: Side) -> Iterator[str]:
    """Yield what the later or second side has more or less of, for each counting unit that both state."""
    is_both = one.question.wants_plan != other.question.wants_plan
    if _why_not(one, other) or (is_both and one.period != other.period):  # a target is no change of a result
        return
    if one.question.sites != other.question.sites:  # they are told apart by nothing that has a name here
        return
    for first, second in _matched(one, other):
        if first.hedge or second.hedge or first.value == second.value:
            continue
        if first.indicator != second.indicator:  # cases taken in and cases tried differ, but by no change
            continue
        more = second.value > first.value
        amount = _spoken(abs(second.value - first.value), first.count_unit)
        if one.question.against_plan:
            word = texts.MORE_THAN if more else texts.LESS_THAN
            yield word.format(this=texts.RESULT, amount=amount, that=texts.TARGET)
        elif one.unit == other.unit and one.period and other.period:
            word = texts.ROSE if more else texts.FELL
            yield word.format(this=period_label(other.period), amount=amount, that=period_label(one.period))
        else:
            high, low = (other, one) if more else (one, other)
            yield texts.MORE_THAN.format(this=_name(high), amount=amount, that=_name(low))


def _matched(one: Side, other: Side) -> list[tuple[Figure, Figure]]:
    """Return the figures of two sides that count the same, each unit once."""
    firsts = {_in_full(figure.count_unit): figure for figure in reversed(_figures(one))}
    seconds = {_in_full(figure.count_unit): figure for figure in reversed(_figures(other))}
    return [(figure, seconds[unit]) for unit, figure in firsts.items() if unit in seconds]


def _in_full(count_unit: str) -> str:
    return _SHORTENED.get(count_unit, count_unit)


def _figures(side: Side) -> list[Figure]:
    evidence = side.evidence
    if evidence is None or evidence.figure is None:
        return []
    return list(evidence.beside) or [evidence.figure]


def _why_not(one: Side, other: Side) -> str | None:
    first, second = (side.evidence.figure if side.evidence else None for side in (one, other))
    if first is None or second is None or first.period is None or second.period is None:
        return None
    return comparable(first.period, second.period)


def _warnings(held: Sequence[Side]) -> Iterator[str]:
    for one, other in _pairs(held):
        if why := _why_not(one, other):
            yield why
        if not _matched(one, other):
            yield texts.OTHER_COUNT_UNIT
    levels = {_level(side) for side in held}
    if len(levels) > 1:
        yield texts.OTHER_LEVEL.format(bodies="; ".join(dict.fromkeys(_said(side) for side in held)))
    for name in dict.fromkeys(side.unit.province for side in held if side.unit and side.unit.province):
        eras = {era_of(side.period) for side in held if side.unit and side.unit.province == name}
        if Era.BEFORE in eras and len(eras) > 1:
            yield _reform(name)


def _reform(name: str) -> str:
    try:
        return explain_reform(name)
    except UnknownProvince:
        return ""


def _stated(side: Side) -> Unit | None:
    figure = side.evidence.figure if side.evidence else None
    return figure.unit if figure else None


def _level(side: Side) -> tuple[object, ...]:
    """Return what kind of body a figure is of; a province's name alone stands for its two levels."""
    unit = _stated(side) or Unit()
    group = None if unit.group == _TWO_LEVELS else unit.group
    return unit.level, bool(unit.department), bool(unit.locality), group


def _said(side: Side) -> str:
    unit = _stated(side)
    return unit_label(unit) if unit else side.label


def _name(side: Side) -> str:
    return unit_label(side.unit) if side.unit else side.label


def _spoken(value: Decimal, count_unit: str) -> str:
    """Return a difference in words; of two shares, it is points and no share."""
    return f"{format_number(value)} {_POINTS if count_unit == '%' else count_unit}".strip()
