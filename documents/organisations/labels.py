"""How a unit is called on screen."""

from __future__ import annotations

from datetime import date, timedelta

from documents.organisations.completing import is_complete
from documents.organisations.districts import districts_named
from documents.organisations.provinces import province_named
from documents.organisations.reform import merged_on
from documents.types import Level, Unit

_HUE_ENDED = date(2024, 12, 31)  # the province; its districts were redrawn on the day it became a city


def label(unit: Unit, *, on: date | None = None) -> str:
    """Return the Vietnamese name of a unit; ``find_units`` reads it back as the same unit.

    ``on`` is a day of the time spoken about, for provinces that changed kind or name (Huế, Đồng Nai).

    Example:
        >>> label(Unit(Level.PROVINCE, "Hậu Giang", department="Phòng 8"))
        'Phòng 8, VKSND tỉnh Hậu Giang'

    Raises:
        UnknownProvince: if the unit's province is none.
    """
    # A comma before a lower office would read as a list of two bodies.
    joint = " " if unit.level in (Level.DISTRICT, Level.AREA) else ", "
    room = unit.locality if unit.level is Level.SUPREME else None  # "Phòng 3, Vụ 9, VKSND tối cao"
    return joint.join(part for part in (room, unit.department, _office(unit, on)) if part)


def is_ambiguous(unit: Unit) -> bool:
    """Tell whether the name could mean several bodies: "khu vực 3" or "Phòng 7" without their province."""
    return not is_complete(unit)


def _office(unit: Unit, on: date | None) -> str:
    if unit.level is Level.SUPREME:
        return "VKSND tối cao"
    if unit.level is Level.HIGH:
        return f"VKSND cấp cao tại {_seat(unit.locality)}" if unit.locality else "VKSND cấp cao"
    if unit.level is Level.MILITARY:
        return " ".join(part for part in ("VKS quân sự", unit.group or "", unit.locality or "") if part)
    if unit.level is None:
        return " ".join(part for part in (unit.group or "", _titled(unit, on)) if part)
    if unit.level is Level.AREA and unit.group is None:
        place = unit.locality or "khu vực"
        return f"VKSND {place} - {unit.province}" if unit.province else f"VKSND {place}"
    if unit.level is Level.DISTRICT and unit.group is None:
        place = unit.locality or "huyện"
        return f"VKSND {place}, {_titled(unit, on or _last_day(unit))}" if unit.province else f"VKSND {place}"
    return " ".join(part for part in ("VKSND", unit.group or "", _titled(unit, on) or _kind_alone(unit)) if part)


def _last_day(unit: Unit) -> date:
    """Return a day on which a district existed, so that its province is called as it was then."""
    found = districts_named(unit.locality or "", unit.province)
    ended = merged_on() - timedelta(days=1)
    new = bool(found) and all(min(district.listed) == ended.year for district in found)
    return ended if new else _HUE_ENDED


def _kind_alone(unit: Unit) -> str:
    return "" if unit.group else "tỉnh"


def _seat(province: str) -> str:
    kind = province_named(province).kind_on()
    return f"TP. {kind.name}" if province == "Hồ Chí Minh" else kind.name


def _titled(unit: Unit, on: date | None) -> str:
    if unit.province is None:
        return ""
    kind = province_named(unit.province).kind_on(on)
    return f"{kind.kind} {kind.name}"
