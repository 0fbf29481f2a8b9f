"""Which bodies the mentions of a question mean together: parts named apart are joined, parts named once are spread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from documents.language.compiling import compiled_regex
from documents.language.text import fold
from documents.organisations.finding import UnitMention
from documents.organisations.register import section
from documents.types import Level, Unit

T = TypeVar("T")
_TWO_LEVELS = "hai cấp"  # "hai cấp tỉnh BĐ (Bình Định)" names one body twice
# The levels below a province's own office: with it they are both levels, unless they are held against each other.
_BELOW = ("cấp huyện", "cấp khu vực")
_AND_THOSE_BELOW = compiled_regex(r"\s*(?:,|va|cung(?: voi)?|voi)\s+(?:(?:toan bo|tat ca|cac|nhung|\d+) ?)*$")
_HELD_AGAINST = compiled_regex(r"\s*(?:,|so voi|voi|va|hay|hoac|hay la|hon|kem|/|con)\s*(?:(?:tai|o) )?")
_PLACED = compiled_regex(r"\b(?:cua|o|tai|thuoc|ben|dia ban) $")
_HELD_APART = compiled_regex(r"\b(?:moi|lan luot|rieng|so sanh|doi chieu|so voi|hon|chenh|(?:ben|cap|noi) nao)\b")


def with_levels(asked: str, mentions: list[UnitMention]) -> list[UnitMention]:
    """Read a province's office and those below it as its two levels, and a place of those below as no body beside."""
    clear = fold(asked)
    below = [mention for mention in mentions if mention.unit.group in _BELOW]
    if not below:
        return mentions
    mentions = [one for one in mentions if not (one.bare and _PLACED.search(clear, 0, one.span.start))] or mentions
    for lower in below:
        upper = [one for one in mentions if _is_office_above(one, lower) and one.span.end <= lower.span.start]
        between = clear[upper[-1].span.end : lower.span.start] if upper else ""
        if _AND_THOSE_BELOW.match(between) and not _HELD_APART.search(clear):
            both = replace(upper[-1], unit=replace(upper[-1].unit, group=_TWO_LEVELS), bare=False)
            mentions = [both if one is upper[-1] else one for one in mentions if one is not lower]
    return mentions


def with_seats(asked: str, mentions: list[UnitMention]) -> list[UnitMention]:
    """Read the seat named behind a high procuracy as that of another: "VKSND cấp cao tại Hà Nội với Đà Nẵng"."""
    seats = {entry["seat"] for entry in section("high_seats")}
    read: list[UnitMention] = []
    for mention in mentions:
        last, province = (read[-1] if read else None), mention.unit.province
        is_seat = mention.bare and province in seats and last is not None and last.unit.level is Level.HIGH
        if last and is_seat and _HELD_AGAINST.fullmatch(fold(asked), last.span.end, mention.span.start):
            mention = replace(mention, unit=replace(last.unit, locality=province), bare=False)
        read.append(mention)
    return read


def _is_office_above(mention: UnitMention, lower: UnitMention) -> bool:
    unit = mention.unit
    return unit.province == lower.unit.province is not None and not (unit.department or unit.locality or unit.group)


def joined_units(mentions: Sequence[UnitMention]) -> tuple[Unit, ...]:
    """Join the parts of one body named apart ("ở Hậu Giang, Phòng 8 ..."), and spread what is shared.

    Two departments of one province give two bodies of that province; one department and two provinces likewise, and
    so does one area office: "khu vực 1 của hai tỉnh".
    """
    units = _distinct([mention.unit for mention in mentions])
    provinces = _distinct([unit.province for unit in units if unit.province])
    departments = _distinct([unit.department for unit in units if unit.department])
    if len(provinces) == 1:
        units = [unit if unit.province or unit.group else _within(unit, units, provinces[0]) for unit in units]
    if len(departments) == 1 and len(provinces) >= 1:
        units = [_with_department(unit, departments[0]) for unit in units if unit.province or unit.group]
    units = [unit for unit in units if not (unit.group is None and replace(unit, group=_TWO_LEVELS) in units)]
    units = _spread_area(units, provinces)
    below = [unit for unit in units if unit.department or unit.locality]
    units = [unit for unit in units if not unit.group or unit.province or len(units) == 1] or units
    wholes = [unit for unit in units if not (unit.department or unit.locality or unit.group)]
    if below and wholes:
        units = [unit for unit in units if unit not in wholes or not _has_part(unit, below)]
    return tuple(_distinct([unit for unit in units if not _is_said_better(unit, units)]))


def _spread_area(units: list[Unit], provinces: Sequence[str]) -> list[Unit]:
    """Give the one area office named to every province named: their numbers begin anew in each."""
    areas = _distinct([unit.locality for unit in units if unit.level is Level.AREA and unit.locality])
    if len(areas) != 1 or len(provinces) < 2:
        return units
    bare = [unit for unit in units if not (unit.locality or unit.department or unit.group)]
    return [replace(unit, level=Level.AREA, locality=areas[0]) if unit in bare else unit for unit in units]


def _is_said_better(unit: Unit, units: Sequence[Unit]) -> bool:
    """True if another names the same body with its level: "Phòng 7" placed by "VKSND tỉnh Hậu Giang" further on."""
    return unit.level is None and any(other.level and replace(unit, level=other.level) == other for other in units)


def _within(unit: Unit, units: Sequence[Unit], province: str) -> Unit:
    level = next((other.level for other in units if other.province == province), None)
    return replace(unit, province=province, level=unit.level or level)


def _with_department(unit: Unit, department: str) -> Unit:
    return unit if unit.department or unit.locality or unit.group else replace(unit, department=department)


def _has_part(whole: Unit, parts: Sequence[Unit]) -> bool:
    return any(part.province == whole.province for part in parts)


def _distinct(values: Sequence[T]) -> list[T]:
    return list(dict.fromkeys(values))
