"""Military procuracies: of a military region or what equals it, of an area below one, of both levels, of the centre.

They have no province; ``Unit.locality`` holds their region ("quân khu 5", "Quân chủng Hải quân"), their area
("khu vực 51") or "trung ương". Areas of two digits are numbered through the whole army, those of one digit begin anew
in each region: "khu vực 1 quân khu 7".
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from documents.language.compiling import compiled
from documents.language.spellings import Spellings
from documents.organisations.lexicon import Part, Phrasing, Reading
from documents.organisations.military_regions import ALL_LEVELS
from documents.organisations.register import section
from documents.types import Level, Unit

AREAS = "cấp khu vực"
_KINDS = {"quan khu": "quân khu", "khu vuc": "khu vực", "quan doan": "quân đoàn", "binh doan": "binh đoàn"}
_SHORT = {"qk": "quân khu", "kv": "khu vực", "qd": "quân đoàn"}
_HIGHEST = 99
_OF_WORDS = frozenset(("thuoc", "cua", "o", "tai"))
_COMMAND = ("bo", "tu", "lenh")
_LEVELS = {("cac", "cap"): ALL_LEVELS, ("ba", "cap"): ALL_LEVELS, ("3", "cap"): ALL_LEVELS}
_OWN_NUMBER = compiled(r"khu vực [1-9]\d")
# Before the name of a region: its command, its court, its police, its paper, and what is told to lie there.
_NOT_PROCURACY = frozenset("lenh su hinh muu truong cuc uy bo ban bao thuoc trong tren dia doan binh cong".split())


def read_military(phrasing: Phrasing, index: int, name: str | None) -> Reading:
    """Return the military procuracy whose head ends before word ``index``; ``name`` is what the head tells itself."""
    unit = Unit(Level.MILITARY, locality=name)
    if name:
        return Reading(unit, index)
    total = phrasing.part_at(index, Part.TOTAL) if not phrasing.joint(index) else None
    if total and total.value.name in ("hai cấp", AREAS):
        unit, index = replace(unit, group=total.value.name), total.last
    elif phrasing.joint(index) == "" and tuple(phrasing.folded[index : index + 2]) in _LEVELS:
        unit, index = replace(unit, group=ALL_LEVELS), index + 2
    if seat := read_seat(phrasing, index):
        return Reading(replace(unit, locality=seat.unit.locality), seat.last)
    below = _areas_of(phrasing, index)
    return below if below and unit.group is None else Reading(unit, index)


def read_region(phrasing: Phrasing, index: int) -> Reading | None:
    """Return the procuracy of the region that stands at word ``index`` by its name alone: "Quân khu 9".

    Only where no word before it gives the name to another body.
    """
    if phrasing.follows(index, *_NOT_PROCURACY):
        return None
    seat = _seat(phrasing, index)
    return seat if seat and not (seat.unit.locality or "").startswith("khu vực") else None


def read_area(phrasing: Phrasing, index: int) -> Reading | None:
    """Return the military area that stands at word ``index`` by its name alone: "khu vực 52" is of no province."""
    area = None if phrasing.follows(index, *_NOT_PROCURACY) else _seat(phrasing, index)
    return area if area and _OWN_NUMBER.fullmatch(area.unit.locality or "") else None


def read_seat(phrasing: Phrasing, index: int) -> Reading | None:
    """Return the region or the area named at word ``index``, an area with the region behind it."""
    return _seat(phrasing, index) if index < len(phrasing) and phrasing.joint(index) in ("", "-", "–") else None


def _seat(phrasing: Phrasing, index: int) -> Reading | None:
    first = index + 1 if index < len(phrasing) and phrasing.folded[index] in _OF_WORDS else index
    if tuple(phrasing.folded[first : first + 3]) == _COMMAND:
        first += len(_COMMAND)
    numbered = _numbered(phrasing, first)
    if numbered and (numbered.unit.locality or "").startswith("khu vực"):
        return _within(numbered, _region_behind(phrasing, numbered.last))
    return numbered or _named(phrasing, first)


def _numbered(phrasing: Phrasing, index: int) -> Reading | None:
    kind, after = _KINDS.get(" ".join(phrasing.folded[index : index + 2])), index + 2
    if kind is None:
        kind, after = _SHORT.get(phrasing.folded[index]) if index < len(phrasing) else None, index + 1
    elif phrasing.joint(index + 1):
        return None
    number = phrasing.number_at(after) if kind else None
    if not number or number > _HIGHEST:
        return None
    return Reading(Unit(Level.MILITARY, locality=f"{kind} {number}"), after + 1)


def _named(phrasing: Phrasing, index: int) -> Reading | None:
    seat = _seats().at(phrasing, index)
    return Reading(Unit(Level.MILITARY, locality=seat.value), seat.last) if seat else None


def _region_behind(phrasing: Phrasing, index: int) -> Reading | None:
    """Return the region that goes on with the name of an area: "khu vực 1, Quân khu 7", "khu vực 2 Hải quân"."""
    if index >= len(phrasing) or phrasing.joint(index) not in ("", ",", "-", "–", "("):
        return None
    first = index + 1 if phrasing.folded[index] in _OF_WORDS else index
    region = _numbered(phrasing, first) or _named(phrasing, first)
    return region if region and not (region.unit.locality or "").startswith("khu vực") else None


def _within(area: Reading, region: Reading | None) -> Reading:
    if region is None:
        return area
    name = area.unit.locality or ""
    if _OWN_NUMBER.fullmatch(name):
        return Reading(area.unit, region.last)
    return Reading(replace(area.unit, locality=f"{name} {region.unit.locality}"), region.last)


def _areas_of(phrasing: Phrasing, index: int) -> Reading | None:
    """Return all areas of a region: "hai VKS quân sự khu vực thuộc Quân khu 5"."""
    if phrasing.joint(index) or " ".join(phrasing.folded[index : index + 2]) != "khu vuc":
        return None
    region = _region_behind(phrasing, index + 2)
    return Reading(replace(region.unit, group=AREAS), region.last) if region else None


@cache
def _seats() -> Spellings[str]:
    return Spellings((word, entry["seat"]) for entry in section("military_seats") for word in entry["spellings"])
