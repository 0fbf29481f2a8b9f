"""Lists that name their head once: "các Phòng 1, 2 và 7", "VKSND các tỉnh: Cà Mau, Bạc Liêu"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache

from documents.language.compiling import compiled
from documents.organisations.districts import district_at, split_locality
from documents.organisations.lexicon import Part, Phrasing
from documents.organisations.localities import read_locality_name
from documents.organisations.naming import Naming
from documents.organisations.offices import joined_office
from documents.organisations.places import joined_province, read_province
from documents.organisations.register import section
from documents.types import Level, Unit

_PLURALS = frozenset(("cac", "hai", "ba", "bon", "nhung", "2", "3", "4"))
_REACH = 2  # the plural word stands before the head or before its office: "các VKSND khu vực 1, 2"
_NUMBERED = compiled(r"^(Phòng|khu vực|quân khu) \d+$")


def continue_list(phrasing: Phrasing, naming: Naming, *, on: date | None = None) -> list[Naming]:
    """Return the further members of a list that ``naming`` is the first of, none if it is not announced as a list."""
    if naming.unit.level is Level.HIGH and naming.unit.locality and not naming.unit.department:
        return _members(phrasing, naming, on)  # there are three, and no other body has just these seats
    before = phrasing.folded[max(0, naming.first - _REACH) : naming.first]
    within = [word for word in phrasing.folded[naming.first : naming.last] if not word.isdigit()]  # "Phòng 2" is one
    if not _PLURALS.intersection((*before, *within)):
        return []
    return _members(phrasing, naming, on)


def _members(phrasing: Phrasing, naming: Naming, on: date | None) -> list[Naming]:
    found: list[Naming] = []
    last = naming
    while (member := _member(phrasing, last, on)) is not None:
        found.append(member)
        last = member
    return found


def _member(phrasing: Phrasing, before: Naming, on: date | None) -> Naming | None:
    index = _item(phrasing, before.last)
    if index is None:
        return None
    name = before.unit.department or before.unit.locality or ""
    if _NUMBERED.match(name):
        return _numbered(phrasing, index, before, on)
    if before.unit.level is Level.HIGH and before.unit.locality:
        return _seat_at(phrasing, index, before.unit)
    if before.unit.level is Level.PROVINCE and not before.bare and not before.unit.department:
        province = read_province(phrasing, index)
        return Naming(province.unit, index, province.last) if province else None
    if before.unit.level is Level.DISTRICT and before.unit.locality and not before.unit.department:
        return _district(phrasing, index, before)
    return None


def _seat_at(phrasing: Phrasing, index: int, before: Unit) -> Naming | None:
    """Return the further high procuracy whose seat stands at word ``index``: "VKSND cấp cao tại Hà Nội và Đà Nẵng"."""
    at = index < len(phrasing) and phrasing.folded[index] in ("tai", "o")
    seat = read_province(phrasing, index + 1 if at else index)
    if seat is None or seat.unit.province == before.locality or seat.unit.province not in _seats():
        return None
    return Naming(replace(before, locality=seat.unit.province), index, seat.last)


@cache
def _seats() -> frozenset[str]:
    return frozenset(entry["seat"] for entry in section("high_seats"))


def _item(phrasing: Phrasing, index: int) -> int | None:
    """Return the word after the comma or "và" that stands at word ``index``."""
    if index >= len(phrasing):
        return None
    if phrasing.joint(index) in (",", ";", "&"):
        return index + 1 if phrasing.folded[index] == "va" else index
    return index + 1 if phrasing.folded[index] == "va" and not phrasing.joint(index) else None


def _numbered(phrasing: Phrasing, index: int, before: Naming, on: date | None) -> Naming | None:
    if index >= len(phrasing) or not phrasing.folded[index].isdigit():
        return None
    number = int(phrasing.folded[index])
    kind = "Phòng" if before.unit.department else (before.unit.locality or "").rsplit(" ", 1)[0]
    unit = (
        replace(before.unit, department=f"Phòng {number}")
        if before.unit.department
        else replace(before.unit, locality=f"{kind} {number}")
    )
    if before.unit.department:
        office = joined_office(phrasing, index + 1, on=on)
        unit = replace(office.unit, department=unit.department) if office else unit
    else:
        office = joined_province(phrasing, index + 1)
        unit = replace(unit, province=office.unit.province) if office else unit
    return Naming(unit, index, office.last if office else index + 1, bare=before.bare)


def _district(phrasing: Phrasing, index: int, before: Naming) -> Naming | None:
    own = phrasing.part_at(index, Part.LOCALITY_KIND)
    kind = own.value.name if own else split_locality(before.unit.locality or "")[0]
    start = own.last if own else index
    if not kind or district_at(phrasing, start) is None:
        return None  # nothing but the register tells a further district from whatever else follows
    name = read_locality_name(phrasing, start, kind)
    if name is None:
        return None
    locality = name.choose(before.unit.province or phrasing.home)
    return Naming(Unit(Level.DISTRICT, before.unit.province, locality), index, name.last, bare=before.bare)
