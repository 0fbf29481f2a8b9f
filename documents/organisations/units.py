"""How two units relate: the same body, one inside the other, or one in the place of the other since the reform."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from documents.organisations.bureaus import is_same_bureau
from documents.organisations.completing import is_complete
from documents.organisations.departments import numbered_by_function
from documents.organisations.districts import is_renamed
from documents.organisations.military_regions import ALL_LEVELS
from documents.organisations.provinces import predecessors_of, today_of
from documents.organisations.reform import Era, era_of
from documents.organisations.register import section
from documents.types import Level, Period, Unit

_TOTAL = "hai cấp"
_SECTOR = "toàn ngành"
_LOWER = (Level.DISTRICT, Level.AREA)


class Relation(StrEnum):
    """What the stated unit is to the asked one."""

    SAME = "same"
    PART_OF = "part_of"  # stated lies inside asked
    WHOLE_OF = "whole_of"  # stated contains asked
    PREDECESSOR = "predecessor"  # stated was merged into asked
    SUCCESSOR = "successor"  # stated took asked over
    OTHER = "other"
    UNKNOWN = "unknown"  # one of the names leaves out what would decide


def relation(asked: Unit, stated: Unit, *, on: Period | date | None = None) -> Relation:
    """Return what ``stated`` is to ``asked``, for facts of the time ``on`` (None: no time is given).

    A province of today is history's successor only outside the time before the reform: asked for Hậu Giang in 2023,
    Cần Thơ is another province; asked for Hậu Giang in 2026 or without a year, it is the successor. Predecessors are
    reported for any time, because a question with today's name may mean today's area; they are never the same.
    """
    if asked == stated:
        return Relation.SAME if is_complete(asked) else Relation.UNKNOWN
    wide = _nationwide(asked, stated)
    if wide is not None:
        return wide
    place = _provinces(asked.province, stated.province, era_of(on))
    if place is Relation.OTHER:
        return place
    inner = _joined(_offices(asked, stated), _departments(asked.department, stated.department))
    if inner is Relation.OTHER or place is Relation.SAME:
        return inner
    if place is Relation.UNKNOWN:
        return Relation.UNKNOWN
    # Another province's department or district has no counterpart in the merged one that the name alone would tell.
    return place if inner in (Relation.SAME, Relation.PART_OF, Relation.WHOLE_OF) else Relation.UNKNOWN


def _nationwide(asked: Unit, stated: Unit) -> Relation | None:
    """Relate units of which one belongs to no province; None if both do."""
    if asked.group == _SECTOR or stated.group == _SECTOR:
        return Relation.PART_OF if asked.group == _SECTOR else Relation.WHOLE_OF
    for one, other, found in ((asked, stated, Relation.SUCCESSOR), (stated, asked, Relation.PREDECESSOR)):
        if one.level is Level.HIGH and other.level is Level.SUPREME and other.department == _appellate(one.locality):
            return found
    if _is_group(asked) or _is_group(stated):
        # Which provinces form a group changes by the year; the register does not say.
        return Relation.OTHER if _is_group(asked) and _is_group(stated) else Relation.UNKNOWN
    levels = {asked.level, stated.level}
    central = levels & {Level.SUPREME, Level.HIGH, Level.MILITARY}
    if not central:
        return None
    if len(levels) > 1:
        return Relation.UNKNOWN if None in levels else Relation.OTHER
    place = _part(asked.locality, stated.locality)
    if levels == {Level.MILITARY} and asked.group != stated.group:
        place = _in_army(asked, stated)
    return _joined(place, _departments(asked.department, stated.department))


def _in_army(asked: Unit, stated: Unit) -> Relation:
    """Relate military procuracies of which one is a total: over all levels, or over a region and its areas."""
    for outer, inner, found in ((asked, stated, Relation.PART_OF), (stated, asked, Relation.WHOLE_OF)):
        same = outer.locality in (inner.locality, None)
        if outer.group == ALL_LEVELS or (outer.group == _TOTAL and same):
            return found
    return Relation.OTHER


def _is_group(unit: Unit) -> bool:
    return (unit.group or "").startswith(("Cụm", "Khối"))


def _appellate(seat: str | None) -> str | None:
    numbers = {entry["seat"]: entry["number"] for entry in section("high_seats")}
    return f"Viện Phúc thẩm {numbers[seat]}" if seat in numbers else None


def _provinces(asked: str | None, stated: str | None, era: Era) -> Relation:
    if asked is None or stated is None:
        return Relation.SAME if asked == stated else Relation.UNKNOWN
    if asked == stated:
        return Relation.SAME
    if stated in predecessors_of(asked):
        return Relation.PREDECESSOR
    if stated == today_of(asked) and era is not Era.BEFORE:
        return Relation.SUCCESSOR
    return Relation.OTHER


def _offices(asked: Unit, stated: Unit) -> Relation:
    """Relate level, locality and total of two units of one province."""
    if asked.level is None or stated.level is None:
        return Relation.UNKNOWN
    if asked.level is stated.level and asked.group == stated.group:
        same = _part(asked.locality, stated.locality)
        renamed = same is Relation.OTHER and _is_renamed(asked, stated)
        return Relation.SAME if renamed else same
    if {asked.level, stated.level} == set(_LOWER):
        return Relation.UNKNOWN  # which area office took over which district only documents tell
    return _ranked(asked, stated)


def _ranked(asked: Unit, stated: Unit) -> Relation:
    if _covers(asked, stated):
        return Relation.PART_OF
    return Relation.WHOLE_OF if _covers(stated, asked) else Relation.OTHER


def _covers(outer: Unit, inner: Unit) -> bool:
    """Tell whether an office of a province answers for another: both levels for all, a level for its offices."""
    if outer.department is not None:
        return False
    if outer.group == _TOTAL:
        return inner.group != _TOTAL
    if outer.group is not None:
        return inner.group is None and outer.level is inner.level
    return outer.level is Level.PROVINCE and inner.level in _LOWER


def _is_renamed(asked: Unit, stated: Unit) -> bool:
    if asked.level is not Level.DISTRICT or not (asked.locality and stated.locality and asked.province):
        return False
    return is_renamed(asked.locality, stated.locality, asked.province)


def _departments(asked: str | None, stated: str | None) -> Relation:
    found = Relation.SAME if asked and stated and is_same_bureau(asked, stated) else _part(asked, stated)
    if found is not Relation.OTHER or asked is None or stated is None:
        return found
    merged = {entry["short"]: entry["merged"] for entry in section("departments") if "merged" in entry}
    if stated in merged.get(asked, ()):
        return Relation.PART_OF
    if asked in merged.get(stated, ()):
        return Relation.WHOLE_OF
    # A full name that the general table cannot number may be any of the numbered ones.
    spelled = [name for name in (asked, stated) if name.startswith("Phòng") and not name.split()[1].isdigit()]
    numbered = [name for name in (asked, stated) if name.startswith("Phòng") and name.split()[1].isdigit()]
    if len(spelled) == 1 and len(numbered) == 1:
        return Relation.UNKNOWN if numbered_by_function(spelled[0]) in (None, numbered[0]) else Relation.OTHER
    return Relation.UNKNOWN if len(spelled) == 2 else Relation.OTHER


def _part(asked: str | None, stated: str | None) -> Relation:
    if asked == stated:
        return Relation.SAME
    if asked is None:
        return Relation.PART_OF
    return Relation.WHOLE_OF if stated is None else Relation.OTHER


def _joined(first: Relation, second: Relation) -> Relation:
    """Join what two slots say: they must agree, a slot that is the same leaves the other to decide."""
    if Relation.OTHER in (first, second):
        return Relation.OTHER
    if Relation.UNKNOWN in (first, second):
        return Relation.UNKNOWN
    if first is Relation.SAME or first is second:
        return second
    return first if second is Relation.SAME else Relation.OTHER
