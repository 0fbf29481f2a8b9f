"""What elliptic names leave out: "VKSND tỉnh", "Phòng 7", "VKSND huyện Long Mỹ" say less than they mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from documents.organisations.districts import districts_named, province_of
from documents.organisations.military_regions import within_region
from documents.organisations.provinces import UnknownProvince, province_named
from documents.types import Level, Unit

# Stands for "đơn vị", the unit that a text is about, until that is known.
SUBJECT = Unit(group="đơn vị")
LOWER_TOTALS = {Level.DISTRICT: "cấp huyện", Level.AREA: "cấp khu vực"}
_INSPECTORATE = "Thanh tra"
TWO_LEVELS = "hai cấp"
_NATIONWIDE = ("Cụm", "Khối", "toàn ngành")


def is_complete(unit: Unit) -> bool:
    """Tell whether a unit is one body and no other: nothing that it needs is left out."""
    if unit.level is Level.HIGH:
        return unit.locality is not None
    if unit.level is Level.MILITARY:
        return unit.locality is not None or unit.group is not None
    if unit.level is Level.SUPREME or (unit.group or "").startswith(_NATIONWIDE):
        return True
    if unit.province is None or unit.level is None:
        return False
    return unit.level is Level.PROVINCE or unit.locality is not None or unit.group is not None


def locate(unit: Unit, home: str | None = None) -> Unit:
    """Return the unit with the province that its district alone tells; ``home`` is the province whose text it is.

    "Thanh tra VKSND huyện A" tells of an inspection there: inspectorates are departments of the province.
    """
    if unit.department == _INSPECTORATE and unit.locality and unit.level in LOWER_TOTALS:
        unit = replace(unit, department=None)
    if unit.level is not Level.DISTRICT or unit.province or not unit.locality:
        return unit
    return replace(unit, province=province_of(unit.locality, home))


def complete(units: Sequence[Unit], home: Unit | None = None) -> list[Unit]:
    """Return the units of one text with what they leave out, as far as it can be told.

    It is taken from ``home``, the unit whose text it is, or else from the units of the text itself: the nearest
    complete one before, or the only province there is. ``SUBJECT`` becomes the department that the text began with,
    or else ``home``.
    """
    provinces = {unit.province for unit in units if unit.province}
    only = Unit(Level.PROVINCE, provinces.pop()) if len(provinces) == 1 else None
    found: list[Unit] = []
    nearest: Unit | None = None
    for unit in units:
        source = home or nearest or only
        if unit == SUBJECT:
            unit = next((named for named in found if named.department), home or SUBJECT)
        if source is not None and source.level is Level.MILITARY:
            unit = _in_army(unit, source)
        found.append(unit if source is None or is_complete(unit) else _filled(unit, source))
        if found[-1].province or (found[-1].level is Level.MILITARY and found[-1].locality):
            nearest = found[-1]
    return found


def _filled(unit: Unit, source: Unit) -> Unit:
    if unit == Unit():
        return _town_or_city(source)
    if unit.level is Level.HIGH and source.level is Level.HIGH and unit.locality is None:
        return replace(unit, locality=source.locality)
    if unit.level is Level.HIGH or (unit.locality and not _can_lie_in(unit, source)):
        return unit
    if unit.level is None and source.level is Level.SUPREME and source.department and is_numbered(unit):
        return replace(source, locality=unit.department)  # the rooms of a Vụ are its own
    if unit.level is None and (unit.department or "").startswith("Phòng") and source.province:
        # Districts and area offices have no numbered rooms; theirs are those of the province.
        return replace(unit, level=Level.PROVINCE, province=source.province)
    if unit.level in LOWER_TOTALS and unit.level is not source.level and not (unit.locality or unit.group):
        # In a text of the province "VKSND huyện" without a name is all of them.
        return replace(unit, province=unit.province or source.province, group=LOWER_TOTALS[unit.level])
    level = unit.level or source.level
    inherits = unit.locality is None and unit.group is None and level == source.level
    return replace(
        unit,
        level=level,
        province=unit.province or source.province,
        locality=source.locality if inherits and unit.province in (None, source.province) else unit.locality,
    )


def is_numbered(unit: Unit) -> bool:
    """Tell whether a unit is a department by its number: "Phòng 3"."""
    kind, _, number = (unit.department or "").partition(" ")
    return kind == "Phòng" and number.isdigit()


def _in_army(unit: Unit, source: Unit) -> Unit:
    """Return what a military paper means by "hai cấp", "khu vực 2", "VKS quân sự hai cấp"."""
    if unit.province is None and (unit.level is Level.AREA or unit.group == TWO_LEVELS):
        unit = replace(unit, level=Level.MILITARY)
    return within_region(unit, source) if unit.level is Level.MILITARY else unit


def _town_or_city(source: Unit) -> Unit:
    """Read "VKSND thành phố": the home town of a district office, or the city that the province is."""
    if source.level is Level.DISTRICT and (source.locality or "").startswith("thành phố"):
        return replace(source, department=None, group=None)
    if source.province is None:
        return Unit()
    try:
        is_city = province_named(source.province).was_city()
    except UnknownProvince:
        is_city = False
    return Unit(Level.PROVINCE if is_city else Level.DISTRICT, source.province)


def _can_lie_in(unit: Unit, source: Unit) -> bool:
    """Tell whether the register lets a district lie in a province; names that it does not know may lie anywhere."""
    if unit.level is not Level.DISTRICT or unit.locality is None:
        return True
    known = districts_named(unit.locality)
    return not known or any(district.province == source.province for district in known)
